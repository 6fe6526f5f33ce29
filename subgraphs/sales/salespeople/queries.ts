import { type Asked, askedColumns } from '../../kit/asked';
import { allOf, anyId, containing } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { lookupId } from '../../kit/ids';
import { type Connection, listConnection, type PageArgs, type SortKey } from '../../kit/pagination';
import { inForce, ownRows, visibleSalespeople } from '../scope';
import type { SalespersonFilter, SalespersonOrder } from '../types.generated';
import { type FloorPriceRow, type SalespersonRow, salespeople } from './tables';

const columns = askedColumns(salespeople, 's', { always: ['id'], fields: { staffMember: ['staffId'] } });

export async function salespeopleByIds(context: Reader, ids: string[]): Promise<SalespersonRow[]> {
  return context.db.sql<SalespersonRow[]>`
    /* salespeopleByIds */ select s.* from sales.salespeople s
    where s.id = any(${ids}::text[]::bigint[]) and ${visibleSalespeople(context)}`;
}

export async function salespeopleByStaff(context: Reader, staffIds: string[]): Promise<SalespersonRow[]> {
  return context.db.sql<SalespersonRow[]>`
    /* salespeopleByStaff */ select s.* from sales.salespeople s
    where s.staff_id = any(${staffIds}::text[]::bigint[]) and ${ownRows(context, 's.id')}`;
}

/** Who keeps each customer this month, with the columns that the asked fields need. */
export async function salespeopleByCustomers(
  context: Reader,
  customerIds: string[],
  asked: Asked,
): Promise<(SalespersonRow & { customerId: string })[]> {
  const { sql } = context.db;
  return sql<(SalespersonRow & { customerId: string })[]>`
    /* salespeopleByCustomers */ select a.customer_id, ${sql.unsafe(columns(asked))}
    from sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
    where a.customer_id = any(${customerIds}::text[]::bigint[]) and ${inForce(context)}
      and ${visibleSalespeople(context)} and ${ownCustomer(context)}`;
}

/** A customer that shares its salesperson with another one must not learn that. */
function ownCustomer(context: Reader): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  return viewer.kind === 'customer' ? sql`a.customer_id = ${viewer.customerId}::text::bigint` : sql`true`;
}

/** How many customers that are not deleted each keeps this month; salespeople without one are left out. */
export async function customerCounts(context: Reader, ids: string[]): Promise<{ id: string; customers: string }[]> {
  return context.db.sql<{ id: string; customers: string }[]>`
    /* customerCounts */ select a.salesperson_id as id, count(*) as customers from sales.assignments a
    join sales.known_customers k on k.customer_id = a.customer_id
    where a.salesperson_id = any(${ids}::text[]::bigint[]) and ${inForce(context)}
      and ${ownRows(context, 'a.salesperson_id')} group by a.salesperson_id`;
}

export async function floorPricesOf(context: Reader, salespersonIds: string[]): Promise<FloorPriceRow[]> {
  return context.db.sql<FloorPriceRow[]>`
    /* floorPricesOf */ select f.* from sales.floor_prices f
    where f.salesperson_id = any(${salespersonIds}::text[]::bigint[]) and ${ownRows(context, 'f.salesperson_id')}
    order by f.product_code`;
}

const SORTS: Record<SalespersonOrder['field'], SortKey<SalespersonRow>[]> = {
  CREATED_AT: [{ column: 's.created_at', type: 'timestamptz', of: (s) => s.createdAt }],
  NAME: [{ column: 's.name', type: 'text', of: (s) => s.name }],
};

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
    sort: [...SORTS[order.field], { column: 's.id', type: 'bigint', of: (s) => s.id }],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: SalespersonFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [ownRows(context, 's.id')];
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
      where a.customer_id = ${lookupId(filter.customerId)}::text::bigint and ${inForce(context)})`);
  }
  return parts;
}
