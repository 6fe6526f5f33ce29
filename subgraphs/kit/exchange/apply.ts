import type { Logger } from 'pino';
import type { SubgraphName } from '../basics/subgraph-names';
import { type Database, type Transaction, withTx } from '../sql/database';
import {
  type EventHandler,
  type EventHandlers,
  FEED_START,
  type FeedPosition,
  type OutboxEvent,
  type Topic,
} from './topics';
import {
  applied,
  blockedKeys,
  failedAgain,
  isOutage,
  lockWaiting,
  nextWaiting,
  type Place,
  parkBehind,
} from './unapplied';

async function handle(
  tx: Transaction,
  events: readonly OutboxEvent[],
  producer: SubgraphName,
  inOrder: readonly EventHandlers[],
): Promise<void> {
  for (const run of runsOf(events)) {
    const handlers = inOrder.flatMap((some) => (some[run[0].topic] as EventHandler<Topic> | undefined) ?? []);
    const [only] = handlers;
    if (handlers.length === 1 && typeof only === 'object') {
      await only.together(tx, run, producer);
      continue;
    }
    for (const event of run) {
      for (const one of handlers)
        await (typeof one === 'object' ? one.together(tx, [event], producer) : one(tx, event, producer));
    }
  }
}

type Run = [OutboxEvent, ...OutboxEvent[]];

function runsOf(events: readonly OutboxEvent[]): Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0].topic === event.topic) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** Applies what nobody has applied yet, all of it or nothing; what is behind an event that was set aside joins it there. */
export async function applyEvents(
  place: Place,
  events: readonly OutboxEvent[],
  inOrder: readonly EventHandlers[],
): Promise<void> {
  const { db, schema, producer } = place;
  await withTx(db, async (tx) => {
    const position = await lockPosition(tx, schema, producer);
    const fresh = events.filter((event) => isAfter(positionOf(event), position));
    const ours = fresh.filter(({ topic }) => inOrder.some((handlers) => handlers[topic]));
    const keys = ours.map(({ key }) => key);
    const blocked = keys.length > 0 ? await blockedKeys(tx, place, keys) : new Set<string>();
    for (const event of ours) if (blocked.has(event.key)) await parkBehind(tx, place, event);
    const ready = ours.filter(({ key }) => !blocked.has(key));
    await handle(tx, ready, producer, inOrder);
    const end = fresh.at(-1);
    if (end) await writePosition(tx, schema, producer, positionOf(end));
  });
}

export async function pass(
  { db, schema, producer }: Place,
  event: OutboxEvent,
  instead: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await withTx(db, async (tx) => {
    const position = await lockPosition(tx, schema, producer);
    if (!isAfter(positionOf(event), position)) return;
    await instead(tx);
    await writePosition(tx, schema, producer, positionOf(event));
  });
}

export const positionOf = ({ transactionId, id }: OutboxEvent): FeedPosition => ({ transactionId, eventId: id });

function isAfter(one: FeedPosition, other: FeedPosition): boolean {
  const [a, b] = [BigInt(one.transactionId), BigInt(other.transactionId)];
  return a === b ? BigInt(one.eventId) > BigInt(other.eventId) : a > b;
}

export async function readPosition(db: Database, schema: string, producer: string): Promise<FeedPosition> {
  const [row] = await db.sql<FeedPosition[]>`
    /* readFeedPosition */ select transaction_id, event_id from ${db.sql(schema)}.feed_positions
    where producer = ${producer}`;
  return row ?? FEED_START;
}

/** Two processes of one subgraph may read the same events; the row lock makes one of them see the other's position. */
async function lockPosition(tx: Transaction, schema: string, producer: string): Promise<FeedPosition> {
  const table = tx.sql`${tx.sql(schema)}.feed_positions`;
  await tx.sql`
    /* openFeedPosition */ insert into ${table} (producer, transaction_id, event_id)
    values (${producer}, 0, 0) on conflict do nothing`;
  const [row] = await tx.sql<FeedPosition[]>`
    /* lockFeedPosition */ select transaction_id, event_id from ${table} where producer = ${producer} for update`;
  return row ?? FEED_START;
}

async function writePosition(tx: Transaction, schema: string, producer: string, end: FeedPosition): Promise<void> {
  await tx.sql`
    /* moveFeedPosition */ update ${tx.sql(schema)}.feed_positions
    set transaction_id = ${end.transactionId}, event_id = ${end.eventId}, updated_at = clock_timestamp()
    where producer = ${producer}`;
}

/** How often to look for events that wait and that another process set aside. */
const LOOK_EVERY_MS = 30_000;

export function retriesOf(place: Place, inOrder: readonly EventHandlers[], log: Logger, isStopped: () => boolean) {
  const { db, schema, producer } = place;
  /** Whether events may wait for another try; known not to as of `lookedAt` otherwise. */
  let mayWait = true;
  let lookedAt = 0;

  async function tryOnce(id: string): Promise<void> {
    try {
      await withTx(db, async (tx) => {
        await lockPosition(tx, schema, producer);
        const event = await lockWaiting(tx, schema, id);
        if (!event) return;
        await handle(tx, [event], producer, inOrder);
        await applied(tx, schema, id);
      });
    } catch (error) {
      if (isOutage(error)) throw error;
      log.error({ err: error, producer, consumer: schema, unappliedEvent: id }, 'event not applied again');
      await withTx(db, (tx) => failedAgain(tx, place, id, error));
    }
  }

  return {
    expect: () => {
      mayWait = true;
    },
    async tryDue(): Promise<void> {
      if (!mayWait && performance.now() - lookedAt < LOOK_EVERY_MS) return;
      for (;;) {
        const next = await nextWaiting(place);
        mayWait = next !== null;
        lookedAt = performance.now();
        if (!next?.due || isStopped()) return;
        await tryOnce(next.id);
      }
    },
  };
}
