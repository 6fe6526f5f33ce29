import {
  type Connection,
  type ListQuery,
  listConnection,
  type PageArgs,
  type SortKey,
} from '../../../kit/lists/pagination';
import type { Reader } from '../../../kit/requests/context';
import { assignedIn } from '../../../kit/requests/row-scope';
import { allOf, anyOf, containing } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { SalesFilter, SalesOrder, SalespersonStatisticFilter } from '../../schema.generated';
import { teamRows } from '../../scope';
import { spanOf } from '../rules';
import {
  FIGURES_OF_SUMS,
  type Figures,
  keptIn,
  OPEN,
  ofCustomers,
  ofEverybody,
  openIn,
  SUMS,
  type Sums,
  soldIn,
  sumsIn,
} from './sold';

export interface CustomerSalesRow extends Figures, Sums {
  customerId: string;
  customerName: string;
  month: string;
}

export interface AuthorizationSalesRow extends Figures, Sums {
  developerAccountId: string;
  productCode: string;
  productName: string;
  /** As it was called when it was sold last; null where nothing was. */
  soldName: string | null;
  customerId: string;
  customerName: string;
  authorizationId: string | null;
}

export interface SalespersonStatisticRow extends Figures, Sums {
  id: string;
  month: string;
  customerCount: number;
  authorizationCount: number;
}

const AMOUNTS: Record<SalesOrder['field'], SortKey<Sums>> = {
  SALES_AMOUNT: { column: 'r.fee', type: 'numeric', of: (r) => r.fee },
  COMMISSION_AMOUNT: { column: 'r.commission', type: 'numeric', of: (r) => r.commission ?? '0' },
  CHARGED_CALLS: { column: 'r.charge_count', type: 'bigint', of: (r) => r.chargeCount },
};

const MOST_FIRST: SalesOrder = { field: 'SALES_AMOUNT', direction: 'DESC' };

/** Sums above and at or below nothing, in what a list is sorted by. */
function parted({ db: { sql } }: Reader, { field }: SalesOrder) {
  const column = sql.unsafe(AMOUNTS[field].column);
  return {
    above: (sums: Fragment) => sql`(select r.* from ${sums} r where ${column} > 0)`,
    below: (sums: Fragment) => sql`(select r.* from ${sums} r where ${column} <= 0 or ${column} is null)`,
  };
}

const NOTHING = '0::numeric as fee, 0::bigint as charge_count, 0::numeric as commission';

const narrows = ({ customerId, customerIds, keyword, productCodes }: SalesFilter): boolean =>
  [customerId, customerIds, productCodes].some((asked) => asked != null) || !!keyword?.trim();

async function counted(context: Reader, statement: Fragment): Promise<number> {
  const [row] = await context.db.sql<{ count: number }[]>`${statement}`;
  return (row as { count: number }).count;
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

/** Sums by customer; of everybody and all products they are kept. */
function sumsOfCustomers(context: Reader, month: string, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  if (!ofEverybody(context, filter) || filter.productCodes) {
    return sql`(select s.customer_id, sum(s.fee) as fee, sum(s.charge_count)::bigint as charge_count,
      sum(s.commission) as commission from ${soldIn(context, spanOf('MONTHLY', month), filter)} s group by 1)`;
  }
  return sql`(select s.* from ${keptSums(context, month, filter)} s where s.charge_count <> 0 or s.fee <> 0)`;
}

/** The sums of a month that are kept, with those that amount to nothing. */
function keptSums(context: Reader, month: string, filter: SalesFilter): Fragment {
  const { sql } = context.db;
  const chosen = allOf(sql, [sql`s.month = ${month}`, ...ofCustomers(context, filter, 's.customer_id')]);
  return sql`(select s.customer_id, s.fee, s.charge_count, s.commission from sales.monthly_customer_sales s where ${chosen})`;
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
  const chosen = allOf(sql, [sql`true`, ...ofCustomers(context, filter, 'k.customer_id')]);
  const kept = sql`select k.customer_id from (${keptIn(context, month, filter)}) k where ${chosen}`;
  const { above, below } = parted(context, order);
  const upper = (): ListQuery<CustomerSalesRow>['upper'] => ({
    from: sql`${above(keptSums(context, month, filter))} r`,
    others: sql`(
      select k.customer_id, ${sql.unsafe(NOTHING)} from (${kept}) k where not exists (
        select from sales.monthly_customer_sales s where s.month = ${month} and s.customer_id = k.customer_id)
      union all
      select r.customer_id, ${sql.unsafe(SUMS)} from ${below(keptSums(context, month, filter))} r
      where r.charge_count <> 0 or r.fee <> 0
        or exists (select from sales.known_customers k where k.customer_id = r.customer_id)) r`,
  });
  const list = await listConnection<CustomerSalesRow>(context.db, page, {
    columns: sql`/* customerStatistics */ r.*, ${sql.unsafe(FIGURES_OF_SUMS)}, ${month}::text as month`,
    from: sql`(select coalesce(kept.customer_id, r.customer_id) as customer_id, ${sql.unsafe(SUMS)}
      from (${kept}) kept
      full join ${sumsOfCustomers(context, month, filter)} r on r.customer_id = kept.customer_id) r`,
    where: sql`true`,
    sort: [AMOUNTS[order.field], { column: 'r.customer_id', type: 'bigint', of: (r) => r.customerId }],
    direction: order.direction,
    ...(ofEverybody(context, filter) && !filter.productCodes && { upper: upper() }),
    ...(ofEverybody(context, filter) && !narrows(filter) && { count: () => counted(context, allCustomers()) }),
  });
  return completed(
    list,
    async (rows) => sql<object[]>`
    /* customersOfStatistics */ select coalesce(n.name, '') as customer_name
    from unnest(${rows.map(({ customerId }) => customerId)}::bigint[]) with ordinality r(customer_id, place)
    left join sales.customer_names n on n.customer_id = r.customer_id order by r.place`,
  );

  /** Customers that are gone are few: they are found by keys alone before anything of them is read. */
  function allCustomers(): Fragment {
    return sql`/* countCustomersOfStatistics */ select ((select count(*) from sales.known_customers)
      + (select count(*) from (select s.month, s.customer_id from sales.monthly_customer_sales s
          where s.month = ${month} and not exists (select from sales.known_customers k
            where k.customer_id = s.customer_id) offset 0) gone
        join sales.monthly_customer_sales s using (month, customer_id) where s.charge_count <> 0 or s.fee <> 0))::int as count`;
  }
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
  const chosen = ofCustomers(context, filter, 'u.customer_id');
  if (filter.productCodes) chosen.push(anyOf(sql, 'u.product_code', filter.productCodes));
  const open = (which: Fragment) => sql`(
    select u.developer_account_id, u.product_code, max(u.customer_id) as customer_id
    from (${openIn(context, month, filter)}) u where ${allOf(sql, [...chosen, which])} group by 1, 2)`;
  const { above, below } = parted(context, order);
  const kept = sql`(select s.*, s.product_name as sold_name from ${sumsIn(context, month, filter)} s)`;
  const upper = (): ListQuery<AuthorizationSalesRow>['upper'] => ({
    from: sql`${above(kept)} r`,
    others: sql`(
      select u.developer_account_id, u.product_code, u.customer_id, null as sold_name, ${sql.unsafe(NOTHING)}
      from ${open(sql`not exists (select from sales.monthly_sales s where s.month = ${month}
        and s.developer_account_id = u.developer_account_id and s.product_code = u.product_code)`)} u
      union all
      select r.developer_account_id, r.product_code, r.customer_id,
        case when r.charge_count <> 0 or r.fee <> 0 then r.sold_name end, ${sql.unsafe(SUMS)}
      from ${below(kept)} r where r.open or r.charge_count <> 0 or r.fee <> 0) r`,
  });
  const list = await listConnection<AuthorizationSalesRow>(context.db, page, {
    columns: sql`/* authorizationStatistics */ r.developer_account_id, r.product_code, r.customer_id, r.sold_name, r.fee,
      r.charge_count, r.commission, ${sql.unsafe(FIGURES_OF_SUMS)}`,
    from: sql`(
      select coalesce(open.developer_account_id, r.developer_account_id) as developer_account_id,
        coalesce(open.product_code, r.product_code) as product_code,
        coalesce(r.customer_id, open.customer_id) as customer_id, r.product_name as sold_name, ${sql.unsafe(SUMS)}
      from ${open(sql`true`)} open full join ${soldIn(context, spanOf('MONTHLY', month), filter)} r
        on r.developer_account_id = open.developer_account_id and r.product_code = open.product_code) r`,
    where: sql`true`,
    sort: [
      AMOUNTS[order.field],
      { column: 'r.developer_account_id', type: 'bigint', of: (r) => r.developerAccountId },
      { column: 'r.product_code', type: 'text', of: (r) => r.productCode },
    ],
    direction: order.direction,
    ...(ofEverybody(context, filter) && { upper: upper() }),
    ...(ofEverybody(context, filter) && !narrows(filter) && { count: () => counted(context, allAuthorizations()) }),
  });
  const column = (of: (row: AuthorizationSalesRow) => string | null) => (list.nodes as AuthorizationSalesRow[]).map(of);
  return completed(
    list,
    async () => sql<object[]>`
    /* authorizationsOfStatistics */ select coalesce(n.name, '') as customer_name,
      coalesce(r.sold_name, held.product_name, r.product_code) as product_name, held.authorization_id
    from unnest(${column((row) => row.developerAccountId)}::bigint[], ${column((row) => row.productCode)}::text[],
      ${column((row) => row.customerId)}::bigint[], ${column((row) => row.soldName)}::text[])
      with ordinality r(developer_account_id, product_code, customer_id, sold_name, place)
    left join sales.customer_names n on n.customer_id = r.customer_id
    left join lateral (select u.authorization_id, u.product_name from sales.known_authorizations u
      where u.developer_account_id = r.developer_account_id and u.product_code = r.product_code and not u.deleted
      order by u.state = 'OPEN' desc, u.authorization_id desc limit 1) held on true
    order by r.place`,
  );

  /** Products opens a product to an account once. */
  function allAuthorizations(): Fragment {
    return sql`/* countAuthorizationsOfStatistics */ select ((select count(*) from sales.known_authorizations u
        where ${sql.unsafe(OPEN)})
      + (select count(*) from sales.monthly_sales s
        where s.month = ${month} and not s.open and (s.charge_count <> 0 or s.fee <> 0)))::int as count`;
  }
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
  const parts = [teamRows(context, 's.id'), sql`(s.enabled or r.salesperson_id is not null)`];
  if (filter.keyword?.trim()) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(s.name ilike ${pattern} or s.mobile like ${pattern} or s.email ilike ${pattern})`);
  }
  if (filter.type) parts.push(sql`s.type = ${filter.type}`);
  const { field, direction } = asked ?? MOST_FIRST;
  const list = await listConnection<SalespersonStatisticRow>(context.db, page, {
    columns: sql`/* salespersonStatistics */ r.*, ${sql.unsafe(FIGURES_OF_SUMS)}, ${month}::text as month`,
    from: sql`(select s.id, ${sql.unsafe(SUMS)} from sales.salespeople s
      left join sales.monthly_salesperson_sales r on r.salesperson_id = s.id and r.month = ${month}
        and (r.charge_count <> 0 or r.fee <> 0)
      where ${allOf(sql, parts)}) r`,
    where: sql`true`,
    sort: [AMOUNTS[field], { column: 'r.id', type: 'bigint', of: (r) => r.id }],
    direction,
  });
  return completed(list, (rows) => heldBy(context, month, rows));
}

/** All that somebody can be credited with, since only who keeps or promotes is. */
async function heldBy(
  context: Reader,
  month: string,
  rows: readonly SalespersonStatisticRow[],
): Promise<readonly object[]> {
  const { sql } = context.db;
  const open = sql.unsafe(OPEN);
  const keeps = sql`a.salesperson_id = r.id and ${assignedIn(month, 'a')}`;
  const promoted = sql`from sales.known_promoter_royalties o where o.promoter_id = r.id and ${assignedIn(month, 'o')}`;
  const notKept = (customer: string) => sql`not exists (
    select from sales.assignments a where a.customer_id = ${sql.unsafe(customer)} and ${keeps})`;
  return sql<object[]>`
    /* heldBySalespeople */ with closed as (
      select c.salesperson_id as id, count(*) as count from sales.monthly_sales s
      join sales.monthly_credits c using (month, developer_account_id, product_code)
      where s.month = ${month} and not s.open and (s.charge_count <> 0 or s.fee <> 0) group by 1)
    select (kept.count + promoted.count)::int as customer_count,
      (held.count + also_held.count + coalesce(closed.count, 0))::int as authorization_count
    from unnest(${rows.map(({ id }) => id)}::bigint[]) with ordinality r(id, place)
    cross join lateral (select count(*) from sales.assignments a where ${keeps}) kept
    cross join lateral (select count(distinct o.customer_id) ${promoted} and ${notKept('o.customer_id')}) promoted
    cross join lateral (select count(*) from sales.assignments a
      join sales.known_authorizations u on u.customer_id = a.customer_id where ${keeps} and ${open}) held
    cross join lateral (select count(*) from sales.known_authorizations u where ${open} and ${notKept('u.customer_id')}
      and (u.developer_account_id, u.product_code) in (select o.developer_account_id, o.product_code ${promoted})) also_held
    left join closed on closed.id = r.id order by r.place`;
}
