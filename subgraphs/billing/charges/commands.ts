import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { badInput, failedPrecondition, notFound } from '../../kit/errors';
import { keyedRequest, withIdempotency } from '../../kit/idempotency';
import { lookupId } from '../../kit/ids';
import { Money } from '../../kit/money';
import type { Context } from '../loaders';
import type { RefundChargeInput } from '../types.generated';
import { addEntry, lockWalletRow } from '../wallets/entry-commands';
import { checkState, positiveAmount } from '../wallets/rules';
import type { WalletRow } from '../wallets/tables';
import { type ChargeRow, charges } from './tables';

/** Gives money of a settled charge back, once per key; returns the identifier of the charge. */
export async function refundCharge(context: Context, input: RefundChargeInput): Promise<string> {
  const reason = input.reason.trim();
  if (reason.length < 1 || reason.length > 100 || reason.includes('\0')) {
    throw badInput('input.reason', 'reason must have 1 to 100 characters.');
  }
  const asked = input.amount == null ? null : positiveAmount(input.amount, 'input.amount', 6);
  const request = keyedRequest(context, 'billing', 'refundCharge', input);
  return withIdempotency(context.db, request, async (tx) => {
    const [wallet, charge] = await lockCharge(tx, input);
    const amount = refundOf(charge, asked);
    if (charge.accrues) await takeOffAccrual(tx, wallet, amount);
    else {
      await addEntry(tx, {
        walletId: wallet.id,
        amount,
        businessType: 'REFUND',
        businessNo: charge.seqNo,
        idempotencyKey: `refund:${request.scope}:${request.key}`,
        feeName: reason,
        payMethod: 'WALLET',
        appCode: charge.appCode,
        createdById: context.viewer.accountId,
      });
    }
    await tx
      .update(charges)
      .set({ refundedAmount: sql`${charges.refundedAmount} + ${amount}::numeric` })
      .where(eq(charges.id, charge.id));
    return charge.id;
  });
}

/** The wallet first, as it guards the charge. Money of a wallet that was merged goes to the one that took it over. */
async function lockCharge(
  tx: Transaction,
  { customerId, seqNo }: RefundChargeInput,
): Promise<[wallet: WalletRow, charge: ChargeRow]> {
  const named = and(eq(charges.customerId, lookupId(customerId)), eq(charges.seqNo, seqNo));
  const [found] = seqNo.includes('\0') ? [] : await tx.select().from(charges).where(named);
  if (!found) throw notFound('The charge', 'input.seqNo');
  let wallet = await lockWalletRow(tx, found.walletId);
  while (wallet.mergedIntoId !== null) wallet = await lockWalletRow(tx, wallet.mergedIntoId);
  const [charge] = await tx.select().from(charges).where(named).for('update');
  if (!charge) throw notFound('The charge', 'input.seqNo');
  return [wallet, charge];
}

function refundOf({ state, settledAmount, refundedAmount }: ChargeRow, asked: string | null): string {
  if (state !== 'SETTLED') {
    throw failedPrecondition('CHARGE_NOT_SETTLED', 'Only a settled charge can be refunded.', { field: 'input.seqNo' });
  }
  const left = new Money(settledAmount ?? 0).minus(refundedAmount);
  const amount = asked === null ? left : new Money(asked);
  if (amount.gt(left) || amount.isZero()) {
    throw failedPrecondition('REFUND_ABOVE_CHARGE', 'No more can be refunded than was taken.', {
      field: 'input.amount',
      details: { refundableAmount: left.toFixed(6) },
    });
  }
  return amount.toFixed(6);
}

/** Only what is on no statement yet; afterwards it is the statement that is adjusted. */
async function takeOffAccrual(tx: Transaction, wallet: WalletRow, amount: string): Promise<void> {
  checkState(wallet);
  const { rowCount } = await tx.execute(sql`
    /* takeOffAccrual */ update billing.wallets set accrued_amount = accrued_amount - ${amount}::numeric,
      updated_at = clock_timestamp() where id = ${wallet.id} and accrued_amount >= ${amount}::numeric`);
  if (rowCount === 0) {
    throw failedPrecondition('REFUND_ON_STATEMENT', 'The fee is on a statement already; adjust it there.', {
      field: 'input.seqNo',
    });
  }
}
