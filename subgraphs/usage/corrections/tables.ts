import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import type { CallFacts } from './rules';

/** A row is one change of a call's record after it was answered: a correction by staff, a refund, a compensation. */
export const callEdits = schema.table(
  'call_edits',
  {
    id: id(),
    seqNo: text('seq_no').notNull(),
    /** Only what changed. */
    before: jsonb('before').$type<Partial<CallFacts>>().notNull(),
    after: jsonb('after').$type<Partial<CallFacts>>().notNull(),
    /** Names the refund that lowered the fee, which does so once; null when none did. */
    refundId: text('refund_id'),
    refundedAmount: fee('refunded_amount').notNull().default('0'),
    reason: text('reason').notNull(),
    createdById: int8('created_by_id'),
    createdByName: text('created_by_name'),
    createdAt: createdAt(),
  },
  (t) => [unique('call_edits_refund').on(t.seqNo, t.refundId), index('call_edits_call').on(t.seqNo, t.id)],
);

export const compensationRuns = schema.table('compensation_runs', {
  id: id(),
  createdById: int8('created_by_id'),
  createdByName: text('created_by_name'),
  createdAt: createdAt(),
  finishedAt: instant('finished_at'),
});

export const COMPENSATION_STATES = [
  'WAITING',
  'ASKING',
  'DONE',
  'FAILED_AGAIN',
  'NOT_FAILED',
  'NOT_FOUND',
  'INTERRUPTED',
] as const;

export const compensationCalls = schema.table(
  'compensation_calls',
  {
    runId: int8('run_id')
      .notNull()
      .references(() => compensationRuns.id),
    /** From 0, as they were named. */
    place: integer('place').notNull(),
    seqNo: text('seq_no').notNull(),
    /** ASKING is committed before a source is asked, so that none is asked twice for it: what is found so is INTERRUPTED. */
    state: text('state', { enum: COMPENSATION_STATES }).notNull(),
    resultCode: integer('result_code'),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.seqNo] }),
    index('compensation_calls_call').on(t.seqNo),
    check('compensation_calls_place', sql`place >= 0`),
  ],
);

export type CallEditRow = typeof callEdits.$inferSelect;
export type CompensationRunRow = typeof compensationRuns.$inferSelect;
export type CompensationCallRow = typeof compensationCalls.$inferSelect;
