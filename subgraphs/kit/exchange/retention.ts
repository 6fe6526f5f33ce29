import { type SQL, sql } from 'drizzle-orm';
import type { SubgraphName } from '../basics/subgraph-names';
import { daysBefore } from '../basics/time';
import type { Jobs } from '../jobs/jobs';
import type { Reader } from '../requests/context';
import { type Database, withTx } from '../sql/database';
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

/** Rows of one transaction: few enough to hold nobody up. */
const BATCH = 1_000;

/** Days for which it is known who searched for whose number. */
const SEARCH_DAYS = 365;

/** Work of a subgraph that keeps kit/requests/number-searches.ts. */
export const numberSearchJobs = (name: SubgraphName): Jobs => ({
  pruneIdentitySearches: {
    run: async (_: unknown, { db, now }) => {
      const searches = sql`${sql.identifier(name)}.identity_searches`;
      await pruneInBatches(
        db,
        (limit) => sql`
          /* pruneIdentitySearches */ delete from ${searches} where id in (
            select id from ${searches} where searched_at < ${daysBefore(now(), SEARCH_DAYS).toISOString()} limit ${limit})`,
      );
    },
    cron: '55 3 *',
  },
});

/** Deletes in transactions of a bounded size until one finds less; `statement` takes the most rows it may delete. */
export async function pruneInBatches(db: Database, statement: (limit: number) => SQL): Promise<number> {
  let count = 0;
  for (;;) {
    const { rowCount } = await withTx(db, (tx) => tx.execute(statement(BATCH)));
    count += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return count;
  }
}

/**
 * Deletes what the tables of kit/exchange/tables.ts would gather without end: events that all readers have passed, by their own
 * word in `deliveries`, answers of keyed mutations, and events that were set aside and settled. A reader that stands still keeps everything it has not read.
 */
export async function pruneExchange({ db, now }: Pick<Reader, 'db' | 'now'>, schema: SubgraphName): Promise<void> {
  await pruneEvents(db, schema, daysBefore(now(), EVENT_DAYS));
  const [settled, since] = [sql`${sql.identifier(schema)}.unapplied_events`, daysBefore(now(), ANSWER_DAYS)];
  await pruneInBatches(
    db,
    (limit) => sql`
      /* pruneUnapplied */ delete from ${settled} where id in (
        select id from ${settled} where settled_at < ${since.toISOString()} order by settled_at limit ${limit})`,
  );
  const answers = sql`${sql.identifier(schema)}.idempotency`;
  await pruneInBatches(
    db,
    (limit) => sql`
      /* pruneAnswers */ delete from ${answers} where (scope, key) in (
        select scope, key from ${answers} where created_at < ${daysBefore(now(), ANSWER_DAYS).toISOString()}
        order by created_at limit ${limit})`,
  );
}

interface Position extends Record<string, unknown> {
  transaction_id: string;
  id: string;
}

/** Goes through the outbox once, from its beginning: lasting events in between are passed over, not looked at again. */
async function pruneEvents(db: Database, schema: SubgraphName, before: Date): Promise<void> {
  const [outbox, deliveries] = [sql.identifier('outbox'), sql.identifier('deliveries')].map(
    (table) => sql`${sql.identifier(schema)}.${table}`,
  ) as [SQL, SQL];
  let [from, more] = [{ transaction_id: '0', id: '0' } as Position, true];
  while (more) {
    const { rows } = await withTx(db, (tx) =>
      tx.execute<Position>(sql`
        /* pruneEvents */ with slice as (
          select transaction_id, id, topic from ${outbox}
          where (transaction_id, id) > (${from.transaction_id}::bigint, ${from.id}::bigint)
            and (transaction_id, id) <= (
              select transaction_id, event_id from ${deliveries} order by transaction_id, event_id limit 1)
            and created_at < ${before.toISOString()}
          order by transaction_id, id limit ${BATCH}
        ), gone as (
          delete from ${outbox} where id in (
            select id from slice where topic <> all(${sql.param([...LASTING_TOPICS])}::text[]))
        )
        select transaction_id, id from slice order by transaction_id desc, id desc limit 1`),
    );
    more = rows[0] !== undefined;
    from = rows[0] ?? from;
  }
}

/** Every subgraph prunes its own tables at night. */
export const retentionJobs = (schema: SubgraphName): Jobs => ({
  pruneExchange: { run: (_: unknown, context) => pruneExchange(context, schema), cron: '40 3 *' },
});
