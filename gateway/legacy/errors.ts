import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode, notFound } from '../../subgraphs/kit/errors';
import { type ReasonText, reasonTexts } from './reasons';
import { LegacyRefusal } from './refusal';

interface Answer {
  status: number;
  code: number;
  text: string;
}

/**
 * The closed error codes of the graph as legacy sees them. The printed contract fixes only 0; the numbers are ours and
 * read like HTTP. A business refusal answers HTTP 200, because old clients read only the envelope.
 */
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
export interface Failure extends Answer {
  headers: Readonly<Record<string, string>>;
  fault: boolean;
}

/** Turns anything thrown, or the first error of a graph answer, into a failure; what is not known is masked. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LegacyRefusal) {
    return { status: error.status, code: error.code, text: error.message, headers: error.headers, fault: false };
  }
  const { message, extensions = {} } = (error ?? {}) as Partial<GraphQLFormattedError>;
  const code = extensions.code as ErrorCode;
  if (!ERROR_CODES.includes(code) || code === 'INTERNAL_SERVER_ERROR') {
    return { ...byCode.INTERNAL_SERVER_ERROR, headers: {}, fault: true };
  }
  return { ...answerOf(code, message ?? '', extensions), headers: retryHeader(extensions.details), fault: false };
}

/** The Chinese text of the reason where there is one; else that of the code, with the public English sentence behind it. */
function answerOf(code: ErrorCode, message: string, extensions: Record<string, unknown>): Answer {
  const general = byCode[code];
  const special = reasonTexts[String(extensions.reason)];
  if (special) return { ...general, ...fill(special, { ...asRecord(extensions.details), field: extensions.field }) };
  const plain = code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED' || !message;
  return plain ? general : { ...general, text: `${general.text}:${message}` };
}

function fill(special: ReasonText, facts: Record<string, unknown>): Partial<Answer> {
  const { text, ...answer } = typeof special === 'string' ? { text: special } : special;
  return { ...answer, text: text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '')) };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function retryHeader(details: unknown): Record<string, string> {
  const { retryAfterSeconds } = asRecord(details);
  return retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
}

/** For `result`: the object of a nullable lookup, or the refusal that it does not exist. */
export function found<Value>(value: Value | null | undefined, what = 'The object'): Value {
  if (value === null || value === undefined) throw notFound(what);
  return value;
}
