import { invariant } from '../../kit/basics/errors';
import { addJob } from '../../kit/jobs/jobs';
import type { SubgraphRequest } from '../../kit/requests/context';
import type { Transaction } from '../../kit/sql/database';

export const TRIES = 5;

/** Has a change carried out at its instant; a change that is planned anew takes the place of the job that waits. */
export const runAt = (tx: Transaction, id: string, at: Date): Promise<void> =>
  addJob(
    tx,
    'products',
    'runScheduledChange',
    { id },
    { key: `scheduled-change:${id}`, runAt: at, maxAttempts: TRIES },
  );

/** Plans price changes for an instant; they name the schedule that comes back. */
export async function planPrices(tx: Transaction, { viewer, now }: SubgraphRequest, at: Date): Promise<string> {
  const [row] = await tx.sql<{ id: string }[]>`
    /* planPrices */ insert into products.scheduled_changes (kind, state, planned_at, created_by_id, created_at, updated_at)
    values ('PRICE', 'WAITING', ${at}, ${viewer.accountId}, ${now()}, ${now()}) returning id`;
  invariant(row, 'an inserted row is returned');
  await runAt(tx, row.id, at);
  return row.id;
}

export async function cancelEmptySchedules(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql`
    /* cancelEmptySchedules */ update products.scheduled_changes s set state = 'CANCELLED', finished_at = ${now},
      updated_at = ${now}
    where s.id = any(${[...ids]}::bigint[]) and s.state = 'WAITING' and not exists (
      select 1 from products.price_changes c where c.scheduled_change_id = s.id and c.state = 'WAITING_EFFECT')`;
}
