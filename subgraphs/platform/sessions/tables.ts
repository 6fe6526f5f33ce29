import { sql } from 'drizzle-orm';
import { boolean, index, text } from 'drizzle-orm/pg-core';
import { id, instant, int8 } from '../../kit/sql/columns';
import { accounts } from '../accounts/tables';
import { schema } from '../schema';

export const sessions = schema.table(
  'sessions',
  {
    id: id(),
    accountId: int8('account_id')
      .notNull()
      .references(() => accounts.id),
    /** As what somebody signed in who is more than one; null for what the account is. */
    kind: text('kind', { enum: ['OPERATOR', 'SALESPERSON'] }),
    /** Whether an operator looks on in the account's name, and from which account and session of his. */
    temporary: boolean('temporary').notNull().default(false),
    openedById: int8('opened_by_id'),
    openedBySessionId: int8('opened_by_session_id'),
    clientIp: text('client_ip').notNull(),
    createdAt: instant('created_at').notNull(),
    refreshedAt: instant('refreshed_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** REUSED: a refresh token came twice. …_CLOSED: who may sign in was disabled or deleted. */
    revokedBecause: text('revoked_because', {
      enum: ['SIGNED_OUT', 'REUSED', 'CUSTOMER_CLOSED', 'STAFF_CLOSED', 'SALESPERSON_CLOSED', 'PASSWORD_CHANGED'],
    }),
  },
  (t) => [
    index('sessions_account').on(t.accountId, t.expiresAt),
    index('sessions_temporary').on(t.createdAt, t.id).where(sql`temporary`),
  ],
);

/** A row is one refresh token that was given out; used ones stay, so that a second use is known as one. */
export const refreshTokens = schema.table(
  'refresh_tokens',
  {
    /** sha256 of the token, hexadecimal; 256 random bits need no slow hash. */
    tokenHash: text('token_hash').primaryKey(),
    sessionId: int8('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('refresh_tokens_session').on(t.sessionId)],
);

/** A row is one password that was tried, written before it is checked; the times are the database's own. */
export const loginAttempts = schema.table(
  'login_attempts',
  {
    id: id(),
    /** In lower case, and whether or not such an account exists. */
    loginName: text('login_name').notNull(),
    clientIp: text('client_ip').notNull(),
    succeeded: boolean('succeeded').notNull().default(false),
    attemptedAt: instant('attempted_at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    index('login_attempts_name').on(t.loginName, t.attemptedAt),
    index('login_attempts_ip').on(t.clientIp, t.attemptedAt),
    index('login_attempts_age').on(t.attemptedAt),
  ],
);

export type SessionRow = typeof sessions.$inferSelect;
