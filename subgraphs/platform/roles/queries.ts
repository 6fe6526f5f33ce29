import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { RoleFilter, RoleOrder } from '../schema.generated';
import type { RoleMenuRow, RoleRow } from './tables';
import { roles } from './tables';

const sortedBy = sortKeys(roles, 'r');
const SORTED = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

export function listRoles(
  context: Reader,
  filter: RoleFilter,
  order: RoleOrder,
  args: PageArgs,
): Promise<Connection<RoleRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context)];
  if (filter.ids) parts.push(anyId(sql, 'r.id', filter.ids));
  if (filter.name) parts.push(sql`r.name ilike ${containing(filter.name)}`);
  if (filter.appCode) parts.push(sql`r.app_code = ${filter.appCode}`);
  return listConnection<RoleRow>(context.db, args, {
    columns: sql`/* listRoles */ r.*`,
    from: sql`platform.roles r`,
    where: allOf(sql, parts),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

/** The roles of staff members whose rows the viewer has been shown. */
export async function rolesByStaff(context: Reader, staffIds: string[]): Promise<(RoleRow & { staffId: string })[]> {
  return context.db.sql<(RoleRow & { staffId: string })[]>`
    /* rolesByStaff */ select sr.staff_id, r.* from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
    where sr.staff_id = any(${staffIds}::bigint[]) order by r.id`;
}

export async function menusByRole(context: Reader, roleIds: string[]): Promise<RoleMenuRow[]> {
  return context.db.sql<RoleMenuRow[]>`
    /* menusByRole */ select rm.role_id, rm.menu_id, rm.buttons
    from platform.role_menus rm join platform.menus m on m.id = rm.menu_id
    where rm.role_id = any(${roleIds}::bigint[]) order by m.level, m.sort, m.id`;
}

export async function memberCounts(context: Reader, roleIds: string[]): Promise<{ id: string; members: string }[]> {
  return context.db.sql<{ id: string; members: string }[]>`
    /* memberCounts */ select role_id as id, count(*) as members from platform.staff_roles
    where role_id = any(${roleIds}::bigint[]) group by role_id`;
}
