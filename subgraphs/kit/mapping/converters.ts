import { createHash } from 'node:crypto';
import { Money } from '../basics/money';
import { onTheWall } from '../basics/time';
import { fieldsOf, isObject, join, listOf, MappingFault, oneOf, textOf, whole } from './fault';

/** Takes a value that is there, gives another one; undefined when there is none for it. */
export type Converter = (value: unknown) => unknown;

const digest = (algorithm: string) => (value: unknown) =>
  createHash(algorithm).update(textual(value), 'utf8').digest('hex');

export const textual = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);

const SIMPLE: Readonly<Record<string, Converter>> = {
  trim: (value) => textual(value).trim(),
  upper: (value) => textual(value).toUpperCase(),
  lower: (value) => textual(value).toLowerCase(),
  md5: digest('md5'),
  sha256: digest('sha256'),
  sm3: digest('sm3'),
  base64: (value) => Buffer.from(textual(value), 'utf8').toString('base64'),
  hex: (value) => Buffer.from(textual(value), 'utf8').toString('hex'),
  urlencode: (value) => encodeURIComponent(textual(value)),
  text: textual,
  number: (value) => {
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  },
};

/** The whole list: those above by their name, those with settings as an object of one field. */
const CONVERTERS = [...Object.keys(SIMPLE), 'date', 'decimal', 'enum', 'mask'] as const;

const MOST_CONVERTERS = 8;
const MOST_ENTRIES = 200;
const MOST_TEXT = 200;

/** `["trim", "upper", {"date": "yyyyMMdd"}]` as one function. @throws MappingFault */
export function compileConverters(value: unknown, place: string): Converter {
  if (value === undefined) return (given) => given;
  const steps = listOf(value, place, MOST_CONVERTERS).map((one, i) => compileConverter(one, `${place}[${i}]`));
  return (given) => {
    let now = given;
    for (const step of steps) {
      if (now === undefined || now === null) return now;
      now = step(now);
    }
    return now;
  };
}

function compileConverter(value: unknown, place: string): Converter {
  if (typeof value === 'string') {
    const simple = Object.hasOwn(SIMPLE, value) ? SIMPLE[value] : undefined;
    if (simple) return simple;
    throw new MappingFault(place, `is not known; known are ${CONVERTERS.join(', ')}`);
  }
  const { date, decimal, enum: table, mask } = fieldsOf(value, place, ['date', 'decimal', 'enum', 'mask']);
  if (Object.keys(value as object).length !== 1) throw new MappingFault(place, 'must name one converter');
  if (date !== undefined) return dateConverter(textOf(date, join(place, 'date'), 40), join(place, 'date'));
  if (decimal !== undefined) return decimalConverter(whole(decimal, join(place, 'decimal'), 0, 6));
  if (mask !== undefined) return MASKS[oneOf(mask, join(place, 'mask'), ['NAME', 'ID_CARD', 'MOBILE'] as const)];
  return enumConverter(table, join(place, 'enum'));
}

/** A day before the last instant that JavaScript knows, so that no zone goes beyond it. */
const LAST_MS = 8.64e15 - 86_400_000;
const DATE_PARTS = /yyyy|MM|dd|HH|mm|ss|SSS/g;

/** An instant (milliseconds or text with a zone) in Asia/Shanghai, written with yyyy MM dd HH mm ss SSS. */
function dateConverter(format: string, place: string): Converter {
  if (/[A-Za-z]/.test(format.replace(DATE_PARTS, ''))) {
    throw new MappingFault(place, 'may hold yyyy MM dd HH mm ss SSS and no other letters');
  }
  return (value) => {
    const ms = /^\d+$/.test(textual(value)) ? Number(value) : Date.parse(textual(value));
    if (!Number.isFinite(ms) || Math.abs(ms) > LAST_MS) return undefined;
    const [day = '', time = ''] = onTheWall(new Date(ms)).split('T');
    const [yyyy = '', MM = '', dd = ''] = day.split('-');
    const [HH = '', mm = '', rest = ''] = time.split(':');
    const parts: Record<string, string> = { yyyy, MM, dd, HH, mm, ss: rest.slice(0, 2), SSS: rest.slice(3, 6) };
    return format.replace(DATE_PARTS, (part) => parts[part] as string);
  };
}

function decimalConverter(digits: number): Converter {
  return (value) => {
    const text = textual(value);
    return /^-?\d{1,30}(\.\d{1,30})?$/.test(text) ? new Money(text).toFixed(digits) : undefined;
  };
}

/** `{"0": "HIT", "*": "FAILED"}`; without a star, what it does not name has no value. */
export function enumConverter(value: unknown, place: string, values?: readonly string[]): Converter {
  if (!isObject(value)) throw new MappingFault(place, 'must be an object');
  const entries = Object.entries(value);
  if (entries.length === 0 || entries.length > MOST_ENTRIES) {
    throw new MappingFault(place, `must have 1 to ${MOST_ENTRIES} entries`);
  }
  const table = new Map<string, string>();
  for (const [key, to] of entries) {
    const text = textOf(to, join(place, key), MOST_TEXT);
    table.set(key, values ? oneOf(text, join(place, key), values) : text);
  }
  return (given) => table.get(textual(given)) ?? table.get('*');
}

/** As records show it: enough to recognise, too little to use. */
const MASKS = {
  NAME: (value: unknown) => {
    const [first = '', ...rest] = textual(value);
    return first + '*'.repeat(rest.length);
  },
  ID_CARD: (value: unknown) => middle(textual(value), 3, 4),
  MOBILE: (value: unknown) => middle(textual(value), 3, 4),
};

function middle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}
