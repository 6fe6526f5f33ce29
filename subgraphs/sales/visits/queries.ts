import { allOf, anyId, containing } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { lookupId } from '../../kit/ids';
import { type Connection, listConnection, type PageArgs, type SortKey } from '../../kit/pagination';
import { ownRows, visibleCustomers } from '../scope';
import type { VisitFilter, VisitOrder } from '../types.generated';
import type { VisitRow } from './tables';

/** A visit with the names that everybody who sees it may know; `visitedName` is of the customer, else the company. */
export type NamedVisit = VisitRow & { salespersonName: string; visitedName: string | null };

/** Day of the last visit of each customer that was visited. */
export async function lastVisits(context: Reader, customerIds: string[]): Promise<{ id: string; visitedOn: string }[]> {
  return context.db.sql<{ id: string; visitedOn: string }[]>`
    /* lastVisits */ select v.customer_id as id, max(v.visited_on) as visited_on from sales.visits v
    where v.customer_id = any(${customerIds}::text[]::bigint[]) and ${visibleCustomers(context, 'v.customer_id')}
    group by v.customer_id`;
}

const SORTS: Record<VisitOrder['field'], SortKey<NamedVisit>[]> = {
  VISITED_ON: [{ column: 'v.visited_on', type: 'date', of: (v) => v.visitedOn }],
  CREATED_AT: [{ column: 'v.created_at', type: 'timestamptz', of: (v) => v.createdAt }],
};

export function listVisits(
  context: Reader,
  filter: VisitFilter,
  order: VisitOrder,
  args: PageArgs,
): Promise<Connection<NamedVisit>> {
  const { sql } = context.db;
  return listConnection<NamedVisit>(context.db, args, {
    columns: sql`/* listVisits */ v.*, s.name as salesperson_name, coalesce(k.name, o.company_name) as visited_name`,
    from: sql`sales.visits v join sales.salespeople s on s.id = v.salesperson_id
      left join sales.known_customers k on k.customer_id = v.customer_id
      left join sales.opportunities o on o.id = v.opportunity_id`,
    where: allOf(sql, conditions(context, filter)),
    sort: [...SORTS[order.field], { column: 'v.id', type: 'bigint', of: (v) => v.id }],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: VisitFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [
    sql`(${ownRows(context, 'v.salesperson_id')} or ${visibleCustomers(context, 'v.customer_id')})`,
  ];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(k.name ilike ${pattern} or o.company_name ilike ${pattern} or v.contact_name ilike ${pattern}
      or v.content ilike ${pattern})`);
  }
  if (filter.salespersonId) parts.push(sql`v.salesperson_id = ${lookupId(filter.salespersonId)}::text::bigint`);
  if (filter.customerIds) parts.push(anyId(sql, 'v.customer_id', filter.customerIds));
  if (filter.opportunityIds) parts.push(anyId(sql, 'v.opportunity_id', filter.opportunityIds));
  if (filter.visitedFrom) parts.push(sql`v.visited_on >= ${filter.visitedFrom}::text::date`);
  if (filter.visitedUntil) parts.push(sql`v.visited_on <= ${filter.visitedUntil}::text::date`);
  return parts;
}
