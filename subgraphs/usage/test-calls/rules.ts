import type { CallParameter } from '../../kit/exchange/product-events';

/** Common parameters that a test may carry besides those of the product; it is always plain. */
const COMMON = ['tradeNo', 'scene'];

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What of the given values is sent: what the product declares. Null when they are no object. */
export function testFields(
  given: unknown,
  parameters: readonly Pick<CallParameter, 'name'>[],
): Record<string, unknown> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const names = [...COMMON, ...parameters.map(({ name }) => name)];
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => names.includes(name) && isGiven(value)));
}

/** What the envelope of a call says, and the envelope itself. */
export interface AnswerOfCall {
  code: number;
  message: string;
  seqNo: string | null;
  tradeNo: string | null;
  charged: boolean;
  fee: string;
  cached: boolean;
  data: unknown;
  field: string | null;
  detail: string | null;
  envelope: string;
}

export function answerOf(envelope: string): AnswerOfCall {
  const { code, msg: message, seqNo, tradeNo, charged, fee, cached, data, ...why } = JSON.parse(envelope);
  const { field = null, detail = null } = why;
  return { code, message, seqNo, tradeNo, charged, fee, cached, data, field, detail, envelope };
}
