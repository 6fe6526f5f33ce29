import { asc, eq } from 'drizzle-orm';
import { invariant } from '../../../kit/basics/errors';
import { publish } from '../../../kit/exchange/outbox';
import type { DeveloperAccess } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';
import { partyOf } from '../../customers/party';
import { customers } from '../../customers/tables';
import { type DeveloperAccountRow, developerAccounts, temporaryAllowListEntries } from '../tables';

export async function publishAccount(tx: Transaction, id: string): Promise<void> {
  const [account] = await tx.select().from(developerAccounts).where(eq(developerAccounts.id, id));
  invariant(account, 'an account that was just changed is there');
  const entries = await tx
    .select()
    .from(temporaryAllowListEntries)
    .where(eq(temporaryAllowListEntries.developerAccountId, id))
    .orderBy(asc(temporaryAllowListEntries.id));
  const { customerId, name, appId, environment } = account;
  const access: DeveloperAccess = {
    ...accessOf(account),
    temporaryEntries: entries.map(({ entry, expiresAt }) => ({ entry, expiresAt: expiresAt.toISOString() })),
  };
  const payload = { developerAccountId: id, customerId, name, appId, environment, access };
  await publish(tx, 'customers', 'developerAccount.changed', [{ key: id, payload }]);
}

/** The secrets stay sealed: who checks a signature has the key. */
function accessOf(account: DeveloperAccountRow): Omit<DeveloperAccess, 'temporaryEntries'> {
  const { sealedAppSecret, previousSealedAppSecret: previous, previousValidUntil } = account;
  const validUntil = previousValidUntil?.toISOString() ?? null;
  return {
    secrets: [{ sealed: sealedAppSecret, validUntil: null }, ...(previous ? [{ sealed: previous, validUntil }] : [])],
    ipAllowListEnabled: account.ipAllowListEnabled,
    ipAllowList: account.ipAllowList,
  };
}

/** The directory names a customer's account for production, so its opening changes the customer for the others too. */
export async function publishOwner(tx: Transaction, customerId: string, developerAccountId: string): Promise<void> {
  const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId));
  invariant(customer, 'the owner of an account is there');
  const { merchantId, name, aliasName, mobile, state } = customer;
  const party = partyOf(customer);
  const payload = { customerId, merchantId, name, aliasName, mobile, state, developerAccountId, party };
  await publish(tx, 'customers', 'customer.changed', [{ key: customerId, payload }]);
}
