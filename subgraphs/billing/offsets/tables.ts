import { sql } from 'drizzle-orm';
import { check, index } from 'drizzle-orm/pg-core';
import { amount, createdAt, id, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import { statements } from '../statements/tables';
import { wallets } from '../wallets/tables';

/** A row is what one statement got of what a monthly wallet held; the entry of the wallet bears the statement's number. */
export const walletOffsets = schema.table(
  'wallet_offsets',
  {
    id: id(),
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    amount: amount('amount').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('wallet_offsets_statement').on(t.statementId),
    index('wallet_offsets_wallet').on(t.walletId),
    check('wallet_offsets_positive', sql`amount > 0`),
  ],
);

export type WalletOffsetRow = typeof walletOffsets.$inferSelect;
