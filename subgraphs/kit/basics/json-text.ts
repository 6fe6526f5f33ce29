import { isLosslessNumber, stringify } from 'lossless-json';

/** The digits of a number that lossless-json read; undefined for anything else, whatever names its fields have. */
export const digitsOf = (value: unknown): string | undefined =>
  isLosslessNumber(value) ? value.toString() : undefined;

/** JSON text of what lossless-json read, no number of which loses a digit where the text is read. */
export const exactTextOf = (value: unknown): string => exactJson(stringify(value) ?? 'null');

/** Parts of JSON text, one after the other: pairs of halves, what jsonb cannot hold, other escapes. */
const ESCAPE =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u(?:[dD][89a-fA-F][\da-fA-F]{2}|0000))|\\[\s\S]|(\p{Cs}|\0)/gu;

/**
 * JSON text that PostgreSQL can make columns of: half of a surrogate pair and U+0000, written as themselves or as escapes,
 * become U+FFFD. What a source or a caller of before wrote must not cost the statement that keeps it.
 */
export function keepableJson(json: string): string {
  return mayHold(json) ? json.replace(ESCAPE, (whole, escaped, raw) => (escaped || raw ? '\uFFFD' : whole)) : json;
}

/** Most texts have neither escapes of this form nor halves, which a search by the engine sees at once. */
const mayHold = (json: string): boolean => json.includes('\\u') || json.includes('\0') || /\p{Cs}/u.test(json);

/** Why PostgreSQL cannot hold this JSON text; undefined when it can. */
export const unkeepableJson = (json: string): string | undefined =>
  keepableJson(json) === json ? undefined : 'holds half a character or U+0000';

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON text whose numbers lose no digit where it is read: those that JavaScript cannot hold are text of their digits. */
export const exactJson = (json: string): string =>
  /[\d.]{16}|\d[eE]/.test(json)
    ? json.replace(TOKEN, (token) => (token[0] === '"' || isExact(token) ? token : JSON.stringify(token)))
    : json;

/**
 * Up to 15 digits that count come back as they were written; of more, those that are written as JavaScript does. Not
 * `isSafeNumber` of lossless-json, which also asks whether a neighbour is read as the same: 2^53 and 1e25 stay numbers here.
 */
function isExact(number: string): boolean {
  const [digits = '', exponent = '0'] = number.toLowerCase().split('e');
  const counted = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  const small = Math.abs(Number(exponent)) < 200;
  return (small && counted.length <= 15) || String(Number(number)) === number;
}
