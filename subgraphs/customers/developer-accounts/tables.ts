import { boolean, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
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
    /** Encrypted by kit/process/secrets; the plain secret is stored nowhere. */
    sealedAppSecret: text('sealed_app_secret').notNull(),
    /** The one before, which also signs calls until previous_valid_until; then it is forgotten. */
    previousSealedAppSecret: text('previous_sealed_app_secret'),
    previousValidUntil: instant('previous_valid_until'),
    /** When appId and secret were last sent to somebody, by the database's clock. */
    credentialsSentAt: instant('credentials_sent_at'),
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

/** A row is one address or range that may call beside the allow-list until it expires. */
export const temporaryAllowListEntries = schema.table(
  'temporary_allow_list_entries',
  {
    id: id(),
    developerAccountId: int8('developer_account_id')
      .notNull()
      .references(() => developerAccounts.id, { onDelete: 'cascade' }),
    entry: text('entry').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdById: int8('created_by_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('temporary_allow_list_entries_entry').on(t.developerAccountId, t.entry),
    index('temporary_allow_list_entries_end').on(t.expiresAt),
  ],
);

export type TemporaryAllowListEntryRow = typeof temporaryAllowListEntries.$inferSelect;
export type DeveloperAccountRow = typeof developerAccounts.$inferSelect;
