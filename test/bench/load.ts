import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

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

/** User and system CPU time of the processes so far, in ms, from /proc (fields 14 and 15 of stat). */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((total, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return total + ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
