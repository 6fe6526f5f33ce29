import { setImmediate as nextTurn } from 'node:timers/promises';
import { OutcomeUnknown } from '../../kit/charging';
import { type Database, sqlState } from '../../kit/database';
import { DomainError } from '../../kit/errors';
import { runBatch } from './batch-commands';
import { Remembered } from './remembered';
import type { Asked, OpenCharge } from './rules';

interface Waiting {
  asked: Asked;
  resolve(charge: OpenCharge): void;
  reject(error: unknown): void;
}

export interface GroupCommitOptions {
  /** Transactions at once. A customer always has the same one, so that its requests never wait for one another. */
  lanes?: number;
  maxBatch?: number;
}

/** What PostgreSQL says of a request that it cannot take, in contrast to being unable to take any. */
const REFUSED = /^2[23]/;

/**
 * Runs requests together: while a transaction of a lane is being committed, those that arrive wait and share the next
 * one. So a burst on one wallet costs one lock and one flush of the log for many charges. Other processes are kept out
 * by the locks of the rows; here only the order of arrival counts. A batch that fails leaves every request of it open.
 */
export function groupCommit(db: Database, { lanes = 2, maxBatch = 256 }: GroupCommitOptions = {}) {
  const queues = Array.from({ length: lanes }, () => ({ waiting: [] as Waiting[], running: false }));
  const remembered = new Remembered();
  const laneOf = (customerId: string) => queues[Number(BigInt(customerId) % BigInt(lanes))] ?? queues[0];

  async function drain(lane: { waiting: Waiting[]; running: boolean }): Promise<void> {
    lane.running = true;
    // Those who were just answered ask again in this turn of the loop.
    for (await nextTurn(); lane.waiting.length > 0; await nextTurn())
      await settle(db, lane.waiting.splice(0, maxBatch), remembered);
    lane.running = false;
  }

  return (asked: Asked): Promise<OpenCharge> =>
    new Promise((resolve, reject) => {
      const lane = laneOf(asked.customerId);
      lane?.waiting.push({ asked, resolve, reject });
      if (lane && !lane.running) void drain(lane);
    });
}

/** Answers everybody of a batch; never throws. */
async function settle(db: Database, batch: readonly Waiting[], remembered: Remembered): Promise<void> {
  try {
    const asked = batch.map((one) => one.asked);
    const results = await runBatch(db, asked, remembered);
    results.forEach((result, i) => {
      if (result instanceof DomainError) batch[i]?.reject(result);
      else batch[i]?.resolve(result);
    });
  } catch (error) {
    // One request that the database cannot take must not fail its neighbours.
    if (batch.length > 1 && REFUSED.test(sqlState(error) ?? '')) {
      for (const one of batch) await settle(db, [one], remembered);
      return;
    }
    const cause = { cause: error };
    for (const { reject } of batch)
      reject(new OutcomeUnknown('It is not known whether the charge took effect.', cause));
  }
}
