import { badInput } from './errors';

/** The one clock. Tests move it; everything that depends on time asks it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stood at `start` when the program started and runs on from there; for tests and rehearsals. */
export function clockStartingAt(start: Date): Clock {
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

const BUSINESS_ZONE = 'Asia/Shanghai';
const BUSINESS_OFFSET_MS = 8 * 3600_000;
/** End of the last summer time of China: the offset is one and the same from here on. */
const ONE_OFFSET_SINCE_MS = Date.UTC(1991, 8, 14, 17);

const zoneOfOldDays = new Intl.DateTimeFormat('en-US', {
  ...{ timeZone: BUSINESS_ZONE, calendar: 'iso8601', hourCycle: 'h23', era: 'short' },
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
} as Intl.DateTimeFormatOptions);

/** What clocks of the business time zone are ahead of UTC; summers of 1986 to 1991 and before 1950 had their own time. */
function offsetAt(ms: number): number {
  if (ms >= ONE_OFFSET_SINCE_MS || !Number.isFinite(ms)) return BUSINESS_OFFSET_MS;
  const parts = zoneOfOldDays.formatToParts(ms);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = new Date(0);
  wall.setUTCFullYear(of('year'), of('month') - 1, of('day'));
  wall.setUTCHours(of('hour'), of('minute'), of('second'), 0);
  return wall.getTime() - Math.floor(ms / 1_000) * 1_000;
}

/** Date and time of an instant on the wall in the business time zone, as ISO text whose Z means nothing. */
export const onTheWall = (at: Date): string => new Date(at.getTime() + offsetAt(at.getTime())).toISOString();

export function businessDate(at: Date): string {
  return onTheWall(at).slice(0, 10);
}

export function businessMonth(at: Date): string {
  return businessDate(at).slice(0, 7);
}

export function businessDateTime(at: Date): string {
  return onTheWall(at).slice(0, 19).replace('T', ' ');
}

/** The instant at which clocks of the business time zone show yyyy-MM-dd HH:mm:ss; the first of two where they were set back. */
export function instantOf(dateTime: string): Date {
  const standard = Date.parse(`${dateTime.replace(' ', 'T')}.000Z`) - BUSINESS_OFFSET_MS;
  // Where clocks were ahead of today's, the instant was earlier than today's offset says.
  const earlier = standard + BUSINESS_OFFSET_MS - offsetAt(standard);
  return new Date(offsetAt(earlier) === offsetAt(standard) ? earlier : standard);
}

export function startOfDay(date: string): Date {
  const standard = Date.parse(`${date}T00:00:00.000Z`) - BUSINESS_OFFSET_MS;
  const start = standard + BUSINESS_OFFSET_MS - offsetAt(standard);
  // Where summer time begins at midnight, the hour before it is of the day before.
  return new Date(start < standard && businessDate(new Date(start)) < date ? standard : start);
}

export function startOfMonth(month: string): Date {
  return startOfDay(`${month}-01`);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, monthNumber = 1] = month.split('-').map(Number);
  const index = year * 12 + (monthNumber - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Years that may be written: what lies outside is a slip, and the arithmetic of days and zones ends beyond. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9998;

/** Whether a text that begins with a year of four digits is within them. */
export function isKeptYear(text: string): boolean {
  const year = /^\d{4}(?!\d)/.exec(text)?.[0];
  return year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a day of the calendar as yyyy-MM-dd, in a year that is kept; 2025-02-30 is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || !isKeptYear(text)) return false;
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text) && isKeptYear(text);
}

/** Checks a yyyy-MM input; throws BAD_USER_INPUT naming the field. */
export function parseMonth(text: string, field: string): string {
  if (!isMonth(text)) throw badInput(field, `${field} must be a month as yyyy-MM.`);
  return text;
}

/** What is planned by the month begins within a year: a slip of the year would bind whoever comes after. */
const MOST_MONTHS_AHEAD = 12;

/** Throws BAD_USER_INPUT MONTH_TOO_FAR, naming the field and the last month that may be named. */
export function checkMonthAhead(month: string, thisMonth: string, field: string): void {
  const latest = addMonths(thisMonth, MOST_MONTHS_AHEAD);
  if (month > latest) throw badInput(field, `${field} must not be after ${latest}.`, 'MONTH_TOO_FAR', { latest });
}

export const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * 86_400_000);
