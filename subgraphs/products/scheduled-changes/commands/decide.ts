import { failedPrecondition, notFound } from '../../../kit/basics/errors';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { withTx } from '../../../kit/sql/database';
import { publishTouched } from '../../authorizations/commands/touch';
import type { CancelScheduledChangeInput, RetryScheduledChangeInput } from '../../schema.generated';
import { runAt } from '../../timetable/commands';
import type { ScheduledChangeRow } from '../../timetable/tables';
import { lockSchedule } from './lock';

const wrongState = (state: ScheduledChangeRow['state']) =>
  failedPrecondition('SCHEDULE_STATE', 'The change is in no state for this.', {
    field: 'input.id',
    details: { state },
  });

/** Calls off a change that waits, with the price changes that name it. */
export async function cancelScheduledChange(
  context: SubgraphRequest,
  input: CancelScheduledChangeInput,
): Promise<ScheduledChangeRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const schedule = await lockSchedule(tx, context, input.id);
    if (!schedule) throw notFound('The scheduled change', 'input.id');
    if (schedule.state !== 'WAITING') throw wrongState(schedule.state);
    const now = context.now();
    const cancelled = await tx.sql<{ authorizationId: string }[]>`
      /* cancelPlannedPrices */ update products.price_changes set state = 'CANCELLED', updated_at = ${now}
      where scheduled_change_id = ${schedule.id} and state = 'WAITING_EFFECT' returning authorization_id`;
    await publishTouched(
      tx,
      cancelled.map(({ authorizationId }) => authorizationId),
      now,
    );
    const [row] = await tx.sql<ScheduledChangeRow[]>`
      /* cancelSchedule */ update products.scheduled_changes set state = 'CANCELLED', finished_at = ${now}, updated_at = ${now}
      where id = ${schedule.id} returning *`;
    return row as ScheduledChangeRow;
  });
}

/** Has a change that waits because its last run failed carried out again, now. */
export async function retryScheduledChange(
  context: SubgraphRequest,
  input: RetryScheduledChangeInput,
): Promise<ScheduledChangeRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const schedule = await lockSchedule(tx, context, input.id);
    if (!schedule) throw notFound('The scheduled change', 'input.id');
    if (schedule.state !== 'WAITING' || schedule.failure === null) throw wrongState(schedule.state);
    await runAt(tx, schedule.id, context.now());
    return schedule;
  });
}
