import { oldestRunning } from '../../../kit/exchange/outbox';
import { type Database, withTx } from '../../../kit/sql/database';
import type { PublishedMessage } from '../queries/published';

const BATCH = 200;

export const BROKER = 'broker';

export type Send = (messages: readonly PublishedMessage[]) => Promise<void>;

/**
 * Gives the next messages to the broker and then moves its position: a process that dies in between sends them again,
 * and the broker knows them by their identifier. Returns how many there were. One process at a time relays, by a lock
 * that takes no transaction number, so that a slow broker holds back no feed.
 */
export async function relayMessages(db: Database, send: Send): Promise<number> {
  return withTx(db, async (tx) => {
    const [lock] = await tx.sql<{ free: boolean }[]>`
      /* lockRelay */ select pg_try_advisory_xact_lock(hashtextextended('customers.relay', 0)) as free`;
    if (!lock?.free) return 0;
    const before = await oldestRunning(db);
    const messages = await tx.sql<PublishedMessage[]>`
      /* messagesToRelay */ select id, transaction_id, tenant, project_id, message from customers.published_messages
      where not from_broker and transaction_id < ${before}::bigint and (transaction_id, id) > (
        coalesce((select transaction_id from customers.feed_positions where producer = ${BROKER}), 0),
        coalesce((select event_id from customers.feed_positions where producer = ${BROKER}), 0))
      order by transaction_id, id limit ${BATCH}`;
    const last = messages.at(-1);
    if (!last) return 0;
    await send(messages);
    await tx.sql`
      /* moveRelay */ insert into customers.feed_positions (producer, transaction_id, event_id)
      values (${BROKER}, ${last.transactionId}, ${last.id})
      on conflict (producer) do update set transaction_id = excluded.transaction_id, event_id = excluded.event_id,
        updated_at = clock_timestamp()`;
    return messages.length;
  });
}

export async function unrelayedCount(db: Database): Promise<number> {
  const [row] = await db.sql<{ count: string }[]>`
    /* unrelayedCount */ select count(*) from customers.published_messages where not from_broker
      and (transaction_id, id) > (
        coalesce((select transaction_id from customers.feed_positions where producer = ${BROKER}), 0),
        coalesce((select event_id from customers.feed_positions where producer = ${BROKER}), 0))`;
  return Number(row?.count ?? 0);
}
