import { addDays, addMonths, businessDate, businessMonth } from '../../../kit/basics/time';
import { pruneInBatches } from '../../../kit/exchange/retention';
import type { Reader } from '../../../kit/requests/context';
import { withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';

/** What one gateway process counted since its last report; see gateway/doors/legacy/usage. */
export interface LegacyUsageReport {
  reporter: string;
  number: number;
  rows: readonly object[];
}

/** A report that comes again changes nothing. Gateways add to the same rows in one order, so that none waits in a ring. */
export async function countCalls(
  { db, now }: Pick<Reader, 'db' | 'now'>,
  { reporter, number, rows }: LegacyUsageReport,
): Promise<void> {
  await withTx(db, async (tx) => {
    const [isNew] = await tx.sql`
      /* takeLegacyReport */ insert into platform.legacy_reporters as r (id, last_number, reported_at)
      values (${reporter}, ${number}, ${now()})
      on conflict (id) do update set last_number = excluded.last_number, reported_at = excluded.reported_at
        where r.last_number < excluded.last_number
      returning 1 as taken`;
    if (!isNew) return;
    await tx.sql`
      /* countLegacyCalls */ insert into platform.legacy_usage as u
        (endpoint, caller_kind, account_id, first_day, last_day, calls, failures, last_called_at, client, fields)
      select n.endpoint, n.kind, n."accountId", n.day, n.day, n.calls, n.failures, n."lastCalledAt", n.client, n.fields
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as n (endpoint text, kind text, "accountId" bigint,
        day date, calls bigint, failures bigint, "lastCalledAt" timestamptz, client text, fields text[])
      order by n.endpoint, n.kind, n."accountId", n.day
      on conflict (endpoint, caller_kind, account_id, first_day, last_day) do update set
        calls = u.calls + excluded.calls, failures = u.failures + excluded.failures,
        last_called_at = greatest(u.last_called_at, excluded.last_called_at),
        client = coalesce(excluded.client, u.client),
        fields = case when u.fields @> excluded.fields then u.fields
          else array(select distinct one from unnest(u.fields || excluded.fields) one order by one) end`;
  });
}

/** Days that stay by themselves; older ones become months, and months go in the end. */
const DAYS = 100;
const MONTHS = 24;
/** A process that has not told anything for so long tells nothing more. */
const REPORTER_DAYS = 7;

/** Keeps the rows of the counting few: a row for each caller, endpoint and day of the last 100 days, or month of two years. */
export async function foldUsage({ db, now }: Pick<Reader, 'db' | 'now'>): Promise<void> {
  const today = businessDate(now());
  const [oldDays, oldMonths] = [addDays(today, -DAYS), `${addMonths(businessMonth(now()), -MONTHS)}-01`];
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* foldLegacyUsage */ with gone as (
        delete from platform.legacy_usage u using (
          select endpoint, caller_kind, account_id, first_day from platform.legacy_usage
          where first_day = last_day and last_day < ${oldDays} order by last_day limit ${limit}) old
        where u.endpoint = old.endpoint and u.caller_kind = old.caller_kind and u.account_id = old.account_id
          and u.first_day = old.first_day and u.last_day = old.first_day
        returning u.*, date_trunc('month', u.first_day)::date as month
      ), held as (
        select endpoint, caller_kind, account_id, month, array_agg(distinct field order by field) as fields
        from gone, unnest(gone.fields) field group by 1, 2, 3, 4
      ), kept as (
        insert into platform.legacy_usage as u
          (endpoint, caller_kind, account_id, first_day, last_day, calls, failures, last_called_at, client, fields)
        select g.endpoint, g.caller_kind, g.account_id, g.month, (g.month + interval '1 month - 1 day')::date,
          sum(g.calls), sum(g.failures), max(g.last_called_at), max(g.client), coalesce(max(h.fields), '{}')
        from gone g left join held h using (endpoint, caller_kind, account_id, month)
        group by 1, 2, 3, 4
        on conflict (endpoint, caller_kind, account_id, first_day, last_day) do update set
          calls = u.calls + excluded.calls, failures = u.failures + excluded.failures,
          last_called_at = greatest(u.last_called_at, excluded.last_called_at),
          client = coalesce(excluded.client, u.client),
          fields = array(select distinct one from unnest(u.fields || excluded.fields) one order by one)
      ) select 1 from gone`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneLegacyUsage */ delete from platform.legacy_usage where (endpoint, caller_kind, account_id, first_day, last_day) in (
        select endpoint, caller_kind, account_id, first_day, last_day from platform.legacy_usage
        where last_day < ${oldMonths} limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneLegacyReporters */ delete from platform.legacy_reporters where id in (
        select id from platform.legacy_reporters
        where reported_at < ${new Date(now().getTime() - REPORTER_DAYS * 86_400_000).toISOString()} limit ${limit}) returning 1`,
  );
}
