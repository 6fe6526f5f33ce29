import { and, eq, sql } from 'drizzle-orm';
import { badInput, conflict, forbidden, invariant, notFound } from '../../../kit/basics/errors';
import { isInt64, lookupId } from '../../../kit/basics/ids';
import { requiredText } from '../../../kit/basics/text';
import { hasScope } from '../../../kit/requests/context';
import { keyedRequest, writtenOnce } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { knownCustomers } from '../../schema';
import type { EditWalletInput, OpenWalletInput, SetWalletAlertInput } from '../../schema.generated';
import { checkRoutes, checkState, isLowAt, type Route, termsOf, thresholdOf } from '../rules';
import { knownAlertContacts, type WalletRow, walletAlertContacts, walletPayRoutes, wallets } from '../tables';
import { lockWalletRow, lockWalletsOf, openWallet } from './enter';
import { changePayers } from './payers';
import { checkStays } from './shut';

export async function openWalletFor(context: Context, input: OpenWalletInput): Promise<WalletRow> {
  const terms = termsOf({ overdraftState: 'PREPAID', overdraftQuota: null }, input);
  const alertThreshold = input.alertThreshold == null ? null : thresholdOf(input.alertThreshold);
  async function open(tx: Transaction): Promise<WalletRow> {
    const customer = await customerOf(tx, input);
    await lockWalletsOf(tx, customer.customerId);
    await checkStays(tx, customer.customerId);
    const field = input.isDefault ? 'input.isDefault' : 'input.payRoutes';
    return changePayers(tx, customer.customerId, field, () => openBesideOthers(tx, customer));
  }
  async function openBesideOthers(tx: Transaction, customer: typeof knownCustomers.$inferSelect): Promise<WalletRow> {
    const others = await tx.select().from(wallets).where(eq(wallets.customerId, customer.customerId));
    const isDefault = input.isDefault || !others.some((wallet) => wallet.isDefault);
    if (isDefault) await stopBeingDefault(tx, customer.customerId);
    const accountName = nameOf(input.accountName ?? customer.name);
    const wallet = await openWallet(tx, {
      ...terms,
      alertThreshold,
      accountName,
      isDefault,
      customerId: customer.customerId,
    });
    await setRoutes(tx, wallet, input.payRoutes ?? []);
    await setContacts(tx, wallet, input.alertContactIds ?? []);
    return wallet;
  }
  const read = (id: string) => context.loaders.wallets.load(id);
  return writtenOnce(context.db, keyedRequest(context, 'billing', 'openWallet', input), open, read);
}

/** Terms, routes and which wallet is the default one change between two statements: see changePayers. */
export async function editWallet(context: Context, input: EditWalletInput): Promise<WalletRow> {
  return withTx(context.db, async (tx) => {
    const customerId = await lockCustomerOf(tx, input.walletId);
    const edit = async () => editLocked(tx, await lockWalletRow(tx, input.walletId), input);
    const concerned = (['overdraftState', 'payRoutes', 'isDefault'] as const).find((name) => input[name] != null);
    return concerned ? changePayers(tx, customerId, `input.${concerned}`, edit) : edit();
  });
}

async function editLocked(tx: Transaction, wallet: WalletRow, input: EditWalletInput): Promise<WalletRow> {
  const terms = termsOf(wallet, input);
  const { alertThreshold: asked } = input;
  const alertThreshold = asked === undefined ? wallet.alertThreshold : asked === null ? null : thresholdOf(asked);
  if (input.isDefault === false && wallet.isDefault) {
    throw badInput('input.isDefault', 'Make another wallet the default one instead.', 'DEFAULT_WALLET_STAYS');
  }
  if (input.isDefault && !wallet.isDefault) {
    checkState(wallet);
    await stopBeingDefault(tx, wallet.customerId);
  }
  const edited = await change(tx, wallet, {
    ...terms,
    alertThreshold,
    isDefault: input.isDefault ?? wallet.isDefault,
    accountName: input.accountName == null ? wallet.accountName : nameOf(input.accountName),
  });
  if (input.payRoutes) await setRoutes(tx, wallet, input.payRoutes);
  if (input.alertContactIds) await setContacts(tx, wallet, input.alertContactIds);
  return edited;
}

export async function setWalletAlert(context: Context, input: SetWalletAlertInput): Promise<WalletRow> {
  const { viewer } = context;
  if (viewer.kind !== 'customer' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('Setting an alert is for the customer itself or needs billing:write.');
  }
  const alertThreshold = thresholdOf(input.alertThreshold);
  return withTx(context.db, async (tx) => {
    const wallet = await lockOwnWallet(tx, context, input.walletId);
    await setContacts(tx, wallet, input.alertContactIds);
    return change(tx, wallet, { alertThreshold });
  });
}

export async function setWalletState(
  context: Context,
  walletId: string,
  state: 'LOCKED' | 'NORMAL',
): Promise<WalletRow> {
  return withTx(context.db, async (tx) => {
    const wallet = await lockWalletRow(tx, lookupId(walletId));
    if (wallet.mergedIntoId !== null && state === 'NORMAL') {
      throw conflict('WALLET_MERGED', 'The wallet was merged into another one.', {
        field: 'input.walletId',
        details: { mergedIntoId: wallet.mergedIntoId },
      });
    }
    if (state === 'NORMAL') await checkStays(tx, wallet.customerId);
    return wallet.state === state ? wallet : change(tx, wallet, { state });
  });
}

/** A wallet that the viewer may change, locked; somebody else's is missing. */
export async function lockOwnWallet(tx: Transaction, { viewer }: Context, walletId: string): Promise<WalletRow> {
  const wallet = await lockWalletRow(tx, lookupId(walletId));
  if (viewer.kind === 'customer' && wallet.customerId !== viewer.customerId) {
    throw notFound('The wallet', 'input.walletId');
  }
  return wallet;
}

async function lockCustomerOf(tx: Transaction, walletId: string): Promise<string> {
  const [found] = await tx
    .select({ customerId: wallets.customerId })
    .from(wallets)
    .where(eq(wallets.id, lookupId(walletId)));
  if (!found) throw notFound('The wallet', 'input.walletId');
  await lockWalletsOf(tx, found.customerId);
  return found.customerId;
}

async function customerOf(tx: Transaction, { customerId, merchantId }: OpenWalletInput) {
  if ((customerId == null) === (merchantId == null)) {
    throw badInput('input.customerId', 'Name the customer by customerId or by merchantId.');
  }
  const named =
    customerId != null
      ? eq(knownCustomers.customerId, lookupId(customerId))
      : eq(knownCustomers.merchantId, lookupId(merchantId ?? ''));
  const [customer] = await tx.select().from(knownCustomers).where(named);
  if (!customer) throw notFound('The customer', customerId != null ? 'input.customerId' : 'input.merchantId');
  return customer;
}

const nameOf = (text: string): string => requiredText(text, 'input.accountName');

/** What was low stays so without another message; who changes the threshold has seen the balance. */
async function change(tx: Transaction, wallet: WalletRow, changed: Partial<WalletRow>): Promise<WalletRow> {
  const { balance, alertThreshold } = { ...wallet, ...changed };
  const [row] = await tx
    .update(wallets)
    .set({ ...changed, isLow: isLowAt(balance, alertThreshold), updatedAt: sql`clock_timestamp()` })
    .where(eq(wallets.id, wallet.id))
    .returning();
  invariant(row, 'a locked wallet is there to be changed');
  return row;
}

export async function stopBeingDefault(tx: Transaction, customerId: string): Promise<void> {
  await tx
    .update(wallets)
    .set({ isDefault: false })
    .where(and(eq(wallets.customerId, customerId), eq(wallets.isDefault, true)));
}

async function setRoutes(tx: Transaction, wallet: WalletRow, asked: readonly Route[]): Promise<void> {
  const routes = checkRoutes(asked);
  await tx.delete(walletPayRoutes).where(eq(walletPayRoutes.walletId, wallet.id));
  for (const [i, route] of routes.entries()) {
    const taken = await tx.sql`
      /* routeTaken */ select 1 from billing.wallet_pay_routes r join billing.wallets w on w.id = r.wallet_id
      where w.customer_id = ${wallet.customerId} and r.app_code = ${route.appCode}
        and (r.scenes && ${route.scenes}::text[]
          or cardinality(r.scenes) = 0 and cardinality(${route.scenes}::text[]) = 0)`;
    if (taken.length > 0) {
      throw conflict('PAY_ROUTE_TAKEN', 'Another wallet of the customer pays for this already.', {
        field: `input.payRoutes.${i}`,
      });
    }
    await tx.insert(walletPayRoutes).values({ ...route, walletId: wallet.id });
  }
}

const MAX_CONTACTS = 20;

async function setContacts(tx: Transaction, wallet: WalletRow, asked: readonly string[]): Promise<void> {
  const ids = [...new Set(asked)];
  if (ids.length > MAX_CONTACTS) {
    throw badInput('input.alertContactIds', `alertContactIds must hold at most ${MAX_CONTACTS} contacts.`);
  }
  const known = await tx
    .select({ id: knownAlertContacts.contactId })
    .from(knownAlertContacts)
    .where(eq(knownAlertContacts.customerId, wallet.customerId));
  const missing = asked.findIndex((id) => !isInt64(id) || !known.some((contact) => contact.id === id));
  if (missing >= 0) throw notFound('The contact', `input.alertContactIds.${missing}`);
  await tx.delete(walletAlertContacts).where(eq(walletAlertContacts.walletId, wallet.id));
  if (ids.length > 0) {
    await tx.insert(walletAlertContacts).values(ids.map((contactId) => ({ walletId: wallet.id, contactId })));
  }
}
