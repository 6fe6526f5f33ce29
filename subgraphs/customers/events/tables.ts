import { sql } from 'drizzle-orm';
import { boolean, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8 } from '../../kit/sql/columns';
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
    applied: text('applied').array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.projectId, t.msgId] }), index('inbox_age').on(t.receivedAt)],
);

export const DEAD_LETTER_REASONS = [
  'UNKNOWN_EVENT',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'INVALID_VALUE',
  'NOT_STORABLE',
  'UNREADABLE',
  'TOO_LARGE',
  'MESSAGE_ID_REUSED',
] as const;

/** Everything that is needed to try again; under the kind `message`, a message of the broker that could not be read. */
export const deadLetters = schema.table(
  'dead_letters',
  {
    id: id(),
    tenant: text('tenant').notNull(),
    projectId: int8('project_id'),
    msgId: int8('msg_id'),
    kind: text('kind').notNull(),
    reason: text('reason', { enum: DEAD_LETTER_REASONS }).notNull(),
    field: text('field'),
    explanation: text('explanation').notNull(),
    /** The event as JSON, with every digit; of a message that could not be read, its text. */
    payload: text('payload').notNull(),
    /** What was applied in its place, as JSON; by the account that settled it. */
    correctedPayload: text('corrected_payload'),
    reportedAt: instant('reported_at'),
    receivedAt: instant('received_at').notNull(),
    /** Where a broker keeps the message, so that a second delivery of it leaves no second letter. */
    origin: text('origin').unique(),
    state: text('state', { enum: ['OPEN', 'REPLAYED', 'DISCARDED'] })
      .notNull()
      .default('OPEN'),
    settledAt: instant('settled_at'),
    settledById: int8('settled_by_id'),
  },
  (t) => [
    index('dead_letters_newest').on(t.receivedAt, t.id),
    index('dead_letters_message').on(t.tenant, t.projectId, t.msgId),
    index('dead_letters_settled').on(t.settledAt).where(sql`${t.state} <> 'OPEN'`),
    index('dead_letters_open').on(t.reason).where(sql`${t.state} = 'OPEN'`),
  ],
);

export type DeadLetterRow = typeof deadLetters.$inferSelect;

/** The outbox of the topic. A table of its own: each subgraph reads all of the common outbox, and none needs these. */
export const publishedMessages = schema.table(
  'published_messages',
  {
    id: id(),
    /** As in the common outbox: readers stop before the oldest transaction that still runs. */
    transactionId: int8('transaction_id').notNull().default(sql`pg_current_xact_id()::text::bigint`),
    tenant: text('tenant').notNull(),
    projectId: int8('project_id').notNull(),
    message: text('message').notNull(),
    /** Came from the broker, which need not get it a second time. */
    fromBroker: boolean('from_broker').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('published_messages_age').on(t.createdAt),
    index('published_messages_topic').on(t.tenant, t.projectId, t.transactionId, t.id),
    index('published_messages_relay').on(t.transactionId, t.id).where(sql`not ${t.fromBroker}`),
  ],
);
