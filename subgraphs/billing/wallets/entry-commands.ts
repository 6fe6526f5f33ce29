import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { failedPrecondition, invariant } from '../../kit/errors';
import { type WalletEntryRow, walletEntries } from './tables';

export interface NewEntry {
  walletId: string;
  /** Signed decimal text, not zero, at most six decimals: negative when money leaves. */
  amount: string;
  businessType: WalletEntryRow['businessType'];
  /** Number of the order, charge or payment behind it. */
  businessNo: string;
  /** Makes it once for this wallet. */
  idempotencyKey: string;
  feeName: string;
  payMethod: WalletEntryRow['payMethod'];
  appCode?: string | null;
  createdById?: string | null;
}

/**
 * Moves money: balance and entry change in one statement, under the lock of the wallet's row. Throws
 * FAILED_PRECONDITION WALLET_LOCKED when the wallet is not open, so that nothing moves.
 */
export async function addEntry(tx: Transaction, entry: NewEntry): Promise<WalletEntryRow> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    /* addEntry */ with moved as (
      update billing.wallets set balance = balance + ${entry.amount}::numeric, version = version + 1,
        updated_at = clock_timestamp()
      where id = ${entry.walletId} and state = 'NORMAL' and balance + ${entry.amount}::numeric >= floor
      returning id, customer_id, version, balance)
    insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
      business_no, idempotency_key, pay_method, fee_name, app_code, created_by_id)
    select 'WF' || skep.next_id(), id, customer_id, version, ${entry.businessType}, ${entry.amount}::numeric, balance,
      ${entry.businessNo}, ${entry.idempotencyKey}, ${entry.payMethod}, ${entry.feeName}, ${entry.appCode ?? null},
      ${entry.createdById ?? null}::bigint
    from moved returning id`);
  const id = rows[0]?.id;
  if (!id) throw failedPrecondition('WALLET_LOCKED', 'The wallet takes no money: it is locked, or not open yet.');
  const [written] = await tx.select().from(walletEntries).where(eq(walletEntries.id, id));
  invariant(written, 'an entry that was just written can be read');
  return written;
}
