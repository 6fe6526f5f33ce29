import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { badInput, notFound } from '../../kit/basics/errors';
import { isInt64 } from '../../kit/basics/ids';
import { type Transaction, withTx } from '../../kit/sql/database';
import { customers } from '../customers/tables';
import { developerAccounts } from '../developer-accounts/tables';
import type { Context } from '../loaders';
import type { SaveMarketingSubscribersInput } from '../schema.generated';
import { marketingCustomers, marketingSubscriptions } from './tables';

const MAX_SUBSCRIBERS = 1_000;

/** Makes exactly the named customers subscribers of a buyer; who was one before keeps the day of the subscription. */
export async function saveMarketingSubscribers(context: Context, input: SaveMarketingSubscribersInput): Promise<void> {
  const accountIds = [...new Set(input.developerAccountIds)];
  if (accountIds.length > MAX_SUBSCRIBERS) {
    throw badInput('input.developerAccountIds', `developerAccountIds may hold ${MAX_SUBSCRIBERS} entries.`);
  }
  await withTx(context.db, async (tx) => {
    const [buyer] = await tx
      .select()
      .from(marketingCustomers)
      .where(eq(marketingCustomers.code, input.marketingCustomerCode))
      .for('update');
    if (!buyer) throw notFound('The buyer', 'input.marketingCustomerCode');
    const customerIds = await customersOf(tx, accountIds);
    const now = context.now();
    const ofBuyer = eq(marketingSubscriptions.marketingCustomerId, buyer.id);
    await tx
      .delete(marketingSubscriptions)
      .where(
        customerIds.length > 0 ? and(ofBuyer, notInArray(marketingSubscriptions.customerId, customerIds)) : ofBuyer,
      );
    if (customerIds.length > 0) {
      const rows = customerIds.map((customerId) => ({ marketingCustomerId: buyer.id, customerId, createdAt: now }));
      await tx.insert(marketingSubscriptions).values(rows).onConflictDoNothing();
    }
    await tx.update(marketingCustomers).set({ updatedAt: now }).where(eq(marketingCustomers.id, buyer.id));
  });
}

/** Owners of developer accounts, each once. Throws NOT_FOUND naming the account that there is not. */
async function customersOf(tx: Transaction, accountIds: readonly string[]): Promise<string[]> {
  const possible = accountIds.filter(isInt64);
  const rows = await tx
    .select({ id: developerAccounts.id, customerId: developerAccounts.customerId })
    .from(developerAccounts)
    .innerJoin(customers, and(eq(customers.id, developerAccounts.customerId), isNull(customers.deletedAt)))
    .where(inArray(developerAccounts.id, possible.length > 0 ? possible : ['-1']));
  const known = new Map(rows.map(({ id, customerId }) => [id, customerId]));
  accountIds.forEach((id, i) => {
    if (!known.has(id)) throw notFound('The developer account', `input.developerAccountIds.${i}`);
  });
  return [...new Set(known.values())];
}
