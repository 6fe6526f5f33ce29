import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import { statements } from '../statements/tables';

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

/** What a statement took of a month at one price is never billed again, unless it is made void or deleted. */
export const billedUsages = schema.table(
  'billed_usages',
  {
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    usageMonth: text('usage_month').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    price: fee('price').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull(),
    chargeCount: integer('charge_count').notNull(),
    cost: fee('cost').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.usageMonth, t.productCode, t.tag, t.price] }),
    index('billed_usages_month').on(t.developerAccountId, t.usageMonth),
  ],
);

export type StatementRunRow = typeof statementRuns.$inferSelect;
