import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { AssignmentFilter, AssignmentOrder } from '../schema.generated';
import { inForce, visibleCustomers } from '../scope';
import type { AssignmentRow } from './tables';
import { assignments } from './tables';

/** An assignment and the name of who keeps the customer, which everybody who sees the assignment may know. */
export type NamedAssignment = AssignmentRow & { salespersonName: string };

export async function assignmentsByCustomers(context: Reader, customerIds: string[]): Promise<NamedAssignment[]> {
  return context.db.sql<NamedAssignment[]>`
    /* assignmentsByCustomers */ select a.*, s.name as salesperson_name
    from sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
    where a.customer_id = any(${customerIds}::bigint[]) and ${visibleCustomers(context, 'a.customer_id')}
    order by a.effect_month desc, a.id desc`;
}

export async function assignmentsByIds(context: Reader, ids: string[]): Promise<NamedAssignment[]> {
  return context.db.sql<NamedAssignment[]>`
    /* assignmentsByIds */ select a.*, s.name as salesperson_name
    from sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
    where a.id = any(${ids}::bigint[]) and ${visibleCustomers(context, 'a.customer_id')}`;
}

const sortedBy = sortKeys(assignments, 'a');
const SORTED = { ASSIGNED_AT: 'assignedAt', EFFECT_MONTH: 'effectMonth' } as const;

/** Joined with the known customers, so that a deleted customer's assignments leave the list. */
export function listAssignments(
  context: Reader,
  filter: AssignmentFilter,
  order: AssignmentOrder,
  args: PageArgs,
): Promise<Connection<NamedAssignment>> {
  const { sql } = context.db;
  return listConnection<NamedAssignment>(context.db, args, {
    columns: sql`/* listAssignments */ a.*, s.name as salesperson_name`,
    from: sql`sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
      join sales.known_customers k on k.customer_id = a.customer_id`,
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: AssignmentFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [visibleCustomers(context, 'a.customer_id')];
  if (filter.currentOnly !== false) parts.push(inForce(context));
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(k.name ilike ${pattern} or k.alias_name ilike ${pattern} or k.mobile like ${pattern})`);
  }
  if (filter.customerName) {
    const pattern = containing(filter.customerName);
    parts.push(sql`(k.name ilike ${pattern} or k.alias_name ilike ${pattern})`);
  }
  if (filter.customerIds) parts.push(anyId(sql, 'a.customer_id', filter.customerIds));
  if (filter.salespersonIds) parts.push(anyId(sql, 'a.salesperson_id', filter.salespersonIds));
  if (filter.gradeCodes) parts.push(sql`a.grade_code = any(${[...filter.gradeCodes]}::text[])`);
  if (filter.lastVisitFrom) parts.push(visitedSince(context, filter.lastVisitFrom));
  if (filter.lastVisitBefore) parts.push(sql`not ${visitedSince(context, filter.lastVisitBefore)}`);
  return parts;
}

/** The last visit was on the day or later exactly when there was one on the day or later. */
function visitedSince(context: Reader, day: string): Fragment {
  return context.db.sql`exists (select 1 from sales.visits v
    where v.customer_id = a.customer_id and v.visited_on >= ${day}::date)`;
}
