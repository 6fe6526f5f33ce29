import { DomainError } from '../../../kit/basics/errors';
import type { Jobs } from '../../../kit/jobs/jobs';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { withTx } from '../../../kit/sql/database';
import { takePlannedEffect } from '../../authorizations/price-changes/commands/effect';
import { applyState } from '../../state-changes/commands/change';
import { TRIES } from '../../timetable/commands';
import { lockSchedule } from './lock';

/** All or nothing. What fails is noted and tried again by the queue; then it waits for somebody to retry it. */
async function runScheduledChange(context: SubgraphRequest, id: string): Promise<void> {
  const began = performance.now();
  try {
    await withTx(context.db, async (tx) => {
      const schedule = await lockSchedule(tx, context, id);
      if (schedule?.state !== 'WAITING' || schedule.plannedAt > context.now()) return;
      if (schedule.kind === 'PRICE') await takePlannedEffect(tx, context, id);
      else await applyState(tx, context, schedule);
      await tx.sql`
        /* finishSchedule */ update products.scheduled_changes set state = 'DONE', finished_at = ${context.now()},
          updated_at = ${context.now()}, failure = null, attempt_count = attempt_count + 1, duration_ms = ${elapsed(began)}
        where id = ${id}`;
    });
  } catch (error) {
    const failure = error instanceof DomainError ? `${error.reason}: ${error.message}` : 'failed';
    await withTx(context.db, async (tx) => {
      await tx.sql`
        /* noteFailure */ update products.scheduled_changes set failure = ${failure.slice(0, 500)},
          attempt_count = attempt_count + 1, duration_ms = ${elapsed(began)}, updated_at = ${context.now()}
        where id = ${id} and state = 'WAITING'`;
    });
    throw error;
  }
}

const elapsed = (began: number): number => Math.round(performance.now() - began);

/** What is due and has not been tried to the end, whatever became of its job. */
async function runDueChanges(context: SubgraphRequest): Promise<void> {
  const due = await context.db.sql<{ id: string }[]>`
    /* dueChanges */ select id from products.scheduled_changes
    where state = 'WAITING' and planned_at <= ${context.now()} and attempt_count < ${TRIES} order by planned_at, id`;
  for (const { id } of due) await runScheduledChange(context, id).catch(() => undefined);
}

export const scheduleJobs: Jobs = {
  runScheduledChange: { run: ({ id }: { id: string }, context) => runScheduledChange(context, id) },
  runDueChanges: { run: (_, context) => runDueChanges(context), cron: '* * *' },
};
