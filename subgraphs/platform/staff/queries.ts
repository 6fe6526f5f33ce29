import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import { type Reader, seesAll } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { StaffMemberFilter, StaffMemberOrder } from '../schema.generated';
import type { StaffMemberRow } from './tables';
import { staffMembers } from './tables';

/** Operators see the whole staff, a salesperson the own record, nobody somebody who has left. */
function visible(context: Reader): Fragment {
  const { sql } = context.db;
  const own = seesAll(context.viewer) ? sql`true` : sql`m.id = ${context.viewer.staffId}::bigint`;
  return sql`m.deleted_at is null and ${own}`;
}

export async function staffByIds(context: Reader, ids: string[]): Promise<StaffMemberRow[]> {
  return context.db.sql<StaffMemberRow[]>`
    /* staffByIds */ select m.* from platform.staff_members m
    where m.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

const sortedBy = sortKeys(staffMembers, 'm');
const SORTED = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

export function listStaff(
  context: Reader,
  filter: StaffMemberFilter,
  order: StaffMemberOrder,
  args: PageArgs,
): Promise<Connection<StaffMemberRow>> {
  const { sql } = context.db;
  return listConnection<StaffMemberRow>(context.db, args, {
    columns: sql`/* listStaff */ m.*`,
    from: sql`platform.staff_members m`,
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: StaffMemberFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.ids) parts.push(anyId(sql, 'm.id', filter.ids));
  if (filter.excludeIds) parts.push(sql`not ${anyId(sql, 'm.id', filter.excludeIds)}`);
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(m.name ilike ${pattern} or m.mobile like ${pattern} or m.email ilike ${pattern})`);
  }
  if (filter.departmentId) parts.push(sql`m.department_id = ${lookupId(filter.departmentId)}::bigint`);
  if (filter.isSalesperson != null) {
    const sells = sql`exists (select 1 from platform.accounts a where a.staff_id = m.id and a.salesperson_id is not null)`;
    parts.push(filter.isSalesperson ? sells : sql`not ${sells}`);
  }
  return parts;
}
