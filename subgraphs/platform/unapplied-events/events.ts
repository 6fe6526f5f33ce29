import type { EventHandlers } from '../../kit/exchange/topics';

export const unappliedEventHandlers: EventHandlers = {
  'unappliedEvent.changed': async (tx, { payload: e }) => {
    await tx.sql`
      /* knowUnappliedEvent */ insert into platform.known_unapplied_events
        (reader, unapplied_event_id, producer, topic, event_key, payload, published_at, state, reason, detail, tries,
          next_try_at, set_aside_at, settled_at)
      values (${e.reader}, ${e.unappliedEventId}, ${e.producer}, ${e.topic}, ${e.eventKey},
        ${JSON.stringify(e.payload)}::text::jsonb, ${e.publishedAt}, ${e.state}, ${e.reason}, ${e.detail}, ${e.tries},
        ${e.nextTryAt}, ${e.setAsideAt}, ${e.settledAt})
      on conflict (reader, unapplied_event_id) do update set state = excluded.state, reason = excluded.reason,
        detail = excluded.detail, tries = excluded.tries, next_try_at = excluded.next_try_at,
        settled_at = excluded.settled_at`;
  },
};
