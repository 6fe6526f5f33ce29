import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { hasNats, makeNats } from '../events/nats';
import { makeMessages } from '../events/workload';
import { startProgram, stopProgram } from '../processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system';
import { measure, median } from './load';

const PATH = '/events/bench/proj_1/v1-business-customer';
const SUBJECT = 'bench.proj_2.v1-business-customer';
const CONNECTIONS = 64;
const PAGES = 40;

export interface EventBench {
  seconds: number;
  /** Messages that wait in the broker when the server starts. */
  messages: number;
  persons: number;
  signIn(url: string): Promise<string>;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * How many messages a second are taken in, by HTTP from many senders at once and from a broker; and what a page of
 * persons costs at the start of the list and far in.
 */
export async function benchEvents(bench: EventBench): Promise<void> {
  const database = await startDemoDatabase();
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench_events');
    const server = await startProgram(
      'gateway/main.js',
      [],
      { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' },
      LISTENING,
    );
    const url = `http://127.0.0.1:${server.ready}`;
    const token = await bench.signIn(url);
    await benchHttp(bench, url, token, server.process.pid as number);
    await benchPages(bench, url, token, databaseUrl);
    await stopProgram(server.process);
    if (hasNats()) await benchBroker(bench, databaseUrl);
  } finally {
    await database.stop();
  }
}

async function benchHttp({ seconds }: EventBench, url: string, token: string, pid: number): Promise<void> {
  const messages = makeMessages(200_000, 1);
  let next = 0;
  const load = {
    ...{ url, path: PATH, headers: { authorization: `Bearer ${token}` }, connections: CONNECTIONS, pids: [pid] },
    nextBody: () => messages[next++]?.text ?? '',
  };
  await measure({ ...load, seconds: seconds / 2 });
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
    const server = await startProgram('gateway/main.js', [], env, LISTENING);
    const client2 = new pg.Client({ connectionString: databaseUrl });
    await client2.connect();
    const taken = async () =>
      Number(
        (await client2.query('select count(*) from customers.inbox where tenant = $1 and project_id = 2', ['bench']))
          .rows[0].count,
      );
    const [from, began] = [await taken(), performance.now()];
    let now = from;
    while (now < count) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      now = await taken();
    }
    const seconds = (performance.now() - began) / 1000;
    say(`JetStream: ${((count - from) / seconds).toFixed(0)} messages/s over ${count - from}`);
    await client2.end();
    await stopProgram(server.process);
  } finally {
    await connection.close();
    await nats.drop();
  }
}

const PERSONS = `query Persons($field: PersonOrderField!, $after: String) {
  persons(first: 50, after: $after, orderBy: { field: $field, direction: ASC }) { nodes { id name phone state } pageInfo { endCursor } }
}`;

async function benchPages({ persons }: EventBench, url: string, token: string, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into customers.persons (id, project_id, name, phone, reported_at, created_at)
     select 4611686018427387904 + i, 1, 'p' || lpad(((i * 7919) % $1)::text, 9, '0'), i::text, now(), timestamptz '2020-01-01' + i * interval '7 ms'
     from generate_series(1, $1::bigint) i`,
    [persons],
  );
  await client.query('vacuum analyze customers.persons');
  for (const [field, columns] of [
    ['CREATED_AT', 'created_at'],
    ['NAME', "coalesce(name, '')"],
  ] as const) {
    const { rows } = await client.query(
      `select ${columns} as value, id from customers.persons order by ${columns}, id offset $1 limit 1`,
      [Math.floor(persons * 0.9)],
    );
    const value = rows[0].value instanceof Date ? rows[0].value.toISOString() : rows[0].value;
    const far = Buffer.from(JSON.stringify([value, rows[0].id])).toString('base64url');
    const [start, end] = [await pageMs(url, token, field, null), await pageMs(url, token, field, far)];
    say(
      `persons by ${field}, ${persons} of them: ${start.toFixed(2)} ms a page at the start, ${end.toFixed(2)} ms at nine tenths`,
    );
  }
  await client.end();
}

/** Median of pages that follow one another. */
async function pageMs(url: string, token: string, field: string, cursor: string | null): Promise<number> {
  const times: number[] = [];
  let after = cursor;
  for (let i = 0; i < PAGES; i++) {
    const began = performance.now();
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: PERSONS, variables: { field, after } }),
    });
    const { data } = (await answer.json()) as {
      data: { persons: { nodes: unknown[]; pageInfo: { endCursor: string } } };
    };
    if (data.persons.nodes.length !== 50) throw new Error('A page is not full.');
    times.push(performance.now() - began);
    after = data.persons.pageInfo.endCursor;
  }
  return median(times);
}
