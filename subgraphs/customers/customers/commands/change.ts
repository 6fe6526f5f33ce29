import { and, eq, isNull, sql } from 'drizzle-orm';
import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';
import { developerAccounts } from '../../developer-accounts/tables';
import { partyOf } from '../party';
import { type CustomerRow, customers } from '../tables';

/** A customer by its own identifier or by that of its console account. */
interface CustomerName {
  customerId?: string | null;
  merchantId?: string | null;
}

/** Locks a customer that is not deleted. Throws BAD_USER_INPUT unless named once, NOT_FOUND when it is missing. */
export async function lockCustomer(tx: Transaction, { customerId, merchantId }: CustomerName): Promise<CustomerRow> {
  if ((customerId == null) === (merchantId == null)) {
    throw badInput('input.customerId', 'Name the customer by customerId or by merchantId.');
  }
  const named =
    customerId != null
      ? eq(customers.id, lookupId(customerId))
      : eq(customers.merchantId, lookupId(merchantId as string));
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(named, isNull(customers.deletedAt)))
    .for('update');
  if (!row) throw notFound('The customer', customerId != null ? 'input.customerId' : 'input.merchantId');
  return row;
}

/** Writes what changed of a locked customer, and tells the other subgraphs. */
export async function changeCustomer(
  tx: Transaction,
  id: string,
  change: Partial<typeof customers.$inferInsert>,
  now: Date,
): Promise<void> {
  const [row] = await tx
    .update(customers)
    .set({ ...change, updatedAt: now })
    .where(eq(customers.id, id))
    .returning();
  if (row) await publishCustomer(tx, row);
}

export async function publishCustomer(tx: Transaction, customer: CustomerRow): Promise<void> {
  const [account] = await tx
    .select({ id: developerAccounts.id })
    .from(developerAccounts)
    .where(sql`${developerAccounts.customerId} = ${customer.id} and ${developerAccounts.environment} = 'PROD'`);
  const { id, merchantId, name, aliasName, mobile, state } = customer;
  const payload = {
    customerId: id,
    merchantId,
    name,
    aliasName,
    mobile,
    state,
    developerAccountId: account?.id ?? null,
    party: partyOf(customer),
  };
  await publish(tx, 'customers', 'customer.changed', [{ key: id, payload }]);
}
