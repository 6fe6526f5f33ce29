import type { World } from '../../demo/world';
import { addDays, addMonths, businessDate, startOfDay } from '../../kit/basics/time';
import { type Database, withTx } from '../../kit/sql/database';
import { confirmStatements, payStatements } from '../commissions/commands/close';
import { makeAll } from '../commissions/commands/make';

/** Of the months that are over, the last is still open and the one before it is not paid yet. */
const PAID_BUT = 2;

/** Commission of every month that is over, made, confirmed and paid as the system makes, confirms and pays it. */
export async function closeMonths(db: Database, world: World): Promise<void> {
  const closed = world.months.slice(0, -1);
  const accountId = world.accounts[0]?.id ?? null;
  for (const [i, month] of closed.entries()) {
    const madeAt = startOfDay(addDays(`${addMonths(month, 1)}-01`, 4));
    if (madeAt > world.now) return;
    await makeAll(db, month, madeAt);
    if (i === closed.length - 1) continue;
    await withTx(db, async (tx) => {
      const statements = await tx.sql<{ id: string }[]>`
        /* demoStatements */ select id from sales.commission_statements where month = ${month} order by id`;
      const ids = statements.map(({ id }) => id);
      await confirmStatements(tx, ids, { now: madeAt, accountId });
      if (i >= closed.length - PAID_BUT) return;
      const paidOn = addDays(businessDate(madeAt), 5);
      await payStatements(tx, ids, { paidOn, now: startOfDay(paidOn), accountId });
    });
  }
}
