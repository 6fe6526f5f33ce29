import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { compareMoney, Money } from '../../kit/basics/money';

/** What of a call's record may change once it was answered. */
export interface CallFacts {
  success: boolean;
  hit: boolean;
  charged: boolean;
  free: boolean;
  fee: string;
  /** What bills multiply; the fee where it was lowered. */
  price: string;
  resultCode: number;
  resultMessage: string;
  result: string | null;
  tag: string;
  extend: string | null;
}

export interface Correction {
  success?: boolean;
  resultCode?: number;
  resultMessage?: string;
  result?: string | null;
  tag?: string;
  extend?: string | null;
  charged?: boolean;
  fee?: string;
}

/** Found and not found are answers; anything else is a failure. */
const isAnswer = (code: number): boolean => code === 0 || code === 1;

const upwards = (field: string) =>
  failedPrecondition('FEE_ONLY_DOWN', 'A fee can only be lowered.', { field: `input.${field}` });

/** What goes back by a correction, CNY with six digits; null when the fee stays. FEE_ONLY_DOWN, BAD_USER_INPUT. */
export function refundOf(call: Pick<CallFacts, 'fee' | 'charged' | 'free'>, asked: Correction): string | null {
  if (asked.charged === true && !call.charged) throw upwards('charged');
  if (asked.fee !== undefined && compareMoney(asked.fee, call.fee) > 0) throw upwards('fee');
  const fee = asked.charged === false ? '0' : (asked.fee ?? call.fee);
  if (asked.charged === false && asked.fee !== undefined && compareMoney(asked.fee, '0') > 0) {
    throw badInput('input.fee', 'A call that is not charged has no fee.', 'FEE_CONTRADICTS');
  }
  if (asked.charged === true && compareMoney(fee, '0') === 0 && !call.free) {
    throw badInput('input.charged', 'A call without a fee is not charged.', 'FEE_CONTRADICTS');
  }
  const back = new Money(call.fee).minus(fee);
  return back.isZero() ? null : back.toFixed(6);
}

export function lowered(call: CallFacts, amount: string): CallFacts {
  const left = Money.max(new Money(call.fee).minus(amount), 0);
  const fee = left.toFixed(6);
  return left.isZero() ? { ...call, fee, charged: call.free } : { ...call, fee, price: fee };
}

/**
 * The record after a correction of everything but money, which has its own ways; a call that the free quota paid and that
 * is not charged after all is free no more. Code, success and hit follow from one another. Throws BAD_USER_INPUT where
 * they contradict. `wordsOf` are the words that go with a code.
 */
export function corrected(call: CallFacts, asked: Correction, wordsOf: (code: number) => string): CallFacts {
  const { resultMessage, result, tag, extend } = asked;
  const resultCode = asked.resultCode ?? codeFor(call, asked.success);
  if (asked.success !== undefined && asked.success !== isAnswer(resultCode)) {
    throw badInput('input.resultCode', '0 and 1 are answers, any other code is a failure.', 'RESULT_CONTRADICTS');
  }
  const unpaid = asked.charged === false ? { charged: false, free: false } : {};
  return {
    ...call,
    ...unpaid,
    resultCode,
    success: isAnswer(resultCode),
    hit: resultCode === 0,
    resultMessage: resultMessage ?? (resultCode === call.resultCode ? call.resultMessage : wordsOf(resultCode)),
    result: result === undefined ? call.result : result,
    tag: tag ?? call.tag,
    extend: extend === undefined ? call.extend : extend,
  };
}

/** The code that goes with what is said of success alone: one that fits stays. */
function codeFor({ resultCode, result }: CallFacts, success: boolean | undefined): number {
  if (success === undefined || success === isAnswer(resultCode)) return resultCode;
  return success ? (result === null ? 1 : 0) : 5002;
}

export function differencesOf(
  before: CallFacts,
  after: CallFacts,
): { before: Partial<CallFacts>; after: Partial<CallFacts> } {
  const names = (Object.keys(after) as (keyof CallFacts)[]).filter((name) => before[name] !== after[name]);
  const pick = (of: CallFacts) => Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<CallFacts>;
  return { before: pick(before), after: pick(after) };
}
