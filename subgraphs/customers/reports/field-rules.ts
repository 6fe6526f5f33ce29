import { isInt64 } from '../../kit/basics/ids';
import { isWebAddress } from '../../kit/basics/text';
import { businessDate, startOfDay } from '../../kit/basics/time';

type UnusableReason = 'UNKNOWN_EVENT' | 'MISSING_FIELD' | 'WRONG_TYPE' | 'INVALID_VALUE';

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
type Reader<T> = (value: unknown, field: string) => T | null;

/** How a documented field is read, and written into messages of our own: undefined leaves it out. */
export interface Field<T> {
  read: Reader<T>;
  write(value: T | null): unknown;
}

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

export const MAX_INT64 = 2n ** 63n - 1n;

export const identifier: Reader<string> = (value, field) => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'bigint') throw wrongType(field, 'a whole number');
  if (value < 1n || value > MAX_INT64) throw invalid(field, 'between 1 and 9223372036854775807');
  return String(value);
};

export const identifiers: Reader<string[]> = (value, field) => {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw wrongType(field, 'a list of whole numbers');
  const ids = value.map((item, i) => required(identifier(item, `${field}[${i}]`), `${field}[${i}]`));
  return ids.length === 0 ? null : [...new Set(ids)];
};

function count(max: number): Reader<number> {
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
const dayOfMillis: Reader<string> = (value, field) => {
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

/** What is no whole number stays text, which its reader refuses by name. */
const whole = (value: string | number): unknown => (isInt64(String(value)) ? BigInt(value) : value);
const wholeOrNothing = (value: string | number | null) => (value === null ? undefined : whole(value));

export const textField = (maxLength?: number): Field<string> => ({
  read: text(maxLength),
  write: (value) => value ?? '',
});
export const addressField: Field<string> = {
  read: (value, field) => {
    const address = text()(value, field);
    if (address !== null && !isWebAddress(address)) throw invalid(field, 'an http or https address');
    return address;
  },
  write: (value) => value ?? '',
};
export const identifierField: Field<string> = { read: identifier, write: wholeOrNothing };
export const identifiersField: Field<string[]> = { read: identifiers, write: (value) => (value ?? []).map(whole) };
export const countField = (max: number): Field<number> => ({ read: count(max), write: wholeOrNothing });
export const codeField = <Name extends string>(names: readonly Name[]): Field<Name> => ({
  read: code(names),
  write: (value) => BigInt(value === null ? 0 : names.indexOf(value)),
});
export const dayField: Field<string> = {
  read: dayOfMillis,
  write: (value) => (value === null ? undefined : BigInt(startOfDay(value).getTime())),
};
