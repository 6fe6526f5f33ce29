import {
  BrokenCircuitError,
  type BulkheadPolicy,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  SamplingBreaker,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { Route, SourceResult } from './adapter';

const HALF_FAIL = 0.5;
const SPAN_MS = 30_000;
const FEWEST_ATTEMPTS = 20;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 120_000;
const MOST_ROUTES = 5_000;

interface Guard {
  breaker: CircuitBreakerPolicy;
  bulkhead: BulkheadPolicy;
  maxInFlight: number;
}

/** Carries a failed answer through the breaker, which counts what is thrown. */
class SourceFailed extends Error {
  constructor(readonly result: SourceResult) {
    super('The source failed.');
  }
}

/** For each route: opens when half of some twenty attempts in half a minute fail, or as many as it takes are under way. */
export class Breakers {
  private readonly guards = new LRUCache<string, Guard>({ max: MOST_ROUTES });

  /** Null when the source is not to be asked now. */
  async run(route: Route, ask: () => Promise<SourceResult>): Promise<SourceResult | null> {
    const guard = this.guardOf(route);
    try {
      return await guard.bulkhead.execute(() =>
        guard.breaker.execute(async () => {
          const result = await ask();
          if (result.outcome === 'FAILED') throw new SourceFailed(result);
          return result;
        }),
      );
    } catch (error) {
      if (error instanceof SourceFailed) return error.result;
      if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) return null;
      throw error;
    }
  }

  /** Whether a source is asked; one that never was is. */
  stateOf(upstreamRouteId: string): 'CLOSED' | 'HALF_OPEN' | 'OPEN' {
    const state = this.guards.peek(upstreamRouteId)?.breaker.state;
    if (state === CircuitState.HalfOpen) return 'HALF_OPEN';
    return state === CircuitState.Open || state === CircuitState.Isolated ? 'OPEN' : 'CLOSED';
  }

  isOpen(route: Route): boolean {
    return this.guardOf(route).breaker.state === CircuitState.Open;
  }

  private guardOf(route: Route): Guard {
    const { maxInFlight } = route.settings;
    const known = this.guards.get(route.upstreamRouteId);
    if (known?.maxInFlight === maxInFlight) return known;
    const guard = {
      breaker:
        known?.breaker ??
        circuitBreaker(handleAll, {
          halfOpenAfter: new ExponentialBackoff({ initialDelay: FIRST_WAIT_MS, maxDelay: LONGEST_WAIT_MS }),
          breaker: new SamplingBreaker({
            threshold: HALF_FAIL,
            duration: SPAN_MS,
            minimumRps: FEWEST_ATTEMPTS / (SPAN_MS / 1_000),
          }),
        }),
      bulkhead: bulkhead(maxInFlight, 0),
      maxInFlight,
    };
    this.guards.set(route.upstreamRouteId, guard);
    return guard;
  }
}
