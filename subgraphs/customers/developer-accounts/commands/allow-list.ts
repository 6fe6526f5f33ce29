import { and, count, eq, gt } from 'drizzle-orm';
import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { keyedRequest, writtenOnce } from '../../../kit/requests/idempotency';
import { withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { normalizeEntries, normalizeEntry } from '../allow-list';
import { checkMayConfigure } from '../permissions';
import { ownProductionAccount, temporaryEntryById } from '../queries';
import { checkAllowList, checkExpiry, checkTemporaryCount } from '../rules';
import { type DeveloperAccountRow, temporaryAllowListEntries } from '../tables';
import { changeAccount, forgetAt, lockAccount, visibleAccount } from './open';
import { publishAccount } from './publish';

/** The account that is named, or the viewer's own one for production. Throws NOT_FOUND, BAD_USER_INPUT or FORBIDDEN. */
async function accountToConfigure(context: Context, id: string | null | undefined): Promise<DeveloperAccountRow> {
  const account = id ? await visibleAccount(context, id) : await ownAccount(context);
  checkMayConfigure(context.viewer, account.customerId);
  return account;
}

async function ownAccount(context: Context): Promise<DeveloperAccountRow> {
  if (context.viewer.kind !== 'customer') {
    throw badInput('input.developerAccountId', 'developerAccountId says which account is meant.');
  }
  const account = await ownProductionAccount(context);
  if (!account) throw notFound('A developer account for production', 'input.developerAccountId');
  return account;
}

interface AllowList {
  developerAccountId?: string | null;
  enabled: boolean;
  entries?: readonly string[] | null;
}

/** Switches an allow-list on or off and replaces its entries when some are given. */
export async function setIpAllowList(context: Context, input: AllowList): Promise<DeveloperAccountRow> {
  const { id } = await accountToConfigure(context, input.developerAccountId);
  const given = input.entries ? normalizeEntries(input.entries) : null;
  return withTx(context.db, async (tx) => {
    const ipAllowList = given ?? (await lockAccount(tx, id)).ipAllowList;
    checkAllowList(input.enabled, ipAllowList);
    return changeAccount(tx, id, { ipAllowListEnabled: input.enabled, ipAllowList, updatedAt: context.now() });
  });
}

interface TemporaryEntry {
  developerAccountId?: string | null;
  entry: string;
  expiresAt: Date;
  idempotencyKey: string;
}

/** Lets an address call until an instant; the same entry again takes the new end. */
export async function addTemporaryEntry(context: Context, input: TemporaryEntry): Promise<DeveloperAccountRow> {
  const { id } = await accountToConfigure(context, input.developerAccountId);
  const entry = normalizeEntry(input.entry, 'input.entry');
  const { expiresAt } = input;
  const now = context.now();
  return writtenOnce(
    context.db,
    keyedRequest(context, 'customers', 'addTemporaryAllowListEntry', input),
    async (tx) => {
      checkExpiry(expiresAt, now);
      const account = await lockAccount(tx, id);
      const { developerAccountId: accountColumn, expiresAt: endColumn } = temporaryAllowListEntries;
      const [live] = await tx
        .select({ count: count() })
        .from(temporaryAllowListEntries)
        .where(and(eq(accountColumn, id), gt(endColumn, now)));
      checkTemporaryCount(live?.count ?? 0);
      await tx
        .insert(temporaryAllowListEntries)
        .values({ developerAccountId: id, entry, expiresAt, createdById: context.viewer.accountId, createdAt: now })
        .onConflictDoUpdate({ target: [accountColumn, temporaryAllowListEntries.entry], set: { expiresAt } });
      await forgetAt(tx, expiresAt);
      await publishAccount(tx, account);
      return account;
    },
    () => visibleAccount(context, id),
  );
}

/** Ends a temporary entry before its time; NOT_FOUND when it has ended already. */
export async function removeTemporaryEntry(context: Context, entryId: string): Promise<DeveloperAccountRow> {
  const entry = await temporaryEntryById(context, lookupId(entryId));
  if (!entry) throw notFound('The temporary entry', 'input.id');
  const { id } = await accountToConfigure(context, entry.developerAccountId);
  return withTx(context.db, async (tx) => {
    const account = await lockAccount(tx, id);
    await tx.delete(temporaryAllowListEntries).where(eq(temporaryAllowListEntries.id, entry.id));
    await publishAccount(tx, account);
    return account;
  });
}
