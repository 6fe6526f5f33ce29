import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import { projectPath } from '../../subgraphs/kit/paths';
import { addMonths, businessDate, businessMonth, systemClock } from '../../subgraphs/kit/time';
import { type Started, startProgram, stopProgram } from '../processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system';
import { benchCharges } from './charges';
import { benchCustomers } from './customers';
import { benchEvents } from './events';
import { type Measured, measure, median } from './load';
import { measureStatements } from './statements';

/**
 * The headline query, 32 connections, a random customer and a checked token for each request: ours, the same graph
 * through the stock in-process data source, and one hand-written statement behind a bare HTTP server. Rounds are
 * interleaved, because the machine's speed drifts; what counts are the ratios within one run.
 */
const CONTESTANTS = [
  { name: 'limit', program: 'test/bench/limit-server.js' },
  { name: 'skep', program: 'gateway/main.js' },
  { name: 'stock', program: 'test/bench/stock-server.js' },
] as const;
type Name = (typeof CONTESTANTS)[number]['name'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '8' },
  },
});
const ROUNDS = Number(options.rounds);
const SECONDS = Number(options.seconds);
const WARM_UP_SECONDS = SECONDS / 2;
const HEADLINE = readFileSync(projectPath('gateway', 'explorer', 'operations', 'customer-overview.graphql'), 'utf8');

const now = systemClock.now();
const period = { from: `${addMonths(businessMonth(now), -11)}-01`, to: businessDate(now) };
const bodyFor = (id: string) => JSON.stringify({ query: HEADLINE, variables: { id, ...period } });

async function signIn(url: string): Promise<string> {
  const query = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken } }';
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { account: 'operator', password: 'skep-demo' } } }),
  });
  return ((await answer.json()) as { data: { login: { accessToken: string } } }).data.login.accessToken;
}

async function customerIds(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select id from customers.customers order by id');
  await client.end();
  return rows.map((row) => row.id);
}

/** The first place at which two answers differ, with both values. */
function difference(a: unknown, b: unknown, path = ''): string {
  if (isDeepStrictEqual(a, b)) return '';
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = typeof a === 'object' && a && typeof b === 'object' && b ? Object.keys({ ...left, ...right }) : [];
  const key = keys.find((name) => !isDeepStrictEqual(left[name], right[name]));
  if (key === undefined) return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  return difference(left[key], right[key], `${path}/${key}`);
}

/** A contestant that answers something else is not measured. */
async function proveEqual(urls: Map<Name, string>, ids: string[], token: string): Promise<void> {
  for (const id of ids) {
    const answers = await Promise.all(
      [...urls].map(async ([name, url]) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
        const path = name === 'limit' ? '/' : '/graphql';
        return (await fetch(url + path, { method: 'POST', headers, body: bodyFor(id) })).json();
      }),
    );
    for (const answer of answers.slice(1)) {
      if (!isDeepStrictEqual(answer, answers[0])) {
        throw new Error(`The contestants differ on customer ${id} at ${difference(answers[0], answer)}`);
      }
    }
  }
}

async function round(
  name: Name,
  url: string,
  pid: number,
  ids: string[],
  token: string,
  seconds: number,
  connections = 32,
) {
  return measure({
    url,
    path: name === 'limit' ? '/' : '/graphql',
    headers: { authorization: `Bearer ${token}` },
    nextBody: () => bodyFor(ids[Math.floor(Math.random() * ids.length)] as string),
    connections,
    seconds,
    pids: [pid],
  });
}

function print(title: string, results: Map<Name, Measured[]>): void {
  const of = (name: Name, figure: keyof Measured) => median((results.get(name) ?? []).map((m) => m[figure]));
  const figures: (keyof Measured)[] = ['cpuMsPerRequest', 'requestsPerSecond', 'p50Ms', 'p99Ms'];
  process.stdout.write(`\n${title}\n${''.padEnd(10)}${figures.map((f) => f.padStart(30)).join('')}\n`);
  for (const { name } of CONTESTANTS) {
    const cells = figures.map((figure) => {
      const value = of(name, figure);
      return `${value.toFixed(3)} (${(value / of('limit', figure)).toFixed(2)} of limit)`.padStart(30);
    });
    process.stdout.write(`${name.padEnd(10)}${cells.join('')}\n`);
  }
  const stock = of('stock', 'cpuMsPerRequest') / of('skep', 'cpuMsPerRequest');
  process.stdout.write(`CPU of stock per request is ${stock.toFixed(1)} times ours\n`);
}

async function benchHeadline(): Promise<void> {
  const database = await startDemoDatabase();
  const started: Started[] = [];
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench');
    const urls = new Map<Name, string>();
    const pids = new Map<Name, number>();
    for (const { name, program } of CONTESTANTS) {
      const server = await startProgram(program, [], { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' }, LISTENING);
      started.push(server);
      urls.set(name, `http://127.0.0.1:${server.ready}`);
      pids.set(name, server.process.pid as number);
    }
    const ids = await customerIds(databaseUrl);
    const token = await signIn(urls.get('skep') as string);
    await proveEqual(urls, ids, token);
    for (const connections of [32, 1]) {
      const results = new Map<Name, Measured[]>(CONTESTANTS.map(({ name }) => [name, []]));
      for (let i = 0; i <= ROUNDS; i++) {
        for (const { name } of CONTESTANTS) {
          const seconds = i === 0 ? WARM_UP_SECONDS : SECONDS;
          const measured = await round(
            name,
            urls.get(name) as string,
            pids.get(name) as number,
            ids,
            token,
            seconds,
            connections,
          );
          if (measured.failures > 0) throw new Error(`${name} failed ${measured.failures} requests`);
          if (i > 0) results.get(name)?.push(measured);
        }
      }
      print(`headline query, ${connections} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`, results);
    }
  } finally {
    await Promise.all(started.map(({ process }) => stopProgram(process)));
    await database.stop();
  }
}

const BENCHES: Record<string, () => Promise<void>> = {
  headline: benchHeadline,
  charges: () => benchCharges(ROUNDS, SECONDS),
  events: () => benchEvents({ seconds: SECONDS, messages: 20_000, signIn }),
  customers: () => benchCustomers({ customers: 100_000, persons: 1_000_000, signIn }),
  statements: () => measureStatements(options.database),
};

/** `npm run bench` measures the headline query, `npm run bench -- charges`, `customers`, `events` or `statements` the rest. */
async function main(): Promise<void> {
  const name = positionals[0] ?? 'headline';
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
  await bench();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
