import { sql } from 'drizzle-orm';
import { index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one event that a subgraph could not apply: copy of its unapplied_events, fed by its outbox. */
export const knownUnappliedEvents = schema.table(
  'known_unapplied_events',
  {
    id: id(),
    reader: text('reader').notNull(),
    unappliedEventId: int8('unapplied_event_id').notNull(),
    producer: text('producer').notNull(),
    topic: text('topic').notNull(),
    eventKey: text('event_key').notNull(),
    payload: jsonb('payload').notNull(),
    publishedAt: instant('published_at').notNull(),
    state: text('state', { enum: ['WAITING', 'BEHIND', 'DEAD', 'APPLIED', 'DISCARDED'] }).notNull(),
    reason: text('reason'),
    detail: text('detail'),
    tries: integer('tries').notNull(),
    nextTryAt: instant('next_try_at'),
    setAsideAt: instant('set_aside_at').notNull(),
    settledAt: instant('settled_at'),
    decidedById: int8('decided_by_id'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    uniqueIndex('known_unapplied_events_event').on(t.reader, t.unappliedEventId),
    index('known_unapplied_events_newest').on(t.setAsideAt, t.id),
    index('known_unapplied_events_open').on(t.setAsideAt, t.id).where(sql`state in ('WAITING', 'BEHIND', 'DEAD')`),
  ],
);

export type UnappliedEventRow = typeof knownUnappliedEvents.$inferSelect;
