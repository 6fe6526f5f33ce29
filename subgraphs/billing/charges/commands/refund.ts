import { and, eq, sql } from 'drizzle-orm';
import { conflict, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { compareMoney, Money } from '../../../kit/basics/money';
import { lookupText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';
import { addEntry, lockEachWallet } from '../../wallets/commands/enter';
import { type Payer, payerAsBilled } from '../../wallets/commands/payers';
import { checkState, heirAmong, keyReused } from '../../wallets/rules';
import type { WalletRow } from '../../wallets/tables';
import { type ChargeRow, chargeRefunds, charges } from '../tables';

interface RefundAsked {
  customerId: string;
  seqNo: string;
  /** Who called, as far as the asker knows; the charge tells it else. */
  developerAccountId: string | null;
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
 * Gives money of a settled charge back: usage hears of it and lowers the fee of its record, which takes it off a statement.
 * Where that one is monthly, the statement gives it back, and what its wallet accrues falls by it; of a prepaid one it goes
 * into the wallet that paid, or that took that one over, at once. Asked again under the same refundId it does nothing.
 * Returns the identifier of the charge.
 */
export async function refund(tx: Transaction, asked: RefundAsked): Promise<string> {
  const { wallet, accrues, charge } = await lockCharge(tx, asked);
  const [known] = await tx
    .select({ amount: chargeRefunds.amount })
    .from(chargeRefunds)
    .where(and(eq(chargeRefunds.chargeId, charge.id), eq(chargeRefunds.refundId, asked.refundId)));
  if (known) {
    if (asked.amount !== null && compareMoney(known.amount, asked.amount) !== 0) throw keyReused();
    return charge.id;
  }
  const amount = refundOf(charge, asked);
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

interface Returned {
  charge: ChargeRow;
  /** That the money goes to, or off whose accrual. */
  wallet: WalletRow;
  accrues: boolean;
}

/** The wallets first, as they guard the charge. */
async function lockCharge(tx: Transaction, asked: RefundAsked): Promise<Returned> {
  const { customerId, seqNo, left } = asked;
  const wallets = await lockEachWallet(tx, lookupId(customerId));
  const named = and(eq(charges.customerId, lookupId(customerId)), eq(charges.seqNo, lookupText(seqNo)));
  const find = () => tx.select().from(charges).where(named).for('update');
  const [kept] = await find();
  const account = kept?.developerAccountId ?? asked.developerAccountId;
  const payer = account === null ? undefined : await payerAsBilled(tx, account, monthOf(seqNo));
  if (!kept && payer && left !== null) await recall(tx, asked, payer, left);
  const charge = kept ?? (await find())[0];
  if (!charge) throw notFound('The charge', 'input.seqNo');
  const heir = heirAmong(wallets, charge.walletId);
  const accrues = payer ? payer.isMonthly : heir.overdraftState === 'MONTHLY';
  const payingWallet = accrues ? wallets.find(({ id }) => id === payer?.walletId) : undefined;
  return { charge, accrues, wallet: payingWallet ?? heir };
}

/** A call is numbered by the instant at which it was made. */
const monthOf = (seqNo: string): string => `${seqNo.slice(0, 4)}-${seqNo.slice(4, 6)}`;

/** Writes down a charge that was paid before charges were kept one by one. */
async function recall(
  tx: Transaction,
  { customerId, developerAccountId, seqNo, reason }: RefundAsked,
  { walletId, isMonthly }: Payer,
  paid: string,
): Promise<void> {
  await tx
    .insert(charges)
    .values({
      customerId,
      developerAccountId,
      walletId,
      seqNo,
      state: 'SETTLED',
      amount: paid,
      settledAmount: paid,
      accrues: isMonthly,
      feeName: reason,
      appCode: 'beeback',
      expiresAt: sql`clock_timestamp()`,
      endedAt: sql`clock_timestamp()`,
    })
    .onConflictDoNothing();
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
