import { sql } from 'drizzle-orm';
import { text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { DeletionRefusal } from '../../kit/basics/reasons/customers';
import { id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one wish to delete a customer, and what the owners of its money and contracts answered. */
export const deletions = schema.table(
  'deletions',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    /** Subgraphs in which nothing stands in the way. */
    clearedBy: text('cleared_by').array().notNull().default([]),
    refusal: text('refusal').$type<DeletionRefusal>(),
    requestedById: int8('requested_by_id'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [uniqueIndex('deletions_open').on(t.customerId).where(sql`finished_at is null`)],
);

export type DeletionRow = typeof deletions.$inferSelect;
