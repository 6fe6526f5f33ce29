import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { ApplicationFilter } from '../schema.generated';
import type { ApplicationRow } from './tables';
import { applications } from './tables';

const sortedBy = sortKeys(applications, 'f');

/** A salesperson sees what it submitted itself, whoever maintains the customer now. */
function visible(context: Reader): Fragment {
  const { db, viewer } = context;
  if (viewer.kind !== 'salesperson') return forOperators(context);
  return db.sql`f.salesperson_id = ${viewer.salespersonId}::bigint`;
}

export async function applicationById(context: Reader, id: string): Promise<ApplicationRow | null> {
  const [row] = await context.db.sql<ApplicationRow[]>`
    /* applicationById */ select f.* from customers.applications f
    where f.id = ${lookupId(id)}::bigint and ${visible(context)}`;
  return row ?? null;
}

export async function listApplications(
  context: Reader,
  filter: ApplicationFilter,
  args: PageArgs,
): Promise<Connection<ApplicationRow>> {
  const { sql } = context.db;
  return listConnection<ApplicationRow>(context.db, args, {
    columns: sql`f.*`,
    from: sql`customers.applications f`,
    where: conditions(context, filter),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

function conditions(context: Reader, filter: ApplicationFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(f.company_name ilike ${pattern} or f.apply_no ilike ${pattern})`);
  }
  if (filter.ids) parts.push(anyId(sql, 'f.id', filter.ids));
  if (filter.applyNo) parts.push(sql`f.apply_no = ${filter.applyNo}`);
  if (filter.salespersonId) parts.push(sql`f.salesperson_id = ${lookupId(filter.salespersonId)}::bigint`);
  if (filter.states) parts.push(sql`f.state = any(${[...filter.states]})`);
  if (typeof filter.superseded === 'boolean') parts.push(sql`f.superseded = ${filter.superseded}`);
  if (filter.createdFrom) parts.push(sql`f.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`f.created_at <= ${filter.createdUntil}`);
  if (filter.auditedFrom) parts.push(sql`f.audited_at >= ${filter.auditedFrom}`);
  if (filter.auditedUntil) parts.push(sql`f.audited_at <= ${filter.auditedUntil}`);
  return allOf(sql, parts);
}
