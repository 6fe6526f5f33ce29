import type { Reader } from '../../../kit/requests/context';
import type { Fragment } from '../../../kit/sql/database';
import type { SalesFilter } from '../../schema.generated';
import { visibleCustomers } from '../../scope';
import type { SalesSpan } from '../rules';
import { FIGURES, type Figures, paidIn, soldIn } from './sold';

export interface Totals extends Figures {
  paymentAmount: string;
}

export async function totalsOf(context: Reader, span: SalesSpan, filter: SalesFilter): Promise<Totals> {
  const { sql } = context.db;
  const [row] = await sql<Totals[]>`
    /* salesTotals */ select ${sql.unsafe(FIGURES)},
      (select coalesce(sum(p.amount), 0)::numeric(30,2) from ${paidIn(context, span, filter)} p) as payment_amount
    from ${soldIn(context, span, filter)} r`;
  return row as Totals;
}

export interface DayRow extends Figures {
  on: string;
  productCode: string;
  productName: string;
}

/** What was sold by day and product; days without sales have no rows. */
export async function soldByDay(context: Reader, span: SalesSpan, filter: SalesFilter): Promise<DayRow[]> {
  const { sql } = context.db;
  return sql<DayRow[]>`
    /* salesByDay */ select r.day as on, r.product_code, max(r.product_name) as product_name, ${sql.unsafe(FIGURES)}
    from ${soldIn(context, span, filter)} r group by 1, 2 order by 1, sales_amount desc, 2`;
}

export interface SeriesRow extends Totals {
  /** Day, month or year; null by customer. */
  on: string | null;
  customerId: string | null;
  customerName: string | null;
}

/** Figures and payments by point; `length` is that of a point as text: 10 for days, 7 for months, 4 for years. */
export async function seriesByDate(
  context: Reader,
  span: SalesSpan,
  filter: SalesFilter,
  length: number,
): Promise<SeriesRow[]> {
  const { sql } = context.db;
  const at = sql.unsafe(`left(r.${span.grain}::text, ${length})`);
  return sql<SeriesRow[]>`
    /* salesByDate */ with sold as (
      select ${at} as on, ${sql.unsafe(FIGURES)} from ${soldIn(context, span, filter)} r group by 1
    ), paid as (
      select left(p.paid_on::text, ${sql.unsafe(String(length))}) as on, sum(p.amount) as amount
      from ${paidIn(context, span, filter)} p group by 1
    )
    select "on", ${bothOf(sql.unsafe('sold'))}, null::bigint as customer_id, null::text as customer_name
    from sold full join paid using ("on") order by 1`;

  function bothOf(sold: Fragment): Fragment {
    return sql`coalesce(${sold}.sales_amount, 0)::numeric(30,6) as sales_amount, coalesce(${sold}.charged_calls, 0) as charged_calls,
      coalesce(${sold}.commission_amount, 0)::numeric(30,6) as commission_amount,
      coalesce(paid.amount, 0)::numeric(30,2) as payment_amount`;
  }
}

/** The same by customer, most first; customers without any figure are left out. */
export async function seriesByCustomer(context: Reader, span: SalesSpan, filter: SalesFilter): Promise<SeriesRow[]> {
  const { sql } = context.db;
  return sql<SeriesRow[]>`
    /* salesByCustomer */ with sold as (
      select r.customer_id, ${sql.unsafe(FIGURES)} from ${soldIn(context, span, filter)} r group by 1
    ), paid as (
      select p.customer_id, sum(p.amount) as amount from ${paidIn(context, span, filter)} p group by 1
    )
    select null::text as on, customer_id, n.name as customer_name,
      coalesce(sold.sales_amount, 0)::numeric(30,6) as sales_amount, coalesce(sold.charged_calls, 0) as charged_calls,
      coalesce(sold.commission_amount, 0)::numeric(30,6) as commission_amount,
      coalesce(paid.amount, 0)::numeric(30,2) as payment_amount
    from sold full join paid using (customer_id) left join sales.customer_names n using (customer_id)
    order by sales_amount desc, customer_id limit 10000`;
}

/** Whose figures alone the viewer sees: the salesperson that it is, unless it leads others; null for everybody else. */
export async function onlySalesperson({ db: { sql }, viewer }: Reader): Promise<string | null> {
  if (viewer.kind !== 'salesperson') return null;
  const [led] = await sql`
    /* leadsAnybody */ select from sales.watchers where watcher_id = ${viewer.salespersonId}::bigint limit 1`;
  return led ? null : viewer.salespersonId;
}

/** Which of these customers are the viewer's to see now, so that a number of the past names nobody else. */
export async function visibleCustomerIds(context: Reader, customerIds: string[]): Promise<Set<string>> {
  const { sql } = context.db;
  const rows = await sql<{ id: string }[]>`
    /* visibleCustomerIds */ select k.customer_id as id from sales.known_customers k
    where k.customer_id = any(${customerIds}::bigint[]) and ${visibleCustomers(context, 'k.customer_id')}`;
  return new Set(rows.map(({ id }) => id));
}
