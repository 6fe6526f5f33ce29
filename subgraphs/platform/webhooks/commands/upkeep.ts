import { daysBefore } from '../../../kit/basics/time';
import { pruneInBatches } from '../../../kit/exchange/retention';
import { jobsSchema } from '../../../kit/jobs/jobs';
import type { Reader } from '../../../kit/requests/context';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { type Queued, queueSending } from './receive';

const MOST_AT_ONCE = 500;

type Upkeep = Pick<Reader, 'db' | 'now'>;

/**
 * Has sent what is due and has no job that would: what waited for its endpoint to be enabled, and what an earlier one about
 * its object left behind. As a rule there is nothing.
 */
export async function wakeWebhooks({ db, now }: Upkeep): Promise<void> {
  for (;;) {
    const woken = await withTx(db, async (tx) => {
      const due = await dueWithoutJob(tx, now());
      await queueSending(tx, due);
      return due.length;
    });
    if (woken < MOST_AT_ONCE) return;
  }
}

async function dueWithoutJob(tx: Transaction, now: Date): Promise<Queued[]> {
  const jobs = tx.sql(jobsSchema('platform'));
  return tx.sql<Queued[]>`
    /* dueWebhooks */ select d.id, d.endpoint_id, d.object from platform.webhook_deliveries d
    join platform.webhook_endpoints e on e.id = d.endpoint_id and e.disabled_at is null
    where d.state = 'WAITING' and d.next_attempt_at <= ${now}
      and not exists (select from platform.webhook_deliveries b where b.endpoint_id = d.endpoint_id
        and b.object = d.object and b.id < d.id and b.state = 'WAITING')
      and not exists (select from ${jobs}.jobs j where j.key = 'webhook-' || d.id
        and (j.locked_at is not null or j.run_at <= clock_timestamp()))
    order by d.id limit ${MOST_AT_ONCE}`;
}

/** Days for which deliveries are kept, whatever became of them. */
const KEPT_DAYS = 30;

export async function pruneWebhooks({ db, now }: Upkeep): Promise<void> {
  const before = daysBefore(now(), KEPT_DAYS).toISOString();
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneWebhooks */ delete from platform.webhook_deliveries where id in (
        select id from platform.webhook_deliveries where created_at < ${before} order by created_at limit ${limit}) returning 1`,
  );
  await withTx(
    db,
    (tx) => tx.sql`
      /* forgetWebhookSecrets */ update platform.webhook_endpoints set previous_secret = null, previous_secret_until = null
      where previous_secret_until <= ${now()}`,
  );
}
