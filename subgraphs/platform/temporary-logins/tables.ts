import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is an address from which one operator may use temporary passwords for a while. */
export const temporaryAddresses = schema.table(
  'temporary_addresses',
  {
    accountId: int8('account_id').notNull(),
    address: text('address').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.address] }), index('temporary_addresses_age').on(t.expiresAt)],
);

/** A row is one password with which an operator looks on in another's name, once. */
export const temporaryPasswords = schema.table(
  'temporary_passwords',
  {
    id: id(),
    accountId: int8('account_id').notNull(),
    sessionId: int8('session_id').notNull(),
    /** sha256, hexadecimal; 80 random bits need no slow hash. */
    passwordHash: text('password_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('temporary_passwords_age').on(t.expiresAt)],
);

export type TemporaryAddressRow = typeof temporaryAddresses.$inferSelect;
