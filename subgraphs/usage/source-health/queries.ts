import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';

const SPAN_MS = 5 * 60_000;

export interface RouteRecord {
  upstreamRouteId: string;
  attempts: number;
  failures: number;
  p95LatencyMs: number | null;
}

/** What became of the questions of the last five minutes, by route. */
export async function recordsOfRoutes(context: Reader, ids: readonly string[]): Promise<RouteRecord[]> {
  const since = new Date(context.now().getTime() - SPAN_MS);
  return context.db.sql<RouteRecord[]>`
    /* recordsOfRoutes */ select upstream_route_id, count(*)::int as attempts,
      count(*) filter (where not success)::int as failures,
      percentile_disc(0.95) within group (order by latency_ms)::int as p95_latency_ms
    from usage.upstream_calls
    where called_at >= ${since} and upstream_route_id = any(${[...ids]}::bigint[]) and ${forOperators(context)}
    group by upstream_route_id`;
}
