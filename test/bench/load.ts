import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { Pool } from 'undici';

interface Load {
  url: string;
  path: string;
  /** The next request; called once for each. */
  nextRequest(): { headers?: Record<string, string>; body: string };
  connections: number;
  seconds: number;
  /** Process whose CPU time is counted; its children are not. */
  pids: readonly number[];
}

export interface Measured {
  requests: number;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number;
  failures: number;
}

const TICKS_PER_SECOND = 100;

/** User and system CPU time of the processes so far, in ms, from /proc (fields 14 and 15 of stat); of one that ended, nothing. */
export const cpuMs = (pids: readonly number[]): number => ticksOf(pids, [11, 12]);

/** The same with that of their children that have ended (fields 16 and 17). */
export const cpuMsWithEnded = (pids: readonly number[]): number => ticksOf(pids, [11, 12, 13, 14]);

function ticksOf(pids: readonly number[], fields: readonly number[]): number {
  return pids.reduce((total, pid) => {
    if (!existsSync(`/proc/${pid}/stat`)) return total;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.reduce((sum, field) => sum + (Number(values[field]) * 1000) / TICKS_PER_SECOND, total);
  }, 0);
}

/** Sends POST requests for the given time and measures the server's answers and its CPU time. */
export async function measure(load: Load): Promise<Measured> {
  const before = cpuMs(load.pids);
  const result = await autocannon({
    url: load.url + load.path,
    connections: load.connections,
    duration: load.seconds,
    method: 'POST',
    requests: [
      {
        setupRequest(request) {
          const { headers, body } = load.nextRequest();
          return { ...request, headers: { 'content-type': 'application/json', ...headers }, body };
        },
      },
    ],
  });
  const requests = result['2xx'];
  return {
    requests,
    requestsPerSecond: requests / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: (cpuMs(load.pids) - before) / Math.max(1, requests),
    failures: result.non2xx + result.errors,
  };
}

/** Sends so many POST requests a second, each at its time whether or not those before it were answered: p50 and p99 in ms. */
export async function measurePaced(
  { url, path, nextRequest, connections, seconds }: Omit<Load, 'pids'>,
  perSecond: number,
): Promise<Pick<Measured, 'p50Ms' | 'p99Ms' | 'failures'>> {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const spent: number[] = [];
  const underWay = new Set<Promise<void>>();
  let failures = 0;
  const ask = async (dueMs: number) => {
    const { headers, body } = nextRequest();
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await answer.body.dump();
    if (answer.statusCode !== 200) failures++;
    spent.push(performance.now() - dueMs);
  };
  const began = performance.now();
  for (let sent = 0; sent < perSecond * seconds; ) {
    for (; sent < ((performance.now() - began) / 1_000) * perSecond; sent++) {
      const one = ask(began + (sent / perSecond) * 1_000).finally(() => underWay.delete(one));
      underWay.add(one);
    }
    await pause(1);
  }
  await Promise.all(underWay);
  await pool.close();
  spent.sort((a, b) => a - b);
  const at = (share: number) => spent[Math.floor(share * (spent.length - 1))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), failures };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
