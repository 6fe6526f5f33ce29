import { amountOf } from '../../../kit/basics/money';
import { requiredText } from '../../../kit/basics/text';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Context } from '../../loaders';
import type { RefundChargeInput } from '../../schema.generated';
import { refund } from './refund';

/** Gives money of a settled charge back, once per key; returns the identifier of the charge. */
export async function refundCharge(context: Context, input: RefundChargeInput): Promise<string> {
  const reason = requiredText(input.reason, 'input.reason');
  const { customerId, seqNo } = input;
  const amount = input.amount == null ? null : amountOf(input.amount, 'input.amount', { decimals: 6 });
  const request = keyedRequest(context, 'billing', 'refundCharge', input);
  const refundId = `${request.scope}:${request.key}`;
  const by = { requestedById: context.viewer.accountId, requestedByName: context.viewer.name };
  return withIdempotency(context.db, request, (tx) =>
    refund(tx, { customerId, seqNo, developerAccountId: null, amount, left: null, reason, ...by, refundId }),
  );
}
