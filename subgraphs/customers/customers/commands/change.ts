import { and, eq, isNull } from 'drizzle-orm';
import { badInput, invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';
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
): Promise<CustomerRow> {
  const [row] = await tx
    .update(customers)
    .set({ ...change, updatedAt: now })
    .where(eq(customers.id, id))
    .returning();
  invariant(row, 'a locked customer is there to be changed');
  await publishCustomer(tx, row);
  return row;
}

/** The directory names a customer's account for production too; who has just opened it, or the customer, knows it. */
export async function publishCustomer(
  tx: Transaction,
  customer: CustomerRow,
  developerAccountId?: string | null,
): Promise<void> {
  const { id, merchantId, name, aliasName, mobile, state } = customer;
  const payload = {
    customerId: id,
    merchantId,
    name,
    aliasName,
    mobile,
    state,
    developerAccountId: developerAccountId === undefined ? await productiveAccountOf(tx, id) : developerAccountId,
    party: partyOf(customer),
  };
  await publish(tx, 'customers', 'customer.changed', [{ key: id, payload }]);
}

async function productiveAccountOf(tx: Transaction, customerId: string): Promise<string | null> {
  const [account] = await tx.sql<{ id: string }[]>`
    /* productiveAccount */ select id from customers.developer_accounts
    where customer_id = ${customerId} and environment = 'PROD'`;
  return account?.id ?? null;
}
