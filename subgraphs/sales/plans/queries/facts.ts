import type { Sql } from '../../../kit/sql/database';
import type { Actuals, KpiIndicator, KpiResult } from '../rules';

export interface MonthFacts {
  salespersonId: string;
  month: string;
  actuals: Actuals;
  /** Before KPI, not rounded. */
  commission: string;
  /** Targets in force in the month; null without any. */
  monthTarget: string | null;
  yearTarget: string | null;
  /** The plan in force in the month; null without one, and for promoters. */
  indicators: KpiIndicator[] | null;
  frozen: { rate: string | null; details: KpiResult[] } | null;
}

type Row = Omit<MonthFacts, 'actuals' | 'frozen'> & {
  fee: string;
  calls: string;
  paid: string;
  newCustomers: string;
  visits: string;
  isFrozen: boolean;
  frozenRate: string | null;
  frozenDetails: KpiResult[] | null;
};

/** The facts of every named salesperson for every named month, by month and salesperson. */
export async function monthFacts(sql: Sql, months: readonly string[], ids: readonly string[]): Promise<MonthFacts[]> {
  if (months.length === 0 || ids.length === 0) return [];
  const [first, last] = [[...months].sort()[0] as string, [...months].sort().at(-1) as string];
  const days = sql`>= ${`${first}-01`}::date`;
  const until = sql`< (${`${last}-01`}::date + interval '1 month')::date`;
  const rows = await sql<Row[]>`
    /* monthFacts */ with asked as (
      select s.id, s.type, m.month from sales.salespeople s cross join unnest(${[...months]}::char(7)[]) as m(month)
      where s.id = any(${[...ids]}::bigint[])
    ), earned as (
      select salesperson_id, month, fee, charge_count as calls, commission from sales.monthly_salesperson_sales
      where month = any(${[...months]}::char(7)[]) and salesperson_id = any(${[...ids]}::bigint[])
    ), paid as (
      select salesperson_id, to_char(paid_on, 'YYYY-MM') as month, sum(amount) as amount from sales.known_payments
      where paid_on ${days} and paid_on ${until} group by 1, 2
    ), won as (
      select a.salesperson_id, a.effect_month as month, count(*) as count from sales.assignments a
      where a.effect_month = any(${[...months]}::char(7)[]) and (a.until_month is null or a.until_month > a.effect_month)
        and not exists (select from sales.assignments b where b.customer_id = a.customer_id
          and (b.until_month is null or b.until_month > b.effect_month) and (b.effect_month, b.id) < (a.effect_month, a.id))
      group by 1, 2
    ), visited as (
      select salesperson_id, to_char(visited_on, 'YYYY-MM') as month, count(*) as count from sales.visits
      where visited_on ${days} and visited_on ${until} group by 1, 2
    )
    select q.id as salesperson_id, q.month, coalesce(e.fee, 0)::text as fee, coalesce(e.calls, 0)::text as calls,
      coalesce(e.commission, 0)::text as commission, coalesce(p.amount, 0)::text as paid,
      coalesce(w.count, 0)::text as new_customers, coalesce(v.count, 0)::text as visits,
      t.month_target::text, t.year_target::text, plan.indicators, f.salesperson_id is not null as is_frozen,
      f.kpi_rate::text as frozen_rate, f.details as frozen_details
    from asked q
    left join earned e on e.salesperson_id = q.id and e.month = q.month
    left join paid p on p.salesperson_id = q.id and p.month = q.month
    left join won w on w.salesperson_id = q.id and w.month = q.month
    left join visited v on v.salesperson_id = q.id and v.month = q.month
    left join sales.commission_months f on f.salesperson_id = q.id and f.month = q.month
    left join lateral (select month_target, year_target from sales.sales_targets
      where salesperson_id = q.id and effect_month <= q.month order by effect_month desc, id desc limit 1) t on true
    left join lateral (select p.indicators from (
        (select k.* from sales.kpi_plans k where k.salesperson_id = q.id and k.effect_month <= q.month
          order by k.effect_month desc, k.id desc limit 1)
        union all
        (select k.* from sales.kpi_plans k where k.salesperson_id is null and k.effect_month <= q.month
          order by k.effect_month desc, k.id desc limit 1)) p
      where not p.reset and q.type = 'INNER' order by p.salesperson_id nulls last limit 1) plan on true
    order by q.month, q.id`;
  return rows.map(({ fee, calls, paid, newCustomers, visits, isFrozen, frozenRate, frozenDetails, ...facts }) => ({
    ...facts,
    actuals: {
      sales_amount: fee,
      payment_amount: paid,
      charge_calls: calls,
      new_customer_count: newCustomers,
      visit_count: visits,
    },
    frozen: isFrozen ? { rate: frozenRate, details: frozenDetails ?? [] } : null,
  }));
}
