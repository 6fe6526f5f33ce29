import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { badInput, invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { addJob } from '../../../kit/jobs/jobs';
import { appSecretOf } from '../../../kit/process/secrets';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import { customersByIds } from '../../customers/queries';
import { type CustomerRow, customers } from '../../customers/tables';
import type { Context } from '../../loaders';
import { checkMayOpen, checkMayRotate } from '../permissions';
import { developerAccountsByIds } from '../queries';
import { DEFAULT_OVERLAP_MINUTES, newAccount, overlapEnd } from '../rules';
import { type DeveloperAccountRow, developerAccounts } from '../tables';
import { publishAccount, publishOwner } from './publish';

interface Opening {
  customerId?: string | null;
  environment: DeveloperAccountRow['environment'];
  name?: string | null;
  idempotencyKey: string;
}

/** 64 random bits name an account, 128 sign for it; both as long as the ones that old clients know. */
const newAppId = () => randomBytes(8).toString('hex');
const newAppSecret = () => randomBytes(16).toString('hex');

/** Opens an account for a customer, the viewer's own unless named, and returns its identifier. */
export async function openDeveloperAccount(context: Context, input: Opening): Promise<string> {
  const asked = input.customerId ?? context.viewer.customerId;
  if (!asked) throw badInput('input.customerId', 'customerId says whose account is opened.');
  const [customer] = await customersByIds(context, [lookupId(asked)]);
  if (!customer) throw notFound('The customer', 'input.customerId');
  checkMayOpen(context.viewer, customer.id);
  const request = keyedRequest(context, 'customers', 'openDeveloperAccount', { ...input, customerId: customer.id });
  return withIdempotency(context.db, request, (tx) => open(tx, customer.id, input, context.now()));
}

async function open(tx: Transaction, customerId: string, input: Opening, now: Date): Promise<string> {
  const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId)).for('update');
  if (!customer || customer.deletedAt) throw notFound('The customer', 'input.customerId');
  const existing = await tx
    .select({ environment: developerAccounts.environment })
    .from(developerAccounts)
    .where(eq(developerAccounts.customerId, customerId));
  const account = newAccount(
    input,
    customer,
    existing.map(({ environment }) => environment),
  );
  return insertAccount(tx, customer, account, newAppId(), now);
}

/**
 * The productive account of a customer that is being registered, with the appId that it has in another environment. The
 * caller has made sure that nobody has it here. Returns the account's identifier.
 */
export function openAccountOf(tx: Transaction, customer: CustomerRow, appId: string, now: Date): Promise<string> {
  return insertAccount(tx, customer, newAccount({ environment: 'PROD' }, customer, []), appId, now);
}

async function insertAccount(
  tx: Transaction,
  { id: customerId }: CustomerRow,
  account: Pick<DeveloperAccountRow, 'environment' | 'name' | 'status'>,
  appId: string,
  now: Date,
): Promise<string> {
  // The secret is sealed for its row, so the row has its identifier before it is written.
  const [next] = await tx.sql<{ id: string }[]>`/* nextAccountId */ select skep.next_id() as id`;
  const id = (next as { id: string }).id;
  await tx.insert(developerAccounts).values({
    ...account,
    id,
    customerId,
    appId,
    sealedAppSecret: tx.secrets.seal(newAppSecret(), appSecretOf(id)),
    ipAllowListEnabled: false,
    createdAt: now,
    updatedAt: now,
  });
  await publishAccount(tx, id);
  if (account.environment === 'PROD') await publishOwner(tx, customerId, id);
  return id;
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
export async function rotateAppSecret(context: Context, input: Rotation): Promise<string> {
  const { id, customerId } = await visibleAccount(context, input.developerAccountId);
  checkMayRotate(context.viewer, customerId);
  const now = context.now();
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'rotateAppSecret', input), async (tx) => {
    const account = await lockAccount(tx, id);
    const validUntil = overlapEnd(input.overlapMinutes ?? DEFAULT_OVERLAP_MINUTES, account.previousValidUntil, now);
    await tx
      .update(developerAccounts)
      .set({
        sealedAppSecret: tx.secrets.seal(newAppSecret(), appSecretOf(id)),
        // Both columns are one place for the seal, so the text moves as it is.
        previousSealedAppSecret: validUntil ? account.sealedAppSecret : null,
        previousValidUntil: validUntil,
        updatedAt: now,
      })
      .where(eq(developerAccounts.id, id));
    if (validUntil) await forgetAt(tx, validUntil);
    await publishAccount(tx, id);
    return id;
  });
}

/** Has what ends at an instant forgotten then. The queue goes by the database's clock; the hourly job makes up for it. */
export const forgetAt = (tx: Transaction, at: Date) => addJob(tx, 'customers', 'forgetEnded', {}, { runAt: at });
