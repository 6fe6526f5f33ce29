import { DomainError } from '../../kit/basics/errors';
import { compareMoney } from '../../kit/basics/money';
import type { CallSurroundings } from '../../kit/exchange/call-door';
import { endCalls } from './commands/accept';
import { abandonCalls } from './commands/recover';
import { unsettledCalls } from './queries/journal';
import { settleCharge } from './settle';

/** Whoever decided a call settles it at once; after so long it will not. */
const UNSETTLED_MS = 5_000;
const MOST_ROUNDS = 1_000;

/** Finishes what a crash left, as far as it is due. Any number of processes may do it at once. */
export async function finishCalls(around: CallSurroundings): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const finished = (await abandonCalls(around.db)) + (await finishMoney(around));
    if (finished === 0) return;
  }
}

/** Settles or releases what was decided and left; answers how many calls. */
async function finishMoney(around: CallSurroundings): Promise<number> {
  const { db, charging, log } = around;
  const ended: string[] = [];
  for (const { seqNo, customerId, answered, fee } of await unsettledCalls(db, UNSETTLED_MS)) {
    const key = { customerId, seqNo };
    try {
      if (answered && compareMoney(fee, '0') > 0) await settleCharge(around, key, fee);
      else {
        await charging.release(key).catch((error: unknown) => {
          // Nothing was ever set aside under this number, or it is free again already.
          if (!(error instanceof DomainError)) throw error;
        });
      }
      ended.push(seqNo);
    } catch (error) {
      log.error({ err: error, seqNo }, 'call not finished');
    }
  }
  if (ended.length > 0) await endCalls(db, ended);
  return ended.length;
}
