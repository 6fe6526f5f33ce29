import { sql } from 'drizzle-orm';
import { check, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, int8, month, rate } from '../../kit/sql/columns';
import { salespeople } from '../salespeople/tables';
import { schema } from '../schema';

/** A row says who keeps a customer from a month on; only until_month ever changes, when a later row follows or is called off. */
export const assignments = schema.table(
  'assignments',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    effectMonth: month('effect_month').notNull(),
    /** First month that no longer counts; equal to effect_month when another row of that month replaced it, or it was called off. */
    untilMonth: month('until_month'),
    gradeCode: text('grade_code').notNull(),
    commissionRate: rate('commission_rate').notNull(),
    gainChannel: text('gain_channel'),
    assignedAt: instant('assigned_at').notNull(),
    createdById: int8('created_by_id'),
  },
  (t) => [
    index('assignments_customer').on(t.customerId, t.effectMonth),
    index('assignments_salesperson').on(t.salespersonId, t.effectMonth, t.untilMonth, t.customerId),
    index('assignments_newest').on(t.assignedAt, t.id),
    uniqueIndex('assignments_open').on(t.customerId).where(sql`until_month is null`),
    check('assignments_span', sql`until_month >= effect_month`),
    check('assignments_rate', sql`commission_rate between 0 and 1`),
  ],
);

export type AssignmentRow = typeof assignments.$inferSelect;
