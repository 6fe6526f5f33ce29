import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one buyer of marketing leads, to whom files are sent by SFTP. */
export const marketingCustomers = schema.table('marketing_customers', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  price: fee('price').notNull(),
  sftpServer: text('sftp_server').notNull(),
  sftpUser: text('sftp_user').notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const marketingSubscriptions = schema.table(
  'marketing_subscriptions',
  {
    marketingCustomerId: int8('marketing_customer_id').notNull(),
    customerId: int8('customer_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.marketingCustomerId, t.customerId] }),
    index('marketing_subscriptions_customer').on(t.customerId),
  ],
);

export type MarketingCustomerRow = typeof marketingCustomers.$inferSelect;
