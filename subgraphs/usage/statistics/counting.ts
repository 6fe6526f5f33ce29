import { failpoint } from '../../kit/process/failpoints';
import type { Database } from '../../kit/sql/database';
import { withTx } from '../../kit/sql/database';
import { forgetDirtyHours, takeDirtyHours } from './commands/dirty-hours';
import { rebuildRollups } from './commands/rebuild';

const HOUR_MS = 3600_000;

/** What is written while it counts leaves a mark of its own, which is not taken off here, so that no call is missed. */
export async function countDirtyHours(db: Database): Promise<number> {
  const hours = await takeDirtyHours(db);
  for (const { hour, transactionIds } of hours) {
    await withTx(db, async (tx) => {
      await rebuildRollups(tx, hour, new Date(hour.getTime() + HOUR_MS));
      failpoint('counting');
      await forgetDirtyHours(tx, hour, transactionIds);
    });
  }
  return hours.length;
}
