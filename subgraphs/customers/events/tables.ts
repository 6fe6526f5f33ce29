import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, int8 } from '../../kit/columns';
import { schema } from '../schema';

/** A row is one message of the topic that was taken in; the key is what makes it count once. */
export const inbox = schema.table(
  'inbox',
  {
    tenant: text('tenant').notNull(),
    projectId: int8('project_id').notNull(),
    msgId: int8('msg_id').notNull(),
    /** SHA-256 of the content, whatever its spaces and the order of its fields. */
    fingerprint: text('fingerprint').notNull(),
    reportedAt: instant('reported_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    /** Names of the events that were applied. */
    applied: text('applied').array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.projectId, t.msgId] })],
);

/** A row is one event that could not be applied, with everything that is needed to try again. */
export const deadLetters = schema.table(
  'dead_letters',
  {
    id: id(),
    tenant: text('tenant').notNull(),
    projectId: int8('project_id').notNull(),
    msgId: int8('msg_id').notNull(),
    kind: text('kind').notNull(),
    reason: text('reason', {
      enum: ['UNKNOWN_EVENT', 'MISSING_FIELD', 'WRONG_TYPE', 'INVALID_VALUE', 'NOT_STORABLE'],
    }).notNull(),
    field: text('field'),
    explanation: text('explanation').notNull(),
    /** The event as JSON, with every digit. */
    payload: text('payload').notNull(),
    reportedAt: instant('reported_at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    index('dead_letters_newest').on(t.receivedAt, t.id),
    index('dead_letters_message').on(t.tenant, t.projectId, t.msgId),
  ],
);

export type DeadLetterRow = typeof deadLetters.$inferSelect;
