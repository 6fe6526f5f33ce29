import type { SubgraphName } from '../basics/subgraph-names';
import { daysBefore } from '../basics/time';
import type { Jobs } from '../jobs/jobs';
import type { Reader } from '../requests/context';
import { type Database, withTx } from '../sql/database';
import { type Fragment, fragment, unsafeFragment } from '../sql/sql';
import type { Topic } from './topics';

/** Days that an event stays after every reader has applied it: long enough to look back at what was told. */
const EVENT_DAYS = 30;
/** Days for which a repeated mutation gets its first answer; who repeats later asks anew. So long are events kept that were set aside and settled. */
const ANSWER_DAYS = 90;

/** What a new reader makes its copies of; these events stay for good. The others tell of what happened once. */
const LASTING_TOPICS: readonly Topic[] = [
  'customer.changed',
  'customer.deleted',
  'developerAccount.changed',
  'assignments.changed',
  'watchers.changed',
  'salesperson.changed',
  'customerGrade.changed',
  'openProducts.changed',
  'product.changed',
  'upstreamRoute.changed',
  'authorization.changed',
  'promoterRoyalties.changed',
  'floorPrices.changed',
  'statement.changed',
  'payment.passed',
  'staff.changed',
  'department.changed',
  'contract.changed',
  'alertContact.changed',
];

const BATCH = 1_000;

const SEARCH_DAYS = 365;

export const numberSearchJobs = (name: SubgraphName): Jobs => ({
  pruneIdentitySearches: {
    run: async (_: unknown, { db, now }) => {
      const searches = unsafeFragment(`${name}.identity_searches`);
      await pruneInBatches(
        db,
        (limit) => fragment`
          /* pruneIdentitySearches */ delete from ${searches} where id in (
            select id from ${searches} where searched_at < ${daysBefore(now(), SEARCH_DAYS).toISOString()} limit ${limit}) returning 1`,
      );
    },
    cron: '55 3 *',
  },
});

/** Deletes in transactions of a bounded size until one finds less; `statement` takes the most rows it may delete and answers one for each. */
export async function pruneInBatches(db: Database, statement: (limit: number) => Fragment): Promise<number> {
  let count = 0;
  for (;;) {
    const gone = await withTx(db, (tx) => tx.sql`${statement(BATCH)}`);
    count += gone.length;
    if (gone.length < BATCH) return count;
  }
}

/** Of events only those that all readers have passed: one that stands still keeps everything it has not read. */
export async function pruneExchange({ db, now }: Pick<Reader, 'db' | 'now'>, schema: SubgraphName): Promise<void> {
  await pruneEvents(db, schema, daysBefore(now(), EVENT_DAYS));
  const [settled, since] = [unsafeFragment(`${schema}.unapplied_events`), daysBefore(now(), ANSWER_DAYS)];
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneUnapplied */ delete from ${settled} where id in (
        select id from ${settled} where settled_at < ${since.toISOString()} order by settled_at limit ${limit}) returning 1`,
  );
  const answers = unsafeFragment(`${schema}.idempotency`);
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneAnswers */ delete from ${answers} where (scope, key) in (
        select scope, key from ${answers} where created_at < ${daysBefore(now(), ANSWER_DAYS).toISOString()}
        order by created_at limit ${limit}) returning 1`,
  );
}

interface Position {
  transactionId: string;
  id: string;
}

async function pruneEvents(db: Database, schema: SubgraphName, before: Date): Promise<void> {
  const [outbox, deliveries] = [unsafeFragment(`${schema}.outbox`), unsafeFragment(`${schema}.deliveries`)];
  let from: Position | undefined = { transactionId: '0', id: '0' };
  while (from) {
    const { transactionId, id }: Position = from;
    [from] = await withTx(
      db,
      (tx) => tx.sql<Position[]>`
        /* pruneEvents */ with slice as (
          select transaction_id, id, topic from ${outbox}
          where (transaction_id, id) > (${transactionId}::bigint, ${id}::bigint)
            and (transaction_id, id) <= (
              select transaction_id, event_id from ${deliveries} order by transaction_id, event_id limit 1)
            and created_at < ${before.toISOString()}
          order by transaction_id, id limit ${BATCH}
        ), gone as (
          delete from ${outbox} where id in (
            select id from slice where topic <> all(${LASTING_TOPICS}::text[]))
        )
        select transaction_id, id from slice order by transaction_id desc, id desc limit 1`,
    );
  }
}

export const retentionJobs = (schema: SubgraphName): Jobs => ({
  pruneExchange: { run: (_: unknown, context) => pruneExchange(context, schema), cron: '40 3 *' },
});
