import { RawNumber } from '../../kit/json';

const INTEGER = /^-?(0|[1-9]\d{0,18})$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

type Digits = string | number | null | undefined;

/** ID or int64 text of the graph to a JSON number that keeps every digit; nothing stays nothing. */
export function int64(value: Digits): RawNumber | null {
  return raw(value, INTEGER, 'an int64');
}

/** For the few fields documented as int32: what does not fit is nothing, or old clients would fail on the whole answer. */
export function int32(value: Digits): RawNumber | null {
  return Math.abs(Number(value ?? 0)) > 2_147_483_647 ? null : int64(value);
}

export function int64s(values: readonly Digits[] | null | undefined): (RawNumber | null)[] | null {
  return values ? values.map(int64) : null;
}

/** Decimal text of the graph (money, fee, quantity) to a JSON number with the digits as they come. */
export function amount(value: Digits): RawNumber | null {
  return raw(value, DECIMAL, 'a decimal');
}

/** A share between 0 and 1, such as a commission rate: 0.15, not 15. Legacy and graph count alike. */
export const rate = amount;

function raw(value: Digits, shape: RegExp, what: string): RawNumber | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  if (!shape.test(text)) throw new Error(`The graph gave ${text} where ${what} was expected.`);
  return new RawNumber(text);
}

const MOST_INT = 2 ** 31 - 1;

/** An int64 for an argument of the type Int; of what does not fit the nearest, which the graph refuses by its own bound. */
export const nearestInt = (text: string): number => Math.max(-MOST_INT - 1, Math.min(MOST_INT, Number(text)));
