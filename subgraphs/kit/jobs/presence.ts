import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';

/** First half of the advisory locks by which a process shows that its workers live. */
const PRESENCE = 7_305_212;

interface Presence {
  /** Given to the queue, which tells here of every worker it makes. */
  events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * Frees the jobs of workers whose process died. graphile-worker would wait four hours, for it cannot tell a dead worker
 * from a slow one. Here each worker holds an advisory lock as long as its process lives; who can take that lock knows
 * that the worker is gone. A process that merely lost its connection may see a job run twice, which jobs allow.
 */
export function keepPresence(pool: pg.Pool, schema: string, sweepMs: number): Presence {
  const events = new EventEmitter() as WorkerEvents;
  const workers = new Set<string>();
  const shown = new Set<string>();
  let session: pg.PoolClient | undefined;
  let last = Promise.resolve();

  async function show(): Promise<void> {
    if (!session) {
      const client = await pool.connect();
      session = client;
      client.once('error', () => {
        shown.clear();
        client.release(true);
        session = undefined;
      });
    }
    for (const worker of workers) {
      if (shown.has(worker)) continue;
      await session.query('/* showPresence */ select pg_advisory_lock($1, hashtext($2))', [PRESENCE, worker]);
      shown.add(worker);
    }
  }

  /** What a worker that is gone left locked may be freed, though its process lives. */
  async function hide(worker: string): Promise<void> {
    if (!shown.delete(worker)) return;
    await session?.query('/* hidePresence */ select pg_advisory_unlock($1, hashtext($2))', [PRESENCE, worker]);
  }

  /** The locks tried here last for the statement; a living worker keeps its own, so that trying it fails. */
  async function freeJobsOfTheDead(): Promise<void> {
    const queue = pg.escapeIdentifier(schema);
    await pool.query(
      `/* freeJobsOfTheDead */ select ${queue}.force_unlock_workers(array_agg(locked_by))
       from (select distinct locked_by from ${queue}.jobs where locked_by is not null) held
       where pg_try_advisory_xact_lock($1, hashtext(locked_by))`,
      [PRESENCE],
    );
  }

  function sweep(): void {
    last = last
      .then(show)
      .then(freeJobsOfTheDead)
      .catch(() => undefined);
  }

  events.on('worker:create', ({ worker }) => {
    workers.add(worker.workerId);
    sweep();
  });
  events.on('worker:release', ({ worker }) => {
    workers.delete(worker.workerId);
    last = last.then(() => hide(worker.workerId)).catch(() => undefined);
  });
  const timer = setInterval(sweep, sweepMs).unref();

  return {
    events,
    async stop() {
      clearInterval(timer);
      await last;
      session?.release(true);
    },
  };
}
