import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { badInput, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { Money } from '../../kit/basics/money';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import type { Transaction } from '../../kit/sql/database';
import { charges } from '../charges/tables';
import type { Context } from '../loaders';
import type { MergeWalletsInput } from '../schema.generated';
import { stopBeingDefault } from '../wallets/commands/edit';
import { addEntry, checkOwner, lockEachWallet, lockWalletsOf } from '../wallets/commands/enter';
import { changePayers } from '../wallets/commands/payers';
import { type WalletRow, wallets } from '../wallets/tables';
import { checkMerger } from './rules';

/** Moves the whole balance, what it pays for and whether it is the default; returns the wallet that took over. */
export async function mergeWallets(context: Context, input: MergeWalletsInput): Promise<string> {
  if (input.fromWalletId === input.toWalletId) {
    throw badInput('input.toWalletId', 'A wallet cannot be merged into itself.', 'WALLET_MERGED_INTO_ITSELF');
  }
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'mergeWallets', input), async (tx) => {
    const [from, to] = await lockBoth(tx, lookupId(input.fromWalletId), lookupId(input.toWalletId));
    await checkOwner(tx, from, input.merchantId, 'input.fromWalletId');
    checkMerger(from, to, await callsUnderWay(tx, from.id));
    await changePayers(tx, from.customerId, 'input.fromWalletId', () => takeOver(tx, context, from, to));
    return to.id;
  });
}

async function takeOver(tx: Transaction, context: Context, from: WalletRow, to: WalletRow): Promise<void> {
  await moveBalance(tx, context, from, to);
  await moveRoutes(tx, from.id, to.id);
  await moveStatements(tx, from, to.id);
  if (from.isDefault) await stopBeingDefault(tx, from.customerId);
  await tx
    .update(wallets)
    .set({ state: 'LOCKED', mergedIntoId: to.id, updatedAt: sql`clock_timestamp()` })
    .where(eq(wallets.id, from.id));
  if (from.isDefault) await tx.update(wallets).set({ isDefault: true }).where(eq(wallets.id, to.id));
}

/** With all others of the customer, whose calls they may come to pay for. */
async function lockBoth(tx: Transaction, fromId: string, toId: string): Promise<[WalletRow, WalletRow]> {
  const owners = await tx
    .selectDistinct({ id: wallets.customerId })
    .from(wallets)
    .where(inArray(wallets.id, [fromId, toId]))
    .orderBy(asc(wallets.customerId));
  const rows: WalletRow[] = [];
  for (const { id } of owners) {
    await lockWalletsOf(tx, id);
    rows.push(...(await lockEachWallet(tx, id)));
  }
  const [from, to] = [rows.find(({ id }) => id === fromId), rows.find(({ id }) => id === toId)];
  if (!from) throw notFound('The wallet', 'input.fromWalletId');
  if (!to) throw notFound('The wallet', 'input.toWalletId');
  return [from, to];
}

async function callsUnderWay(tx: Transaction, walletId: string): Promise<number> {
  const [row] = await tx
    .select({ held: count() })
    .from(charges)
    .where(and(eq(charges.walletId, walletId), eq(charges.state, 'HELD')));
  return row?.held ?? 0;
}

/** Two entries; an overdraft moves the other way. The kind of an entry follows its sign, as the legacy codes know no transfer. */
async function moveBalance(tx: Transaction, { viewer }: Context, from: WalletRow, to: WalletRow): Promise<void> {
  const balance = new Money(from.balance);
  if (balance.isZero()) return;
  const entry = {
    businessNo: `MERGE-${from.id}-${to.id}`,
    idempotencyKey: `merge:${from.id}`,
    feeName: '钱包合并',
    payMethod: 'WALLET' as const,
    createdById: viewer.accountId,
  };
  const [out, into] = balance.gt(0) ? (['PAY', 'RECHARGE'] as const) : (['RECHARGE', 'PAY'] as const);
  await addEntry(tx, { ...entry, wallet: from, amount: balance.neg().toFixed(6), businessType: out });
  await addEntry(tx, { ...entry, wallet: to, amount: balance.toFixed(6), businessType: into });
}

async function moveRoutes(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx.sql`
    /* moveRoutes */ with moved as (
      delete from billing.wallet_pay_routes where wallet_id = ${fromId} returning app_code, app_name, scenes)
    insert into billing.wallet_pay_routes as r (wallet_id, app_code, app_name, scenes)
    select ${toId}::bigint, app_code, app_name, scenes from moved
    on conflict (wallet_id, app_code) do update set scenes = case
      when cardinality(r.scenes) = 0 or cardinality(excluded.scenes) = 0 then '{}'
      else array(select distinct unnest(r.scenes || excluded.scenes)) end`;
}

/** The next statement is of the wallet of the last one: what it takes off, or a void one gives back, accrues there. */
async function moveStatements(tx: Transaction, from: WalletRow, toId: string): Promise<void> {
  await tx.sql`
    /* moveStatementsOfWallet */ with months as (
      update billing.unbilled_months set wallet_id = ${toId}
      where customer_id = ${from.customerId} and wallet_id = ${from.id})
    update billing.statements set wallet_id = ${toId}
    where customer_id = ${from.customerId} and wallet_id = ${from.id}`;
}
