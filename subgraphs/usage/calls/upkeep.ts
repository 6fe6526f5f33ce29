import type { Logger } from 'pino';
import { addMonths, businessMonth, startOfMonth } from '../../kit/basics/time';
import type { Job } from '../../kit/jobs/jobs';
import { concern } from '../../kit/process/concerns';
import { type Database, withTx } from '../../kit/sql/database';
import { pruneCalls } from '../call/commands/recover';
import { callMonthsAhead } from '../call/metrics';
import { ensurePartitions } from './commands';
import { monthsAhead } from './queries/partitions';

/** Months beyond the present one whose calls have their place already. */
const MONTHS_AHEAD = 3;

export async function keepPartitions(db: Database, now: Date): Promise<void> {
  await withTx(db, (tx) => ensurePartitions(tx, now, startOfMonth(addMonths(businessMonth(now), MONTHS_AHEAD))));
}

/** With fewer months ahead than this somebody has to look why no more are made. */
const FEWEST_AHEAD = 2;

/** Looks how many months ahead calls have their place; with too few, readiness and the log say so. */
export async function watchPartitions(db: Database, now: Date, log: Logger): Promise<void> {
  const ahead = await monthsAhead(db, now);
  callMonthsAhead.set(ahead);
  const text = ahead < FEWEST_AHEAD ? `Calls have their place for ${ahead} more months only.` : null;
  if (concern('usage partitions', text) && text) log.error({ ahead }, 'too few months ahead for calls');
}

export const keepPartitionsJob: Job = {
  run: (_: unknown, { db, now }) => keepPartitions(db, now()),
  cron: '20 1 *',
};

export const pruneCallsJob: Job = {
  run: async (_: unknown, { db }) => {
    while (await pruneCalls(db));
  },
  cron: '35 * *',
};
