import { lookupId } from '../../../kit/basics/ids';
import { type Reader, seesAll } from '../../../kit/requests/context';
import { assignedIn } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf, containing } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { SalesFilter } from '../../schema.generated';
import { teamRows } from '../../scope';
import { daysOf, type SalesSpan, spanOf } from '../rules';

/** Figures as every row of statistics has them; money is CNY with six digits. */
export interface Figures {
  salesAmount: string;
  chargedCalls: number;
  commissionAmount: string;
}

/** The sums behind the figures, as exact as they are kept: what rows are sorted by. */
export interface Sums {
  fee: string;
  chargeCount: string;
  /** Null where nobody earns anything. */
  commission: string | null;
}

const figuresOf = (
  fee: string,
  calls: string,
  commission: string,
) => `coalesce(${fee}, 0)::numeric(30,6) as sales_amount,
  least(coalesce(${calls}, 0), 2147483647)::int as charged_calls,
  coalesce(round(${commission}, 6), 0)::numeric(30,6) as commission_amount`;

/** SQL of the figures over rows of `soldIn`. */
export const FIGURES = figuresOf('sum(r.fee)', 'sum(r.charge_count)', 'sum(r.commission)');

export const FIGURES_OF_SUMS = figuresOf('r.fee', 'r.charge_count', 'r.commission');

/** SQL of the sums of a row that may be nothing but kept or open. */
export const SUMS = `coalesce(r.fee, 0) as fee, coalesce(r.charge_count, 0) as charge_count,
  coalesce(r.commission, 0) as commission`;

/** Whether the figures are those of the house rather than of somebody: then unassigned customers count too. */
export const ofEverybody = ({ viewer }: Reader, { salespersonId }: SalesFilter): boolean =>
  seesAll(viewer) && salespersonId == null;

/** Whose credit counts. `column` is the SQL of the column that holds the salesperson. */
export function creditedTo(context: Reader, { salespersonId }: SalesFilter, column: string): Fragment {
  const { sql } = context.db;
  const own = teamRows(context, column);
  return salespersonId == null ? own : sql`${own} and ${sql.unsafe(column)} = ${lookupId(salespersonId)}::bigint`;
}

/** Which customers count; `column` is the SQL of the column that holds the customer. */
export function ofCustomers(context: Reader, filter: SalesFilter, column: string): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.customerId != null) parts.push(anyId(sql, column, [filter.customerId]));
  if (filter.customerIds) parts.push(anyId(sql, column, filter.customerIds));
  if (filter.keyword?.trim()) parts.push(sql`${sql.unsafe(column)} in (${named(context, filter.keyword)})`);
  return parts;
}

/** Customers by a part of the name; who sees them all may know them by the short name and the mobile number too. */
function named({ db: { sql }, viewer }: Reader, keyword: string): Fragment {
  const pattern = containing(keyword);
  const more = seesAll(viewer) ? sql`or k.alias_name ilike ${pattern} or k.mobile like ${pattern}` : sql``;
  return sql`select n.customer_id from sales.customer_names n
    left join sales.known_customers k on k.customer_id = n.customer_id where n.name ilike ${pattern} ${more}`;
}

/** The type of the column, so that its index serves a span. */
const SOURCES = {
  day: { rows: 'sales.daily_sales', credits: 'sales.daily_credits', column: 'day', type: 'date' },
  month: { rows: 'sales.monthly_sales', credits: 'sales.monthly_credits', column: 'month', type: 'char(7)' },
} as const;

/**
 * What was sold in a span and what those who count earn on it, as SQL of rows with the columns day or month,
 * developer_account_id, product_code, product_name, customer_id, fee, charge_count and commission: each sale once, however
 * many earn on it, with null where nobody does. What amounts to nothing is left out.
 */
export function soldIn(context: Reader, span: SalesSpan, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  const { rows, credits, column } = SOURCES[span.grain];
  const at = sql.unsafe(column);
  const chosen = sql`${asked(context, span, filter)} and (s.charge_count <> 0 or s.fee <> 0)`;
  if (!ofEverybody(context, filter)) {
    return sql`(select s.${at}, s.developer_account_id, s.product_code, max(s.product_name) as product_name,
        max(s.customer_id) as customer_id, max(s.fee) as fee, max(s.charge_count) as charge_count,
        sum(s.commission) as commission
      from ${sql.unsafe(credits)} s where ${chosen} and ${creditedTo(context, filter, 's.salesperson_id')}
      group by 1, 2, 3)`;
  }
  if (span.grain === 'month') return sql`(select s.* from ${sql.unsafe(rows)} s where ${chosen})`;
  return sql`(select s.${at}, s.developer_account_id, s.product_code, s.product_name, s.customer_id, s.fee, s.charge_count,
      c.commission
    from ${sql.unsafe(rows)} s left join (select s.${at}, s.developer_account_id, s.product_code, sum(s.commission) as commission
      from ${sql.unsafe(credits)} s where ${chosen} group by 1, 2, 3) c
      on c.${at} = s.${at} and c.developer_account_id = s.developer_account_id and c.product_code = s.product_code
    where ${chosen})`;
}

/** The rows of a month that soldIn has for everybody, with those that amount to nothing. */
export const sumsIn = (context: Reader, month: string, filter: SalesFilter): Fragment =>
  context.db.sql`(select s.* from sales.monthly_sales s where ${asked(context, spanOf('MONTHLY', month), filter)})`;

/** The span, the customers and the products, as a condition on sums `s`. */
function asked(context: Reader, span: SalesSpan, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  const { column, type } = SOURCES[span.grain];
  const [at, cast] = [sql.unsafe(column), sql.unsafe(type)];
  const parts = [
    span.from === span.to
      ? sql`s.${at} = ${span.from}::text::${cast}`
      : sql`s.${at} between ${span.from}::text::${cast} and ${span.to}::text::${cast}`,
    ...ofCustomers(context, filter, 's.customer_id'),
  ];
  if (filter.productCodes) parts.push(anyOf(sql, 's.product_code', filter.productCodes));
  return allOf(sql, parts);
}

/** Payments of a span that count, as SQL of sales.known_payments. */
export function paidIn(context: Reader, span: SalesSpan, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  const { firstDay, lastDay } = daysOf(span);
  const parts = [
    sql`p.paid_on between ${firstDay}::date and ${lastDay}::date`,
    ofEverybody(context, filter) ? sql`true` : creditedTo(context, filter, 'p.salesperson_id'),
    ...ofCustomers(context, filter, 'p.customer_id'),
  ];
  return sql`(select p.* from sales.known_payments p where ${allOf(sql, parts)})`;
}

/** Customers that were kept in a month, or promoted to, by those who count; of everybody, all that there are. */
export function keptIn(context: Reader, month: string, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  if (ofEverybody(context, filter)) return sql`select k.customer_id from sales.known_customers k`;
  return sql`select a.customer_id from sales.assignments a
      where ${assignedIn(month, 'a')} and ${creditedTo(context, filter, 'a.salesperson_id')}
    union select r.customer_id from sales.known_promoter_royalties r
      where ${assignedIn(month, 'r')} and ${creditedTo(context, filter, 'r.promoter_id')}`;
}

export const OPEN = `u.state = 'OPEN' and not u.deleted`;

/** Authorisations that are open, of customers kept and where promoted, as the numbers count them: whose they are, of what. */
export function openIn(context: Reader, month: string, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  const open = sql`select u.customer_id, u.developer_account_id, u.product_code from sales.known_authorizations u
    where ${sql.unsafe(OPEN)}`;
  if (ofEverybody(context, filter)) return open;
  return sql`${open} and u.customer_id in (
      select a.customer_id from sales.assignments a
      where ${assignedIn(month, 'a')} and ${creditedTo(context, filter, 'a.salesperson_id')})
    union ${open} and (u.developer_account_id, u.product_code) in (select r.developer_account_id, r.product_code
      from sales.known_promoter_royalties r
      where ${assignedIn(month, 'r')} and ${creditedTo(context, filter, 'r.promoter_id')})`;
}
