import { and, eq, gt } from 'drizzle-orm';
import { compareMoney } from '../../kit/basics/money';
import type { DeletionRefusal } from '../../kit/basics/reasons/customers';
import { publish } from '../../kit/exchange/outbox';
import type { EventHandlers } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';
import { payments } from '../payments/tables';
import { statements } from '../statements/tables';
import { lockEachWallet, lockWalletsOf } from '../wallets/commands/enter';
import { openAgain, shutWallets } from '../wallets/commands/shut';
import type { WalletRow } from '../wallets/tables';

/** The answer and the shutting are one transaction: earlier money is seen, later money meets a locked wallet. */
export const departureHandlers: EventHandlers = {
  'customer.leaving': async (tx, { payload: { customerId, deletionId } }) => {
    await lockWalletsOf(tx, customerId);
    const held = await lockEachWallet(tx, customerId);
    const refusal = refusalFor(held) ?? (await openAmounts(tx, customerId));
    if (refusal === null) await shutWallets(tx, customerId, deletionId, held);
    const payload = { customerId, deletionId, owner: 'billing' as const, refusal };
    await publish(tx, 'billing', 'customer.clearance', [{ key: customerId, payload }]);
  },
  'customer.stays': (tx, { payload: { deletionId } }) => openAgain(tx, deletionId),
};

/**
 * Money of the customer comes first, because it must be given back before anything else is settled. What is set aside for
 * calls under way is as good as spent.
 */
function refusalFor(held: readonly WalletRow[]): DeletionRefusal | null {
  if (held.some(({ balance }) => compareMoney(balance, '0') > 0)) return 'CUSTOMER_HAS_MONEY';
  const owes = ({ balance, accruedAmount, heldAmount, heldAccrual }: WalletRow) =>
    compareMoney(balance, '0') < 0 ||
    [accruedAmount, heldAmount, heldAccrual].some((sum) => compareMoney(sum, '0') > 0);
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
