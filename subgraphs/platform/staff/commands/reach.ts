import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { rightsOfRoles, rightsOfStaff, rightsOfViewer } from '../../rights/queries';
import { checkGrant, checkReach } from '../../rights/rules';
import { ADMINISTRATOR } from '../../rules';
import { checkAdministrators } from '../rules';
import type { StaffMemberRow } from '../tables';

/** Somebody within the viewer's reach: who may do no more than the viewer. @throws NOT_FOUND, FORBIDDEN. */
export async function lockStaff(tx: Transaction, { viewer }: Context, id: string): Promise<StaffMemberRow> {
  const [member] = await tx.sql<StaffMemberRow[]>`
    /* lockStaff */ select m.* from platform.staff_members m
    where m.id = ${lookupId(id)} and m.deleted_at is null for update`;
  if (!member) throw notFound('The staff member', 'input.id');
  if (member.id !== viewer.staffId) {
    checkReach(await rightsOfViewer(tx, viewer), await rightsOfStaff(tx, member.id));
  }
  return member;
}

export async function departmentOf(tx: Transaction, id: string): Promise<string> {
  const [department] = await tx.sql<{ id: string }[]>`
    /* departmentOfStaff */ select id from platform.departments where id = ${lookupId(id)} for share`;
  if (!department) throw notFound('The department', 'input.departmentId');
  return department.id;
}

/** Exactly these roles; who gives or takes one holds what it grants. @throws NOT_FOUND, FORBIDDEN, FAILED_PRECONDITION. */
export async function writeRoles(
  tx: Transaction,
  { viewer }: Context,
  staffId: string,
  asked: readonly string[],
): Promise<void> {
  const field = 'input.roleIds';
  const ids = [...new Set(asked.map(lookupId))];
  const known = await tx.sql<{ id: string }[]>`
    /* lockRoles */ select id from platform.roles where id = any(${ids}::bigint[]) order by id for share`;
  if (known.length < ids.length) throw notFound('The role', field);
  const held = await tx.sql<{ roleId: string }[]>`
    /* rolesHeld */ select role_id from platform.staff_roles where staff_id = ${staffId}`;
  const before = held.map(({ roleId }) => roleId);
  const changed = [...ids.filter((id) => !before.includes(id)), ...before.filter((id) => !ids.includes(id))];
  if (changed.length === 0) return;
  checkGrant(await rightsOfViewer(tx, viewer), await rightsOfRoles(tx, changed), field);
  await tx.sql`
    /* takeRoles */ delete from platform.staff_roles where staff_id = ${staffId} and role_id <> all(${ids}::bigint[])`;
  await tx.sql`
    /* giveRoles */ insert into platform.staff_roles (staff_id, role_id)
    select ${staffId}::bigint, unnest(${ids}::bigint[]) on conflict do nothing`;
  await checkAdministratorLeft(tx, field);
}

/** After a change that may have taken the last one; two changes at once wait for each other. */
export async function checkAdministratorLeft(tx: Transaction, field: string): Promise<void> {
  await tx.sql`
    /* lockAdministrators */ select pg_advisory_xact_lock(hashtextextended('platform.administrators', 0))`;
  const [row] = await tx.sql<{ count: string }[]>`
    /* administratorsLeft */ select count(*) from platform.staff_roles sr
    join platform.roles r on r.id = sr.role_id and r.code = ${ADMINISTRATOR}
    join platform.staff_members m on m.id = sr.staff_id and m.enabled and m.deleted_at is null
    join platform.accounts a on a.staff_id = m.id and a.disabled_at is null`;
  checkAdministrators(Number(row?.count), field);
}
