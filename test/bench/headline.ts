import { type Started, startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase, startSpreadOut } from '../system/system';
import { type Contestant, contest, headlineOf, print, proveEqual } from './contest';
import { customerSessions, operatorSessions } from './sessions';

/**
 * The headline query, 32 connections, a random session with its token checked and a random customer for each request:
 * ours, the same graph through the stock in-process data source, and one hand-written statement behind a bare HTTP
 * server; then ours spread out over HTTP beside the stock gateway on the same subgraphs. Rounds are interleaved, because
 * the machine's speed drifts; what counts are the ratios within one run.
 */
const CONTESTANTS = [
  { name: 'limit', program: 'test/bench/limit-server.js', path: '/' },
  { name: 'skep', program: 'gateway/programs/gateway.js', path: '/graphql' },
  { name: 'stock', program: 'test/bench/stock-server.js', path: '/graphql' },
] as const;

/** Until V8 has compiled what is hot, which took 45 s when it was watched (--trace-opt); servers run for weeks. */
const WARM_UP_SECONDS = 50;
const STILL_WARM_SECONDS = 5;
/** Until each connection has planned what other viewers ask for. */
const OTHERS_WARM_UP_SECONDS = 20;
const SESSIONS = 32;
/** As `npm start` has it; for every contestant alike. */
const YOUNG_SPACE = '--max-semi-space-size=64';

interface HeadlineBench {
  rounds: number;
  seconds: number;
  parts: readonly string[];
}

type Start = (program: string, env: Record<string, string>) => Promise<Started>;

const contestantOf = (name: string, path: string, started: readonly Started[]): Contestant => ({
  name,
  path,
  url: `http://127.0.0.1:${started[0]?.ready}`,
  pids: started.map(({ process }) => process.pid as number),
});

async function inOneProcess(databaseUrl: string, start: Start, { rounds, seconds }: HeadlineBench): Promise<void> {
  const contestants: Contestant[] = [];
  for (const { name, program, path } of CONTESTANTS) {
    contestants.push(
      contestantOf(name, path, [await start(program, { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' })]),
    );
  }
  const [, skep] = contestants as [Contestant, Contestant, Contestant];
  const operators = await operatorSessions(skep.url, databaseUrl, SESSIONS);
  await proveEqual(contestants, operators);
  for (const [connections, warmUpSeconds] of [
    [32, WARM_UP_SECONDS],
    [1, STILL_WARM_SECONDS],
  ] as const) {
    const results = await contest(contestants, headlineOf(operators), connections, { rounds, seconds, warmUpSeconds });
    print(`headline query, ${connections} connections, medians of ${rounds} rounds of ${seconds} s`, results);
  }
  const customers = await customerSessions(skep.url, databaseUrl, SESSIONS);
  // The limit looks at no rights, so that it tells a customer what it may not know yet.
  await proveEqual(contestants.slice(1), customers);
  print(
    'every viewer another customer, so that no two requests share a statement, 32 connections',
    await contest(contestants, headlineOf(customers), 32, { rounds, seconds, warmUpSeconds: OTHERS_WARM_UP_SECONDS }),
  );
}

/** The subgraphs serve both gateways, so that their CPU time counts for whoever asks. */
async function spreadOut(databaseUrl: string, start: Start, { rounds, seconds }: HeadlineBench): Promise<void> {
  const started: Started[] = [];
  const { urls } = await startSpreadOut(databaseUrl, async (program, args, env) => {
    const one = await start([program, ...args].join(' '), env);
    started.push(one);
    return one;
  });
  const [gateway, ...subgraphs] = started.reverse() as [Started, ...Started[]];
  const stock = await start('test/bench/stock-server.js', { ...urls, LOG_LEVEL: 'info' });
  const contestants = [
    contestantOf('stock', '/graphql', [stock, ...subgraphs]),
    contestantOf('skep', '/graphql', [gateway, ...subgraphs]),
  ];
  const operators = await operatorSessions(contestants[1]?.url as string, databaseUrl, SESSIONS);
  await proveEqual(contestants, operators);
  print(
    'spread out over HTTP, 32 connections, gateway and subgraphs',
    await contest(contestants, headlineOf(operators), 32, { rounds, seconds, warmUpSeconds: WARM_UP_SECONDS }),
  );
}

export async function benchHeadline(bench: HeadlineBench): Promise<void> {
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
    if (bench.parts.includes('one-process')) {
      await inOneProcess(await copyDatabase(database.serverUrl, 'skep_bench'), start, bench);
      await stopAll();
    }
    if (bench.parts.includes('spread-out')) {
      await spreadOut(await copyDatabase(database.serverUrl, 'skep_bench_spread'), start, bench);
    }
  } finally {
    await stopAll();
    await database.stop();
  }
}
