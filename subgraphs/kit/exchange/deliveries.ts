import { setTimeout as pause } from 'node:timers/promises';
import type { SubgraphName } from '../basics/subgraph-names';
import { type Database, withTx } from '../sql/database';
import type { FeedPosition } from './topics';

const lastNoted = new WeakMap<Database, Map<string, string>>();

/** Keeps how far a reader has applied what `schema` published; it says so by asking for what comes after. */
export async function noteDelivery(
  db: Database,
  schema: string,
  reader: SubgraphName,
  { transactionId, eventId }: FeedPosition,
): Promise<void> {
  const noted = lastNoted.get(db) ?? new Map<string, string>();
  lastNoted.set(db, noted);
  const [key, position] = [`${schema} ${reader}`, `${transactionId} ${eventId}`];
  if (noted.get(key) === position) return;
  await withTx(
    db,
    (tx) =>
      tx.sql`
      /* noteDelivery */ insert into ${tx.sql(schema)}.deliveries as known (reader, transaction_id, event_id)
      values (${reader}, ${transactionId}, ${eventId})
      on conflict (reader) do update set transaction_id = excluded.transaction_id, event_id = excluded.event_id,
        updated_at = clock_timestamp()
      where (known.transaction_id, known.event_id) < (excluded.transaction_id, excluded.event_id)`,
  );
  noted.set(key, position);
}

const LOOK_EVERY_MS = 20;

/** Waits until the readers have applied all that is published by now; answers who has not. Call it after the COMMIT. */
export async function whoIsBehind(
  db: Database,
  schema: string,
  readers: readonly SubgraphName[],
  timeoutMs = 2_000,
): Promise<SubgraphName[]> {
  const [newest] = await db.sql<FeedPosition[]>`
    /* newestEvent */ select transaction_id, id as event_id from ${db.sql(schema)}.outbox
    order by transaction_id desc, id desc limit 1`;
  if (!newest) return [];
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const there = await db.sql<{ reader: SubgraphName }[]>`
      /* readersUpTo */ select reader from ${db.sql(schema)}.deliveries
      where (transaction_id, event_id) >= (${newest.transactionId}::bigint, ${newest.eventId}::bigint)`;
    const behind = readers.filter((name) => !there.some(({ reader }) => reader === name));
    if (behind.length === 0 || performance.now() >= deadline) return behind;
    await pause(LOOK_EVERY_MS);
  }
}
