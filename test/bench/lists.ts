import { type Started, startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { anyOf, type Contestant, contest, type NextRequest, print, proveSame, requestOf } from './contest';
import { operatorSessions, type Session } from './sessions';

/** Lists as pages of a back office show them, each through two subgraphs or three. */
const LISTS: readonly string[] = [
  `query Authorizations($first: Int!) { authorizations(first: $first) { nodes {
    id state price feeType createdAt product { code name } customer { id name salesperson { name } } } } }`,
  `query Statements($first: Int!) { statements(first: $first) { nodes {
    id statementNo billMonth state totalAmount customer { name salesperson { name } } lines { productName callCount totalFee } } } }`,
  `query Calls($first: Int!) { calls(first: $first) { nodes {
    seqNo calledAt success charged fee product { code name } customer { name } } } }`,
  `query Payments($first: Int!) { payments(first: $first) { nodes {
    id paymentNo state amount paidOn customer { name } salesperson { name } } } }`,
];

const [LEAST, MOST] = [20, 60];

/** A page of 40 rows on average. */
const pageOf = (token: string, query: string) =>
  requestOf(token, query, { first: LEAST + Math.floor(Math.random() * (MOST - LEAST + 1)) });

export const anyList =
  (sessions: readonly Session[]): NextRequest =>
  () =>
    pageOf(anyOf(sessions).token, anyOf(LISTS));

const WARM_UP_SECONDS = 20;
const SESSIONS = 8;
const PROVED = 40;

interface RoundsBench {
  rounds: number;
  seconds: number;
}

/** Starts our gateway twice on copies of the demo world, with our executor and with the stock one, and stops all again. */
export async function besideStock(
  name: string,
  run: (contestants: readonly [Contestant, Contestant], databaseUrl: string) => Promise<void>,
): Promise<void> {
  const database = await startDemoDatabase();
  const started: Started[] = [];
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, `skep_bench_${name}`);
    const contestant = async (executor: string): Promise<Contestant> => {
      const env = { DATABASE_URL: databaseUrl, EXECUTOR: executor, NODE_OPTIONS: '--max-semi-space-size=64' };
      const server = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
      started.push(server);
      const pids = [server.process.pid as number];
      return { name: executor, url: `http://127.0.0.1:${server.ready}`, path: '/graphql', pids };
    };
    await run([await contestant('stock'), await contestant('compiled')], databaseUrl);
  } finally {
    await Promise.all(started.map(({ process }) => stopProgram(process)));
    await database.stop();
  }
}

/** Lists of 40 rows through three subgraphs, with random page sizes. */
export function benchLists({ rounds, seconds }: RoundsBench): Promise<void> {
  return besideStock('lists', async (contestants, databaseUrl) => {
    const sessions = await operatorSessions(contestants[0].url, databaseUrl, SESSIONS);
    await proveSame(contestants, anyList(sessions), PROVED);
    print(
      `lists of 40 rows, 32 connections, medians of ${rounds} rounds of ${seconds} s`,
      await contest(contestants, anyList(sessions), 32, { rounds, seconds, warmUpSeconds: WARM_UP_SECONDS }),
    );
  });
}
