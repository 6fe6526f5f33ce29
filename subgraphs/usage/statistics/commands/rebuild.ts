import type { Transaction } from '../../../kit/sql/database';
import { unsafeFragment } from '../../../kit/sql/sql';
import { countCharges, publishCharges } from './charges';
import { recountDays, recountHours, recountUpstreamDays } from './recount';
import { countSourceCosts, publishSourceCosts } from './source-costs';

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
  // How many days there are decides how they are counted best.
  const [touched] = await tx.sql<{ hoursFrom: string; hoursUntil: string; firstDay: string; lastDay: string }[]>`
    /* touchedHours */ select date_trunc('hour', ${first}::timestamptz, 'UTC')::text as hours_from,
      (date_trunc('hour', ${end}::timestamptz - interval '1 ms', 'UTC') + interval '1 hour')::text as hours_until,
      (${first}::timestamptz at time zone 'Asia/Shanghai')::date::text as first_day,
      ((${end}::timestamptz - interval '1 ms') at time zone 'Asia/Shanghai')::date::text as last_day,
      pg_advisory_xact_lock(hashtext(${ROLLUP_LOCK})), set_config('plan_cache_mode', 'force_custom_plan', true)`;
  if (!touched || until <= from) return;
  await recountHours(tx, touched.hoursFrom, touched.hoursUntil);
  await recountDays(tx, touched.firstDay, touched.lastDay);
  await recountUpstreamDays(tx, touched.firstDay, touched.lastDay);
  const changed = await countCharges(tx, touched.firstDay, touched.lastDay);
  const changedCosts = await countSourceCosts(tx, touched.firstDay, touched.lastDay);
  if (!announce) return;
  await publishCharges(tx, changed);
  await publishSourceCosts(tx, changedCosts);
}

/** Until autovacuum gets to them. A sample of 6,000 rows, table by table, stays within the time limit on a busy machine. */
export async function analyzeUsage(tx: Transaction): Promise<void> {
  await tx.sql`/* sampleLess */ set local default_statistics_target = 20`;
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
    await tx.sql`/* analyzeUsage */ analyze usage.${unsafeFragment(table)}`;
  }
}
