import type { SubgraphRequest } from '../../../../kit/requests/context';
import type { Transaction } from '../../../../kit/sql/database';
import { cancelEmptySchedules } from '../../../timetable/commands';
import { publishAuthorizations } from '../../commands/publish';
import { type LockedAuthorization, lockAuthorizations } from '../../commands/store';
import type { PriceChangeRow } from '../queries';
import type { Terms } from '../tables';
import { addPeriod, bundlesOver, followComponents, keepComponentPrices, showTerms } from './terms';

export interface Wanted {
  row: LockedAuthorization;
  before: Terms;
  after: Terms;
}

/** Writes the periods that begin at `at`, those of the bundles over them too; answers whose terms have changed. */
export async function takeEffect(tx: Transaction, wanted: readonly Wanted[], at: Date, now: Date): Promise<string[]> {
  for (const { row, after } of wanted) {
    await addPeriod(tx, row.id, at, after);
    if (row.bundle) await keepComponentPrices(tx, row.id, after);
  }
  const ids = wanted.map(({ row }) => row.id);
  const touched = [...new Set([...ids, ...(await bundlesOver(tx, ids))])];
  await followComponents(
    tx,
    touched.filter((id) => !ids.includes(id)),
    at,
  );
  await showTerms(tx, touched, at, now);
  return touched;
}

interface Decided {
  state: 'REJECTED' | 'WAITING_EFFECT' | 'IN_EFFECT';
  effectiveAt: Date | null;
  scheduledChangeId: string | null;
}

export async function setState(tx: Transaction, id: string, to: Decided, now: Date): Promise<void> {
  await tx.sql`
    /* setPriceChangeState */ update products.price_changes set state = ${to.state}, effective_at = ${to.effectiveAt},
      scheduled_change_id = ${to.scheduledChangeId}, updated_at = ${now}
    where id = ${id}`;
}

/** Calls off what waits for authorisations. Who calls it publishes them. */
export async function cancelWaiting(tx: Transaction, authorizationIds: readonly string[], now: Date): Promise<void> {
  const cancelled = await tx.sql<{ scheduledChangeId: string | null }[]>`
    /* cancelWaiting */ update products.price_changes set state = 'CANCELLED', updated_at = ${now}
    where authorization_id = any(${[...authorizationIds]}::bigint[])
      and state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT')
    returning scheduled_change_id`;
  await cancelEmptySchedules(
    tx,
    cancelled.flatMap(({ scheduledChangeId }) => scheduledChangeId ?? []),
    now,
  );
}

/** Late or not, periods begin at the planned instant, as every process that charges has known since. */
export async function takePlannedEffect(
  tx: Transaction,
  context: SubgraphRequest,
  scheduledChangeId: string,
): Promise<void> {
  const changes = await tx.sql<PriceChangeRow[]>`
    /* plannedChanges */ select c.* from products.price_changes c
    where c.scheduled_change_id = ${scheduledChangeId} and c.state = 'WAITING_EFFECT' order by c.id`;
  if (changes.length === 0) return;
  const rows = await lockAuthorizations(
    tx,
    context,
    changes.map(({ authorizationId }) => authorizationId),
    'id',
  );
  const now = context.now();
  const wanted = changes.map((change, i) => ({ ...change, row: rows[i] as LockedAuthorization }));
  for (const { id, plannedAt } of changes) {
    await setState(tx, id, { state: 'IN_EFFECT', effectiveAt: plannedAt, scheduledChangeId }, now);
  }
  const at = changes[0]?.plannedAt as Date;
  const touched = await takeEffect(tx, wanted, at, now);
  if (now > at) await showTerms(tx, touched, now, now);
  await publishAuthorizations(tx, touched, now);
}
