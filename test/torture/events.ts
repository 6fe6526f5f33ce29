import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { receiveMessages } from '../../subgraphs/customers/events/commands/receive';
import { readMessage } from '../../subgraphs/customers/events/message';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { endProcess, startExchangeProcess } from '../customers/events/consumers';
import { makeNats } from '../customers/events/nats';
import { type Digest, digestOf } from '../customers/events/state-digest';
import { diceOf, inOrder, makeMessages, type Sent, shuffled } from '../customers/events/workload';

interface Torture {
  /** A PostgreSQL in which databases can be made. */
  serverUrl: string;
  messages: number;
  seed: number;
  say(text: string): void;
}

const TOPIC = { tenant: 'acme', projectId: '1' };
const SUBJECT = 'acme.proj_1.v1-business-customer';
const CONSUMERS = 4;
const ACK_WAIT_MS = 3_000;

/**
 * One pass in order on one database; on another, the same messages three times over, shuffled, from a broker through
 * four processes, of which one is killed and one stopped beyond its time to acknowledge. Returns the digests of both,
 * which must be equal.
 */
export async function tortureEvents({ serverUrl, messages: count, seed, say }: Torture): Promise<[Digest, Digest]> {
  say(`seed ${seed}: ${count} messages, 3 times over, ${CONSUMERS} consumers`);
  const messages = makeMessages(count, seed);
  const dice = diceOf(seed + 1);
  const [ordered, replayed] = [
    await makeEmpty(serverUrl, `events_ordered_${seed}`),
    await makeEmpty(serverUrl, `events_replayed_${seed}`),
  ];
  const nats = await makeNats();
  const consumers: ChildProcess[] = [];
  try {
    await passInOrder(ordered.url, inOrder(messages));
    say('one pass in order is done');
    const startOne = () => startExchangeProcess(replayed.url, nats.url, ACK_WAIT_MS);
    for (let i = 0; i < CONSUMERS; i++) consumers.push(await startOne());
    const sending = send(nats.url, shuffled([...messages, ...messages, ...messages], dice));
    await until(async () => (await inboxCount(replayed.pool)) > dice(count / 4), 60_000, 'the first messages');
    const [killed, stopped] = shuffled([0, 1, 2, 3], dice) as [number, number];
    await endProcess(consumers[killed] as ChildProcess, 'SIGKILL');
    say(
      `consumer ${killed} was killed after ${await inboxCount(replayed.pool)} messages, consumer ${stopped} is stopped`,
    );
    consumers[stopped]?.kill('SIGSTOP');
    consumers[killed] = await startOne();
    await pause(ACK_WAIT_MS + 1_000);
    consumers[stopped]?.kill('SIGCONT');
    await sending;
    await untilTaken(nats.url, say);
    return [await digestOf(ordered.pool), await digestOf(replayed.pool)];
  } finally {
    await Promise.all(consumers.map((consumer) => endProcess(consumer, 'SIGTERM')));
    await nats.drop();
    await ordered.drop();
    await replayed.drop();
  }
}

async function makeEmpty(serverUrl: string, name: string) {
  const admin = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await admin(`drop database if exists ${name} with (force)`, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrateSubgraphs(url.toString(), ['customers']);
  const pool = new pg.Pool({ connectionString: url.toString(), max: 2 });
  pool.on('error', () => undefined);
  const drop = async () => {
    await pool.end();
    await admin(`drop database ${name} with (force)`);
  };
  return { url: url.toString(), pool, drop };
}

/** Batches are applied as if one after the other; subgraphs/customers/reports/rules.test.ts holds single steps to it. */
const ORDERED_BATCH = 100;

async function passInOrder(url: string, messages: readonly Sent[]): Promise<void> {
  const db = openDatabase(url, { readers: 1, writers: 1 });
  const deliveries = messages.map(({ text }) => ({
    message: readMessage({ ...TOPIC, message: text }),
    receivedAt: systemClock.now(),
    fromBroker: true,
  }));
  for (let i = 0; i < deliveries.length; i += ORDERED_BATCH) {
    await receiveMessages(db, deliveries.slice(i, i + ORDERED_BATCH));
  }
  await db.close();
}

const IN_FLIGHT = 500;

async function send(servers: string, messages: readonly Sent[]): Promise<void> {
  const connection = await connect({ servers });
  const manager = await jetstreamManager(connection);
  const meet = () =>
    manager.streams.find(SUBJECT).then(
      () => true,
      () => false,
    );
  await until(meet, 30_000, 'the stream');
  const client = jetstream(connection);
  // A stream that was just made may have nobody listening yet.
  for (let i = 0; i < messages.length; i += IN_FLIGHT) {
    await Promise.all(
      messages.slice(i, i + IN_FLIGHT).map(({ text }) => client.publish(SUBJECT, text, { retries: 20 })),
    );
  }
  await connection.close();
}

async function untilTaken(servers: string, say: Torture['say']): Promise<void> {
  const connection = await connect({ servers });
  const manager = await jetstreamManager(connection);
  const stream = await manager.streams.find(SUBJECT);
  let left = -1;
  const looked = async () => {
    const { num_pending, num_ack_pending } = await manager.consumers.info(stream, 'skep-customers');
    if (num_pending + num_ack_pending !== left)
      say(`${num_pending} messages are left, ${num_ack_pending} on their way`);
    left = num_pending + num_ack_pending;
    await pause(500);
    return num_pending === 0 && num_ack_pending === 0;
  };
  await until(looked, 30 * 60_000, 'the end of the messages');
  await connection.close();
}

async function inboxCount(pool: pg.Pool): Promise<number> {
  return (await pool.query('select count(*)::int as count from customers.inbox')).rows[0].count;
}

async function until(condition: () => Promise<boolean>, deadlineMs: number, what: string): Promise<void> {
  const deadline = systemClock.now().getTime() + deadlineMs;
  while (!(await condition())) {
    if (systemClock.now().getTime() > deadline) throw new Error(`not in time: ${what}`);
    await pause(50);
  }
}
