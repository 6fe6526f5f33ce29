import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { products } from '../products/tables';
import { schema } from '../schema';

/** Whom a change of a product is told to, when only named customers are. */
export interface NoticeRecipient {
  developerAccountId: string;
  mobile: string | null;
  email: string | null;
}

/** A row is one change that a job carries out at its time: another state of a product, or the price changes that name it. */
export const scheduledChanges = schema.table(
  'scheduled_changes',
  {
    id: id(),
    kind: text('kind', { enum: ['PRODUCT_STATE', 'PRICE'] }).notNull(),
    state: text('state', { enum: ['CANCELLED', 'WAITING', 'RUNNING', 'DONE'] }).notNull(),
    productCode: text('product_code').references(() => products.code),
    toState: text('to_state', { enum: ['OFF', 'ABNORMAL', 'ON'] }),
    noticeScope: text('notice_scope', { enum: ['NOBODY', 'NAMED', 'ALL'] })
      .notNull()
      .default('NOBODY'),
    noticeChannels: text('notice_channels').array().notNull().default([]),
    noticeRecipients: jsonb('notice_recipients').$type<NoticeRecipient[]>().notNull().default([]),
    note: text('note'),
    plannedAt: instant('planned_at').notNull(),
    finishedAt: instant('finished_at'),
    failure: text('failure'),
    durationMs: integer('duration_ms'),
    attemptCount: integer('attempt_count').notNull().default(0),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('scheduled_changes_newest').on(t.createdAt, t.id),
    index('scheduled_changes_due').on(t.plannedAt).where(sql`state = 'WAITING'`),
    index('scheduled_changes_of_product').on(t.productCode, t.plannedAt),
    check('scheduled_changes_aim', sql`kind <> 'PRODUCT_STATE' or (product_code is not null and to_state is not null)`),
  ],
);

export type ScheduledChangeRow = typeof scheduledChanges.$inferSelect;
