import { jsonb } from 'drizzle-orm/pg-core';
import { int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import type { WalletRow } from '../wallets/tables';

/** A row says that a customer's wallets were shut because it is to be deleted, and what they were before. */
export const departures = schema.table('departures', {
  deletionId: int8('deletion_id').primaryKey(),
  customerId: int8('customer_id').notNull(),
  walletStates: jsonb('wallet_states').notNull().$type<Record<string, WalletRow['state']>>(),
});
