import { sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { countCharges, during, publishCharges } from './charge-commands';
import { countSourceCosts, publishSourceCosts } from './source-cost-commands';

const ROLLUP_LOCK = 'usage.rollups';

/**
 * Makes the rollups of every hour that [from, until) touches anew from the calls, with the days these hours lie in. The
 * only writer of rollups: run again, it gives the same rows, so whoever wrote calls runs it over their hours and need
 * not know what was counted before. Runs take turns, because two at once could each miss the calls of the other. What
 * bills change by is published in the same transaction, unless `announce` is false: each subgraph loads its own part of
 * the demo data.
 */
export async function rebuildRollups(tx: Transaction, from: Date, until: Date, announce = true): Promise<void> {
  const [first, end] = [from.toISOString(), until.toISOString()];
  const { rows } = await tx.execute<{
    hours_from: string;
    hours_until: string;
    first_day: string;
    last_day: string;
  }>(sql`
    /* touchedHours */ select date_trunc('hour', ${first}::timestamptz, 'UTC')::text as hours_from,
      (date_trunc('hour', ${end}::timestamptz - interval '1 ms', 'UTC') + interval '1 hour')::text as hours_until,
      (${first}::timestamptz at time zone 'Asia/Shanghai')::date::text as first_day,
      ((${end}::timestamptz - interval '1 ms') at time zone 'Asia/Shanghai')::date::text as last_day,
      pg_advisory_xact_lock(hashtext(${ROLLUP_LOCK}))`);
  const touched = rows[0];
  if (!touched || until <= from) return;
  await rebuildHours(tx, touched.hours_from, touched.hours_until);
  await rebuildDays(tx, touched.first_day, touched.last_day);
  await rebuildUpstreamDays(tx, touched.first_day, touched.last_day);
  const changed = await countCharges(tx, touched.first_day, touched.last_day);
  const changedCosts = await countSourceCosts(tx, touched.first_day, touched.last_day);
  if (!announce) return;
  await publishCharges(tx, changed);
  await publishSourceCosts(tx, changedCosts);
}

async function rebuildHours(tx: Transaction, from: string, until: string): Promise<void> {
  await tx.execute(sql`
    /* forgetHours */ delete from usage.hourly_rollups
    where hour >= ${from}::timestamptz and hour < ${until}::timestamptz`);
  await tx.execute(sql`
    /* countHours */ insert into usage.hourly_rollups (hour, customer_id, developer_account_id, authorization_id,
      product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost,
      upstream_calls, latency_sum_ms)
    select date_trunc('hour', called_at, 'UTC'), customer_id, developer_account_id, authorization_id, product_code, tag,
      max(product_name), count(*), count(*) filter (where hit), count(*) filter (where charged),
      count(*) filter (where free), count(*) filter (where cached), count(*) filter (where not success), sum(fee),
      sum(cost), sum(upstream_count), sum(latency_ms)
    from usage.calls where called_at >= ${from}::timestamptz and called_at < ${until}::timestamptz
    group by 1, 2, 3, 4, 5, 6`);
}

async function rebuildDays(tx: Transaction, first: string, last: string): Promise<void> {
  await tx.execute(sql`
    /* forgetDays */ delete from usage.daily_rollups where day between ${first}::date and ${last}::date`);
  await tx.execute(sql`
    /* countDays */ insert into usage.daily_rollups (day, customer_id, developer_account_id, authorization_id,
      product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost,
      upstream_calls, latency_sum_ms)
    select (hour at time zone 'Asia/Shanghai')::date, customer_id, developer_account_id, authorization_id, product_code,
      tag, max(product_name), sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls),
      sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms)
    from usage.hourly_rollups where ${during('hour', first, last)}
    group by 1, 2, 3, 4, 5, 6`);
}

async function rebuildUpstreamDays(tx: Transaction, first: string, last: string): Promise<void> {
  await tx.execute(sql`
    /* forgetUpstreamDays */ delete from usage.daily_upstream_rollups where day between ${first}::date and ${last}::date`);
  await tx.execute(sql`
    /* countUpstreamDays */ insert into usage.daily_upstream_rollups (day, customer_id, upstream_route_id, data_source_id,
      data_source_code, data_source_name, product_code, attempts, successful_attempts, charged_attempts, cost,
      latency_sum_ms)
    select (called_at at time zone 'Asia/Shanghai')::date, customer_id, upstream_route_id, max(data_source_id),
      max(data_source_code), max(data_source_name), max(product_code), count(*), count(*) filter (where success),
      count(*) filter (where charged), sum(cost), sum(latency_ms)
    from usage.upstream_calls where ${during('called_at', first, last)}
    group by 1, 2, 3`);
}

/**
 * After a bulk load the planner must know the rows before autovacuum gets to them. A sample of 6,000 rows a table is
 * enough until then, and table by table no statement outlives the time limit on a busy machine.
 */
export async function analyzeUsage(tx: Transaction): Promise<void> {
  await tx.execute(sql`/* sampleLess */ set local default_statistics_target = 20`);
  for (const table of [
    'calls',
    'upstream_calls',
    'hourly_rollups',
    'daily_rollups',
    'daily_upstream_rollups',
    'daily_charges',
    'daily_source_costs',
  ]) {
    await tx.execute(sql`/* analyzeUsage */ analyze usage.${sql.identifier(table)}`);
  }
}
