import type { Logger } from 'pino';
import { SUBGRAPH_NAMES, type SubgraphName } from '../basics/subgraph-names';
import { apart } from '../process/tracing';
import type { Database } from '../sql/database';
import { applyEvents, pass, positionOf, readPosition, retriesOf } from './apply';
import { directoryHandlers } from './directory';
import { onPublished } from './outbox';
import {
  type EventHandlers,
  type Feed,
  type FeedPosition,
  type OutboxEvent,
  TOPIC_PRODUCERS,
  type Topic,
} from './topics';
import { decisionHandlers, isOutage, onReplayAsked, type Place, setAside } from './unapplied';
import { watchReader } from './watched-readers';

const BATCH = 500;
const RETRY_MS = 1_000;

interface ConsumerOptions {
  db: Database;
  schema: SubgraphName;
  producer: SubgraphName;
  feed: Feed;
  handlers: EventHandlers;
  /** How often to look for events of other processes; those of this one are noticed at once. */
  pollMs: number;
  /** How long an event that could not be applied waits before it is tried again: 1000; then four times as long. */
  retryMs?: number;
  log: Logger;
}

export interface Consumer {
  /** Applies or sets aside all that the feed gives now. Rejects only when producer or database cannot be reached. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

const handlersInOrder = (schema: SubgraphName, handlers: EventHandlers): EventHandlers[] => [
  directoryHandlers(schema),
  decisionHandlers(schema),
  handlers,
];

export function producersFor(schema: SubgraphName, handlers: EventHandlers): SubgraphName[] {
  const topics = handlersInOrder(schema, handlers).flatMap((some) => Object.keys(some) as Topic[]);
  return SUBGRAPH_NAMES.filter((name) => topics.some((topic) => TOPIC_PRODUCERS[topic].includes(name)));
}

/**
 * Reads one producer's feed into one subgraph: in order, each event once, from where it stopped last time. An event
 * that cannot be applied is set aside and tried again later, what follows it under its key waits behind it
 * (kit/exchange/unapplied.ts), and everything else goes on.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { db, schema, producer, feed, pollMs, retryMs = RETRY_MS, log } = options;
  const place: Place = { db, schema, producer, retryMs };
  const inOrder = handlersInOrder(schema, options.handlers);
  const watched = watchReader(db, schema, producer);
  let stopped = false;
  const retries = retriesOf(place, inOrder, log, () => stopped);
  const applyNext = readingOf(place, feed, inOrder, log, retries.expect, watched.read);
  let running: Promise<void> | undefined;
  let again = false;

  async function drain(): Promise<void> {
    try {
      do {
        again = false;
        // Until nothing comes: asking for more is how the producer learns that all was applied.
        while (!stopped && (await applyNext()));
        if (!stopped) await retries.tryDue();
      } while (again && !stopped);
      if (watched.goesOn()) log.info({ producer, consumer: schema }, 'feeds go on');
    } catch (error) {
      if (watched.stands())
        log.warn({ err: error, producer, consumer: schema }, 'feeds stand still until what they need is there');
      throw error;
    } finally {
      // In the same step as the last look at `again`: a caller must not join a run that looks no more.
      running = undefined;
    }
  }

  function catchUp(): Promise<void> {
    again = true;
    // Whoever published set it off, but it applies the events of everybody.
    running ??= apart(drain);
    return running;
  }

  const run = () => void catchUp().catch(() => undefined);
  const timer = setInterval(run, pollMs).unref();
  const unsubscribe = onPublished(producer, run);
  const noMoreReplays = onReplayAsked(schema, () => {
    retries.expect();
    run();
  });
  run();

  return {
    catchUp,
    async stop() {
      stopped = true;
      clearInterval(timer);
      unsubscribe();
      noMoreReplays();
      await running?.catch(() => undefined);
      watched.end();
    },
  };
}

/** Applies what a feed gives next; answers whether there was something. `setsAside` hears of events that must wait. */
function readingOf(
  place: Place,
  feed: Feed,
  inOrder: readonly EventHandlers[],
  log: Logger,
  setsAside: () => void,
  noteRead: (count: number, lastCreatedAt: Date) => void,
): () => Promise<boolean> {
  const { db, schema, producer } = place;
  /** Where this process stopped. Another one of the same subgraph may be further, which the row of the position says. */
  let reached: FeedPosition | undefined;

  /** One that fails by itself is at fault; the others of its batch are applied. */
  async function applyAlone(event: OutboxEvent): Promise<void> {
    try {
      await applyEvents(place, [event], inOrder);
    } catch (error) {
      if (isOutage(error)) throw error;
      log.error({ err: error, producer, consumer: schema, topic: event.topic, event: event.id }, 'event not applied');
      await pass(place, event, (tx) => setAside(tx, place, event, error));
      setsAside();
    }
  }

  return async () => {
    reached ??= await readPosition(db, schema, producer);
    const events = await feed(reached, BATCH, schema);
    const last = events.at(-1);
    if (!last) return false;
    try {
      await applyEvents(place, events, inOrder);
    } catch (error) {
      if (isOutage(error)) throw error;
      for (const event of events) await applyAlone(event);
    }
    reached = positionOf(last);
    noteRead(events.length, last.createdAt);
    return true;
  };
}
