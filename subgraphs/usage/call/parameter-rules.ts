import { digitsOf, exactTextOf, unkeepableJson } from '../../kit/basics/json-text';
import type { CallParameter } from '../../kit/exchange/product-events';

export type Encryption = 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';

interface Fault {
  field: string;
  detail: string;
}

export interface CommonParameters {
  tradeNo: string | null;
  tag: string;
  encryption: Encryption;
  directClientCode: string | null;
  scene: string | null;
  /** JSON text; null when there is none. */
  extend: string | null;
}

const ENCRYPTIONS: Readonly<Record<string, Encryption>> = { 1: 'PLAIN', 2: 'MD5', 3: 'SHA256', 4: 'SM3' };
const DIGEST_LENGTHS: Readonly<Record<Encryption, number>> = { PLAIN: 0, MD5: 32, SHA256: 64, SM3: 64 };
const COMMON = ['tradeNo', 'tag', 'encryptionType', 'orgCode', 'scene', 'extend'];
const MOST_EXTEND = 4_096;
/** Of text without a limit of its own, and of a file in base64. */
const MOST_TEXT = 1_000;
const MOST_FILE = 6 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A scalar as text: text trimmed, numbers with all their digits. Undefined for anything else. */
function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return digitsOf(value);
}

export function readCommon(fields: Fields): CommonParameters | Fault {
  const text = (name: string, most: number, pattern: RegExp, what: string): string | null | Fault => {
    if (!given(fields[name])) return null;
    const value = scalar(fields[name]);
    if (value !== undefined && value.length <= most && pattern.test(value)) return value;
    return { field: name, detail: `${name} must be ${what}, ${most} characters at most.` };
  };
  const tradeNo = text('tradeNo', 64, /^[\x21-\x7e]*$/, 'visible characters');
  const tag = text('tag', 32, /^\P{C}*$/u, 'text');
  const directClientCode = text('orgCode', 64, /^\P{C}*$/u, 'text');
  const scene = text('scene', 64, /^\P{C}*$/u, 'text');
  for (const one of [tradeNo, tag, directClientCode, scene]) if (isFault(one)) return one;
  const encryption = given(fields.encryptionType) ? ENCRYPTIONS[scalar(fields.encryptionType) ?? ''] : 'PLAIN';
  if (!encryption) return { field: 'encryptionType', detail: 'encryptionType must be 1, 2, 3 or 4.' };
  const extend = given(fields.extend) ? exactTextOf(fields.extend) : null;
  if (extend !== null && Buffer.byteLength(extend) > MOST_EXTEND) {
    return { field: 'extend', detail: `extend must be JSON of at most ${MOST_EXTEND} bytes.` };
  }
  const fault = extend === null ? undefined : unkeepableJson(extend);
  if (fault) return { field: 'extend', detail: `extend cannot be kept: it ${fault}.` };
  return {
    tradeNo: (tradeNo as string | null) || null,
    tag: (tag as string | null) ?? '',
    encryption,
    directClientCode: directClientCode as string | null,
    scene: scene as string | null,
    extend,
  };
}

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'detail' in value && 'field' in value;

/** The product's own parameters, each as text in its normal form; those that were not given are left out. */
export function readParameters(
  fields: Fields,
  parameters: readonly CallParameter[],
  encryption: Encryption,
): Record<string, string> | Fault {
  const names = parameters.map(({ name }) => name);
  const unknown = Object.keys(fields).find((name) => !COMMON.includes(name) && !names.includes(name));
  if (unknown !== undefined) {
    return { field: unknown.slice(0, 64), detail: `Unknown field. Known are ${[...names, ...COMMON].join(', ')}.` };
  }
  const read: Record<string, string> = {};
  for (const parameter of parameters) {
    const { name, required } = parameter;
    // Some products declare one of the common names as their own.
    if (!given(fields[name])) {
      if (required) return { field: name, detail: `${name} is required.` };
      continue;
    }
    const value = scalar(fields[name]);
    if (value === undefined) return { field: name, detail: `${name} must be text or a number.` };
    const hashed = encryption !== 'PLAIN' && parameter.hashable;
    const checked = hashed ? digestOf(value, encryption) : checkedValue(parameter, value);
    if (checked === null) return { field: name, detail: wanted(parameter, hashed ? encryption : 'PLAIN') };
    read[name] = checked;
  }
  return read;
}

function digestOf(value: string, encryption: Encryption): string | null {
  return value.length === DIGEST_LENGTHS[encryption] && /^[0-9a-fA-F]+$/.test(value) ? value.toLowerCase() : null;
}

/** Patterns come from operators: compiled once, wrong ones take everything, since they were checked when saved. */
const patterns = new Map<string, RegExp | null>();

function patternOf(text: string): RegExp | null {
  const known = patterns.get(text);
  if (known !== undefined) return known;
  let pattern: RegExp | null = null;
  try {
    pattern = new RegExp(`^(?:${text})$`, 'u');
  } catch {
    pattern = null;
  }
  patterns.set(text, pattern);
  return pattern;
}

function checkedValue(parameter: CallParameter, value: string): string | null {
  const { type, role, pattern, maxLength, options } = parameter;
  if (value.length > (maxLength ?? (type === 'FILE' ? MOST_FILE : MOST_TEXT))) return null;
  if (value === '' || /[\p{Cc}\p{Cs}]/u.test(value)) return null;
  if (pattern !== null && patternOf(pattern)?.test(value) === false) return null;
  if (role === 'ID_CARD') return isIdCard(value.toUpperCase()) ? value.toUpperCase() : null;
  if (role === 'MOBILE' && !/^1[3-9]\d{9}$/.test(value)) return null;
  if (role === 'NAME' && value.length > 64) return null;
  switch (type) {
    case 'INTEGER':
      return /^-?\d{1,19}$/.test(value) ? value : null;
    case 'NUMBER':
      return /^-?\d{1,30}(\.\d{1,30})?$/.test(value) ? value : null;
    case 'BOOLEAN':
      return ['true', 'false', '0', '1'].includes(value) ? value : null;
    case 'FILE':
      return /^[A-Za-z0-9+/]+={0,2}$/.test(value) ? value : null;
    case 'OPTION':
      return options.some((option) => option.value === value) ? value : null;
    default:
      return value;
  }
}

function wanted({ name, type, role, options, maxLength }: CallParameter, encryption: Encryption): string {
  if (encryption !== 'PLAIN')
    return `${name} must be a ${encryption} digest: ${DIGEST_LENGTHS[encryption]} hex digits.`;
  if (role === 'ID_CARD') return `${name} must be an identity number of 18 characters with its check digit (GB 11643).`;
  if (role === 'MOBILE') return `${name} must be a mobile number of 11 digits.`;
  if (role === 'NAME') return `${name} must be 1 to 64 characters.`;
  if (type === 'OPTION') return `${name} must be one of ${options.map(({ value }) => value).join(', ')}.`;
  if (type === 'FILE') return `${name} must be base64.`;
  return `${name} must be ${type.toLowerCase()} in its documented form, ${maxLength ?? MOST_TEXT} characters at most.`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643: 17 digits with a day of birth, then the check digit. */
function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const at = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${year}-${month}-${day}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK_DIGITS[sum % 11] === number[17];
}
