import { createHash } from 'node:crypto';
import { badInput, notFound } from '../../../kit/basics/errors';
import { amountOf } from '../../../kit/basics/money';
import { optionalText } from '../../../kit/basics/text';
import type { EventHandlers, EventPayloads } from '../../../kit/exchange/topics';
import { keptAnswer, keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { wordsOf } from '../../call/answers';
import { callsOf } from '../../call/calls';
import type { Context } from '../../loaders';
import { jsonOf } from '../../rules';
import type { EditCallInput } from '../../schema.generated';
import { callFacts } from '../queries';
import { type Correction, corrected, lowered, refundOf } from '../rules';
import { type EditNoted, isNoted, type LockedCall, lockCall, rewriteCall } from './record';

const REASON = '人工更正';

/**
 * Corrects the record of a call, once per key; returns its seqNo. What the fee is lowered by goes back to the customer
 * first and is a correction of its own, noted here or by billing's word, whichever comes first. Should the process die
 * after that, the same request made again does the rest.
 */
export async function editCall(context: Context, input: EditCallInput): Promise<string> {
  demand(context, 'usage:write');
  const request = keyedRequest(context, 'usage', 'editCall', input);
  const before = await keptAnswer<string>(context.db, request);
  if (before !== null) return before;
  const { seqNo } = input;
  const asked = correctionOf(input);
  const call = await callFacts(context, seqNo);
  if (!call) throw notFound('The call', 'input.seqNo');
  const amount = refundOf(call, asked);
  corrected({ ...call, result: null, extend: null }, asked, wordsOf);
  const reason = input.reason?.trim() || REASON;
  const by = context.viewer;
  const refund = amount === null ? null : { id: refundIdOf(request), amount };
  if (refund) {
    await callsOf(context.db).around.charging.refund({
      customerId: call.customerId,
      developerAccountId: call.developerAccountId,
      seqNo,
      refundId: refund.id,
      amount: refund.amount,
      left: call.fee,
      reason,
      requestedById: by.accountId,
      requestedByName: by.name,
    });
  }
  return withIdempotency(context.db, request, async (tx) => {
    const locked = await lockCall(tx, seqNo);
    if (!locked) throw notFound('The call', 'input.seqNo');
    const paid = refund ? await lowerFee(tx, locked, refund, { reason, by }) : locked;
    await rewriteCall(tx, paid, corrected(paid.facts, asked, wordsOf), { reason, by, refund: null });
    return seqNo;
  });
}

/** The same request made again names the same refund. */
const refundIdOf = ({ scope, key }: { scope: string; key: string }): string =>
  `edit:${createHash('sha256').update(`${scope} ${key}`).digest('hex')}`;

function correctionOf(input: EditCallInput): Correction {
  const asked: Correction = {
    success: input.success ?? undefined,
    resultCode: input.resultCode ?? undefined,
    resultMessage: optionalText(input.resultMessage, 'input.resultMessage', { most: 200 }) ?? undefined,
    result: jsonOf(input.result, 'input.result'),
    tag: input.tag == null ? undefined : (optionalText(input.tag, 'input.tag', { most: 32 }) ?? ''),
    extend: jsonOf(input.extend, 'input.extend'),
    charged: input.charged ?? undefined,
    fee: input.fee == null ? undefined : amountOf(input.fee, 'input.fee', { decimals: 6, zero: true }),
  };
  optionalText(input.reason, 'input.reason', { most: 100 });
  if (asked.resultCode !== undefined && (asked.resultCode < 0 || asked.resultCode > 99_999)) {
    throw badInput('input.resultCode', 'resultCode must be 0 to 99999.');
  }
  if (Object.values(asked).every((value) => value === undefined)) {
    throw badInput('input', 'Nothing is to be changed.', 'NOTHING_CHANGES');
  }
  return asked;
}

/** Lowers the fee of a record by what went back of it, whoever asked for that. */
export const refundHandlers: EventHandlers = {
  'charge.refunded': (tx, { payload }) => noteRefund(tx, payload),
};

async function noteRefund(
  tx: Transaction,
  { refundId: id, customerId, seqNo, amount, reason, requestedById, requestedByName }: EventPayloads['charge.refunded'],
): Promise<void> {
  const call = await lockCall(tx, seqNo, customerId);
  const by = { accountId: requestedById, name: requestedByName ?? null };
  if (call) await lowerFee(tx, call, { id, amount }, { reason, by });
}

/** The locked record with its fee lowered by a refund, once. */
async function lowerFee(
  tx: Transaction,
  call: LockedCall,
  refund: { id: string; amount: string },
  why: Omit<EditNoted, 'refund'>,
): Promise<LockedCall> {
  if (await isNoted(tx, call.seqNo, refund.id)) return call;
  const facts = lowered(call.facts, refund.amount);
  await rewriteCall(tx, call, facts, { ...why, refund });
  return { ...call, facts };
}
