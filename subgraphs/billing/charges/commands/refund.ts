import { and, eq, sql } from 'drizzle-orm';
import { conflict, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { compareMoney, Money } from '../../../kit/basics/money';
import { lookupText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';
import { addEntry, lockHeirOf } from '../../wallets/commands/enter';
import { checkState, keyReused } from '../../wallets/rules';
import type { WalletRow } from '../../wallets/tables';
import { Books } from '../rules';
import { type ChargeRow, chargeRefunds, charges } from '../tables';
import { lockWallets } from './lock';

interface RefundAsked {
  customerId: string;
  seqNo: string;
  refundId: string;
  /** Six decimals; everything that is left unless given. */
  amount: string | null;
  /**
   * What the asker knows to be left of the fee. Where something else is, it is a CONFLICT, so that two corrections of one
   * fee at once never add up; where there is no charge, as of calls from before charges were kept one by one, it is taken
   * for what was paid.
   */
  left: string | null;
  reason: string;
  requestedById: string | null;
  requestedByName: string | null;
}

/**
 * Gives money of a settled charge back: into the balance, or off what a monthly wallet accrues, whichever way the wallet
 * pays now: so does the next statement, which takes the fee off. Usage hears of it and
 * lowers the fee of its record, which takes it off the next open statement. Asked again under the same refundId it does
 * nothing. Returns the identifier of the charge.
 */
export async function refund(tx: Transaction, asked: RefundAsked): Promise<string> {
  const [wallet, charge] = await lockCharge(tx, asked);
  const [known] = await tx
    .select({ amount: chargeRefunds.amount })
    .from(chargeRefunds)
    .where(and(eq(chargeRefunds.chargeId, charge.id), eq(chargeRefunds.refundId, asked.refundId)));
  if (known) {
    if (asked.amount !== null && compareMoney(known.amount, asked.amount) !== 0) throw keyReused();
    return charge.id;
  }
  const amount = refundOf(charge, asked);
  const accrues = wallet.overdraftState === 'MONTHLY';
  await giveBack(tx, wallet, charge, { ...asked, amount, accrues });
  await tx
    .update(charges)
    .set({ refundedAmount: sql`${charges.refundedAmount} + ${amount}::numeric` })
    .where(eq(charges.id, charge.id));
  const { refundId, reason, requestedById, requestedByName } = asked;
  const row = { chargeId: charge.id, refundId, walletId: wallet.id, amount, accrues, reason };
  await tx.insert(chargeRefunds).values({ ...row, createdById: requestedById });
  const { customerId, seqNo } = charge;
  const payload = { refundId, customerId, seqNo, amount, reason, requestedById, requestedByName };
  await publish(tx, 'billing', 'charge.refunded', [{ key: `${customerId}/${seqNo}`, payload }]);
  return charge.id;
}

/** The wallet first, as it guards the charge. Money of a wallet that was merged goes to the one that took it over. */
async function lockCharge(tx: Transaction, asked: RefundAsked): Promise<[wallet: WalletRow, charge: ChargeRow]> {
  const { seqNo, left } = asked;
  const named = and(eq(charges.customerId, lookupId(asked.customerId)), eq(charges.seqNo, lookupText(seqNo)));
  const [found] = await tx.select({ walletId: charges.walletId }).from(charges).where(named);
  const walletId = found?.walletId ?? (left === null ? null : await recall(tx, asked, left));
  if (walletId === null) throw notFound('The charge', 'input.seqNo');
  const wallet = await lockHeirOf(tx, walletId);
  const [charge] = await tx.select().from(charges).where(named).for('update');
  if (!charge) throw notFound('The charge', 'input.seqNo');
  return [wallet, charge];
}

/** Writes down a charge that was paid before charges were kept one by one, on the wallet that pays for such calls today. */
async function recall(
  tx: Transaction,
  { customerId, seqNo, reason }: RefundAsked,
  paid: string,
): Promise<string | null> {
  const wallets = await lockWallets(tx.sql, [customerId]);
  const wallet = new Books(wallets, new Map()).payerOf({
    customerId,
    feeName: reason,
    appCode: 'beeback',
    scene: null,
    walletId: null,
  });
  if (!wallet) return null;
  await tx
    .insert(charges)
    .values({
      customerId,
      walletId: wallet.id,
      seqNo,
      state: 'SETTLED',
      amount: paid,
      settledAmount: paid,
      accrues: wallet.overdraftState === 'MONTHLY',
      feeName: reason,
      appCode: 'beeback',
      expiresAt: sql`clock_timestamp()`,
      endedAt: sql`clock_timestamp()`,
    })
    .onConflictDoNothing();
  return wallet.id;
}

function refundOf({ state, settledAmount, refundedAmount }: ChargeRow, { amount: asked, left: known }: RefundAsked) {
  if (state !== 'SETTLED') {
    throw failedPrecondition('CHARGE_NOT_SETTLED', 'Only a settled charge can be refunded.', { field: 'input.seqNo' });
  }
  const left = new Money(settledAmount ?? 0).minus(refundedAmount);
  if (known !== null && !left.eq(known)) {
    throw conflict('CHARGE_CHANGED', 'The fee was refunded meanwhile; look at the call again.', {
      details: { refundableAmount: left.toFixed(6) },
    });
  }
  const amount = asked === null ? left : new Money(asked);
  if (amount.gt(left) || amount.isZero()) {
    throw failedPrecondition('REFUND_ABOVE_CHARGE', 'No more can be refunded than was taken.', {
      field: 'input.amount',
      details: { refundableAmount: left.toFixed(6) },
    });
  }
  return amount.toFixed(6);
}

async function giveBack(
  tx: Transaction,
  wallet: WalletRow,
  charge: ChargeRow,
  asked: RefundAsked & { amount: string; accrues: boolean },
) {
  if (asked.accrues) {
    checkState(wallet);
    await tx.sql`
      /* takeOffAccrual */ update billing.wallets set accrued_amount = accrued_amount - ${asked.amount}::numeric,
        updated_at = clock_timestamp() where id = ${wallet.id}`;
    return;
  }
  await addEntry(tx, {
    wallet,
    amount: asked.amount,
    businessType: 'REFUND',
    businessNo: charge.seqNo,
    // A key of the wallet, so it names the charge too.
    idempotencyKey: `refund:${charge.id}:${asked.refundId}`,
    feeName: asked.reason,
    payMethod: 'WALLET',
    appCode: charge.appCode,
    createdById: asked.requestedById,
  });
}
