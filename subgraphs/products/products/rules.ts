import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { amountOf, compareMoney } from '../../kit/basics/money';
import { optionalText, requiredText } from '../../kit/basics/text';
import type { CallParameter } from '../../kit/exchange/product-events';
import type { EditProductInput, ProductParameterInput } from '../schema.generated';
import type { ProductRow } from './tables';

const CODE = /^[A-Za-z][A-Za-z0-9_-]{1,63}$/;
const MOST_PRICE = '1000000';
const MOST_FREE = 1_000_000_000;
const DEADLINE_MS = { least: 1_000, most: 30_000 };
const MOST_PARAMETERS = 30;
const MOST_OPTIONS = 100;

/** Fields that every call may carry, whatever the product; kit/exchange/product-events names the others. */
const COMMON_PARAMETERS = ['tradeNo', 'tag', 'encryptionType', 'orgCode', 'scene', 'extend', 'seqNo'] as const;

/** First parts below /api/v1/ that are no products. */
const RESERVED = /^(calls|ping|docs|openapi\.json|openapi)$/i;

export function codeOf(value: string, field: string): string {
  if (!CODE.test(value) || RESERVED.test(value.split(/[_-]/)[0] ?? '')) {
    throw badInput(field, 'code must be a letter followed by 1 to 63 letters, digits, _ or -.', 'PRODUCT_CODE_FORM');
  }
  return value;
}

/** Path that calls are sent to: `id_two` is called at /api/v1/id/two. */
export const apiPathOf = (code: string): string => `/api/v1/${code.replaceAll('_', '/')}`;

export type ProductFacts = Pick<
  ProductRow,
  | 'name'
  | 'type'
  | 'bundle'
  | 'enabled'
  | 'feeType'
  | 'price'
  | 'floorPrice'
  | 'maxFreeCount'
  | 'cacheEnabled'
  | 'cacheDays'
  | 'riskThreshold'
  | 'applicable'
  | 'encryptions'
  | 'deadlineMs'
  | 'singleTestable'
  | 'batchTestable'
  | 'description'
  | 'dataAdvantage'
  | 'responseTime'
  | 'upgradePeriod'
  | 'tags'
>;

export const NEW_PRODUCT: ProductFacts = {
  name: '',
  type: 'BASIC',
  bundle: false,
  enabled: true,
  feeType: 'PER_QUERY',
  price: '0.000000',
  floorPrice: '0.000000',
  maxFreeCount: 0,
  cacheEnabled: false,
  cacheDays: 0,
  riskThreshold: null,
  applicable: false,
  encryptions: ['PLAIN'],
  deadlineMs: 8_000,
  singleTestable: false,
  batchTestable: false,
  description: null,
  dataAdvantage: null,
  responseTime: null,
  upgradePeriod: null,
  tags: [],
};

type FactsInput = Omit<EditProductInput, 'id' | 'code' | 'alsoElsewhere' | 'categoryCode'>;

export function factsOf(input: FactsInput, was: ProductFacts): ProductFacts {
  const type = input.type ?? was.type;
  const price = input.price == null ? was.price : feeOf(input.price, 'input.price');
  const floorPrice = input.floorPrice == null ? was.floorPrice : feeOf(input.floorPrice, 'input.floorPrice');
  if (compareMoney(floorPrice, price) > 0) {
    throw badInput('input.floorPrice', 'floorPrice must not be above the price.', 'FLOOR_ABOVE_PRICE');
  }
  const cacheEnabled = input.cacheEnabled ?? was.cacheEnabled;
  const text = (name: 'description' | 'dataAdvantage' | 'responseTime' | 'upgradePeriod', most: number) =>
    input[name] === undefined
      ? was[name]
      : optionalText(input[name], `input.${name}`, { most, lines: name === 'description' });
  return {
    name: input.name == null ? was.name : requiredText(input.name, 'input.name', { most: 100 }),
    type,
    bundle: input.bundle ?? was.bundle,
    enabled: input.enabled ?? was.enabled,
    feeType: input.feeType ?? was.feeType,
    price,
    floorPrice,
    maxFreeCount: between(input.maxFreeCount ?? was.maxFreeCount, 0, MOST_FREE, 'maxFreeCount'),
    cacheEnabled,
    cacheDays: cacheEnabled ? cacheDaysOf(input.cacheDays ?? was.cacheDays) : 0,
    riskThreshold: thresholdOf(input.riskThreshold, type, was.riskThreshold),
    applicable: input.applicable ?? was.applicable,
    encryptions: input.encryptions == null ? was.encryptions : encryptionsOf(input.encryptions),
    deadlineMs: between(input.deadlineMs ?? was.deadlineMs, DEADLINE_MS.least, DEADLINE_MS.most, 'deadlineMs'),
    singleTestable: input.onlineTests == null ? was.singleTestable : input.onlineTests.includes('SINGLE'),
    batchTestable: input.onlineTests == null ? was.batchTestable : input.onlineTests.includes('BATCH'),
    description: text('description', 500),
    dataAdvantage: text('dataAdvantage', 200),
    responseTime: text('responseTime', 50),
    upgradePeriod: text('upgradePeriod', 50),
    tags: input.tags == null ? was.tags : tagsOf(input.tags),
  };
}

const feeOf = (value: string, field: string) => amountOf(value, field, { decimals: 6, most: MOST_PRICE, zero: true });

function between(value: number, least: number, most: number, name: string): number {
  if (value >= least && value <= most) return value;
  throw badInput(`input.${name}`, `${name} must be ${least} to ${most}.`, 'NUMBER_OUT_OF_RANGE', { least, most });
}

function cacheDaysOf(value: number): number {
  if (value >= 1 && value <= 365) return value;
  throw badInput('input.cacheDays', 'cacheDays must be 1 to 365 when answers are kept.', 'CACHE_DAYS_NEEDED');
}

function thresholdOf(given: string | null | undefined, type: ProductRow['type'], was: string | null): string | null {
  if (type !== 'MODEL') {
    if (given != null && compareMoney(given, '0') !== 0) {
      throw badInput('input.riskThreshold', 'Only models have a risk threshold.', 'RISK_THRESHOLD_OF_MODELS');
    }
    return null;
  }
  return given === undefined ? was : given === null ? null : feeOf(given, 'input.riskThreshold');
}

function encryptionsOf(given: readonly string[]): string[] {
  if (given.length === 0) throw badInput('input.encryptions', 'encryptions must not be empty.', 'LIST_EMPTY');
  return [...new Set(given)];
}

function tagsOf(given: readonly string[]): string[] {
  if (given.length > 10) throw badInput('input.tags', 'A product has at most 10 tags.', 'LIST_TOO_LONG', { most: 10 });
  return [...new Set(given.map((tag, i) => requiredText(tag, `input.tags[${i}]`, { most: 20 })))];
}

export interface StoredParameter extends CallParameter {
  hiddenInTests: boolean;
  example: string | null;
}

const NAME = /^[A-Za-z][A-Za-z0-9]{0,31}$/;

/** Patterns have no groups that repeat, whose time could grow with the power of the text. Throws BAD_USER_INPUT. */
export function parametersOf(given: readonly ProductParameterInput[]): StoredParameter[] {
  const field = 'input.parameters';
  if (given.length > MOST_PARAMETERS) {
    throw badInput(field, `A call carries at most ${MOST_PARAMETERS} parameters.`, 'LIST_TOO_LONG', {
      most: MOST_PARAMETERS,
    });
  }
  const parameters = given.map((one, i) => parameterOf(one, `${field}[${i}]`));
  for (const [i, { name, role }] of parameters.entries()) {
    if (parameters.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) < i) {
      throw badInput(`${field}[${i}].name`, `${name} is named twice.`, 'NAMED_TWICE');
    }
    if (role && parameters.findIndex((one) => one.role === role) < i) {
      throw badInput(`${field}[${i}].role`, 'A part of the subject comes once.', 'ROLE_TWICE');
    }
  }
  return parameters;
}

function parameterOf(one: ProductParameterInput, field: string): StoredParameter {
  const name = one.name.trim();
  const reserved =
    (COMMON_PARAMETERS as readonly string[]).includes(name) || name === 'constructor' || name === 'prototype';
  if (!NAME.test(name) || reserved) {
    throw badInput(
      `${field}.name`,
      'name must be a letter followed by letters and digits, and no common parameter.',
      'PARAMETER_NAME',
    );
  }
  const type = one.type ?? 'TEXT';
  const options = (one.options ?? []).map(({ label, value }, i) => ({
    label: requiredText(label, `${field}.options[${i}].label`, { most: 50 }),
    value: requiredText(value, `${field}.options[${i}].value`, { most: 50 }),
  }));
  if ((type === 'OPTION') !== options.length > 0 || options.length > MOST_OPTIONS) {
    throw badInput(
      `${field}.options`,
      `OPTION has 1 to ${MOST_OPTIONS} options, nothing else has any.`,
      'PARAMETER_OPTIONS',
    );
  }
  const role = one.role ?? null;
  if (role && type !== 'TEXT') throw badInput(`${field}.role`, 'Parts of the subject are text.', 'PARAMETER_ROLE');
  return {
    name,
    title: requiredText(one.title, `${field}.title`, { most: 50 }),
    type,
    required: one.required ?? true,
    pattern: patternOf(one.pattern, `${field}.pattern`),
    maxLength: one.maxLength == null ? null : lengthIn(one.maxLength, `${field}.maxLength`),
    options,
    role,
    hashable: one.hashable ?? role !== null,
    inCacheKey: one.inCacheKey ?? true,
    hiddenInTests: one.hiddenInTests ?? false,
    example: optionalText(one.example, `${field}.example`, { most: 200 }),
  };
}

function lengthIn(value: number, field: string): number {
  if (value >= 1 && value <= 8_000_000) return value;
  throw badInput(field, 'maxLength must be 1 to 8000000.', 'NUMBER_OUT_OF_RANGE', { least: 1, most: 8_000_000 });
}

function patternOf(value: string | null | undefined, field: string): string | null {
  const pattern = optionalText(value, field, { most: 200 });
  if (pattern === null) return null;
  if (/[)\]}*+?][*+{]|\([^)]*[*+{][^)]*\)[*+?{]|\\[1-9]|\(\?/.test(pattern)) {
    throw badInput(field, 'A pattern must not repeat groups, look around or refer back.', 'PATTERN_UNSAFE');
  }
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    throw badInput(field, 'This is no regular expression.', 'PATTERN_WRONG');
  }
  return pattern;
}

/** Throws FAILED_PRECONDITION when nothing would keep answers to different questions apart. */
export function checkKeyed(parameters: readonly Pick<CallParameter, 'inCacheKey'>[], field: string): void {
  if (parameters.some(({ inCacheKey }) => inCacheKey)) return;
  throw failedPrecondition(
    'CACHE_KEY_EMPTY',
    'Answers can be kept only by a parameter that they are kept apart by (inCacheKey).',
    { field },
  );
}

/** By what a product recognises its subject, as its parameters tell. */
export function dimensionOf(parameters: readonly Pick<CallParameter, 'role'>[]): ProductRow['subjectDimension'] {
  const has = (role: CallParameter['role']) => parameters.some((one) => one.role === role);
  if (has('MOBILE')) return has('ID_CARD') ? 'BOTH' : 'MOBILE';
  return has('ID_CARD') ? 'IDENTITY' : null;
}

/** Throws FAILED_PRECONDITION unless there is something that answers its calls. */
export function checkCallable(bundle: boolean, answers: number): void {
  if (answers < (bundle ? 2 : 1)) {
    throw failedPrecondition(
      'PRODUCT_NOT_CALLABLE',
      'Nothing answers its calls: it has no route, or not two components.',
    );
  }
}

export const codeTaken = () =>
  conflict('PRODUCT_CODE_TAKEN', 'There is a product of this code already.', { field: 'input.code' });
