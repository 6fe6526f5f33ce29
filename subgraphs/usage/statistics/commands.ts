import { sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/sql/database';
import { countCharges, publishCharges } from './charge-commands';
import { recountDays, recountHours, recountUpstreamDays } from './rollup-commands';
import { countSourceCosts, publishSourceCosts } from './source-cost-commands';

const ROLLUP_LOCK = 'usage.rollups';

/**
 * Makes the rollups of every hour that [from, until) touches anew from the calls, with the days these hours lie in and the sums that are made of both. The
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
  await recountHours(tx, touched.hours_from, touched.hours_until);
  await recountDays(tx, touched.first_day, touched.last_day);
  await recountUpstreamDays(tx, touched.first_day, touched.last_day);
  const changed = await countCharges(tx, touched.first_day, touched.last_day);
  const changedCosts = await countSourceCosts(tx, touched.first_day, touched.last_day);
  if (!announce) return;
  await publishCharges(tx, changed);
  await publishSourceCosts(tx, changedCosts);
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
    'monthly_rollups',
    'customer_sums',
    'product_sums',
    'daily_upstream_rollups',
    'monthly_upstream_rollups',
    'source_sums',
    'daily_charges',
    'daily_source_costs',
  ]) {
    await tx.execute(sql`/* analyzeUsage */ analyze usage.${sql.identifier(table)}`);
  }
}
