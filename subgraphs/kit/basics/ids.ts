/**
 * Identifiers are int64, carried as decimal text everywhere (JavaScript numbers lose digits beyond 2^53). Those we make
 * come from the database function `skep.next_id()` (kit/migrate.ts): milliseconds since 2020 times 8192 plus a counter,
 * so they are ordered by time and stay below 2^53 until 2054. Those from outside keep every digit they came with.
 */
const INT64 = /^-?\d{1,19}$/;
const MAX = 2n ** 63n - 1n;
/** So many characters are in range whatever they are. */
const SAFE_LENGTH = 18;

export function isInt64(text: string): boolean {
  if (!INT64.test(text)) return false;
  return text.length <= SAFE_LENGTH || (BigInt(text) <= MAX && BigInt(text) >= -MAX - 1n);
}

/** For lookups: an identifier that cannot exist answers like a missing one. */
export function lookupId(text: string): string {
  return isInt64(text) ? text : '-1';
}
