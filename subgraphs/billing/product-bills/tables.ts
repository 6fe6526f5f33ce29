import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, fee, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one month of calls: the sum of its days in known_usages, made with them by addUpMonths alone. */
export const monthlyUsages = schema.table(
  'monthly_usages',
  {
    id: int8('id').notNull().default(sql`skep.next_id()`),
    developerAccountId: int8('developer_account_id').notNull(),
    month: text('month').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    price: fee('price').notNull(),
    customerId: int8('customer_id').notNull(),
    productName: text('product_name').notNull(),
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull(),
    chargeCount: integer('charge_count').notNull(),
    fee: fee('fee').notNull(),
    cost: fee('cost').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.developerAccountId, t.month, t.productCode, t.tag, t.price] }),
    index('monthly_usages_month').on(t.month, t.id),
    index('monthly_usages_customer').on(t.customerId, t.month, t.id),
  ],
);

/** A bill of either length; `period` is the day or the month. */
export interface ProductBillRow extends Omit<typeof monthlyUsages.$inferSelect, 'month'> {
  type: 'DAILY' | 'MONTHLY';
  period: string;
  developerAccountName: string | null;
  appId: string | null;
  takenBy: { id: string; settled: string | null } | null;
}
