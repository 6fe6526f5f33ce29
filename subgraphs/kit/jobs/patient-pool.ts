import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const AGAIN_AFTER_MS = 1_000;

type Ask = (...given: unknown[]) => Promise<{ rows: unknown[] }>;

/**
 * Makes what is asked of the pool itself wait for a database that is away, and answers no rows once nobody waits any
 * more. Of graphile-worker its cron alone asks so, and when that fails it leaves a rejected promise behind that ends the
 * process; jobs go by connections.
 */
export function bePatient(pool: pg.Pool, over: AbortSignal): void {
  const ask = pool.query.bind(pool) as unknown as Ask;
  const query: Ask = async (...given) => {
    while (!over.aborted) {
      try {
        return await ask(...given);
      } catch {
        await pause(AGAIN_AFTER_MS, undefined, { signal: over }).catch(() => undefined);
      }
    }
    return { rows: [] };
  };
  pool.query = query as unknown as typeof pool.query;
}
