import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { hasNats, makeNats } from '../customers/events/nats';
import { makeMessages } from '../customers/events/workload';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { contest, print } from './contest';
import { besideStock } from './lists';
import { cpuMs } from './load';
import { signIn } from './sessions';

const SUBJECT = 'bench.proj_2.v1-business-customer';
const CONNECTIONS = 64;
/** They come again and again under other msgIds. */
const MESSAGES = 60_000;
const FIRST_MSG_ID = 1_000_000;
/** Until the documents of our own are planned and V8 has compiled what is hot. */
const WARM_UP_SECONDS = 40;
/** A broker that delivers nothing for so long will deliver no more. */
const SILENCE_MS = 30_000;

interface EventBench {
  rounds: number;
  seconds: number;
  /** Messages that wait in the broker when the server starts. */
  messages: number;
}

/** Whoever signs in comes from the demo world; its size measures nothing here. */
const SMALL = 0.05;

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * How many messages a second are taken in and what each costs in CPU, by HTTP from many senders at once, beside the stock
 * executor, and from a broker in which they wait.
 */
export async function benchEvents(bench: EventBench): Promise<void> {
  await benchHttp(bench);
  if (!hasNats()) {
    say('JetStream: not measured, there is no nats-server on PATH');
    return;
  }
  const database = await startDemoDatabase(SMALL);
  try {
    await benchBroker(bench, await copyDatabase(database.serverUrl, 'skep_bench_broker'));
  } finally {
    await database.stop();
  }
}

function benchHttp({ rounds, seconds }: EventBench): Promise<void> {
  return besideStock('events', async (contestants) => {
    const token = await signIn(contestants[0].url);
    const messages = makeMessages(MESSAGES, 1);
    let sent = 0;
    const next = () => {
      const text = messages[sent % MESSAGES]?.text ?? '';
      const body = text.replace(/"msgId":\d+/, `"msgId":${FIRST_MSG_ID + sent++}`);
      return { headers: { authorization: `Bearer ${token}` }, body };
    };
    const takers = contestants.map((one) => ({ ...one, path: `/events/${one.name}/proj_1/v1-business-customer` }));
    print(
      `messages by HTTP, ${CONNECTIONS} senders, medians of ${rounds} rounds of ${seconds} s`,
      await contest(takers, next, CONNECTIONS, { rounds, seconds, warmUpSeconds: WARM_UP_SECONDS }),
    );
  });
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
