import { index, integer, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

export const statementRuns = schema.table(
  'statement_runs',
  {
    id: id(),
    month: text('month').notNull(),
    customerIds: int8('customer_ids').array(),
    state: text('state', { enum: ['WAITING', 'RUNNING', 'DONE'] })
      .notNull()
      .default('WAITING'),
    /** Customers with calls to bill when it last began, and how many of them are through. */
    customerCount: integer('customer_count').notNull().default(0),
    doneCount: integer('done_count').notNull().default(0),
    statementCount: integer('statement_count').notNull().default(0),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('statement_runs_month').on(t.month, t.id), index('statement_runs_newest').on(t.createdAt, t.id)],
);

export type StatementRunRow = typeof statementRuns.$inferSelect;
