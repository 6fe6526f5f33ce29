import { pgSchema } from 'drizzle-orm/pg-core';
import { kitTables } from '../kit/tables';

export const schema = pgSchema('billing');

export const {
  outbox,
  feedPositions,
  deliveries,
  idempotency,
  files,
  knownCustomers,
  knownDeveloperAccounts,
  knownAssignments,
} = kitTables(schema);
