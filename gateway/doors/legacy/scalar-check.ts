import { LosslessNumber } from 'lossless-json';
import { lengthOf, unkeepable } from '../../../subgraphs/kit/basics/text';
import { FIRST_YEAR, isKeptYear, LAST_YEAR } from '../../../subgraphs/kit/basics/time';
import { isDate, isDateTime } from './codecs/time';
import type { ContractField } from './contract';
import { refuse } from './refusal';

const INTEGER = /^-?\d{1,19}$/;
const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/;
/** What the graph's Decimal holds. */
const KEPT_DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;
const LIMITS = { int32: 2n ** 31n, int64: 2n ** 63n } as const;

/** No documented pattern is for longer texts, and the e-mail one takes quadratic time. */
const MAX_PATTERN_LENGTH = 320;

/**
 * One scalar of a request: int32 becomes a number, int64 and number decimal text, boolean a boolean, the rest text.
 * Numbers may come as text and the other way round, as the old server allowed. `what` names the field in the refusal.
 */
export function coerceScalar(field: ContractField, value: unknown, what: string): unknown {
  switch (field.type) {
    case 'boolean':
      return booleanOf(value, what);
    case 'int32':
      return Number(integerOf(value, 'int32', field, what));
    case 'int64':
      return integerOf(value, 'int64', field, what);
    case 'number':
      return decimalOf(value, field, what);
    default:
      return textOf(value, field, what);
  }
}

function booleanOf(value: unknown, what: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw refuse(`${what}应为true或false`);
}

function digitsOf(value: unknown): string | undefined {
  if (value instanceof LosslessNumber) return value.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}

function integerOf(value: unknown, type: 'int32' | 'int64', field: ContractField, what: string): string {
  const text = digitsOf(value);
  const limit = LIMITS[type];
  if (text === undefined || !INTEGER.test(text)) throw refuse(`${what}应为整数(${type})`);
  const number = BigInt(text);
  if (number >= limit || number < -limit) throw refuse(`${what}超出${type}的取值范围`);
  checkRange(Number(number), field, what);
  return number.toString();
}

function decimalOf(value: unknown, field: ContractField, what: string): string {
  const text = digitsOf(value);
  if (text === undefined || !DECIMAL.test(text)) throw refuse(`${what}应为数字,且不使用科学计数法`);
  const digits = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  if (!KEPT_DECIMAL.test(digits)) throw refuse(`${what}整数部分最多14位,小数部分最多6位`);
  checkRange(Number(digits), field, what);
  return digits;
}

function checkRange(number: number, field: ContractField, what: string): void {
  const { minimum, maximum, messages } = field;
  if (minimum !== undefined && number < minimum) throw refuse(messages?.minimum ?? `${what}不能小于${minimum}`);
  if (maximum !== undefined && number > maximum) throw refuse(messages?.maximum ?? `${what}不能大于${maximum}`);
}

function textOf(value: unknown, field: ContractField, what: string): string {
  const text = typeof value === 'string' ? value : digitsOf(value);
  if (text === undefined) throw refuse(`${what}应为字符串`);
  checkKeepable(text, what);
  if (field.format) checkFormat(text, field.format, what);
  const { maxLength, pattern, messages } = field;
  if (maxLength !== undefined && lengthOf(text) > maxLength) {
    throw refuse(messages?.maxLength ?? `${what}最多${maxLength}个字符`);
  }
  if (pattern !== undefined && !matches(text, pattern)) {
    throw refuse(messages?.pattern ?? `${what}格式错误${isChoice(pattern) ? `,可选值:${pattern}` : ''}`);
  }
  return text;
}

/** Refuses what cannot be kept or would read otherwise than it is: half characters, control characters, turned text. */
export function checkKeepable(text: string, what: string): void {
  if (unkeepable(text, true)) throw refuse(`${what}含有不能保存的字符(控制字符、书写方向标记或半个字符)`);
}

function checkFormat(text: string, format: NonNullable<ContractField['format']>, what: string): void {
  if (text === format) throw refuse(`${what}的值是占位符"${format}",请填写实际时间`);
  const real = format === 'yyyy-MM-dd' ? isDate(text) : isDateTime(text);
  if (!real) throw refuse(`${what}应为真实存在的时间,格式:${format}`);
  if (!isKeptYear(text)) throw refuse(`${what}的年份应介于${FIRST_YEAR}与${LAST_YEAR}之间`);
}

const compiled = new Map<string, RegExp>();

function matches(text: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = new RegExp(`^(?:${pattern})$`);
    compiled.set(pattern, expression);
  }
  return text.length <= MAX_PATTERN_LENGTH && expression.test(text);
}

/** A pattern that only lists words, such as DAYS|MONTHS, can be shown to people. */
function isChoice(pattern: string): boolean {
  return /^\w+(\|\w+)+$/.test(pattern);
}
