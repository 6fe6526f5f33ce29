import { Money, sumFees } from '../../../kit/basics/money';
import { businessMonth } from '../../../kit/basics/time';
import type { Reader } from '../../../kit/requests/context';
import { anyId } from '../../../kit/sql/conditions';
import { type MonthFacts, monthFacts } from '../../plans/queries/facts';
import { type KpiResult, kpiCommission, kpiOf } from '../../plans/rules';
import { teamRows } from '../../scope';
import { dayTarget, monthsOf, type Period, spanOf } from '../rules';
import type { Totals } from './sums';

export interface PerformanceRow extends Totals {
  salespersonId: string;
  salespersonName: string;
  period: Period;
  on: string;
  salesTarget: string | null;
  kpiDetails: KpiResult[];
  reachedRate: string | null;
  kpiCommissionAmount: string;
}

interface Person {
  id: string;
  name: string;
  enabled: boolean;
}

/** What each salesperson did in a day, a month or a year: those who sell now and those with anything to show, by name. */
export async function performancesOf(
  context: Reader,
  period: Period,
  on: string,
  ids: readonly string[] | null,
): Promise<PerformanceRow[]> {
  const { sql } = context.db;
  const people = await sql<Person[]>`
    /* peopleOfPerformances */ select s.id, s.name, s.enabled from sales.salespeople s
    where ${teamRows(context, 's.id')} and ${ids ? anyId(sql, 's.id', ids) : sql`true`} order by s.name, s.id`;
  const days = period === 'DAILY' ? await dayFacts(context, on, people) : null;
  const months = monthsOf(spanOf(period, on)).filter((month) => month <= businessMonth(context.now()));
  const facts = await monthFacts(
    sql,
    months,
    people.map(({ id }) => id),
  );
  return people.flatMap((person) => {
    const own = facts.filter(({ salespersonId }) => salespersonId === person.id);
    const day = days?.get(person.id);
    const row = { salespersonId: person.id, salespersonName: person.name, period, on };
    const figures = period === 'DAILY' ? dayFigures(on, day, own[0]) : monthFigures(period, own);
    return person.enabled || !isEmpty(figures) ? [{ ...row, ...figures }] : [];
  });
}

type PerformanceFigures = Omit<PerformanceRow, 'salespersonId' | 'salespersonName' | 'period' | 'on'>;

const isEmpty = ({ salesAmount, paymentAmount, commissionAmount }: Totals) =>
  new Money(salesAmount).isZero() && new Money(paymentAmount).isZero() && new Money(commissionAmount).isZero();

function dayFigures(on: string, day: Totals | undefined, month: MonthFacts | undefined): PerformanceFigures {
  const totals = day ?? {
    salesAmount: '0.000000',
    chargedCalls: 0,
    commissionAmount: '0.000000',
    paymentAmount: '0.00',
  };
  return {
    ...totals,
    salesTarget: month?.monthTarget ? dayTarget(month.monthTarget, on) : null,
    kpiDetails: [],
    reachedRate: null,
    kpiCommissionAmount: totals.commissionAmount,
  };
}

/** Of one month, or of the months of a year: sums, KPI commission added up month by month, the details of the latest. */
function monthFigures(period: Period, months: readonly MonthFacts[]): PerformanceFigures {
  const latest = months.at(-1);
  const results = months.map((facts) => ({ facts, kpi: kpiOf(facts) }));
  const commission = sumFees(months.map((facts) => facts.commission));
  const withKpi = sumFees(results.map(({ facts, kpi }) => kpiCommission(facts.commission, kpi.rate)));
  const measured = results.some(({ kpi }) => kpi.rate !== null);
  return {
    salesAmount: sumFees(months.map(({ actuals }) => actuals.sales_amount)),
    chargedCalls: months.reduce((sum, { actuals }) => sum + Number(actuals.charge_calls), 0),
    commissionAmount: commission,
    paymentAmount: new Money(sumFees(months.map(({ actuals }) => actuals.payment_amount))).toFixed(2),
    salesTarget: (period === 'YEARLY' ? latest?.yearTarget : latest?.monthTarget) ?? null,
    kpiDetails: results.at(-1)?.kpi.details ?? [],
    reachedRate: measured ? yearRate(period, commission, withKpi, results.at(-1)?.kpi.rate ?? null) : null,
    kpiCommissionAmount: withKpi,
  };
}

/** Of a year: what KPI left of the commission; where nothing was earned, that of the latest month. */
function yearRate(period: Period, commission: string, withKpi: string, latest: string | null): string | null {
  if (period !== 'YEARLY' || new Money(commission).isZero()) return latest;
  return new Money(withKpi).div(commission).toFixed(6);
}

async function dayFacts(context: Reader, on: string, people: readonly Person[]): Promise<Map<string, Totals>> {
  const { sql } = context.db;
  const ids = people.map(({ id }) => id);
  const rows = await sql<(Totals & { id: string })[]>`
    /* dayFacts */ select s.id, coalesce(c.fee, 0)::numeric(30,6) as sales_amount, coalesce(c.calls, 0)::int as charged_calls,
      coalesce(round(c.commission, 6), 0)::numeric(30,6) as commission_amount,
      coalesce(p.amount, 0)::numeric(30,2) as payment_amount
    from sales.salespeople s
    left join (select salesperson_id, sum(fee) as fee, sum(charge_count) as calls, sum(commission) as commission
      from sales.daily_credits where day = ${on}::date group by 1) c on c.salesperson_id = s.id
    left join (select salesperson_id, sum(amount) as amount from sales.known_payments
      where paid_on = ${on}::date group by 1) p on p.salesperson_id = s.id
    where s.id = any(${ids}::bigint[])`;
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}
