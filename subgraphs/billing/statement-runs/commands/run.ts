import { eq } from 'drizzle-orm';
import { notFound } from '../../../kit/basics/errors';
import { addMonths, businessMonth } from '../../../kit/basics/time';
import { addJob, type JobContext } from '../../../kit/jobs/jobs';
import { withIdempotency } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { checkRun } from '../rules';
import { statementRuns } from '../tables';
import { makeStatements } from './make';

interface RunAsked {
  month: string;
  customerIds?: readonly string[] | null;
  idempotencyKey: string;
}

export async function startRun(context: Context, input: RunAsked): Promise<string> {
  const { idempotencyKey: key, ...payload } = input;
  checkRun(payload, context.now());
  const scope = context.viewer.accountId ?? '';
  const request = { schema: 'billing', scope, key, operation: 'makeStatements', payload };
  return withIdempotency(context.db, request, async (tx) => {
    await checkCustomers(tx, payload.customerIds ?? []);
    const runId = await addRun(tx, { ...payload, createdById: context.viewer.accountId, now: context.now() });
    await addJob(tx, 'billing', 'makeStatements', { runId });
    return runId;
  });
}

async function checkCustomers(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ place: number }[]>`
    /* unknownCustomers */ select (asked.place - 1)::int as place
    from unnest(${customerIds}::bigint[]) with ordinality as asked(id, place)
    where not exists (select from billing.known_customers k where k.customer_id = asked.id) order by 1 limit 1`;
  if (rows[0]) throw notFound('The customer', `input.customerIds.${rows[0].place}`);
}

interface NewRun {
  month: string;
  customerIds?: readonly string[] | null;
  createdById: string | null;
  now: Date;
}

async function addRun(tx: Transaction, { month, customerIds, createdById, now }: NewRun): Promise<string> {
  const [row] = await tx
    .insert(statementRuns)
    .values({ month, customerIds: customerIds ? [...customerIds] : null, createdById, createdAt: now })
    .returning({ id: statementRuns.id });
  return (row as { id: string }).id;
}

/** Customers whose statements are made in one transaction: enough to be quick, few enough to hold no lock for long. */
const CUSTOMERS_AT_ONCE = 100;

/** Some customers a transaction. Killed half-way and begun again it goes on with what is left; two at once share the work. */
export async function runStatements(payload: { runId?: string }, context: JobContext): Promise<void> {
  const runId = payload.runId ?? (await scheduledRun(context));
  const run = await beginRun(context, runId);
  if (!run) return;
  const { month, customerIds } = run;
  let after = '0';
  for (;;) {
    const next: string[] = await unbilledCustomers(context, month, customerIds, after);
    if (next.length === 0) break;
    after = next.at(-1) as string;
    await withTx(context.db, async (tx) => {
      const made = await makeStatements(tx, { month, customerIds: next, now: context.now() });
      await tx.sql`
        /* noteProgress */ update billing.statement_runs set done_count = least(done_count + ${next.length}, customer_count),
          statement_count = statement_count + ${made.length} where id = ${runId}`;
    });
  }
  await withTx(context.db, (tx) =>
    tx.update(statementRuns).set({ state: 'DONE', finishedAt: context.now() }).where(eq(statementRuns.id, runId)),
  );
}

/** The calendar starts one on the first of a month; a repeated job goes on with the one that it began. */
async function scheduledRun(context: JobContext): Promise<string> {
  const month = addMonths(businessMonth(context.now()), -1);
  return withTx(context.db, async (tx) => {
    const rows = await tx.sql<{ id: string }[]>`
      /* unfinishedRun */ select id from billing.statement_runs
      where month = ${month} and created_by_id is null and customer_ids is null and state <> 'DONE' limit 1`;
    return rows[0]?.id ?? (await addRun(tx, { month, createdById: null, now: context.now() }));
  });
}

async function beginRun(context: JobContext, runId: string) {
  return withTx(context.db, async (tx) => {
    const rows = await tx.sql<{ month: string; customerIds: string[] | null }[]>`
      /* beginRun */ update billing.statement_runs r set state = 'RUNNING', done_count = 0,
        started_at = coalesce(r.started_at, ${context.now().toISOString()}::timestamptz),
        customer_count = (select count(distinct u.customer_id) from billing.unbilled_months u
          where u.usage_month <= r.month and (r.customer_ids is null or u.customer_id = any(r.customer_ids)))
      where r.id = ${runId} and r.state <> 'DONE' returning month, customer_ids::text[]`;
    const [row] = rows;
    return row && { month: row.month, customerIds: row.customerIds };
  });
}

async function unbilledCustomers(
  { db }: JobContext,
  month: string,
  customerIds: string[] | null,
  after: string,
): Promise<string[]> {
  const rows = await db.sql<{ customerId: string }[]>`
    /* unbilledCustomers */ select distinct customer_id from billing.unbilled_months
    where usage_month <= ${month} and customer_id > ${after}::bigint
      and (${customerIds}::text[] is null or customer_id = any(${customerIds}::bigint[]))
    order by customer_id limit ${CUSTOMERS_AT_ONCE}`;
  return rows.map((row) => row.customerId);
}
