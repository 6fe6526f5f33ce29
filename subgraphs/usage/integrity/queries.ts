import type { Database, Fragment, Sql } from '../../kit/sql/database';
import type { Finding } from '../../kit/sql/findings';
import { IS_ENDED } from '../call/queries/journal';

interface Check {
  promise: string;
  /** Rows that break it, each with an `id` that names it. `from` is the instant since when calls are looked at. */
  violations(sql: Sql, from: Date): Fragment;
}

const EXAMPLES = 10;

/** What calls and what is counted of them promise, in SQL; the money stands in rules of its own. */
const CHECKS: readonly Check[] = [
  {
    promise: 'no accepted call stays open for five minutes beyond its deadline',
    violations: (sql) => sql`
      select seq_no as id from usage.open_calls left join usage.call_journal j using (seq_no)
      where j.seq_no is null or coalesce(j.decided_at, j.deadline_at) < clock_timestamp() - interval '5 minutes'
      union all select seq_no from usage.call_journal
      where answered is null and seq_no not in (select seq_no from usage.open_calls)`,
  },
  {
    promise: 'each decided call has one record, with the fee that was decided, less what was refunded of it since',
    violations: (sql, from) => sql`
      select j.seq_no as id from usage.call_journal j
      where j.answered is not null and j.accepted_at >= ${from} and 1 <> (
        select count(*) from usage.calls c where c.seq_no = j.seq_no and c.called_at >= ${from}::timestamptz - interval '1 day'
          and (j.uncollected or j.fee = c.fee + (
            select coalesce(sum(e.refunded_amount), 0) from usage.call_edits e where e.seq_no = c.seq_no)))`,
  },
  {
    promise: 'the used part of a free quota is its free calls and those under way',
    violations: (sql) => sql`
      select q.authorization_id::text as id from usage.free_quotas q
      left join (select authorization_id, count(*) as count from usage.calls where free group by 1) c using (authorization_id)
      left join (select authorization_id, count(*) as count from usage.free_holds group by 1) h using (authorization_id)
      where q.used <> coalesce(c.count, 0) + coalesce(h.count, 0)`,
  },
  {
    promise: 'the cost of a call is what its attempts cost',
    violations: (sql, from) => sql`
      select c.seq_no as id from usage.calls c left join (
        select call_id, called_at, sum(cost) as cost, count(*) as count from usage.upstream_calls
        where called_at >= ${from} group by 1, 2) u on u.call_id = c.id and u.called_at = c.called_at
      where c.called_at >= ${from} and (c.cost, c.upstream_count) <> (coalesce(u.cost, 0), coalesce(u.count, 0))`,
  },
  {
    promise: 'hours that are counted say what their calls say',
    violations: (sql, from) => sql`
      select hour::text as id from (
        select date_trunc('hour', called_at, 'UTC') as hour, count(*) as calls, sum(fee) as fee, sum(cost) as cost
        from usage.calls where called_at >= date_trunc('hour', ${from}::timestamptz, 'UTC') group by 1) c
      full join (
        select hour, sum(calls) as calls, sum(fee) as fee, sum(cost) as cost from usage.hourly_rollups
        where hour >= date_trunc('hour', ${from}::timestamptz, 'UTC') group by 1) r using (hour)
      where (c.calls, c.fee, c.cost) is distinct from (r.calls, r.fee, r.cost)
        and hour not in (select hour from usage.dirty_hours)`,
  },
  {
    promise: 'days are the sums of their hours, and bills are made of the same fees',
    violations: (sql, from) => sql`
      select day::text as id from (
        select (hour at time zone 'Asia/Shanghai')::date as day, sum(calls) as calls, sum(fee) as fee
        from usage.hourly_rollups where hour >= ${from}::timestamptz - interval '1 day' group by 1) h
      full join (select day, sum(calls) as calls, sum(fee) as fee from usage.daily_rollups
        where day >= (${from}::timestamptz at time zone 'Asia/Shanghai')::date group by 1) d using (day)
      full join (select day, sum(fee) as fee from usage.daily_charges
        where day >= (${from}::timestamptz at time zone 'Asia/Shanghai')::date and call_count > 0 group by 1) b using (day)
      where day > (${from}::timestamptz at time zone 'Asia/Shanghai')::date
        and ((h.calls, h.fee) is distinct from (d.calls, d.fee) or coalesce(b.fee, 0) <> d.fee)`,
  },
  {
    promise: 'months, and the sums of customers, products and sources, are the sums of their days and hours',
    violations: (sql) => sql`
      select what || ' ' || starts_at as id from (
        select 'HOUR customers' as what, hour as starts_at, sum(calls) as calls, sum(fee) as fee, sum(cost) as cost
        from usage.hourly_rollups group by 2
        union all select 'HOUR products', hour, sum(calls), sum(fee), sum(cost) from usage.hourly_rollups group by 2
        union all select unit || ' ' || part, date_trunc(unit, day::timestamp) at time zone 'Asia/Shanghai', sum(calls),
          sum(fee), sum(cost)
        from usage.daily_rollups, unnest(array['DAY', 'MONTH']) unit, unnest(array['customers', 'products']) part group by 1, 2
        union all select 'MONTH rollups', date_trunc('month', day::timestamp) at time zone 'Asia/Shanghai', sum(calls),
          sum(fee), sum(cost) from usage.daily_rollups group by 2
        union all select unit || ' sources', date_trunc(unit, day::timestamp) at time zone 'Asia/Shanghai', sum(attempts), 0,
          sum(cost) from usage.daily_upstream_rollups, unnest(array['DAY', 'MONTH']) unit group by 1, 2
        union all select 'MONTH attempts', date_trunc('month', day::timestamp) at time zone 'Asia/Shanghai', sum(attempts), 0,
          sum(cost) from usage.daily_upstream_rollups group by 2) must
      full join (
        select unit || ' customers' as what, starts_at, sum(calls) as calls, sum(fee) as fee, sum(cost) as cost
        from usage.customer_sums group by 1, 2
        union all select unit || ' products', starts_at, sum(calls), sum(fee), sum(cost) from usage.product_sums group by 1, 2
        union all select 'MONTH rollups', month::timestamp at time zone 'Asia/Shanghai', sum(calls), sum(fee), sum(cost)
        from usage.monthly_rollups group by 2
        union all select 'MONTH attempts', month::timestamp at time zone 'Asia/Shanghai', sum(attempts), 0, sum(cost)
        from usage.monthly_upstream_rollups group by 2
        union all select unit || ' sources', starts_at, sum(attempts), 0, sum(cost) from usage.source_sums group by 1, 2) found
        using (what, starts_at)
      where (must.calls, must.fee, must.cost) is distinct from (found.calls, found.fee, found.cost)`,
  },
];

export async function findViolations({ sql }: Database, from: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { promise, violations } of CHECKS) {
    const [found] = await sql<{ count: number; examples: string[] }[]>`
      /* checkCalls */ select count(*)::int as count, coalesce((array_agg(id order by id))[1:${sql.unsafe(String(EXAMPLES))}], '{}') as examples
      from (${violations(sql, from)}) broken`;
    findings.push({ promise, violationCount: found?.count ?? 0, examples: found?.examples ?? [] });
  }
  return findings;
}

interface JournaledFee {
  seqNo: string;
  customerId: string;
  /** Null for a call that was not answered, or whose fee nobody could pay. */
  fee: string | null;
}

/** For the system: what the charges of ended calls must be, of the last two days, some of them by chance. */
export async function journaledFees({ sql }: Database, most: number): Promise<JournaledFee[]> {
  return sql<JournaledFee[]>`
    /* journaledFees */ select seq_no, customer_id, case when answered and not uncollected and fee > 0 then fee end as fee
    from usage.call_journal where ${IS_ENDED} order by random() limit ${most}`;
}
