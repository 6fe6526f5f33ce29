import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, onCommit, type Transaction } from '../sql/database';
import { noteDelivery } from './deliveries';
import type { EventPayloads, Feed, FeedPosition, OutboxEvent, Topic } from './topics';

const published = new EventEmitter().setMaxListeners(0);

/** Calls back when a transaction of this process with events was committed; of others readers learn by polling. */
export function onPublished(producer: string, listener: () => void): () => void {
  published.on(producer, listener);
  return () => published.off(producer, listener);
}

export function notePublished(schema: string): void {
  published.emit(schema);
}

/** Writes events in the transaction of their cause. `schema` is the publishing subgraph's own. */
export async function publish<T extends Topic>(
  tx: Transaction,
  schema: string,
  topic: T,
  events: readonly { key: string; payload: EventPayloads[T] }[],
): Promise<void> {
  if (events.length === 0) return;
  onCommit(tx, () => published.emit(schema));
  await tx.sql`
    /* publish */ insert into ${tx.sql(schema)}.outbox (topic, key, payload) select ${topic}, e.key, e.payload
    from rows from (jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as (key text, payload jsonb))
      with ordinality as e (key, payload, place) order by e.place`;
}

/**
 * Events after a position, in commit-safe order: those of transactions older than every one still running in this
 * database. Reading by sequence alone would skip a row whose transaction commits after a later one. The price: a long
 * transaction that writes holds back what is published meanwhile, until it ends.
 */
export function feedOf(db: Database, schema: string): Feed {
  const eventsAfter = (after: FeedPosition, before: string, limit: number) => db.sql<OutboxEvent[]>`
    /* readOutbox */ select id, transaction_id, topic, key, payload, created_at from ${db.sql(schema)}.outbox
    where (transaction_id, id) > (${after.transactionId}::bigint, ${after.eventId}::bigint)
      and transaction_id < ${before}::bigint
    order by transaction_id, id limit ${limit}`;
  return async (after, limit, reader) => {
    await noteDelivery(db, schema, reader, after);
    const [any] = await eventsAfter(after, NO_BOUND, 1);
    if (!any) return [];
    for (let look = 1; ; look++) {
      const events = await eventsAfter(after, await oldestRunning(db), limit);
      if (events.length > 0 || look === MOST_LOOKS) return events;
      await pause(LOOK_EVERY_MS);
    }
  };
}

/** What holds an event back is as a rule about to end; otherwise the reader would learn of it when it next polls. */
const LOOK_EVERY_MS = 20;
const MOST_LOOKS = 5;

const NO_BOUND = String(2n ** 63n - 1n);

/**
 * The transaction before which everything in this database has ended. Asked before the rows are read, so that what
 * ends in between is seen. pg_snapshot_xmin would do in one statement, but it waits for every database of the server.
 * Transactions below the snapshot's xmax have their number in pg_stat_activity until they end; it shows 32 bits, so
 * the epoch is taken from xmax.
 */
export async function oldestRunning(db: Database): Promise<string> {
  const [row] = await db.sql<{ bound: string }[]>`
    /* oldestRunning */ with now as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax)
    select least(xmax, (
      select min(xmax - mod(xmax - backend_xid::text::bigint + 4294967296, 4294967296))
      from pg_stat_activity where datname = current_database() and backend_xid is not null)) as bound from now`;
  return row?.bound ?? '0';
}
