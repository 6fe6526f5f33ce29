import { badInput } from '../../kit/basics/errors';
import { Money, sumFees } from '../../kit/basics/money';
import {
  addDays,
  addMonths,
  businessDate,
  businessMonth,
  isMonth,
  startOfDay,
  startOfMonth,
} from '../../kit/basics/time';

export type Period = 'TODAY' | 'YESTERDAY' | 'THIS_MONTH' | 'LAST_MONTH';
export type Unit = 'HOURS' | 'DAYS' | 'MONTHS';

/** From included, until excluded; both at full hours, so that rollups answer. */
export interface Span {
  from: Date;
  until: Date;
}

const HOUR_MS = 3_600_000;
const MAX_USAGE_DAYS = 1100;

/** 31 days and 36 months are the limits of the legacy contract; a week is ours, 168 points are what a chart can show. */
const MOST: Record<Unit, number> = { HOURS: 168, DAYS: 31, MONTHS: 36 };

const SHAPES: Record<Unit, { pattern: RegExp; expected: string }> = {
  HOURS: { pattern: /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):\d\d:\d\d$/, expected: 'an hour as yyyy-MM-dd HH:mm:ss' },
  DAYS: { pattern: /^\d{4}-\d\d-\d\d$/, expected: 'a day as yyyy-MM-dd' },
  MONTHS: { pattern: /^\d{4}-\d\d$/, expected: 'a month as yyyy-MM' },
};

/**
 * The spans that a dashboard compares. What is over is compared with all of what came before it: yesterday with the day
 * before, last month with the month before. What still runs is compared with as much of what came before it: today with
 * yesterday up to the same hour, this month with last month up to the same day and hour, at most to its end. The hour
 * that runs counts as a whole on both sides.
 */
export function periodsOf(period: Period, now: Date): { current: Span; previous: Span } {
  const today = businessDate(now);
  const month = businessMonth(now);
  switch (period) {
    case 'TODAY':
      return soFar(startOfDay(today), startOfDay(addDays(today, -1)), now);
    case 'THIS_MONTH':
      return soFar(startOfMonth(month), startOfMonth(addMonths(month, -1)), now);
    case 'YESTERDAY':
      return whole(startOfDay(addDays(today, -2)), startOfDay(addDays(today, -1)), startOfDay(today));
    case 'LAST_MONTH':
      return whole(startOfMonth(addMonths(month, -2)), startOfMonth(addMonths(month, -1)), startOfMonth(month));
  }
}

function whole(before: Date, start: Date, end: Date): { current: Span; previous: Span } {
  return { current: { from: start, until: end }, previous: { from: before, until: start } };
}

function soFar(start: Date, before: Date, now: Date): { current: Span; previous: Span } {
  const until = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  const sameHour = new Date(before.getTime() + until.getTime() - start.getTime());
  return { current: { from: start, until }, previous: { from: before, until: sameHour < start ? sameHour : start } };
}

/** Business days, both included, as a span. BAD_USER_INPUT on `to` when it lies before `from` or too far behind it. */
export function spanOfDays(from: string, to: string): Span {
  if (to < from) throw badInput('to', 'to must not lie before from.');
  if (to > addDays(from, MAX_USAGE_DAYS - 1))
    throw badInput('to', `from and to may span ${MAX_USAGE_DAYS} days at most.`);
  return { from: startOfDay(from), until: startOfDay(addDays(to, 1)) };
}

/** A span in pieces of which each is a number of whole units, oldest first; those without any are left out. */
export interface Piece {
  unit: 'HOUR' | 'DAY' | 'MONTH';
  from: Date;
  until: Date;
}

/** Whole months, the days around them, the hours at the end. Nothing is called after `now`: a running month is as it is. */
export function piecesOf({ from, until: end }: Span, now: Date): Piece[] {
  const until = end > now ? startOfMonth(addMonths(businessMonth(now), 1)) : end;
  const [firstDay, endDay] = [businessDate(from), businessDate(until)];
  const firstMonth = firstDay.endsWith('-01') ? firstDay.slice(0, 7) : addMonths(firstDay.slice(0, 7), 1);
  const endMonth = endDay.slice(0, 7);
  const midnight = startOfDay(endDay);
  const days = (start: Date, end: Date): Piece => ({ unit: 'DAY', from: start, until: end });
  const whole: Piece[] =
    firstMonth < endMonth
      ? [
          days(from, startOfMonth(firstMonth)),
          { unit: 'MONTH', from: startOfMonth(firstMonth), until: startOfMonth(endMonth) },
          days(startOfMonth(endMonth), midnight),
        ]
      : [days(from, midnight)];
  return [...whole, { unit: 'HOUR' as const, from: midnight, until }].filter((piece) => piece.from < piece.until);
}

export function labelOf(product: { productName: string; tag: string }): string {
  return product.tag ? `${product.productName}-${product.tag}` : product.productName;
}

/** Both ends included, in the shape of the unit. BAD_USER_INPUT names `from` or `to`. */
export function pointsOf(unit: Unit, from: string, to: string): string[] {
  const [first, last] = [normalPoint(unit, from, 'from'), normalPoint(unit, to, 'to')];
  if (last < first) throw badInput('to', 'to must not lie before from.', 'TREND_ENDS_BEFORE_START');
  const points = [first];
  for (let at = nextPoint(unit, first); at <= last; at = nextPoint(unit, at)) {
    if (points.length === MOST[unit]) {
      throw badInput('to', `from and to may span ${MOST[unit]} ${unit.toLowerCase()} at most.`, 'TREND_TOO_LONG');
    }
    points.push(at);
  }
  return points;
}

function normalPoint(unit: Unit, text: string, field: string): string {
  const day = unit === 'MONTHS' ? `${text}-01` : text.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  if (!SHAPES[unit].pattern.test(text) || !exists || !isMonth(day.slice(0, 7))) {
    throw badInput(
      field,
      `${field} must be ${SHAPES[unit].expected} when the unit is ${unit}.`,
      'TREND_POINT_MALFORMED',
    );
  }
  return unit === 'HOURS' ? `${text.slice(0, 13)}:00:00` : text;
}

function nextPoint(unit: Unit, point: string): string {
  if (unit === 'MONTHS') return addMonths(point, 1);
  if (unit === 'DAYS') return addDays(point, 1);
  return new Date(Date.parse(`${point.replace(' ', 'T')}Z`) + HOUR_MS).toISOString().slice(0, 19).replace('T', ' ');
}

export function spanOfPoints(unit: Unit, points: readonly string[]): Span {
  const [first, last] = [points[0] ?? '', points.at(-1) ?? ''];
  return { from: startOfPoint(unit, first), until: startOfPoint(unit, nextPoint(unit, last)) };
}

function startOfPoint(unit: Unit, point: string): Date {
  if (unit === 'MONTHS') return startOfMonth(point);
  const hours = unit === 'HOURS' ? Number(point.slice(11, 13)) : 0;
  return new Date(startOfDay(point.slice(0, 10)).getTime() + hours * HOUR_MS);
}

export interface ProductUsageRow {
  productCode: string;
  productName: string;
  tag: string;
  count: number;
  fee: string;
}

interface TrendPoint {
  date: string;
  items: ProductUsageRow[];
  productCount: number;
  totalCount: number;
  totalFee: string;
}

interface Trend {
  totalCount: number;
  totalFee: string;
  products: ProductUsageRow[];
  productFees: ProductUsageRow[];
  productNames: string[];
  points: TrendPoint[];
}

const ITEMS_PER_POINT = 10;
const byCount = (a: ProductUsageRow, b: ProductUsageRow) =>
  b.count - a.count ||
  new Money(b.fee).cmp(a.fee) ||
  a.productCode.localeCompare(b.productCode) ||
  a.tag.localeCompare(b.tag);
const byFee = (a: ProductUsageRow, b: ProductUsageRow) => new Money(b.fee).cmp(a.fee) || byCount(a, b);
const countOf = (rows: readonly ProductUsageRow[]) => rows.reduce((sum, row) => sum + row.count, 0);
const feeOf = (rows: readonly ProductUsageRow[]) => sumFees(rows.map((row) => row.fee));

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** A point without calls is 0. Rows are bounded by pointsOf times the products a viewer may see. */
export function trendOf(points: readonly string[], rows: readonly (ProductUsageRow & { point: string })[]): Trend {
  const byPoint = grouped(rows, (row) => row.point);
  const byProduct = grouped(rows, (row) => `${row.productCode}\n${row.tag}`);
  const products = [...byProduct.values()].map((same): ProductUsageRow => {
    const { productCode, productName, tag } = same.at(-1) as ProductUsageRow;
    return { productCode, productName, tag, count: countOf(same), fee: feeOf(same) };
  });
  const ranked = products.sort(byCount);
  return {
    totalCount: countOf(products),
    totalFee: feeOf(products),
    products: ranked,
    productFees: [...products].sort(byFee),
    productNames: ranked.map(labelOf),
    points: points.map((date) => {
      const items = [...(byPoint.get(date) ?? [])].sort(byCount);
      return {
        date,
        items: items.slice(0, ITEMS_PER_POINT),
        productCount: items.length,
        totalCount: countOf(items),
        totalFee: feeOf(items),
      };
    }),
  };
}
