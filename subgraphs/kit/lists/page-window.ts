import { createHash } from 'node:crypto';
import { badInput } from '../basics/errors';
import { isInt64 } from '../basics/ids';

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;
const MAX_NUMBERED_PAGE_SIZE = 10_000;

/** The arguments of every connection. `page` serves the legacy paths and excludes the cursors. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  page?: { number: number; size: number } | null;
}

export type SortType = 'timestamptz' | 'bigint' | 'numeric' | 'text' | 'date' | 'integer';

export interface SortKey<Row> {
  /** SQL of the column, never null, e.g. `s.bill_month`. Written by us, never by a client. */
  column: string;
  /** Schema, table and column; what is worked out is known by its SQL. */
  place?: string;
  type: SortType;
  of: (row: Row) => string | Date;
}

/** What rows are ordered by: all keys run in one direction; the last one must be unique. */
export interface Order<Row> {
  sort: readonly SortKey<Row>[];
  direction: SortDirection;
}

export type SortDirection = 'ASC' | 'DESC';

/** Which rows of a list, and from which end; `cursor` are the sort values behind which it begins. */
export interface Window {
  limit: number;
  offset: number;
  backwards: boolean;
  cursor: string[] | undefined;
}

/** An instant as toISOString writes it; PostgreSQL knows no year 0 and no 30th of February. */
function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}

/** What PostgreSQL will accept as a value of the type; every value that a row can hold must pass. */
const VALID: Record<SortType, (text: string) => boolean> = {
  timestamptz: isInstant,
  date: (text) => isInstant(`${text}T00:00:00.000Z`),
  bigint: isInt64,
  integer: (text) => isInt64(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31,
  numeric: (text) => /^-?\d{1,40}(\.\d{1,40})?$/.test(text),
  text: (text) => !text.includes('\0'),
};

/** What tells the cursors of a list in an order from those of others. */
function markOf({ sort, direction }: Order<never>): string {
  const order = [direction, ...sort.map(({ place, column }) => place ?? column)].join();
  return createHash('sha1').update(order).digest('base64url').slice(0, 8);
}

/** Writes the cursors of rows in an order, whose mark is worked out once, for the first of them. */
export function cursorsIn<Row>(order: Order<Row>): (row: Row) => string {
  let mark: string | undefined;
  return (row) => {
    mark ??= markOf(order);
    const values = order.sort.map((key) => {
      const value = key.of(row);
      return value instanceof Date ? value.toISOString() : value;
    });
    return Buffer.from(JSON.stringify([mark, ...values])).toString('base64url');
  };
}

/** A cursor only says where to go on; the rows behind it are scoped anew, so a forged one shows nothing extra. */
function decodeCursor(cursor: string, order: Order<never>, field: string): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  const [mark, ...values] = Array.isArray(parts) ? parts : [];
  const { sort } = order;
  const fits =
    mark === markOf(order) &&
    values.length === sort.length &&
    values.every((value, i) => typeof value === 'string' && VALID[sort[i]?.type ?? 'text'](value));
  if (!fits) throw badInput(field, `${field} is not a cursor of this list in this order.`, 'INVALID_CURSOR');
  return values;
}

/** The rows that a page is asked to have, which must be none to `most`. @throws DomainError that names the argument. */
export function pageSize(value: number, field: string, most = MAX_PAGE_SIZE): number {
  if (value < 0) throw badInput(field, `${field} must not be negative.`);
  if (value > most) throw badInput(field, `${field} must be at most ${most}.`, 'PAGE_TOO_LARGE', { most });
  return value;
}

export function windowOf(args: PageArgs, order: Order<never>): Window {
  if (args.page) {
    if (args.after != null || args.before != null || args.first != null || args.last != null) {
      throw badInput('page', 'page cannot be combined with first, after, last or before.');
    }
    if (args.page.number < 1 || args.page.size < 1) throw badInput('page', 'page.number and page.size start at 1.');
    const limit = pageSize(args.page.size, 'page.size', MAX_NUMBERED_PAGE_SIZE);
    return { limit, offset: (args.page.number - 1) * limit, backwards: false, cursor: undefined };
  }
  if (args.first != null && args.last != null) throw badInput('last', 'first and last exclude each other.');
  if (args.after != null && args.before != null) throw badInput('before', 'after and before exclude each other.');
  if (args.first != null && args.before != null) throw badInput('before', 'before goes with last, after with first.');
  if (args.last != null && args.after != null) throw badInput('after', 'after goes with first, before with last.');
  const backwards = args.last != null || args.before != null;
  const size = backwards ? args.last : args.first;
  const cursor = backwards ? args.before : args.after;
  return {
    limit: pageSize(size ?? DEFAULT_PAGE_SIZE, backwards ? 'last' : 'first'),
    offset: 0,
    backwards,
    cursor: cursor != null ? decodeCursor(cursor, order, backwards ? 'before' : 'after') : undefined,
  };
}
