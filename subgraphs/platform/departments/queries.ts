import type { Fragment } from '../../kit/database';
import { isInt64 } from '../../kit/ids';
import { allOf, contains, isOperator, type Reader } from '../reader';
import type { DepartmentFilter } from '../types.generated';
import type { DepartmentRow } from './tables';

/** Operators see the whole organisation, other staff the own department. */
function visible(context: Reader): Fragment {
  const { sql } = context.db;
  return isOperator(context)
    ? sql`true`
    : sql`d.id = (select department_id from platform.staff_members where id = ${context.viewer.staffId}::text::bigint)`;
}

export async function departmentsByIds(context: Reader, ids: string[]): Promise<DepartmentRow[]> {
  return context.db.sql<DepartmentRow[]>`
    /* departmentsByIds */ select d.* from platform.departments d
    where d.id = any(${ids}::text[]::bigint[]) and ${visible(context)}`;
}

export async function departmentsByParents(context: Reader, parentIds: string[]): Promise<DepartmentRow[]> {
  return context.db.sql<DepartmentRow[]>`
    /* departmentsByParents */ select d.* from platform.departments d
    where d.parent_id = any(${parentIds}::text[]::bigint[]) and ${visible(context)} order by d.id`;
}

export async function listDepartments(context: Reader, filter: DepartmentFilter): Promise<DepartmentRow[]> {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.ids) parts.push(sql`d.id = any(${filter.ids.filter(isInt64)}::text[]::bigint[])`);
  if (filter.parentIds) parts.push(sql`d.parent_id = any(${filter.parentIds.filter(isInt64)}::text[]::bigint[])`);
  if (filter.level != null) parts.push(sql`d.level = ${filter.level}`);
  if (filter.name) parts.push(sql`d.name ilike ${contains(filter.name)}`);
  return sql<DepartmentRow[]>`
    /* listDepartments */ select d.* from platform.departments d where ${allOf(context, parts)} order by d.id`;
}
