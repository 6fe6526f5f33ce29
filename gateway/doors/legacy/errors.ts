import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode, notFound } from '../../../subgraphs/kit/basics/errors';
import { HttpRefusal } from '../kit/refusal';
import { retryAfter } from '../kit/retry-after';
import { enumTables } from './enums/tables';
import { reasonTexts } from './reasons';
import type { ReasonText } from './reasons/reason-text';
import { textOf } from './refusal';
import { predicateOf } from './sentences';

interface Answer {
  status: number;
  code: number;
  text: string;
}

/** The printed contract fixes only 0. A business refusal answers HTTP 200: old clients read only the envelope. */
export const byCode: Record<ErrorCode, Answer> = {
  UNAUTHENTICATED: { status: 401, code: 401, text: '请先登录' },
  FORBIDDEN: { status: 200, code: 403, text: '没有权限执行此操作' },
  NOT_FOUND: { status: 200, code: 404, text: '数据不存在或无权查看' },
  BAD_USER_INPUT: { status: 200, code: 400, text: '请求参数有误' },
  CONFLICT: { status: 200, code: 409, text: '数据冲突,请刷新后重试' },
  FAILED_PRECONDITION: { status: 200, code: 412, text: '当前状态不允许此操作' },
  RATE_LIMITED: { status: 429, code: 429, text: '操作频繁,请稍后重试' },
  INTERNAL_SERVER_ERROR: { status: 500, code: 500, text: '系统繁忙,请稍后重试' },
};

/** What went wrong, ready for the envelope. `fault` is set when it is ours and has to be logged. */
interface Failure extends Answer {
  headers: Readonly<Record<string, string>>;
  fault: boolean;
}

/** The legacy field that a place in the variables of the graph comes from, as people know it; undefined for none. */
export type Origin = (place: string | undefined) => string | undefined;

/** Turns anything thrown, or the first error of a graph answer, into a failure; what is not known is masked. */
export function failureOf(error: unknown, originOf: Origin = () => undefined): Failure {
  if (error instanceof HttpRefusal) {
    const { status, headers } = error;
    return { status, code: numberOf(error), text: textOf(error), headers, fault: false };
  }
  const { message, extensions = {} } = (error ?? {}) as Partial<GraphQLFormattedError>;
  const code = extensions.code as ErrorCode;
  if (!ERROR_CODES.includes(code) || code === 'INTERNAL_SERVER_ERROR') {
    return { ...byCode.INTERNAL_SERVER_ERROR, headers: {}, fault: true };
  }
  const place = typeof extensions.field === 'string' ? extensions.field : undefined;
  const field = originOf(place);
  const answer = answerOf(code, message ?? '', { ...extensions, field });
  return { ...answer, headers: retryAfter(extensions.details), fault: false };
}

/** A refusal whose HTTP status says nothing has the number of its code. */
const numberOf = ({ status, code }: HttpRefusal): number =>
  status === 200 ? (byCode[code as ErrorCode]?.code ?? NOT_SERVED) : status;

const NOT_SERVED = 501;

interface Told extends Record<string, unknown> {
  /** Name of the legacy field, where one is at fault. */
  field: string | undefined;
}

/** The Chinese text of the reason where there is one; else that of the code, with the field and what is wrong with it. */
function answerOf(code: ErrorCode, message: string, { field, reason, details }: Told): Answer {
  const general = byCode[code];
  const special = reasonTexts[String(reason)];
  if (special) return { ...general, ...fill(special, { ...asRecord(details), field: field ?? '' }) };
  if (field === undefined) return general;
  if (code === 'BAD_USER_INPUT') return { ...general, text: field + predicateOf(message) };
  return { ...general, text: code === 'NOT_FOUND' ? `${field}对应的${general.text}` : general.text };
}

/** Facts in braces are put in; brackets and names of enums around a fact that there is none of go with it. */
function fill(special: ReasonText, facts: Record<string, unknown>): Partial<Answer> {
  const { text, ...answer } = typeof special === 'string' ? { text: special } : special;
  const filled = text.replace(/([(]?)\{(\w+)(?::(\w+))?\}([)]?)/g, (_, before, name: string, enumName, after) => {
    const fact = wordOf(facts[name], enumName);
    if (fact !== '') return `${before}${fact}${after}`;
    return before && after ? '' : `${before}${name === 'field' ? '请求参数' : ''}${after}`;
  });
  return { ...answer, text: filled };
}

/** A fact as people read it: the Chinese word where it is a value of an enum. */
function wordOf(fact: unknown, enumName: string | undefined): string {
  const word = enumName && enumTables.get(enumName)?.entries[String(fact)]?.text;
  return word || String(fact ?? '');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** For `result`: the object of a nullable lookup, or the refusal that it does not exist. */
export function found<Value>(value: Value | null | undefined, what = 'The object'): Value {
  if (value === null || value === undefined) throw notFound(what);
  return value;
}
