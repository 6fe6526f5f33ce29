import { setTimeout as pause } from 'node:timers/promises';
import { notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import type { SubgraphName } from '../../kit/basics/subgraph-names';
import { publish } from '../../kit/exchange/outbox';
import { withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import { unappliedEventsByIds } from './queries';
import { checkDecidable, checkNamed, type Decision, isSettled } from './rules';
import type { UnappliedEventRow } from './tables';

const MOST_MS = 2_000;
const LOOK_EVERY_MS = 20;

/** All or none; waits up to two seconds for what comes of it. One that is then still WAITING is on its way. */
export async function decideUnappliedEvents(
  context: Context,
  ids: readonly string[],
  decision: Decision,
): Promise<UnappliedEventRow[]> {
  checkNamed(ids);
  const decided = await withTx(context.db, async (tx) => {
    const rows = await tx.sql<UnappliedEventRow[]>`
      /* decideUnappliedEvents */ update platform.known_unapplied_events
      set decided_by_id = ${context.viewer.accountId}, decided_at = ${context.now()}
      where id = any(${ids.map(lookupId)}::bigint[]) returning *`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const inOrder = ids.map((id, i) => {
      const row = byId.get(lookupId(id));
      if (!row) throw notFound('The event', `input.ids.${i}`);
      checkDecidable(row.state, decision, `input.ids.${i}`);
      return row;
    });
    const events = inOrder.map(({ reader, unappliedEventId }) => ({
      key: `${reader}:${unappliedEventId}`,
      payload: {
        reader: reader as SubgraphName,
        unappliedEventId,
        decision,
        decidedById: context.viewer.accountId,
      },
    }));
    await publish(tx, 'platform', 'unappliedEvent.decided', events);
    return inOrder;
  });
  return outcomeOf(context, decided);
}

async function outcomeOf(context: Context, decided: readonly UnappliedEventRow[]): Promise<UnappliedEventRow[]> {
  const triesBefore = new Map(decided.map(({ id, tries }) => [id, tries]));
  const isOver = ({ id, state, tries }: UnappliedEventRow) =>
    isSettled(state) || (state !== 'BEHIND' && tries > (triesBefore.get(id) ?? 0));
  const ids = decided.map(({ id }) => id);
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    const rows = await unappliedEventsByIds(context, ids);
    if (rows.every(isOver) || performance.now() >= deadline) return rows;
    await pause(LOOK_EVERY_MS);
  }
}
