import { setTimeout as pause } from 'node:timers/promises';
import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { Background, Surroundings } from '../../kit/subgraph';
import { onAnnounced } from './announcements';
import { takeInFrom } from './broker-intake';
import { DURABLE, originHeaders, STREAM, SUBJECTS, subjectOf } from './broker-topic';
import { relayMessages, type Send } from './commands/relay';
import { brokerUnsendable, measureEvents } from './metrics';

const RETRY_MS = 1_000;
const MAX_RETRY_MS = 15_000;
const ANSWER_MS = 5_000;
const ACK_WAIT_MS = 30_000;
/** Unacknowledged messages of all our processes together. */
const MAX_UNACKNOWLEDGED = 1_000;
const PREFETCH = 200;

interface ExchangeOptions extends Surroundings {
  ackWaitMs?: number;
}

/** In both directions. A broker that is away is tried again for good; what we publish waits in its table. */
export function startExchange(options: ExchangeOptions): Background {
  const { db, log, natsUrl } = options;
  const stopping = new AbortController();
  let current: Session | undefined;
  const stopMeasuring = measureEvents({ db, pending: async () => (await current?.pending()) ?? null });
  const running = natsUrl ? keepSession() : Promise.resolve();

  async function keepSession(): Promise<void> {
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      try {
        current = await openSession(options, natsUrl as string);
        attempt = 0;
        log.info('connected to the broker');
        await current.over;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'The broker is away or not ready; trying again.');
      }
      await current?.close();
      current = undefined;
      await pause(Math.min(RETRY_MS * 2 ** attempt, MAX_RETRY_MS), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  }

  return {
    async stop() {
      stopping.abort();
      stopMeasuring();
      await current?.close();
      await running;
    },
  };
}

interface Session {
  /** Ends when the session does; fails when it broke. */
  over: Promise<void>;
  pending(): Promise<number>;
  close(): Promise<void>;
}

async function openSession(options: ExchangeOptions, servers: string): Promise<Session> {
  const { db, clock, log, ackWaitMs = ACK_WAIT_MS } = options;
  const connection = await connect({
    servers,
    name: 'skep',
    maxReconnectAttempts: -1,
    reconnectTimeWait: RETRY_MS,
    timeout: ANSWER_MS,
  });
  try {
    const manager = await jetstreamManager(connection, { timeout: ANSWER_MS });
    const stream = await meetStream(manager, ackWaitMs);
    const client = jetstream(connection, { timeout: ANSWER_MS });
    const consumer = await client.consumers.get(stream, DURABLE);
    const messages = await consumer.consume({ max_messages: PREFETCH, abort_on_missing_resource: true });
    const relay = startRelay(options, sendThrough(connection, client, log));
    const taking = takeInFrom(messages, { db, clock, log, ackWaitMs });
    let closing: Promise<void> | undefined;
    return {
      over: Promise.race([
        taking,
        connection.closed().then((error) => Promise.reject(error ?? new Error('The connection was closed.'))),
      ]),
      pending: async () => {
        const { num_pending, num_ack_pending } = await manager.consumers.info(stream, DURABLE);
        return num_pending + num_ack_pending;
      },
      close: () => {
        closing ??= (async () => {
          messages.stop();
          await Promise.all([taking.catch(() => undefined), relay.stop()]);
          await connection.drain().catch(() => connection.close());
        })();
        return closing;
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** The stream that holds the topic, whoever made it, and our durable consumer on it; both are made if they are missing. */
async function meetStream(manager: JetStreamManager, ackWaitMs: number): Promise<string> {
  const stream = await manager.streams.find(SUBJECTS).catch(async () => {
    await manager.streams.add({ name: STREAM, subjects: [SUBJECTS] });
    return STREAM;
  });
  await manager.consumers.add(stream, {
    durable_name: DURABLE,
    filter_subject: SUBJECTS,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: MAX_UNACKNOWLEDGED,
  });
  return stream;
}

/** Sends in order and returns when the broker has stored all; it drops what it has seen under the same identifier. */
function sendThrough(connection: NatsConnection, client: JetStreamClient, log: Logger): Send {
  return async (messages) => {
    const limit = connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
    await Promise.all(
      messages.map(async ({ id, message, ...topic }) => {
        const data = Buffer.from(message);
        if (data.length + 512 > limit) {
          brokerUnsendable.inc();
          log.error({ id, bytes: data.length, limit }, 'The broker takes no message of this size; it was left out.');
          return;
        }
        await client.publish(subjectOf(topic), data, {
          msgID: `skep-${id}`,
          headers: originHeaders(),
          timeout: ANSWER_MS,
        });
      }),
    );
  };
}

/** Relays whenever something was published here, and looks now and then for what other processes published. */
function startRelay({ db, log, pollMs }: Surroundings, send: Send): Background {
  let stopped = false;
  let again = false;
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    do {
      again = false;
      while (!stopped && (await relayMessages(db, send)) > 0);
    } while (again && !stopped);
  }

  const run = () => {
    again = true;
    running ??= drain()
      .catch((error: unknown) => log.warn({ err: error }, 'Messages were not relayed; they wait.'))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(run, pollMs).unref();
  const stopListening = onAnnounced(run);
  run();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      stopListening();
      await running;
    },
  };
}
