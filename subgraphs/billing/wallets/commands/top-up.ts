import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { amountOf, Money } from '../../../kit/basics/money';
import { optionalText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import { keyedRequest, withIdempotency, writtenOnce } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import { charges } from '../../charges/tables';
import type { Context } from '../../loaders';
import { knownCustomers } from '../../schema';
import type { MergeWalletsInput, TopUpWalletInput } from '../../schema.generated';
import { entryById } from '../queries';
import { checkMerger } from '../rules';
import { type WalletEntryRow, type WalletRow, wallets } from '../tables';
import { stopBeingDefault } from './edit';
import { addEntry, lockWalletRow, lockWalletsOf } from './enter';

export async function topUpWallet(context: Context, input: TopUpWalletInput): Promise<WalletEntryRow> {
  const amount = amountOf(input.amount, 'input.amount');
  if (!input.confirmed) {
    throw failedPrecondition('TOP_UP_NOT_CONFIRMED', 'A top-up by hand must be confirmed.', {
      field: 'input.confirmed',
    });
  }
  const businessNo =
    optionalText(input.businessNo, 'input.businessNo', { most: 300 }) ?? `TOPUP-${input.idempotencyKey}`;
  async function topUp(tx: Transaction): Promise<WalletEntryRow> {
    const wallet = await lockWalletRow(tx, lookupId(input.walletId));
    await checkOwner(tx, wallet, input.merchantId, 'input.walletId');
    const entry = await addEntry(tx, {
      wallet,
      amount,
      businessType: 'RECHARGE',
      businessNo,
      idempotencyKey: `topUp:${context.viewer.accountId}:${input.idempotencyKey}`,
      feeName: '手动充值',
      payMethod: input.payMethod ?? 'BANK_TRANSFER',
      appCode: 'crm',
      createdById: context.viewer.accountId,
    });
    if (input.sendSms) await tellCustomer(tx, context, wallet, entry);
    return entry;
  }
  const read = (id: string) => entryById(context, id);
  return writtenOnce(context.db, keyedRequest(context, 'billing', 'topUpWallet', input), topUp, read);
}

async function checkOwner(
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

async function tellCustomer(tx: Transaction, { viewer }: Context, wallet: WalletRow, entry: WalletEntryRow) {
  const [customer] = await tx.select().from(knownCustomers).where(eq(knownCustomers.customerId, wallet.customerId));
  if (!customer?.mobile) return;
  const requestId = `wallet-topped-up:${entry.id}`;
  const payload = {
    requestId,
    channel: 'SMS' as const,
    recipients: [customer.mobile],
    templateCode: 'WALLET_TOPPED_UP' as const,
    parameters: { accountName: wallet.accountName, amount: entry.amount, balance: entry.balanceAfter },
    customerId: wallet.customerId,
    businessNo: entry.businessNo,
    requestedById: viewer.accountId,
  };
  await publish(tx, 'billing', 'message.requested', [{ key: requestId, payload }]);
}

/** Moves the whole balance, what it pays for and whether it is the default; returns the wallet that took over. */
export async function mergeWallets(context: Context, input: MergeWalletsInput): Promise<string> {
  if (input.fromWalletId === input.toWalletId) {
    throw badInput('input.toWalletId', 'A wallet cannot be merged into itself.', 'WALLET_MERGED_INTO_ITSELF');
  }
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'mergeWallets', input), async (tx) => {
    const [from, to] = await lockBoth(tx, lookupId(input.fromWalletId), lookupId(input.toWalletId));
    await checkOwner(tx, from, input.merchantId, 'input.fromWalletId');
    checkMerger(from, to, await callsUnderWay(tx, from.id));
    await moveBalance(tx, context, from, to);
    await moveRoutes(tx, from.id, to.id);
    await moveStatements(tx, from, to.id);
    if (from.isDefault) await stopBeingDefault(tx, from.customerId);
    await tx
      .update(wallets)
      .set({ state: 'LOCKED', mergedIntoId: to.id, updatedAt: sql`clock_timestamp()` })
      .where(eq(wallets.id, from.id));
    if (from.isDefault) await tx.update(wallets).set({ isDefault: true }).where(eq(wallets.id, to.id));
    return to.id;
  });
}

/** In the order of their identifiers, like everybody who locks several. */
async function lockBoth(tx: Transaction, fromId: string, toId: string): Promise<[WalletRow, WalletRow]> {
  const both = inArray(wallets.id, [fromId, toId]);
  const owners = await tx.select({ id: wallets.customerId }).from(wallets).where(both).orderBy(asc(wallets.customerId));
  for (const { id } of owners) await lockWalletsOf(tx, id);
  const rows = await tx.select().from(wallets).where(both).orderBy(asc(wallets.id)).for('update');
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
