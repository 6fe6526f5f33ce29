import { asc, eq } from 'drizzle-orm';
import { publish } from '../../../kit/exchange/outbox';
import type { DeveloperAccess } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';
import { type DeveloperAccountRow, type TemporaryAllowListEntryRow, temporaryAllowListEntries } from '../tables';

/** `entries` are the account's temporary ones, where they are known already. */
export async function publishAccount(
  tx: Transaction,
  account: DeveloperAccountRow,
  entries?: readonly TemporaryAllowListEntryRow[],
): Promise<void> {
  const temporary = entries ?? (await temporaryEntriesOf(tx, account.id));
  const { id, customerId, name, appId, environment } = account;
  const access: DeveloperAccess = {
    ...accessOf(account),
    temporaryEntries: temporary.map(({ entry, expiresAt }) => ({ entry, expiresAt: expiresAt.toISOString() })),
  };
  const payload = { developerAccountId: id, customerId, name, appId, environment, access };
  await publish(tx, 'customers', 'developerAccount.changed', [{ key: id, payload }]);
}

const temporaryEntriesOf = (tx: Transaction, accountId: string) =>
  tx
    .select()
    .from(temporaryAllowListEntries)
    .where(eq(temporaryAllowListEntries.developerAccountId, accountId))
    .orderBy(asc(temporaryAllowListEntries.id));

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
