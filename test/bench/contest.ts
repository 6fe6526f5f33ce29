import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { addMonths, businessDate, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { type Measured, measure, median } from './load';
import type { Session } from './sessions';

export interface Contestant {
  name: string;
  url: string;
  path: string;
  /** The processes whose CPU time counts; PostgreSQL is nobody's. */
  pids: readonly number[];
}

/** How long and how often to measure, and after which warm-up. */
interface Rounds {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
}

const HEADLINE = readFileSync(
  projectPath('gateway', 'doors', 'explorer', 'operations', 'customer-overview.graphql'),
  'utf8',
);
const now = systemClock.now();
const period = { from: `${addMonths(businessMonth(now), -11)}-01`, to: businessDate(now) };
const bodyFor = (id: string) => JSON.stringify({ query: HEADLINE, variables: { id, ...period } });
const authorization = (token: string) => `Bearer ${token}`;
export const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/** The first place at which two answers differ, with both values. */
function difference(a: unknown, b: unknown, path = ''): string {
  if (isDeepStrictEqual(a, b)) return '';
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = typeof a === 'object' && a && typeof b === 'object' && b ? Object.keys({ ...left, ...right }) : [];
  const key = keys.find((name) => !isDeepStrictEqual(left[name], right[name]));
  if (key === undefined) return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  return difference(left[key], right[key], `${path}/${key}`);
}

/** A contestant that answers something else is not measured: every session asks for its share of the customers. */
export async function proveEqual(contestants: readonly Contestant[], sessions: readonly Session[]): Promise<void> {
  for (const [turn, { token, ids }] of sessions.entries()) {
    const share = ids.filter((_, i) => ids.length === 1 || i % sessions.length === turn);
    for (const id of share) {
      const headers = { 'content-type': 'application/json', authorization: authorization(token) };
      const answers = await Promise.all(
        contestants.map(async ({ url, path }) =>
          (await fetch(url + path, { method: 'POST', headers, body: bodyFor(id) })).json(),
        ),
      );
      const other = answers.find((answer) => !isDeepStrictEqual(answer, answers[0]));
      if (other) throw new Error(`The contestants differ on customer ${id} at ${difference(answers[0], other)}`);
    }
  }
}

type Results = Map<string, Measured[]>;

/** What is sent; asked for once for each request. */
export type NextRequest = () => { headers: { authorization: string }; body: string };

export const requestOf = (token: string, query: string, variables: object = {}): ReturnType<NextRequest> => ({
  headers: { authorization: authorization(token) },
  body: JSON.stringify({ query, variables }),
});

/** The headline query of a random session about one of its customers. */
export const headlineOf =
  (sessions: readonly Session[]): NextRequest =>
  () => {
    const { token, ids } = anyOf(sessions);
    return { headers: { authorization: authorization(token) }, body: bodyFor(anyOf(ids)) };
  };

/** Answers are the same to the byte, and tell nothing but data; of as many requests as asked. */
export async function proveSame(contestants: readonly Contestant[], next: NextRequest, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const { headers, body } = next();
    const asked = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    const texts: string[] = [];
    for (const { url, path } of contestants) texts.push(await (await fetch(url + path, asked)).text());
    if (texts.some((text) => text !== texts[0])) throw new Error(`The contestants differ on ${body}: ${texts}`);
    if (texts[0]?.includes('"errors"')) throw new Error(`${body} is answered by ${texts[0]}`);
  }
}

/** Rounds of the contestants are interleaved. */
export async function contest(
  contestants: readonly Contestant[],
  nextRequest: NextRequest,
  connections: number,
  { rounds, seconds, warmUpSeconds }: Rounds,
): Promise<Results> {
  const results: Results = new Map(contestants.map(({ name }) => [name, []]));
  for (let i = 0; i <= rounds; i++) {
    for (const { name, url, path, pids } of contestants) {
      const duration = i === 0 ? warmUpSeconds : seconds;
      const measured = await measure({ url, path, nextRequest, connections, seconds: duration, pids });
      if (measured.failures > 0) throw new Error(`${name} failed ${measured.failures} requests`);
      if (i > 0) results.get(name)?.push(measured);
    }
  }
  return results;
}

/** Every figure beside that of the first contestant. */
export function print(title: string, results: Results): void {
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
