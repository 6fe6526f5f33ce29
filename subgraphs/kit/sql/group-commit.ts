import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Asker, askerNow, onBehalfOf } from '../process/tracing';
import { sqlState } from './database';

interface Waiting<Asked, Result> {
  asked: Asked;
  asker: Asker;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface GroupCommitOptions {
  /**
   * Transactions at once: one for every four cores. Fewer are larger, and most of what a small one costs is the same for a
   * large one. What has the same number always has the same one, so that it never waits for itself.
   */
  lanes?: number;
  maxBatch?: number;
}

/** What PostgreSQL says of a request that it cannot take, in contrast to being unable to take any. */
const REFUSED = /^2[23]/;

const LANES = Math.max(1, Math.floor(availableParallelism() / 4));

/**
 * Runs requests together: while a transaction of a lane is being committed, those that arrive wait and share the next
 * one. So a burst on one row costs one lock and one flush of the log for many. `run` answers each request of a batch in
 * its order, an Error refuses that one alone; when it throws, all of the batch get that error. `numberOf` says what
 * belongs to one lane, an int64 as text.
 */
export function groupCommit<Asked, Result>(
  run: (asked: readonly Asked[]) => Promise<readonly (Result | Error)[]>,
  numberOf: (asked: Asked) => string,
  { lanes = LANES, maxBatch = 256 }: GroupCommitOptions = {},
): (asked: Asked) => Promise<Result> {
  type Lane = { waiting: Waiting<Asked, Result>[]; running: boolean };
  const queues: Lane[] = Array.from({ length: lanes }, () => ({ waiting: [], running: false }));
  const laneOf = (asked: Asked) => queues[Number(BigInt(numberOf(asked)) % BigInt(lanes))] ?? queues[0];

  async function drain(lane: Lane): Promise<void> {
    lane.running = true;
    // Those who were just answered ask again in this turn of the loop.
    for (await nextTurn(); lane.waiting.length > 0; await nextTurn()) await answer(lane.waiting.splice(0, maxBatch));
    lane.running = false;
  }

  async function answer(batch: readonly Waiting<Asked, Result>[]): Promise<void> {
    try {
      const results = await onBehalfOf(batch, () => run(batch.map(({ asked }) => asked)));
      results.forEach((result, i) => {
        if (result instanceof Error) batch[i]?.reject(result);
        else batch[i]?.resolve(result);
      });
    } catch (error) {
      // One request that the database cannot take must not fail its neighbours.
      if (batch.length > 1 && REFUSED.test(sqlState(error) ?? '')) {
        for (const one of batch) await answer([one]);
        return;
      }
      for (const { reject } of batch) reject(error);
    }
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      const lane = laneOf(asked);
      lane?.waiting.push({ asked, asker: askerNow(), resolve, reject });
      if (lane && !lane.running) void drain(lane);
    });
}
