import { pgSchema } from 'drizzle-orm/pg-core';
import { kitTables } from '../kit/exchange/tables';

export const schema = pgSchema('products');

export const {
  outbox,
  feedPositions,
  deliveries,
  unappliedEvents,
  idempotency,
  files,
  knownCustomers,
  knownDeveloperAccounts,
  knownAssignments,
  knownWatchers,
} = kitTables(schema);
