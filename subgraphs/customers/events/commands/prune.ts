import { daysBefore } from '../../../kit/basics/time';
import { pruneInBatches } from '../../../kit/exchange/retention';
import type { Jobs } from '../../../kit/jobs/jobs';
import type { Reader } from '../../../kit/requests/context';
import { fragment } from '../../../kit/sql/sql';
import { BROKER } from './relay';

/** Days in which a listener of the topic may come back and go on where it stopped (Last-Event-ID). */
const TOPIC_DAYS = 30;
/** Later a message is told to listeners again but changes nobody: what it reports is older than what is known. */
const MSG_ID_DAYS = 180;
/** Days for which a letter that was replayed or discarded says what was done. Open ones stay. */
const LETTER_DAYS = 365;

/** Deletes what the topic would gather without end. A broker that stands still keeps everything it has not got. */
export async function pruneTopic({ db, now }: Pick<Reader, 'db' | 'now'>): Promise<void> {
  const before = (days: number) => daysBefore(now(), days).toISOString();
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* prunePublished */ delete from customers.published_messages where id in (
        select m.id from customers.published_messages m
        left join customers.feed_positions b on b.producer = ${BROKER}
        where m.created_at < ${before(TOPIC_DAYS)}
          and (m.from_broker or b.producer is null or (m.transaction_id, m.id) <= (b.transaction_id, b.event_id))
        order by m.created_at limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneLetters */ delete from customers.dead_letters where id in (
        select id from customers.dead_letters where state <> 'OPEN' and settled_at < ${before(LETTER_DAYS)}
        order by settled_at limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneInbox */ delete from customers.inbox where (tenant, project_id, msg_id) in (
        select i.tenant, i.project_id, i.msg_id from customers.inbox i
        where i.received_at < ${before(MSG_ID_DAYS)} and not exists (
          select 1 from customers.dead_letters l where l.tenant = i.tenant and l.project_id = i.project_id
            and l.msg_id = i.msg_id and l.state = 'OPEN')
        order by i.received_at limit ${limit}) returning 1`,
  );
}

export const topicJobs: Jobs = {
  pruneTopic: { run: (_: unknown, context) => pruneTopic(context), cron: '50 3 *' },
};
