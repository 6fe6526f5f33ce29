import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { hasNats, makeNats } from '../customers/events/nats';
import { makeMessages } from '../customers/events/workload';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { cpuMs, measure } from './load';
import { signIn } from './sessions';

const PATH = '/events/bench/proj_1/v1-business-customer';
const SUBJECT = 'bench.proj_2.v1-business-customer';
const CONNECTIONS = 64;
/** More than a run of a few seconds can send; a msgId is sent once. */
const MOST_SENT = 60_000;
/** A broker that delivers nothing for so long will deliver no more. */
const SILENCE_MS = 30_000;
const MOST_WARM_UPS = 10;

interface EventBench {
  seconds: number;
  /** Messages that wait in the broker when the server starts. */
  messages: number;
}

/** Whoever signs in comes from the demo world; its size measures nothing here. */
const SMALL = 0.05;

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * How many messages a second are taken in and what each costs in CPU, by HTTP from many senders at once and from a
 * broker in which they wait.
 */
export async function benchEvents(bench: EventBench): Promise<void> {
  const database = await startDemoDatabase(SMALL);
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench_events');
    const server = await startProgram(
      'gateway/programs/gateway.js',
      [],
      { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' },
      LISTENING,
    );
    const url = `http://127.0.0.1:${server.ready}`;
    const token = await signIn(url);
    await benchHttp(bench, url, token, server.process.pid as number);
    await stopProgram(server.process);
    if (hasNats()) await benchBroker(bench, await copyDatabase(database.serverUrl, 'skep_bench_broker'));
    else say('JetStream: not measured, there is no nats-server on PATH');
  } finally {
    await database.stop();
  }
}

async function benchHttp({ seconds }: EventBench, url: string, token: string, pid: number): Promise<void> {
  const messages = makeMessages(MOST_SENT, 1);
  let next = 0;
  const load = {
    ...{ url, path: PATH, connections: CONNECTIONS, pids: [pid] },
    nextRequest: () => ({ headers: { authorization: `Bearer ${token}` }, body: messages[next++]?.text ?? '' }),
  };
  // A server that has just started plans its documents first; on a busy machine that can take longer than a warm-up.
  for (let tries = 0; tries < MOST_WARM_UPS; tries++) {
    if ((await measure({ ...load, seconds: seconds / 2 })).requests > 0) break;
  }
  const { requestsPerSecond, p50Ms, p99Ms, cpuMsPerRequest, failures } = await measure({ ...load, seconds });
  say(
    `HTTP, ${CONNECTIONS} senders: ${requestsPerSecond.toFixed(0)} messages/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${cpuMsPerRequest.toFixed(3)} ms CPU each, ${failures} failures`,
  );
}

async function benchBroker({ messages: count }: EventBench, databaseUrl: string): Promise<void> {
  const nats = await makeNats();
  const connection = await connect({ servers: nats.url });
  try {
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'business-customer', subjects: ['*.*.v1-business-customer'] });
    const client = jetstream(connection);
    const messages = makeMessages(count, 2);
    for (let i = 0; i < count; i += 500) {
      await Promise.all(messages.slice(i, i + 500).map(({ text }) => client.publish(SUBJECT, text)));
    }
    const env = { DATABASE_URL: databaseUrl, NATS_URL: nats.url, LOG_LEVEL: 'info' };
    const server = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
    const pids = [server.process.pid as number];
    const client2 = new pg.Client({ connectionString: databaseUrl });
    await client2.connect();
    const [from, cpu, began] = [await taken(client2), cpuMs(pids), performance.now()];
    await allTaken(client2, count);
    const seconds = (performance.now() - began) / 1000;
    const each = ((cpuMs(pids) - cpu) / (count - from)).toFixed(3);
    say(`JetStream: ${((count - from) / seconds).toFixed(0)} messages/s over ${count - from}, ${each} ms CPU each`);
    await client2.end();
    await stopProgram(server.process);
  } finally {
    await connection.close();
    await nats.drop();
  }
}

async function taken(client: pg.Client): Promise<number> {
  const text = 'select count(*) from customers.inbox where tenant = $1 and project_id = 2';
  return Number((await client.query(text, ['bench'])).rows[0].count);
}

async function allTaken(client: pg.Client, count: number): Promise<void> {
  let [now, moved] = [0, performance.now()];
  while (now < count) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await taken(client);
    if (next > now) moved = performance.now();
    else if (performance.now() - moved > SILENCE_MS) throw new Error(`Only ${now} of ${count} messages were taken in.`);
    now = next;
  }
}
