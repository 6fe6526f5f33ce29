import { and, eq } from 'drizzle-orm';
import { invariant, notFound } from '../../../kit/basics/errors';
import { compareMoney } from '../../../kit/basics/money';
import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import type { Transaction } from '../../../kit/sql/database';
import { knownCustomers } from '../../schema';
import { ceilingReached, closedRefusal, floorReached, keyReused, MOST_IN_WALLET } from '../rules';
import { type WalletEntryRow, type WalletRow, walletEntries, wallets } from '../tables';
import { tellLowBalance } from './alert';

interface NewEntry {
  /** Its row where the caller has locked it, else its identifier. */
  wallet: WalletRow | string;
  /** Signed decimal text, not zero, at most six decimals: negative when money leaves. */
  amount: string;
  businessType: WalletEntryRow['businessType'];
  /** Of what moves it; null for a number of its own, as money has that somebody enters by hand. */
  businessNo: string | null;
  idempotencyKey: string;
  feeName: string;
  payMethod: WalletEntryRow['payMethod'];
  appCode?: string | null;
  createdById?: string | null;
}

/**
 * Moves money: balance and entry change in one statement, under the lock of the wallet's row. The entry that exists
 * under the key is returned instead when its amount is the same.
 * @throws NOT_FOUND, CONFLICT IDEMPOTENCY_KEY_REUSED, FAILED_PRECONDITION WALLET_FLOOR_REACHED (what is held for calls
 * cannot be spent otherwise), WALLET_CEILING_REACHED, WALLET_LOCKED or WALLET_NOT_OPEN.
 */
export async function addEntry(tx: Transaction, entry: NewEntry): Promise<WalletEntryRow> {
  const wallet = typeof entry.wallet === 'string' ? await lockWalletRow(tx, entry.wallet) : entry.wallet;
  const known = await entryByKey(tx, wallet.id, entry.idempotencyKey);
  if (known) {
    if (compareMoney(known.amount, entry.amount) !== 0) throw keyReused();
    return known;
  }
  const written = await moveMoney(tx, wallet.id, entry);
  if (!written)
    throw closedRefusal(wallet) ?? (compareMoney(entry.amount, '0') > 0 ? ceilingReached() : floorReached());
  await tellLowBalance(tx, wallet);
  if (isTopUp(entry)) await tellToppedUp(tx, written);
  return written;
}

/** Money that came in; what moves from one wallet to another is none. */
const isTopUp = ({ businessType, payMethod }: NewEntry): boolean =>
  businessType === 'RECHARGE' && payMethod !== 'WALLET';

async function tellToppedUp(tx: Transaction, entry: WalletEntryRow): Promise<void> {
  const { walletId, customerId, flowNo, businessNo, amount, balanceAfter: balance } = entry;
  const facts = { walletId, customerId, flowNo, businessNo, amount, balance };
  await publish(tx, 'billing', 'webhook.event', [webhookEvent('WALLET_TOPPED_UP', walletId, [customerId], facts)]);
}

/** Locks the row of a wallet and gives it as it is then; whoever changes money or its rules does so first. */
export async function lockWalletRow(tx: Transaction, walletId: string, field = 'input.walletId'): Promise<WalletRow> {
  const [wallet] = await tx.select().from(wallets).where(eq(wallets.id, walletId)).for('update');
  if (!wallet) throw notFound('The wallet', field);
  return wallet;
}

/** The wallet that answers for another now: itself, or the last one that it was merged into. */
export async function lockHeirOf(tx: Transaction, walletId: string): Promise<WalletRow> {
  let wallet = await lockWalletRow(tx, walletId);
  while (wallet.mergedIntoId !== null) wallet = await lockWalletRow(tx, wallet.mergedIntoId);
  return wallet;
}

async function entryByKey(tx: Transaction, walletId: string, key: string): Promise<WalletEntryRow | undefined> {
  const [entry] = await tx
    .select()
    .from(walletEntries)
    .where(and(eq(walletEntries.walletId, walletId), eq(walletEntries.idempotencyKey, key)));
  return entry;
}

/** The entry; undefined when the state, the floor or the ceiling of the wallet refuses it. */
async function moveMoney(tx: Transaction, walletId: string, entry: NewEntry): Promise<WalletEntryRow | undefined> {
  const [written] = await tx.sql<WalletEntryRow[]>`
    /* addEntry */ with moved as (
      update billing.wallets set balance = balance + ${entry.amount}::numeric, version = version + 1,
        updated_at = clock_timestamp()
      where id = ${walletId} and state = 'NORMAL' and case when ${entry.amount}::numeric > 0
        then balance + ${entry.amount}::numeric <= ${MOST_IN_WALLET}::numeric
        else balance + ${entry.amount}::numeric - held_amount >= case when overdraft_state = 'LOCKED' then 0 else floor end
        end
      returning id, customer_id, version, balance)
    insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
      business_no, idempotency_key, pay_method, fee_name, app_code, created_by_id)
    select 'WF' || skep.next_id(), id, customer_id, version, ${entry.businessType}, ${entry.amount}::numeric, balance,
      coalesce(${entry.businessNo}::text, 'CZ' || skep.next_id()), ${entry.idempotencyKey}, ${entry.payMethod}, ${entry.feeName}, ${entry.appCode ?? null},
      ${entry.createdById ?? null}::bigint
    from moved returning *`;
  return written;
}

interface NewWallet {
  customerId: string;
  accountName: string;
  isDefault: boolean;
  overdraftState: WalletRow['overdraftState'];
  overdraftQuota: string | null;
  alertThreshold?: string | null;
}

/** Opens an empty wallet and returns it. The caller has checked the terms (termsOf in rules.ts). */
export async function openWallet(tx: Transaction, wallet: NewWallet): Promise<WalletRow> {
  const [opened] = await tx
    .insert(wallets)
    .values({ ...wallet, state: 'NORMAL', isLow: false })
    .returning();
  invariant(opened, 'a wallet that was just opened is returned');
  return opened;
}

export async function openFirstWallet(tx: Transaction, wallet: Omit<NewWallet, 'isDefault'>): Promise<void> {
  await lockWalletsOf(tx, wallet.customerId);
  const [known] = await tx
    .select({ id: wallets.id })
    .from(wallets)
    .where(eq(wallets.customerId, wallet.customerId))
    .limit(1);
  if (!known) await openWallet(tx, { ...wallet, isDefault: true });
}

/** Throws NOT_FOUND for a wallet that is not of the merchant, where one is named. */
export async function checkOwner(
  tx: Transaction,
  { customerId }: WalletRow,
  merchantId: string | null | undefined,
  field: string,
): Promise<void> {
  if (merchantId == null) return;
  const [owner] = await tx
    .select({ merchantId: knownCustomers.merchantId })
    .from(knownCustomers)
    .where(eq(knownCustomers.customerId, customerId));
  if (owner?.merchantId !== merchantId) throw notFound('The wallet', field);
}

/** All wallets of a customer at once: which of them is the default one, and which pays for what, concerns them all. */
export async function lockWalletsOf(tx: Transaction, customerId: string): Promise<void> {
  await tx.sql`
    /* lockWalletsOfCustomer */ select pg_advisory_xact_lock(hashtextextended('billing.wallets:' || ${customerId}, 0))`;
}

/** So that nothing is charged on any of them: in the order of their identifiers, like everybody who locks several. */
export const lockEachWallet = (tx: Transaction, customerId: string): Promise<WalletRow[]> =>
  tx.select().from(wallets).where(eq(wallets.customerId, customerId)).orderBy(wallets.id).for('update');
