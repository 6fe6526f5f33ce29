import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { VisitFilter, VisitOrder } from '../schema.generated';
import { teamRows, visibleCustomers } from '../scope';
import type { VisitRow } from './tables';
import { visits } from './tables';

/**
 * A visit with the names that everybody who sees it may know; `visitedName` is of the customer, else the company. Its
 * customer may be kept by somebody else by now.
 */
export type NamedVisit = VisitRow & { salespersonName: string; visitedName: string | null; customerVisible: boolean };

export async function lastVisits(context: Reader, customerIds: string[]): Promise<{ id: string; visitedOn: string }[]> {
  return context.db.sql<{ id: string; visitedOn: string }[]>`
    /* lastVisits */ select v.customer_id as id, max(v.visited_on) as visited_on from sales.visits v
    where v.customer_id = any(${customerIds}::bigint[]) and ${visibleCustomers(context, 'v.customer_id')}
    group by v.customer_id`;
}

export async function visitsByIds(context: Reader, ids: string[]): Promise<NamedVisit[]> {
  const { sql } = context.db;
  return sql<NamedVisit[]>`
    /* visitsByIds */ select ${columns(context)} from ${source(context)}
    where v.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

const visible = (context: Reader) =>
  context.db.sql`(${teamRows(context, 'v.salesperson_id')} or ${visibleCustomers(context, 'v.customer_id')})`;

const columns = (context: Reader) =>
  context.db.sql`v.*, s.name as salesperson_name, coalesce(k.name, o.company_name) as visited_name,
    ${visibleCustomers(context, 'v.customer_id')} as customer_visible`;

const source = ({ db }: Reader) => db.sql`sales.visits v join sales.salespeople s on s.id = v.salesperson_id
  left join sales.customer_names k on k.customer_id = v.customer_id
  left join sales.opportunities o on o.id = v.opportunity_id`;

const sortedBy = sortKeys(visits, 'v');
const SORTED = { VISITED_ON: 'visitedOn', CREATED_AT: 'createdAt' } as const;

export function listVisits(
  context: Reader,
  filter: VisitFilter,
  order: VisitOrder,
  args: PageArgs,
): Promise<Connection<NamedVisit>> {
  const { sql } = context.db;
  return listConnection<NamedVisit>(context.db, args, {
    columns: sql`/* listVisits */ ${columns(context)}`,
    from: source(context),
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: VisitFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(k.name ilike ${pattern} or o.company_name ilike ${pattern} or v.contact_name ilike ${pattern}
      or v.content ilike ${pattern})`);
  }
  if (filter.salespersonId) parts.push(sql`v.salesperson_id = ${lookupId(filter.salespersonId)}::bigint`);
  if (filter.customerIds) parts.push(anyId(sql, 'v.customer_id', filter.customerIds));
  if (filter.opportunityIds) parts.push(anyId(sql, 'v.opportunity_id', filter.opportunityIds));
  if (filter.visitedFrom) parts.push(sql`v.visited_on >= ${filter.visitedFrom}::date`);
  if (filter.visitedUntil) parts.push(sql`v.visited_on <= ${filter.visitedUntil}::date`);
  return parts;
}
