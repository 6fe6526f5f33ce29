import { lookupId } from '../../kit/basics/ids';
import type { OpportunityQuestion, OpportunityState } from '../../kit/exchange/opportunities';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { SalespersonRow } from '../salespeople/tables';
import type { OpportunityFilter, OpportunityOrder } from '../schema.generated';
import { teamRows, visibleCustomers } from '../scope';
import { type OpportunityRow, opportunities } from './tables';

export type NamedOpportunity = OpportunityRow & {
  salespersonName: string;
  salespersonType: SalespersonRow['type'];
  /** Whether the viewer sees what it has become, which somebody else may keep by now. */
  customerVisible: boolean;
};

/** A salesperson sees the own opportunities, and what became the customers it keeps. */
function visible(context: Reader): Fragment {
  return context.db.sql`o.deleted_at is null
    and (${teamRows(context, 'o.salesperson_id')} or ${visibleCustomers(context, 'o.customer_id')})`;
}

const columns = (context: Reader) =>
  context.db.sql`o.*, s.name as salesperson_name, s.type as salesperson_type,
    ${visibleCustomers(context, 'o.customer_id')} as customer_visible`;
const source = ({ db }: Reader) => db.sql`sales.opportunities o join sales.salespeople s on s.id = o.salesperson_id`;

export async function opportunitiesByIds(context: Reader, ids: string[]): Promise<NamedOpportunity[]> {
  return context.db.sql<NamedOpportunity[]>`
    /* opportunitiesByIds */ select ${columns(context)} from ${source(context)}
    where o.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function opportunitiesByCustomers(context: Reader, customerIds: string[]): Promise<NamedOpportunity[]> {
  return context.db.sql<NamedOpportunity[]>`
    /* opportunitiesByCustomers */ select ${columns(context)} from ${source(context)}
    where o.customer_id = any(${customerIds}::bigint[]) and ${visible(context)} order by o.id desc`;
}

/** Whether it can become a customer, of whom it may be said so. */
export async function stateOfOpportunity(
  { db }: Pick<Reader, 'db'>,
  { id, salespersonId }: OpportunityQuestion,
): Promise<OpportunityState> {
  const [found] = await db.sql<Pick<OpportunityRow, 'customerId'>[]>`
    /* stateOfOpportunity */ select customer_id from sales.opportunities
    where id = ${lookupId(id)}::bigint and deleted_at is null
      and (${salespersonId}::text is null or salesperson_id = ${salespersonId}::bigint)`;
  if (!found) return 'MISSING';
  return found.customerId === null ? 'OPEN' : 'CONVERTED';
}

const sortedBy = sortKeys(opportunities, 'o');
const SORTED = { CREATED_AT: 'createdAt', COMPANY_NAME: 'companyName' } as const;

export function listOpportunities(
  context: Reader,
  filter: OpportunityFilter,
  order: OpportunityOrder,
  args: PageArgs,
): Promise<Connection<NamedOpportunity>> {
  const { sql } = context.db;
  return listConnection<NamedOpportunity>(context.db, args, {
    columns: sql`/* listOpportunities */ ${columns(context)}`,
    from: source(context),
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: OpportunityFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(
      sql`(o.company_name ilike ${pattern} or o.contact_name ilike ${pattern} or o.contact_mobile like ${pattern})`,
    );
  }
  if (filter.salespersonId) parts.push(sql`o.salesperson_id = ${lookupId(filter.salespersonId)}::bigint`);
  if (filter.customerIds) parts.push(anyId(sql, 'o.customer_id', filter.customerIds));
  if (filter.converted != null) parts.push(sql`(o.customer_id is not null) = ${filter.converted}`);
  if (filter.createdFrom) parts.push(sql`o.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`o.created_at <= ${filter.createdUntil}`);
  return parts;
}
