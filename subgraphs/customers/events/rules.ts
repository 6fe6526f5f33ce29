import { businessDate } from '../../kit/time';

/** The events in the documented order, in which those of one message are applied. */
export const EVENT_KINDS = [
  'customerAdd',
  'customerUpdate',
  'customerBindCompany',
  'customerUnbindCompany',
  'customerDelete',
  'companyAdd',
  'companyUpdate',
  'companyDelete',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

export type UnusableReason = 'UNKNOWN_EVENT' | 'MISSING_FIELD' | 'WRONG_TYPE' | 'INVALID_VALUE';

/** An event that cannot be applied; becomes a dead letter. `field` is the path within the message. */
export class UnusableEvent extends Error {
  override readonly name = 'UnusableEvent';

  constructor(
    readonly reason: UnusableReason,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

const wrongType = (field: string, expected: string) =>
  new UnusableEvent('WRONG_TYPE', field, `${field} must be ${expected}.`);

const invalid = (field: string, expected: string) =>
  new UnusableEvent('INVALID_VALUE', field, `${field} must be ${expected}.`);

/** JSON as message.ts reads it: whole numbers are bigint, other numbers objects that no reader here takes. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a value; null means that the sender did not say. */
export type Reader<T> = (value: unknown, field: string) => T | null;

export function readObject(value: unknown, field: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(field, 'an object');
  return value as JsonObject;
}

/**
 * Text. Empty text means that the sender did not say, and clears nothing: the printed messages send every optional
 * field as "" whether it is known or not, so that reading "" as "remove it" would make each update erase what earlier
 * messages told. The same holds for null, for the code 0 and for an empty list.
 */
export function text(maxLength = 4000): Reader<string> {
  return (value, field) => {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw wrongType(field, 'text');
    if (value.length > maxLength) throw invalid(field, `at most ${maxLength} characters long`);
    // PostgreSQL keeps no NUL character in text.
    if (value.includes('\0')) throw invalid(field, 'text without the NUL character');
    return value === '' ? null : value;
  };
}

const MAX_INT64 = 2n ** 63n - 1n;

/** An int64 that names something. */
export const identifier: Reader<string> = (value, field) => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'bigint') throw wrongType(field, 'a whole number');
  if (value < 1n || value > MAX_INT64) throw invalid(field, 'between 1 and 9223372036854775807');
  return String(value);
};

/** A list of identifiers, without repetitions. */
export const identifiers: Reader<string[]> = (value, field) => {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw wrongType(field, 'a list of whole numbers');
  const ids = value.map((item, i) => required(identifier(item, `${field}[${i}]`), `${field}[${i}]`));
  return ids.length === 0 ? null : [...new Set(ids)];
};

/** A whole number from 0 to `max`. */
export function count(max: number): Reader<number> {
  return (value, field) => {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'bigint') throw wrongType(field, 'a whole number');
    if (value < 0n || value > BigInt(max)) throw invalid(field, `between 0 and ${max}`);
    return Number(value);
  };
}

/** A code of a documented list; its place in the list is the number, and 0 means that the sender did not say. */
export function code<Name extends string>(names: readonly Name[]): Reader<Name> {
  const number = count(Number.MAX_SAFE_INTEGER);
  return (value, field) => {
    const given = number(value, field);
    if (given === null || given === 0) return null;
    const name = names[given];
    if (name === undefined) throw invalid(field, `one of the codes 0 to ${names.length - 1}`);
    return name;
  };
}

const FIRST_DAY_MS = Date.UTC(1800, 0, 1);
const LAST_DAY_MS = Date.UTC(2200, 0, 1);

/** A day, sent as milliseconds since 1970 of its beginning in Asia/Shanghai. */
export const dayOfMillis: Reader<string> = (value, field) => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'bigint') throw wrongType(field, 'a whole number of milliseconds since 1970');
  const at = Number(value);
  if (at < FIRST_DAY_MS || at > LAST_DAY_MS) throw invalid(field, 'a day from 1800 to 2200 in milliseconds since 1970');
  return businessDate(new Date(at));
};

/** A list that is there but empty names nothing to do, which is a mistake of its sender. */
export function atLeastOne(ids: string[] | null, given: unknown, field: string): string[] {
  if (ids === null && Array.isArray(given)) throw invalid(field, 'a list that names at least one');
  return required(ids, field);
}

export function required<T>(value: T | null, field: string): T {
  if (value === null) throw new UnusableEvent('MISSING_FIELD', field, `${field} is missing.`);
  return value;
}

/** Refuses a documented field that is left out or null; an empty text counts as given. */
export function requirePresent(event: JsonObject, names: readonly string[], path: string): void {
  for (const name of names) {
    if (event[name] === undefined || event[name] === null) required(null, `${path}.${name}`);
  }
}

export type ProfileState = 'NORMAL' | 'DISABLED';

const STATES = ['', 'NORMAL', 'DISABLED'] as const;
const EVENT_TYPES = ['', 'NOTICE', 'ENABLE', 'DISABLE'] as const;

/** An event type that only gives notice; documented for bindings and deletions. */
export function checkNotice(event: JsonObject, path: string): void {
  code(EVENT_TYPES.slice(0, 2))(event.eventType, `${path}.eventType`);
}

/**
 * What becomes of the state. eventType 2 and 3 are the command to enable or disable, and count more than the state that
 * the same event describes; eventType 1, which is also the default, leaves it to customerStatus, which may say nothing.
 */
export function stateOf(event: JsonObject, path: string): ProfileState | null {
  const type = code(EVENT_TYPES)(event.eventType, `${path}.eventType`);
  const described = code(STATES)(event.customerStatus, `${path}.customerStatus`) as ProfileState | null;
  if (type === 'ENABLE') return 'NORMAL';
  if (type === 'DISABLE') return 'DISABLED';
  return described;
}

/** Field of the message -> column and how it is read. */
export type FieldTable = Readonly<Record<string, readonly [column: string, read: Reader<unknown>]>>;

export type ProfileFields = Record<string, unknown>;

/** A report of a person or company: who, and what was said. */
export interface ProfileReport {
  id: string;
  adds: boolean;
  fields: ProfileFields;
}

/**
 * Reads an add or an update. An add must carry what the documents require of it; an update tells what changed, and its
 * id is enough.
 */
export function readProfile(value: unknown, path: string, adds: boolean, table: FieldTable): ProfileReport {
  const event = readObject(value, path);
  const id = required(identifier(event.id, `${path}.id`), `${path}.id`);
  if (adds) requirePresent(event, ['projectId', 'name', 'phone'], path);
  const fields: ProfileFields = {};
  for (const [name, [column, read]] of Object.entries(table)) {
    const given = read(event[name], `${path}.${name}`);
    if (given !== null) fields[column] = given;
  }
  const state = stateOf(event, path);
  return { id, adds, fields: state ? { ...fields, state } : fields };
}

/** How far a stored person or company has been told of. */
export interface ProfileVersion {
  completed: boolean;
  reportedAt: Date | null;
  deletedAt: Date | null;
}

/** Whether it exists: never deleted, or reported by something newer than the newest deletion. A stub exists. */
export function exists({ reportedAt, deletedAt }: ProfileVersion): boolean {
  return deletedAt === null || (reportedAt !== null && reportedAt > deletedAt);
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/**
 * The columns that a report changes, or null when it changes nothing. Reports that tell everything lead to the same
 * result in whatever order they and the deletions arrive:
 * - not newer than the newest deletion: nothing, so that a late add does not bring back what was deleted;
 * - newer than the deletion: it begins anew, with nothing of what was known before;
 * - as new as what is stored, or first: what it says is taken;
 * - older: nothing, but that an add whose update overtook it still fills what nobody has told yet.
 */
export function changesOf(
  stored: ProfileVersion & Record<string, unknown>,
  report: ProfileReport,
  reportedAt: Date,
  blank: ProfileFields,
): ProfileFields | null {
  const { adds, fields } = report;
  if (stored.deletedAt && reportedAt <= stored.deletedAt) return null;
  if (!exists(stored)) return { ...blank, ...fields, reportedAt, completed: adds };
  if (!stored.reportedAt || reportedAt >= stored.reportedAt) {
    return { ...fields, reportedAt, completed: stored.completed || adds };
  }
  if (!adds || stored.completed) return null;
  const gaps = Object.entries(fields).filter(([column]) => isEmpty(stored[column]));
  return { ...Object.fromEntries(gaps), completed: true };
}

/** Every column of a field table without a value. */
export function blankOf(table: FieldTable): ProfileFields {
  const columns = Object.values(table).map(([column]) => [column, column === 'spaceIds' ? [] : null]);
  return { ...Object.fromEntries(columns), state: null };
}
