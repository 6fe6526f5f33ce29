import { and, eq, gt, inArray } from 'drizzle-orm';
import { failedPrecondition } from '../../kit/basics/errors';
import { compareMoney } from '../../kit/basics/money';
import type { DeletionRefusal } from '../../kit/basics/reasons/customers';
import { publish } from '../../kit/exchange/outbox';
import type { EventHandlers } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';
import { payments } from '../payments/tables';
import { statements } from '../statements/tables';
import { lockWalletsOf } from '../wallets/commands/enter';
import { type WalletRow, wallets } from '../wallets/tables';
import { departures } from './tables';

/** The answer and the shutting are one transaction: earlier money is seen, later money meets a locked wallet. */
export const departureHandlers: EventHandlers = {
  'customer.leaving': async (tx, { payload: { customerId, deletionId } }) => {
    await lockWalletsOf(tx, customerId);
    const held = await tx
      .select()
      .from(wallets)
      .where(eq(wallets.customerId, customerId))
      .orderBy(wallets.id)
      .for('update');
    const refusal = refusalFor(held) ?? (await openAmounts(tx, customerId));
    if (refusal === null) await shut(tx, customerId, deletionId, held);
    const payload = { customerId, deletionId, owner: 'billing' as const, refusal };
    await publish(tx, 'billing', 'customer.clearance', [{ key: customerId, payload }]);
  },
  'customer.stays': async (tx, { payload: { deletionId } }) => {
    const [departure] = await tx.delete(departures).where(eq(departures.deletionId, deletionId)).returning();
    for (const [id, state] of Object.entries(departure?.walletStates ?? {})) {
      await tx.update(wallets).set({ state }).where(eq(wallets.id, id));
    }
  },
};

/** Money of the customer comes first, because it must be given back before anything else is settled. */
function refusalFor(held: readonly WalletRow[]): DeletionRefusal | null {
  if (held.some(({ balance }) => compareMoney(balance, '0') > 0)) return 'CUSTOMER_HAS_MONEY';
  const owes = ({ balance, accruedAmount }: WalletRow) =>
    compareMoney(balance, '0') < 0 || compareMoney(accruedAmount, '0') > 0;
  return held.some(owes) ? 'CUSTOMER_HAS_DEBTS' : null;
}

/** Payments that nobody has decided on are money of the customer, unpaid statements its debts. */
async function openAmounts(tx: Transaction, customerId: string): Promise<DeletionRefusal | null> {
  const [paid] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.customerId, customerId), eq(payments.state, 'PENDING')))
    .limit(1);
  if (paid) return 'CUSTOMER_HAS_MONEY';
  const [unpaid] = await tx
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.customerId, customerId), gt(statements.receivableAmount, '0')))
    .limit(1);
  return unpaid ? 'CUSTOMER_HAS_DEBTS' : null;
}

async function shut(
  tx: Transaction,
  customerId: string,
  deletionId: string,
  held: readonly WalletRow[],
): Promise<void> {
  const open = held.filter(({ state }) => state !== 'LOCKED');
  const walletStates = Object.fromEntries(open.map(({ id, state }) => [id, state]));
  await tx.insert(departures).values({ deletionId, customerId, walletStates });
  if (open.length === 0) return;
  const ids = open.map(({ id }) => id);
  await tx.update(wallets).set({ state: 'LOCKED' }).where(inArray(wallets.id, ids));
}

/** Refuses what would open or unlock a wallet of a customer that is being deleted. Asked under lockWalletsOf. */
export async function checkStays(tx: Transaction, customerId: string): Promise<void> {
  const [leaving] = await tx
    .select({ deletionId: departures.deletionId })
    .from(departures)
    .where(eq(departures.customerId, customerId))
    .limit(1);
  if (leaving) throw failedPrecondition('CUSTOMER_LEAVING', 'The customer is being deleted.');
}
