import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { Salesperson, SalespersonFilter, SalespersonOrder } from '../schema.generated';
import { inForce, teamRows, visibleSalespeople } from '../scope';
import { type FloorPriceRow, type SalespersonRow, salespeople } from './tables';

const columns = selectedColumns<Salesperson, typeof salespeople>(salespeople, 's', {
  always: ['id'],
  fields: {
    nodeId: [],
    staffMember: ['staffId'],
    salesTarget: [],
    salesTargets: [],
    kpiPlan: [],
    customerCount: [],
    floorPrices: [],
  },
});

export async function salespeopleByIds(
  context: Reader,
  ids: string[],
  selection?: Selection,
): Promise<SalespersonRow[]> {
  const { sql } = context.db;
  return sql<SalespersonRow[]>`
    /* salespeopleByIds */ select ${sql.unsafe(columns(selection))} from sales.salespeople s
    where s.id = any(${ids}::bigint[]) and ${visibleSalespeople(context)}`;
}

export async function salespeopleByStaff(context: Reader, staffIds: string[]): Promise<SalespersonRow[]> {
  return context.db.sql<SalespersonRow[]>`
    /* salespeopleByStaff */ select s.* from sales.salespeople s
    where s.staff_id = any(${staffIds}::bigint[]) and ${teamRows(context, 's.id')}`;
}

/** Who keeps each customer this month, with the columns that the selected fields need. */
export async function salespeopleByCustomers(
  context: Reader,
  customerIds: string[],
  selection: Selection,
): Promise<(SalespersonRow & { customerId: string })[]> {
  const { sql } = context.db;
  return sql<(SalespersonRow & { customerId: string })[]>`
    /* salespeopleByCustomers */ select a.customer_id, ${sql.unsafe(columns(selection))}
    from sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
    where a.customer_id = any(${customerIds}::bigint[]) and ${inForce(context)}
      and ${visibleSalespeople(context)} and ${ownCustomer(context)}`;
}

/** A customer that shares its salesperson with another one must not learn that. */
function ownCustomer(context: Reader): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  return viewer.kind === 'customer' ? sql`a.customer_id = ${viewer.customerId}::bigint` : sql`true`;
}

/** How many customers that are not deleted each keeps this month; salespeople without one are left out. */
export async function customerCounts(context: Reader, ids: string[]): Promise<{ id: string; customers: string }[]> {
  return context.db.sql<{ id: string; customers: string }[]>`
    /* customerCounts */ select a.salesperson_id as id, count(*) as customers from sales.assignments a
    join sales.known_customers k on k.customer_id = a.customer_id
    where a.salesperson_id = any(${ids}::bigint[]) and ${inForce(context)}
      and ${teamRows(context, 'a.salesperson_id')} group by a.salesperson_id`;
}

export async function floorPricesOf(context: Reader, salespersonIds: string[]): Promise<FloorPriceRow[]> {
  return context.db.sql<FloorPriceRow[]>`
    /* floorPricesOf */ select f.* from sales.floor_prices f
    where f.salesperson_id = any(${salespersonIds}::bigint[]) and ${teamRows(context, 'f.salesperson_id')}
    order by f.product_code`;
}

const sortedBy = sortKeys(salespeople, 's');
const SORTED = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

export function listSalespeople(
  context: Reader,
  filter: SalespersonFilter,
  order: SalespersonOrder,
  args: PageArgs,
): Promise<Connection<SalespersonRow>> {
  const { sql } = context.db;
  return listConnection<SalespersonRow>(context.db, args, {
    columns: sql`/* listSalespeople */ s.*`,
    from: sql`sales.salespeople s`,
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: SalespersonFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [teamRows(context, 's.id')];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(s.name ilike ${pattern} or s.mobile like ${pattern} or s.email ilike ${pattern})`);
  }
  if (filter.ids) parts.push(anyId(sql, 's.id', filter.ids));
  if (filter.excludeIds) parts.push(sql`not ${anyId(sql, 's.id', filter.excludeIds)}`);
  if (filter.type) parts.push(sql`s.type = ${filter.type}`);
  if (filter.enabled != null) parts.push(sql`s.enabled = ${filter.enabled}`);
  if (filter.customerId) {
    parts.push(sql`s.id in (select a.salesperson_id from sales.assignments a
      where a.customer_id = ${lookupId(filter.customerId)}::bigint and ${inForce(context)})`);
  }
  return parts;
}
