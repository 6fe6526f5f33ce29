import { type Connection, listConnection, type PageArgs, type SortKey } from '../../../kit/lists/pagination';
import type { Reader } from '../../../kit/requests/context';
import { allOf, anyOf, containing } from '../../../kit/sql/conditions';
import type { SalesFilter, SalesOrder, SalespersonStatisticFilter } from '../../schema.generated';
import { teamRows } from '../../scope';
import { spanOf } from '../rules';
import { during, EARNED, type Figures, keptIn, ofCustomers, ofEverybody, openIn, SUMMED, soldIn } from './sold';

export interface CustomerSalesRow extends Figures {
  customerId: string;
  customerName: string;
  month: string;
}

export interface AuthorizationSalesRow extends Figures {
  developerAccountId: string;
  productCode: string;
  productName: string;
  /** As it was called when it was sold last; null where nothing was. */
  soldName: string | null;
  customerId: string;
  customerName: string;
  authorizationId: string | null;
}

export interface SalespersonStatisticRow extends Figures {
  id: string;
  month: string;
  customerCount: number;
  authorizationCount: number;
}

const AMOUNTS: Record<SalesOrder['field'], SortKey<Figures>> = {
  SALES_AMOUNT: { column: 'r.sales_amount', type: 'numeric', of: (r) => r.salesAmount },
  COMMISSION_AMOUNT: { column: 'r.commission_amount', type: 'numeric', of: (r) => r.commissionAmount },
  CHARGED_CALLS: { column: 'r.charged_calls', type: 'integer', of: (r) => String(r.chargedCalls) },
};

const MOST_FIRST: SalesOrder = { field: 'SALES_AMOUNT', direction: 'DESC' };

/** The figures of a list: all of them, or without commission, which takes most of the time, where everybody's sales are in another order. */
function figuresOf(context: Reader, month: string, filter: SalesFilter, { field }: SalesOrder) {
  const earned = !ofEverybody(context, filter) || field === 'COMMISSION_AMOUNT';
  const sold = soldIn(context, spanOf('MONTHLY', month), filter, { earned });
  return { earned, sold, figures: context.db.sql.unsafe(earned ? `${SUMMED}, ${EARNED}` : SUMMED) };
}

/** Adds to the rows of a page what took no part in choosing them; `find` gives it in the order of the rows. */
async function completed<Row extends object>(
  page: Connection<Row>,
  find: (rows: readonly Row[]) => Promise<readonly object[]>,
): Promise<Connection<Row>> {
  const rows = page.nodes as readonly Row[];
  if (rows.length === 0) return page;
  const more = await find(rows);
  rows.forEach((row, i) => {
    Object.assign(row, more[i]);
  });
  return page;
}

/** Commission on what is credited to anybody where it was left for later; `of` ties credits `c` to a row `r`. */
function commissionLater({ db: { sql } }: Reader, month: string, { productCodes }: SalesFilter, of: string) {
  const ofProducts = productCodes ? anyOf(sql, 'c.product_code', productCodes) : sql`true`;
  return sql`, (select coalesce(round(sum(c.commission), 6), 0)::numeric(30,6) from sales.monthly_credits c
    where c.month = ${month} and ${sql.unsafe(of)} and ${ofProducts}) as commission_amount`;
}

/** What every customer that was kept or that bought in a month bought in it. */
export async function listCustomerSales(
  context: Reader,
  month: string,
  filter: SalesFilter,
  asked: SalesOrder | null | undefined,
  page: PageArgs,
): Promise<Connection<CustomerSalesRow>> {
  const { sql } = context.db;
  const order = asked ?? MOST_FIRST;
  const { earned, sold, figures } = figuresOf(context, month, filter, order);
  const kept = allOf(sql, [sql`true`, ...ofCustomers(context, filter, 'k.customer_id')]);
  const list = await listConnection<CustomerSalesRow>(context.db, page, {
    columns: sql`/* customerStatistics */ r.*, ${month}::text as month`,
    from: sql`(select coalesce(kept.customer_id, r.customer_id) as customer_id, ${figures}
      from (select k.customer_id from (${keptIn(context, month, filter)}) k where ${kept}) kept
      full join (select s.customer_id, sum(s.fee) as fee, sum(s.charge_count) as charge_count, sum(s.commission) as commission
        from ${sold} s group by 1) r on r.customer_id = kept.customer_id) r`,
    where: sql`true`,
    sort: [AMOUNTS[order.field], { column: 'r.customer_id', type: 'bigint', of: (r) => r.customerId }],
    direction: order.direction,
  });
  const later = earned ? sql`` : commissionLater(context, month, filter, 'c.customer_id = r.customer_id');
  return completed(
    list,
    async (rows) => sql<object[]>`
    /* customersOfStatistics */ select coalesce(n.name, '') as customer_name ${later}
    from unnest(${rows.map(({ customerId }) => customerId)}::text[]::bigint[]) with ordinality r(customer_id, place)
    left join sales.customer_names n on n.customer_id = r.customer_id order by r.place`,
  );
}

/** What was sold in a month on every authorisation that is open or was charged in it. */
export async function listAuthorizationSales(
  context: Reader,
  month: string,
  filter: SalesFilter,
  asked: SalesOrder | null | undefined,
  page: PageArgs,
): Promise<Connection<AuthorizationSalesRow>> {
  const { sql } = context.db;
  const order = asked ?? MOST_FIRST;
  const { earned, sold, figures } = figuresOf(context, month, filter, order);
  const open = [sql`true`, ...ofCustomers(context, filter, 'u.customer_id')];
  if (filter.productCodes) open.push(anyOf(sql, 'u.product_code', filter.productCodes));
  const list = await listConnection<AuthorizationSalesRow>(context.db, page, {
    columns: sql`/* authorizationStatistics */ r.*`,
    from: sql`(select coalesce(open.developer_account_id, r.developer_account_id) as developer_account_id,
        coalesce(open.product_code, r.product_code) as product_code,
        coalesce(r.customer_id, open.customer_id) as customer_id, r.product_name as sold_name, ${figures}
      from (select u.developer_account_id, u.product_code, max(u.customer_id) as customer_id
        from (${openIn(context, month, filter)}) u where ${allOf(sql, open)} group by 1, 2) open
      full join (select s.developer_account_id, s.product_code, max(s.customer_id) as customer_id,
          max(s.product_name) as product_name, sum(s.fee) as fee, sum(s.charge_count) as charge_count,
          sum(s.commission) as commission from ${sold} s group by 1, 2) r
        on r.developer_account_id = open.developer_account_id and r.product_code = open.product_code) r`,
    where: sql`true`,
    sort: [
      AMOUNTS[order.field],
      { column: 'r.developer_account_id', type: 'bigint', of: (r) => r.developerAccountId },
      { column: 'r.product_code', type: 'text', of: (r) => r.productCode },
    ],
    direction: order.direction,
  });
  const same = 'c.developer_account_id = r.developer_account_id and c.product_code = r.product_code';
  const later = earned ? sql`` : commissionLater(context, month, filter, same);
  const column = (of: (row: AuthorizationSalesRow) => string | null) => (list.nodes as AuthorizationSalesRow[]).map(of);
  return completed(
    list,
    async () => sql<object[]>`
    /* authorizationsOfStatistics */ select coalesce(n.name, '') as customer_name,
      coalesce(r.sold_name, held.product_name, r.product_code) as product_name, held.authorization_id ${later}
    from unnest(${column((row) => row.developerAccountId)}::text[]::bigint[], ${column((row) => row.productCode)}::text[],
      ${column((row) => row.customerId)}::text[]::bigint[], ${column((row) => row.soldName)}::text[])
      with ordinality r(developer_account_id, product_code, customer_id, sold_name, place)
    left join sales.customer_names n on n.customer_id = r.customer_id
    left join lateral (select u.authorization_id, u.product_name from sales.known_authorizations u
      where u.developer_account_id = r.developer_account_id and u.product_code = r.product_code and not u.deleted
      order by u.state = 'OPEN' desc, u.authorization_id desc limit 1) held on true
    order by r.place`,
  );
}

/** What everybody who sells now, or who is credited with something in a month, sold in it. */
export async function listSalespersonStatistics(
  context: Reader,
  month: string,
  filter: SalespersonStatisticFilter,
  asked: SalesOrder | null | undefined,
  page: PageArgs,
): Promise<Connection<SalespersonStatisticRow>> {
  const { sql } = context.db;
  const parts = [teamRows(context, 's.id'), sql`(s.enabled or c.salesperson_id is not null)`];
  if (filter.keyword?.trim()) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(s.name ilike ${pattern} or s.mobile like ${pattern} or s.email ilike ${pattern})`);
  }
  if (filter.type) parts.push(sql`s.type = ${filter.type}`);
  const { field, direction } = asked ?? MOST_FIRST;
  const list = await listConnection<SalespersonStatisticRow>(context.db, page, {
    columns: sql`/* salespersonStatistics */ r.*, ${month}::text as month`,
    from: sql`(select s.id, coalesce(c.fee, 0)::numeric(30,6) as sales_amount,
        least(coalesce(c.charge_count, 0), 2147483647)::int as charged_calls,
        coalesce(round(c.commission, 6), 0)::numeric(30,6) as commission_amount
      from sales.salespeople s left join (select salesperson_id, sum(fee) as fee, sum(charge_count) as charge_count,
          sum(commission) as commission from sales.monthly_credits where month = ${month} and ${teamRows(context, 'salesperson_id')}
          and (charge_count <> 0 or fee <> 0) group by 1) c on c.salesperson_id = s.id
      where ${allOf(sql, parts)}) r`,
    where: sql`true`,
    sort: [AMOUNTS[field], { column: 'r.id', type: 'bigint', of: (r) => r.id }],
    direction,
  });
  return completed(
    list,
    async (rows) => sql<object[]>`
    /* heldBySalespeople */ with r as (
      select * from unnest(${rows.map(({ id }) => id)}::text[]::bigint[]) with ordinality r(id, place)
    ), kept as (
      select r.id, a.customer_id from r join sales.assignments a on a.salesperson_id = r.id and ${during(context, 'a', month)}
    ), promoted as (
      select r.id, o.customer_id, o.developer_account_id, o.product_code
      from r join sales.known_promoter_royalties o on o.promoter_id = r.id and ${during(context, 'o', month)}
    ), credited as (
      select r.id, d.customer_id, d.developer_account_id, d.product_code
      from r join sales.monthly_credits d on d.salesperson_id = r.id
      where d.month = ${month} and (d.charge_count <> 0 or d.fee <> 0)
    ), customers as (
      select id, count(*)::int as count from (select id, customer_id from kept union select id, customer_id from promoted
        union select id, customer_id from credited) all_of group by 1
    ), held as (
      select id, count(*)::int as count from (
        select kept.id, u.developer_account_id, u.product_code from kept
          join sales.known_authorizations u on u.customer_id = kept.customer_id where u.state = 'OPEN' and not u.deleted
        union select promoted.id, u.developer_account_id, u.product_code from promoted
          join sales.known_authorizations u on u.developer_account_id = promoted.developer_account_id
            and u.product_code = promoted.product_code where u.state = 'OPEN' and not u.deleted
        union select id, developer_account_id, product_code from credited) all_of group by 1
    )
    select coalesce(customers.count, 0) as customer_count, coalesce(held.count, 0) as authorization_count
    from r left join customers on customers.id = r.id left join held on held.id = r.id order by r.place`,
  );
}
