import { sql } from 'drizzle-orm';
import { check, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8 } from '../../kit/sql/columns';
import { contracts } from '../contracts/tables';
import { schema } from '../schema';

/** Each row carries the hash of the one before, so that none can be changed, taken out or put in between unseen. */
export const signingEvents = schema.table(
  'signing_events',
  {
    id: id(),
    contractId: int8('contract_id')
      .notNull()
      .references(() => contracts.id),
    position: integer('position').notNull(),
    at: instant('at').notNull(),
    kind: text('kind', {
      enum: [
        'DRAFTED',
        'SUBMITTED',
        'LINK_SENT',
        'CODE_SENT',
        'SIGNED',
        'REFUSED',
        'WITHDRAWN',
        'EXPIRED',
        'UPLOADED',
        'FINALIZED',
        'RENEWED',
        'END_CHANGED',
        'ENDED',
        'DELETED',
      ],
    }).notNull(),
    /** Who did it; null for the signer and for what time did. */
    accountId: int8('account_id'),
    ip: text('ip'),
    userAgent: text('user_agent'),
    /** Facts of it as canonical JSON: what exactly was hashed. */
    detail: text('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('signing_events_chain').on(t.contractId, t.position)],
);

export const signingCodes = schema.table(
  'signing_codes',
  {
    id: id(),
    contractId: int8('contract_id')
      .notNull()
      .references(() => contracts.id),
    linkVersion: integer('link_version').notNull(),
    /** SHA-256 of the secret of the browser that asked; another one cannot use the code. */
    browserHash: text('browser_hash').notNull(),
    /** HMAC of the code under a key of the process. */
    codeHash: text('code_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('signing_codes_contract').on(t.contractId, t.createdAt),
    check('signing_codes_tries', sql`tries between 0 and 5`),
  ],
);

export type SigningEventRow = typeof signingEvents.$inferSelect;
export type SigningCodeRow = typeof signingCodes.$inferSelect;
