import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import { projectPath } from '../../subgraphs/kit/paths';
import { addMonths, businessDate, businessMonth, systemClock } from '../../subgraphs/kit/time';
import { type Started, startProgram, stopProgram } from '../processes';
import { copyDatabase, LISTENING, startDemoDatabase, startSpreadOut } from '../system';
import { benchCharges } from './charges';
import { benchCustomers } from './customers';
import { benchEvents } from './events';
import { type Measured, measure, median } from './load';
import { measureStatements } from './statements';

/**
 * The headline query, 32 connections, a random customer and a checked token for each request: ours, the same graph
 * through the stock in-process data source, and one hand-written statement behind a bare HTTP server; then ours spread
 * out over HTTP beside the stock gateway on the same subgraphs. Rounds are interleaved, because the machine's speed
 * drifts; what counts are the ratios within one run.
 */
const CONTESTANTS = [
  { name: 'limit', program: 'test/bench/limit-server.js' },
  { name: 'skep', program: 'gateway/main.js' },
  { name: 'stock', program: 'test/bench/stock-server.js' },
] as const;

interface Contestant {
  name: string;
  url: string;
  /** The processes whose CPU time counts; PostgreSQL is nobody's. */
  pids: readonly number[];
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    part: { type: 'string', default: 'one-process,spread-out' },
  },
});
const ROUNDS = Number(options.rounds);
const SECONDS = Number(options.seconds);
/** Until V8 has compiled what is hot, which took 45 s when it was watched (--trace-opt); servers run for weeks. */
const WARM_UP_SECONDS = 50;
const STILL_WARM_SECONDS = 5;
const PARTS = options.part.split(',');
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

const pathOf = (name: string) => (name === 'limit' ? '/' : '/graphql');

/** A contestant that answers something else is not measured. */
async function proveEqual(contestants: readonly Contestant[], ids: readonly string[], token: string): Promise<void> {
  for (const id of ids) {
    const answers = await Promise.all(
      contestants.map(async ({ name, url }) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
        return (await fetch(url + pathOf(name), { method: 'POST', headers, body: bodyFor(id) })).json();
      }),
    );
    for (const answer of answers.slice(1)) {
      if (!isDeepStrictEqual(answer, answers[0])) {
        throw new Error(`The contestants differ on customer ${id} at ${difference(answers[0], answer)}`);
      }
    }
  }
}

interface World {
  ids: readonly string[];
  token: string;
}

function measureOnce({ name, url, pids }: Contestant, { ids, token }: World, seconds: number, connections: number) {
  return measure({
    url,
    path: pathOf(name),
    headers: { authorization: `Bearer ${token}` },
    nextBody: () => bodyFor(ids[Math.floor(Math.random() * ids.length)] as string),
    connections,
    seconds,
    pids,
  });
}

type Results = Map<string, Measured[]>;

async function contest(
  contestants: readonly Contestant[],
  world: World,
  connections: number,
  warmUpSeconds: number,
): Promise<Results> {
  await proveEqual(contestants, world.ids, world.token);
  const results: Results = new Map(contestants.map(({ name }) => [name, []]));
  for (let i = 0; i <= ROUNDS; i++) {
    for (const contestant of contestants) {
      const measured = await measureOnce(contestant, world, i === 0 ? warmUpSeconds : SECONDS, connections);
      if (measured.failures > 0) throw new Error(`${contestant.name} failed ${measured.failures} requests`);
      if (i > 0) results.get(contestant.name)?.push(measured);
    }
  }
  return results;
}

/** Every figure beside that of the first contestant. */
function print(title: string, results: Results): void {
  const of = (name: string, figure: keyof Measured) => median((results.get(name) ?? []).map((m) => m[figure]));
  const figures: (keyof Measured)[] = ['cpuMsPerRequest', 'requestsPerSecond', 'p50Ms', 'p99Ms'];
  process.stdout.write(`\n${title}\n${''.padEnd(10)}${figures.map((f) => f.padStart(30)).join('')}\n`);
  const [first = ''] = results.keys();
  for (const name of results.keys()) {
    const cells = figures.map((figure) => {
      const value = of(name, figure);
      return `${value.toFixed(3)} (${(value / of(first, figure)).toFixed(2)} of ${first})`.padStart(30);
    });
    process.stdout.write(`${name.padEnd(10)}${cells.join('')}\n`);
  }
}

/** As `npm start` has it; for every contestant alike. */
const YOUNG_SPACE = '--max-semi-space-size=64';

type Start = (program: string, env: Record<string, string>) => Promise<Started>;

const contestantOf = (name: string, started: Started, others: readonly Started[] = []): Contestant => ({
  name,
  url: `http://127.0.0.1:${started.ready}`,
  pids: [started, ...others].map(({ process }) => process.pid as number),
});

async function inOneProcess(databaseUrl: string, start: Start): Promise<void> {
  const contestants: Contestant[] = [];
  for (const { name, program } of CONTESTANTS) {
    contestants.push(contestantOf(name, await start(program, { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' })));
  }
  const token = await signIn(contestants[1]?.url as string);
  const world = { ids: await customerIds(databaseUrl), token };
  for (const [connections, warmUpSeconds] of [
    [32, WARM_UP_SECONDS],
    [1, STILL_WARM_SECONDS],
  ] as const) {
    const results = await contest(contestants, world, connections, warmUpSeconds);
    print(`headline query, ${connections} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`, results);
  }
}

/** The subgraphs serve both gateways, so that their CPU time counts for whoever asks. */
async function spreadOut(databaseUrl: string, start: Start): Promise<void> {
  const started: Started[] = [];
  const { urls } = await startSpreadOut(databaseUrl, async (program, args, env) => {
    const one = await start([program, ...args].join(' '), env);
    started.push(one);
    return one;
  });
  const [gateway, ...subgraphs] = started.reverse() as [Started, ...Started[]];
  const stock = await start('test/bench/stock-server.js', { ...urls, LOG_LEVEL: 'info' });
  const contestants = [contestantOf('stock', stock, subgraphs), contestantOf('skep', gateway, subgraphs)];
  const world = { ids: await customerIds(databaseUrl), token: await signIn(contestants[1]?.url as string) };
  print(
    'spread out over HTTP, 32 connections, gateway and subgraphs',
    await contest(contestants, world, 32, WARM_UP_SECONDS),
  );
}

async function benchHeadline(): Promise<void> {
  const database = await startDemoDatabase();
  const started: Started[] = [];
  const start: Start = async (command, env) => {
    const [program = '', ...args] = command.split(' ');
    const one = await startProgram(program, args, { NODE_OPTIONS: YOUNG_SPACE, ...env }, LISTENING);
    started.push(one);
    return one;
  };
  const stopAll = () => Promise.all(started.splice(0).map(({ process }) => stopProgram(process)));
  try {
    if (PARTS.includes('one-process')) {
      await inOneProcess(await copyDatabase(database.serverUrl, 'skep_bench'), start);
      await stopAll();
    }
    if (PARTS.includes('spread-out')) {
      await spreadOut(await copyDatabase(database.serverUrl, 'skep_bench_spread'), start);
    }
  } finally {
    await stopAll();
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
