import { pgSchema } from 'drizzle-orm/pg-core';
import { kitTables } from '../kit/tables';

export const schema = pgSchema('customers');

export const {
  outbox,
  feedPositions,
  deliveries,
  idempotency,
  knownCustomers,
  knownDeveloperAccounts,
  knownAssignments,
} = kitTables(schema);
