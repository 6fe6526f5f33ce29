import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import { lockAuthorizations } from '../../authorizations/commands/store';
import type { ScheduledChangeRow } from '../../timetable/tables';

/** A schedule under lock, after the accounts whose prices it changes. Null when it is gone. */
export async function lockSchedule(
  tx: Transaction,
  context: SubgraphRequest,
  id: string,
): Promise<ScheduledChangeRow | null> {
  const waiting = await tx.sql<{ authorizationId: string }[]>`
    /* authorizationsOfSchedule */ select authorization_id from products.price_changes
    where scheduled_change_id = ${lookupId(id)} and state = 'WAITING_EFFECT' order by authorization_id`;
  const ids = waiting.map(({ authorizationId }) => authorizationId);
  if (ids.length > 0) await lockAuthorizations(tx, context, ids, 'input.id');
  const [row] = await tx.sql<ScheduledChangeRow[]>`
    /* lockSchedule */ select * from products.scheduled_changes where id = ${lookupId(id)} for update`;
  return row ?? null;
}
