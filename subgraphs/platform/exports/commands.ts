import { daysBefore } from '../../kit/basics/time';
import { pruneInBatches } from '../../kit/exchange/retention';
import type { Jobs } from '../../kit/jobs/jobs';
import type { Reader } from '../../kit/requests/context';
import { fragment } from '../../kit/sql/sql';

/** Days for which an export is kept; the links to it end after one. */
const EXPORT_DAYS = 2;

/** Deletes old exports, those of the gateway and our own. Nothing else is kept here: no row refers to them. */
export async function pruneExports({ db, now }: Pick<Reader, 'db' | 'now'>): Promise<void> {
  const before = daysBefore(now(), EXPORT_DAYS).toISOString();
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneExports */ delete from platform.files where id in (
        select id from platform.files where created_at < ${before} limit ${limit}) returning 1`,
  );
}

export const exportJobs: Jobs = {
  pruneExports: { run: (_: unknown, context) => pruneExports(context), cron: '55 3 *' },
};
