import { badInput } from '../../kit/basics/errors';
import { Money } from '../../kit/basics/money';
import { addDays, addMonths, businessDate, businessMonth, isMonth } from '../../kit/basics/time';

/** What sales are counted by: whole days or whole months, both ends included, as yyyy-MM-dd or yyyy-MM. */
export interface SalesSpan {
  grain: 'day' | 'month';
  from: string;
  to: string;
}

export type Period = 'DAILY' | 'MONTHLY' | 'YEARLY';

const MOST: Record<Period, number> = { DAILY: 366, MONTHLY: 36, YEARLY: 10 };
const EXPECTED: Record<Period, string> = {
  DAILY: 'a day yyyy-MM-dd',
  MONTHLY: 'a month yyyy-MM',
  YEARLY: 'a year yyyy',
};

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const SHAPES: Record<Period, (text: string) => boolean> = {
  DAILY: isDay,
  MONTHLY: (text) => isMonth(text) && !text.startsWith('0000'),
  YEARLY: (text) => /^(?!0000)\d{4}$/.test(text),
};

/** Checks a day, month or year. Throws BAD_USER_INPUT STATISTICS_DATE_MALFORMED that names the field. */
export function checkPoint(period: Period, text: string, field: string): string {
  if (SHAPES[period](text)) return text;
  throw badInput(
    field,
    `${field} must be ${EXPECTED[period]} when it is counted ${period}.`,
    'STATISTICS_DATE_MALFORMED',
  );
}

export function spanOf(period: Period, from: string, to = from): SalesSpan {
  if (period === 'DAILY') return { grain: 'day', from, to };
  if (period === 'MONTHLY') return { grain: 'month', from, to };
  return { grain: 'month', from: `${from}-01`, to: `${to}-12` };
}

export function daysOf({ grain, from, to }: SalesSpan): { firstDay: string; lastDay: string } {
  if (grain === 'day') return { firstDay: from, lastDay: to };
  return { firstDay: `${from}-01`, lastDay: lastDayOf(to) };
}

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

export function monthsOf({ from, to }: SalesSpan): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1)) months.push(month);
  return months;
}

function next(period: Period, point: string): string {
  if (period === 'DAILY') return addDays(point, 1);
  return period === 'MONTHLY' ? addMonths(point, 1) : String(Number(point) + 1).padStart(4, '0');
}

/** Oldest first; from the first of this month unless said. STATISTICS_DATE_MALFORMED or STATISTICS_SPAN_TOO_LONG. */
export function pointsOf(period: Period, asked: { from?: string | null; to?: string | null }, now: Date): string[] {
  const length = { DAILY: 10, MONTHLY: 7, YEARLY: 4 }[period];
  const to = checkPoint(period, asked.to ?? businessDate(now).slice(0, length), 'to');
  const from = checkPoint(period, asked.from ?? `${to.slice(0, 7)}-01`.slice(0, length), 'from');
  if (to < from) throw badInput('to', 'to must not lie before from.', 'STATISTICS_DATE_MALFORMED');
  const points = [from];
  for (let point = next(period, from); point <= to; point = next(period, point)) {
    if (points.length === MOST[period]) {
      throw badInput('to', `from and to may span ${MOST[period]} of what is counted.`, 'STATISTICS_SPAN_TOO_LONG');
    }
    points.push(point);
  }
  return points;
}

/** The days of a month, of the running one those so far; none of a month to come. */
export function daysSoFar(month: string, now: Date): string[] {
  const today = businessDate(now);
  const days: string[] = [];
  for (let day = `${month}-01`; day <= lastDayOf(month) && day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What a dashboard's period spans. */
export function dashboardSpan(period: 'TODAY' | 'YESTERDAY' | 'THIS_MONTH' | 'LAST_MONTH', now: Date): SalesSpan {
  const today = businessDate(now);
  const month = businessMonth(now);
  switch (period) {
    case 'TODAY':
      return spanOf('DAILY', today);
    case 'YESTERDAY':
      return spanOf('DAILY', addDays(today, -1));
    case 'THIS_MONTH':
      return spanOf('MONTHLY', month);
    case 'LAST_MONTH':
      return spanOf('MONTHLY', addMonths(month, -1));
  }
}

/** The part of a month's target that falls on one of its days, in cents, half-up. */
export function dayTarget(monthTarget: string, day: string): string {
  return new Money(monthTarget).div(Number(lastDayOf(day.slice(0, 7)).slice(8))).toFixed(2);
}
