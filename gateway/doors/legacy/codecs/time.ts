import { badInput } from '../../../../subgraphs/kit/basics/errors';
import {
  addDays,
  addMonths,
  businessDateTime,
  instantOf,
  isMonth,
  startOfDay as startOfBusinessDay,
} from '../../../../subgraphs/kit/basics/time';

/**
 * Legacy times carry no zone: they are what the clocks of the business showed. A bound named …Lte includes all of its
 * second, since rows have milliseconds and show none; a date filter …Lte includes the whole day, which the graph's date
 * arguments do.
 */
const END_OF_SECOND_MS = 999;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

type Text = string | null | undefined;

/** Whether a text is a day of the calendar as yyyy-MM-dd; 2025-02-30 is not. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || Number(year) < 1) return false;
  const leap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

/** Whether a text is an instant as yyyy-MM-dd HH:mm:ss. */
export function isDateTime(text: string): boolean {
  return text[10] === ' ' && isDate(text.slice(0, 10)) && TIME.test(text.slice(11));
}

/** DateTime of the graph (ISO text or a Date) to yyyy-MM-dd HH:mm:ss; nothing stays nothing. */
export function dateTime(instant: Text | Date): string | null {
  if (instant === null || instant === undefined) return null;
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new Error(`The graph gave ${String(instant)} where an instant was expected.`);
  return businessDateTime(at);
}

/** DateTime of the graph to milliseconds since 1970, for the int64 fields that hold them. */
export function epochMs(instant: Text | Date): number | null {
  if (instant === null || instant === undefined) return null;
  return typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
}

/** yyyy-MM-dd HH:mm:ss of a request to a DateTime variable; absent stays undefined. */
export function parseDateTime(text: Text, field: string): string | undefined {
  if (!text) return undefined;
  if (!isDateTime(text)) throw badInput(field, `${field} must be yyyy-MM-dd HH:mm:ss.`, 'LEGACY_DATE_TIME');
  const second = instantOf(text).getTime();
  return new Date(second + (field.endsWith('Lte') ? END_OF_SECOND_MS : 0)).toISOString();
}

/** yyyy-MM-dd of a request to a LocalDate variable; absent stays undefined. */
export function parseDate(text: Text, field: string): string | undefined {
  if (!text) return undefined;
  if (!isDate(text)) throw badInput(field, `${field} must be yyyy-MM-dd.`, 'LEGACY_DATE');
  return text;
}

/** yyyy-MM of a request to a month variable; absent stays undefined. */
export function parseMonth(text: Text, field: string): string | undefined {
  if (!text) return undefined;
  if (!isMonth(text)) throw badInput(field, `${field} must be yyyy-MM.`, 'LEGACY_MONTH');
  return text;
}

/** A day, or a month for its first day, to a LocalDate variable; absent stays undefined. */
export function firstDay(text: Text, field: string): string | undefined {
  return text && isMonth(text) ? `${text}-01` : parseDate(text, field);
}

/** A day, or a month for its last day, to a LocalDate variable; absent stays undefined. */
export function lastDay(text: Text, field: string): string | undefined {
  return text && isMonth(text) ? addDays(`${addMonths(text, 1)}-01`, -1) : parseDate(text, field);
}

/** First instant of a day yyyy-MM-dd, for a request that gives days where the graph takes instants. */
export function startOfDay(text: Text, field: string): string | undefined {
  const date = parseDate(text, field);
  return date && startOfBusinessDay(date).toISOString();
}
