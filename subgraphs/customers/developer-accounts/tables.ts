import { boolean, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, updatedAt } from '../../kit/columns';
import { schema } from '../schema';

/** A row is one account under which a customer calls products: one PROD, at most one TEST for each customer. */
export const developerAccounts = schema.table(
  'developer_accounts',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    environment: text('environment', { enum: ['PROD', 'TEST'] }).notNull(),
    name: text('name').notNull(),
    appId: text('app_id').notNull().unique(),
    /** Encrypted by secrets.ts; the plain secret is stored nowhere. */
    sealedAppSecret: text('sealed_app_secret').notNull(),
    status: text('status', { enum: ['TRIAL', 'NORMAL'] }).notNull(),
    ipAllowListEnabled: boolean('ip_allow_list_enabled').notNull(),
    /** IPv4, IPv6 or CIDR; kept while the list is switched off. */
    ipAllowList: text('ip_allow_list').array().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('developer_accounts_customer').on(t.customerId, t.environment),
    index('developer_accounts_newest').on(t.createdAt, t.id),
  ],
);

export type DeveloperAccountRow = typeof developerAccounts.$inferSelect;
