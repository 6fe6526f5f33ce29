import { sql } from 'drizzle-orm';
import { check, index, integer, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8 } from '../../kit/sql/columns';
import { contracts } from '../contracts/tables';
import { schema } from '../schema';

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

export type SigningCodeRow = typeof signingCodes.$inferSelect;
