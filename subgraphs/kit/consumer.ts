import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { type Database, type Transaction, withTx } from './database';
import { directoryHandlers } from './directory';
import {
  FEED_START,
  type Feed,
  type FeedPosition,
  type OutboxEvent,
  onPublished,
  TOPIC_PRODUCERS,
  type Topic,
} from './outbox';
import { SUBGRAPH_NAMES, type SubgraphName } from './subgraph-names';

/**
 * What a subgraph does with the events of others, after the directory has taken them in; each runs in the transaction
 * that moves the reader's position.
 */
export type EventHandlers = {
  [T in Topic]?: (tx: Transaction, event: OutboxEvent<T>, producer: SubgraphName) => Promise<void>;
};

type Handle = (tx: Transaction, event: OutboxEvent, producer: SubgraphName) => Promise<void>;

const BATCH = 500;

export interface ConsumerOptions {
  db: Database;
  /** The subgraph that reads. */
  schema: SubgraphName;
  /** The subgraph that published. */
  producer: SubgraphName;
  feed: Feed;
  handlers: EventHandlers;
  /** How often to look for events of other processes; those of this one are noticed at once. */
  pollMs: number;
  log: Logger;
}

export interface Consumer {
  /** Applies everything that the feed gives now, which is all that was published unless a transaction holds it back. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Whose outboxes a subgraph must read for these handlers and for the directory. */
export function producersFor(schema: SubgraphName, handlers: EventHandlers): SubgraphName[] {
  const topics = Object.keys({ ...directoryHandlers(schema), ...handlers }) as Topic[];
  return SUBGRAPH_NAMES.filter((name) => topics.some((topic) => TOPIC_PRODUCERS[topic].includes(name)));
}

/** Reads one producer's feed into one subgraph: in order, exactly once, from where it stopped last time. */
export function startConsumer({ db, schema, producer, feed, handlers, pollMs, log }: ConsumerOptions): Consumer {
  const directory = directoryHandlers(schema);
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  /** Where this process stopped. Another one of the same subgraph may be further, which the row of the position says. */
  let reached: FeedPosition | undefined;

  /** Whether there was something to apply. */
  async function applyNext(): Promise<boolean> {
    reached ??= await readPosition(db, schema, producer);
    const last = await applyBatch(db, schema, producer, await feed(reached, BATCH, schema), [directory, handlers]);
    if (last) reached = last;
    return last !== undefined;
  }

  async function drain(): Promise<void> {
    try {
      do {
        again = false;
        // Until nothing comes: asking for more is how the producer learns that all was applied.
        while (!stopped && (await applyNext()));
      } while (again && !stopped);
    } finally {
      // In the same step as the last look at `again`: a caller must not join a run that looks no more.
      running = undefined;
    }
  }

  function catchUp(): Promise<void> {
    again = true;
    running ??= drain();
    return running;
  }

  const run = () =>
    catchUp().catch((error: unknown) => log.error({ err: error, producer, consumer: schema }, 'feed not applied'));
  const timer = setInterval(run, pollMs).unref();
  const unsubscribe = onPublished(producer, run);
  void run();

  return {
    catchUp,
    async stop() {
      stopped = true;
      clearInterval(timer);
      unsubscribe();
      await running?.catch(() => undefined);
    },
  };
}

/** Applies what nobody has applied yet, and says up to where that was. */
async function applyBatch(
  db: Database,
  schema: SubgraphName,
  producer: SubgraphName,
  events: readonly OutboxEvent[],
  inOrder: readonly EventHandlers[],
): Promise<FeedPosition | undefined> {
  const last = events.at(-1);
  if (!last) return undefined;
  const end = positionOf(last);
  await withTx(db, async (tx) => {
    const position = await lockPosition(tx, schema, producer);
    for (const event of events) {
      if (!isAfter(positionOf(event), position)) continue;
      for (const handlers of inOrder) await (handlers[event.topic] as Handle | undefined)?.(tx, event, producer);
    }
    if (isAfter(end, position)) await writePosition(tx, schema, producer, end);
  });
  return end;
}

const positionOf = ({ transactionId, id }: OutboxEvent): FeedPosition => ({ transactionId, eventId: id });

function isAfter(one: FeedPosition, other: FeedPosition): boolean {
  const [a, b] = [BigInt(one.transactionId), BigInt(other.transactionId)];
  return a === b ? BigInt(one.eventId) > BigInt(other.eventId) : a > b;
}

async function readPosition(db: Database, schema: string, producer: string): Promise<FeedPosition> {
  const [row] = await db.sql<FeedPosition[]>`
    /* readFeedPosition */ select transaction_id, event_id from ${db.sql(schema)}.feed_positions
    where producer = ${producer}`;
  return row ?? FEED_START;
}

/** Two processes of one subgraph may read the same events; the row lock makes one of them see the other's position. */
async function lockPosition(tx: Transaction, schema: string, producer: string): Promise<FeedPosition> {
  const table = sql`${sql.identifier(schema)}.feed_positions`;
  await tx.execute(sql`
    /* openFeedPosition */ insert into ${table} (producer, transaction_id, event_id)
    values (${producer}, 0, 0) on conflict do nothing`);
  const { rows } = await tx.execute<{ transaction_id: string; event_id: string }>(sql`
    /* lockFeedPosition */ select transaction_id, event_id from ${table} where producer = ${producer} for update`);
  return { transactionId: rows[0]?.transaction_id ?? '0', eventId: rows[0]?.event_id ?? '0' };
}

async function writePosition(tx: Transaction, schema: string, producer: string, end: FeedPosition): Promise<void> {
  await tx.execute(sql`
    /* moveFeedPosition */ update ${sql.identifier(schema)}.feed_positions
    set transaction_id = ${end.transactionId}, event_id = ${end.eventId}, updated_at = clock_timestamp()
    where producer = ${producer}`);
}
