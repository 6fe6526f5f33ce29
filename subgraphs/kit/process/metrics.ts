import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/**
 * One registry per process; the gateway and every subgraph process serve it at /metrics. What its gauges read when somebody
 * looks, in this and other files of this name, is therefore of the process as well and no setting.
 */
export const registry = new Registry();

let isMeasured = false;

/** CPU, memory, event loop and garbage collection, from the first time on that somebody may look at them. */
export function measureProcess(): void {
  if (!isMeasured) collectDefaultMetrics({ register: registry });
  isMeasured = true;
}

/** What happens often is counted in a number, and told to prom-client when somebody looks: it copies labels each time. */
export class Tally {
  count = 0;
}

export const statementsSent = new Tally();

new Counter({
  name: 'skep_sql_statements_total',
  help: 'SQL statements sent to PostgreSQL by this process.',
  registers: [registry],
  collect() {
    this.reset();
    this.inc(statementsSent.count);
  },
});

const fetches = new Map<string, Tally>();

export function fetchesSent(subgraph: string): Tally {
  const tally = fetches.get(subgraph) ?? new Tally();
  fetches.set(subgraph, tally);
  return tally;
}

new Counter({
  name: 'skep_subgraph_fetches_total',
  help: 'Fetches of query plans sent to a subgraph.',
  labelNames: ['subgraph'],
  registers: [registry],
  collect() {
    this.reset();
    for (const [subgraph, { count }] of fetches) this.inc({ subgraph }, count);
  },
});

const requestDuration = new Histogram({
  name: 'skep_http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer.',
  labelNames: ['route', 'status'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

// Told from the start, so that the first failure is seen as one.
requestDuration.zero({ route: '/graphql', status: '500' });

const durations = new Map<string, Histogram.Internal<'route' | 'status'>>();

/** Where the time of requests to a route is counted; prom-client would look its labels up for each of them. */
export function durationOf(route: string, status: number): Histogram.Internal<'route' | 'status'> {
  const key = `${status} ${route}`;
  const known = durations.get(key) ?? requestDuration.labels(route, String(status));
  durations.set(key, known);
  return known;
}
