import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { badInput, invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { addJob } from '../../../kit/jobs/jobs';
import { appSecretOf } from '../../../kit/process/secrets';
import { keyedRequest, writtenOnce } from '../../../kit/requests/idempotency';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { publishCustomer } from '../../customers/commands/change';
import type { CustomerRow } from '../../customers/tables';
import type { Context } from '../../loaders';
import { checkMayOpen, checkMayRotate } from '../permissions';
import { developerAccountsByIds } from '../queries';
import { DEFAULT_OVERLAP_MINUTES, newAccount, overlapEnd } from '../rules';
import { type DeveloperAccountRow, developerAccounts } from '../tables';
import { publishAccount } from './publish';

interface Opening {
  customerId?: string | null;
  environment: DeveloperAccountRow['environment'];
  name?: string | null;
  idempotencyKey: string;
}

/** 64 random bits name an account, 128 sign for it; both as long as the ones that old clients know. */
const newAppId = () => randomBytes(8).toString('hex');
const newAppSecret = () => randomBytes(16).toString('hex');

/** Opens an account for a customer, the viewer's own unless named. */
export async function openDeveloperAccount(context: Context, input: Opening): Promise<DeveloperAccountRow> {
  const asked = input.customerId ?? context.viewer.customerId;
  if (!asked) throw badInput('input.customerId', 'customerId says whose account is opened.');
  const customerId = lookupId(asked);
  const request = keyedRequest(context, 'customers', 'openDeveloperAccount', { ...input, customerId });
  const read = (id: string) => context.loaders.developerAccounts.load(id);
  return writtenOnce(context.db, request, (tx) => open(tx, context, customerId, input), read);
}

async function open(
  tx: Transaction,
  context: Context,
  customerId: string,
  input: Opening,
): Promise<DeveloperAccountRow> {
  const [customer] = await tx.sql<CustomerRow[]>`
    /* lockVisibleCustomer */ select c.* from customers.customers c
    where c.id = ${customerId} and c.deleted_at is null and ${visibleCustomers(context, 'customers', 'c.id')} for update`;
  if (!customer) throw notFound('The customer', 'input.customerId');
  checkMayOpen(context.viewer, customerId);
  const existing = await tx
    .select({ environment: developerAccounts.environment })
    .from(developerAccounts)
    .where(eq(developerAccounts.customerId, customerId));
  const account = newAccount(
    input,
    customer,
    existing.map(({ environment }) => environment),
  );
  return insertAccount(tx, customer, account, newAppId(), context.now());
}

/**
 * The productive account of a customer that is being registered, with the appId that it has in another environment. The
 * caller has made sure that nobody has it here.
 */
export function openAccountOf(
  tx: Transaction,
  customer: CustomerRow,
  appId: string,
  now: Date,
): Promise<DeveloperAccountRow> {
  return insertAccount(tx, customer, newAccount({ environment: 'PROD' }, customer, []), appId, now);
}

async function insertAccount(
  tx: Transaction,
  customer: CustomerRow,
  opened: Pick<DeveloperAccountRow, 'environment' | 'name' | 'status'>,
  appId: string,
  now: Date,
): Promise<DeveloperAccountRow> {
  // The secret is sealed for its row, so the row has its identifier before it is written.
  const [next] = await tx.sql<{ id: string }[]>`/* nextAccountId */ select skep.next_id() as id`;
  const id = (next as { id: string }).id;
  const [account] = await tx
    .insert(developerAccounts)
    .values({
      ...opened,
      id,
      customerId: customer.id,
      appId,
      sealedAppSecret: tx.secrets.seal(newAppSecret(), appSecretOf(id)),
      ipAllowListEnabled: false,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  invariant(account, 'an account that was just written is returned');
  await publishAccount(tx, account, []);
  if (account.environment === 'PROD') await publishCustomer(tx, customer, id);
  return account;
}

/** The account that a viewer names and may see; NOT_FOUND otherwise. */
export async function visibleAccount(context: Context, id: string): Promise<DeveloperAccountRow> {
  const [account] = await developerAccountsByIds(context, [lookupId(id)]);
  if (!account) throw notFound('The developer account', 'input.developerAccountId');
  return account;
}

export async function lockAccount(tx: Transaction, id: string): Promise<DeveloperAccountRow> {
  const [account] = await tx.select().from(developerAccounts).where(eq(developerAccounts.id, id)).for('update');
  invariant(account, 'developer accounts are never deleted');
  return account;
}

interface Rotation {
  developerAccountId: string;
  overlapMinutes?: number;
  idempotencyKey: string;
}

/** Gives an account a new secret; the one before stays good for the overlap. The key keeps the account, never the secret. */
export async function rotateAppSecret(context: Context, input: Rotation): Promise<DeveloperAccountRow> {
  const { id, customerId } = await visibleAccount(context, input.developerAccountId);
  checkMayRotate(context.viewer, customerId);
  const now = context.now();
  async function rotate(tx: Transaction): Promise<DeveloperAccountRow> {
    const account = await lockAccount(tx, id);
    const validUntil = overlapEnd(input.overlapMinutes ?? DEFAULT_OVERLAP_MINUTES, account.previousValidUntil, now);
    const rotated = await changeAccount(tx, id, {
      sealedAppSecret: tx.secrets.seal(newAppSecret(), appSecretOf(id)),
      // Both columns are one place for the seal, so the text moves as it is.
      previousSealedAppSecret: validUntil ? account.sealedAppSecret : null,
      previousValidUntil: validUntil,
      updatedAt: now,
    });
    if (validUntil) await forgetAt(tx, validUntil);
    return rotated;
  }
  const request = keyedRequest(context, 'customers', 'rotateAppSecret', input);
  return writtenOnce(context.db, request, rotate, () => visibleAccount(context, id));
}

/** Writes what changed of a locked account, and tells the other subgraphs. */
export async function changeAccount(
  tx: Transaction,
  id: string,
  change: Partial<typeof developerAccounts.$inferInsert>,
): Promise<DeveloperAccountRow> {
  const [account] = await tx.update(developerAccounts).set(change).where(eq(developerAccounts.id, id)).returning();
  invariant(account, 'developer accounts are never deleted');
  await publishAccount(tx, account);
  return account;
}

/** Has what ends at an instant forgotten then. The queue goes by the database's clock; the hourly job makes up for it. */
export const forgetAt = (tx: Transaction, at: Date) => addJob(tx, 'customers', 'forgetEnded', {}, { runAt: at });
