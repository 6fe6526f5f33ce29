import { eq, inArray } from 'drizzle-orm';
import { failedPrecondition } from '../../../kit/basics/errors';
import type { Transaction } from '../../../kit/sql/database';
import { departures, type WalletRow, wallets } from '../tables';

/** Locks the wallets of a customer that is to be deleted and keeps what they were. Asked under lockWalletsOf. */
export async function shutWallets(
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

/** The customer stays: its wallets are what they were before. */
export async function openAgain(tx: Transaction, deletionId: string): Promise<void> {
  const [departure] = await tx.delete(departures).where(eq(departures.deletionId, deletionId)).returning();
  for (const [id, state] of Object.entries(departure?.walletStates ?? {})) {
    await tx.update(wallets).set({ state }).where(eq(wallets.id, id));
  }
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
