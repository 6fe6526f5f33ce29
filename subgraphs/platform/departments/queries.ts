import { type Reader, seesAll } from '../../kit/requests/context';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { DepartmentFilter } from '../schema.generated';
import type { DepartmentRow } from './tables';

/** Operators see the whole organisation, other staff the own department. */
function visible(context: Reader): Fragment {
  const { sql } = context.db;
  return seesAll(context.viewer)
    ? sql`true`
    : sql`d.id = (select department_id from platform.staff_members where id = ${context.viewer.staffId}::bigint)`;
}

export async function departmentsByIds(context: Reader, ids: string[]): Promise<DepartmentRow[]> {
  return context.db.sql<DepartmentRow[]>`
    /* departmentsByIds */ select d.* from platform.departments d
    where d.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function departmentsByParents(context: Reader, parentIds: string[]): Promise<DepartmentRow[]> {
  return context.db.sql<DepartmentRow[]>`
    /* departmentsByParents */ select d.* from platform.departments d
    where d.parent_id = any(${parentIds}::bigint[]) and ${visible(context)} order by d.id`;
}

export async function listDepartments(context: Reader, filter: DepartmentFilter): Promise<DepartmentRow[]> {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.ids) parts.push(anyId(sql, 'd.id', filter.ids));
  if (filter.parentIds) parts.push(anyId(sql, 'd.parent_id', filter.parentIds));
  if (filter.level != null) parts.push(sql`d.level = ${filter.level}`);
  if (filter.name) parts.push(sql`d.name ilike ${containing(filter.name)}`);
  return sql<DepartmentRow[]>`
    /* listDepartments */ select d.* from platform.departments d where ${allOf(sql, parts)} order by d.id`;
}
