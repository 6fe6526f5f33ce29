import type { FastifyInstance } from 'fastify';
import { isSafeNumber, LosslessNumber, parse } from 'lossless-json';
import { type HttpRefusal, malformedBody } from './refusal';

/** A JSON number whose digits are written as they are; made by `int64` and `amount` of the codecs. */
export class RawNumber {
  readonly text: string;

  /** @param text digits as JSON writes a number; the codecs check it. */
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Writes JSON as old clients read it: raw numbers digit by digit, fields without a value left out (null in an array
 * stays, positions count there). JSON.stringify cannot write raw digits; lossless-json's stringify keeps every null and
 * takes longer.
 */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  if (value instanceof RawNumber) return value.text;
  if (Array.isArray(value)) return writeArray(value);
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be written as JSON.`);
  return writeObject(value as Record<string, unknown>);
}

function writeArray(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) text += (index === 0 ? '' : ',') + writeJson(values[index]);
  return `${text}]`;
}

function writeObject(value: Record<string, unknown>): string {
  let text = '';
  for (const name in value) {
    const field = value[name];
    if (field !== null && field !== undefined) text += `${(text === '' ? '{' : ',') + quote(name)}:${writeJson(field)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Anything outside these ranges (control characters, surrogates, of which a lone one is escaped) needs JSON.stringify. */
const UNSAFE = /["\\]|[^ -\ud7ff\ue000-\uffff]/;

function quote(text: string): string {
  return UNSAFE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Numbers alone, by where they stand: an identifier that is sent as text needs no closer look. */
const numberWith = (digits: RegExp) => new RegExp(String.raw`(?:^|[[:,])\s*-?[\d.]*(?:${digits.source})`);

/** A number that JavaScript might not give back as it was written: 16 digits from 9 on, more digits, a fraction, an exponent. */
const LOSSY_NUMBER = numberWith(/\d{17}|9\d{15}|\d[.eE]/);

/** Numbers that could lose a digit stay LosslessNumber; bodies without any go through JSON.parse, which is faster. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return {};
  return LOSSY_NUMBER.test(text) ? readLossless(text) : parseJson(text);
}

const PROTOTYPE = /(_|\\u005f){2}proto/i;

/** JSON.parse that says where a text is no JSON, and leaves out what would name a prototype. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text,
      PROTOTYPE.test(text) ? (name, value) => (name === '__proto__' ? undefined : value) : undefined,
    );
  } catch {
    return readLossless(text);
  }
}

/** The slow way, which also knows where a syntax error is. */
function readLossless(text: string): unknown {
  try {
    return parse(text, null, { onDuplicateKey: ({ newValue }) => newValue });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw notJson(Number(position ?? 0) + 1);
  }
}

const notJson = (place: number): HttpRefusal => malformedBody(`is not JSON: see character ${place}`, { place });

const tooDeep = (): HttpRefusal => malformedBody('is nested too deep', { tooDeep: true });

const MAX_DEPTH = 64;

/** Numbers of a free-form part of the body: plain where JavaScript holds every digit, otherwise their text. */
export function plainJson(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw tooDeep();
  if (value instanceof LosslessNumber) {
    const number = Number(value.value);
    return String(number) === value.value ? number : value.value;
  }
  if (Array.isArray(value)) return value.map((element) => plainJson(element, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(fields.map(([name, field]) => [name, plainJson(field, depth + 1)]));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes must be UTF-8, with or without a byte order mark; `read` makes of the text what the door works with. */
export function acceptJson(
  scope: FastifyInstance,
  bodyLimit: number,
  read: (text: string) => unknown = readJson,
): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, async (_: unknown, bytes: Buffer) =>
    read(textOf(bytes)),
  );
}

function textOf(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw malformedBody('is not UTF-8', { notUtf8: true });
  }
}

/** The path of the first number that JavaScript would round, such as an identifier beyond 2^53. `text` is JSON. */
export function roundedNumberIn(text: string): string | undefined {
  return LONG_NUMBER.test(text) ? pathOfRounded(readLossless(text), '') : undefined;
}

const LONG_NUMBER = numberWith(/[\d.]{16}|\d[eE]/);

function pathOfRounded(value: unknown, path: string): string | undefined {
  if (value instanceof LosslessNumber) return isSafeNumber(value.value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = pathOfRounded(part, path === '' ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
