import { businessMonth } from '../../../kit/basics/time';
import { publish } from '../../../kit/exchange/outbox';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { endSessions } from '../../sessions/commands/close';
import { publishStaff } from '../events';
import { checkCustomers, checkNotSelf } from '../rules';
import type { StaffMemberRow } from '../tables';
import { checkAdministratorLeft, lockStaff } from './reach';

/** For good: sessions end, sales ends the assignments. @throws NOT_FOUND, FORBIDDEN, FAILED_PRECONDITION. */
export function deleteStaffMember(
  context: Context,
  input: { id: string; confirmed?: boolean | null },
): Promise<string> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const member = await lockStaff(tx, context, input.id);
    checkNotSelf(member.id, context.viewer.staffId);
    checkCustomers(await customerCount(tx, member.id, businessMonth(context.now())), input.confirmed ?? false);
    const now = context.now();
    await tx.sql`
      /* deleteStaffMember */ update platform.staff_members set enabled = false, deleted_at = ${now}, updated_at = ${now}
      where id = ${member.id}`;
    const accountId = await shutOut(tx, member.id, now);
    await tx.sql`
      /* closeStaffAccount */ update platform.accounts set disabled_at = coalesce(disabled_at, ${now}), updated_at = ${now}
      where staff_id = ${member.id}`;
    await tx.sql`/* takeAllRoles */ delete from platform.staff_roles where staff_id = ${member.id}`;
    await tx.sql`
      /* leaveDepartments */ update platform.departments set manager_staff_id = null, updated_at = ${now}
      where manager_staff_id = ${member.id}`;
    await checkAdministratorLeft(tx, 'input.id');
    const { id: staffId, name, mobile, email, departmentId } = member;
    const payload = { staffId, accountId, name, mobile, email, departmentId, enabled: false, deleted: true };
    await publish(tx, 'platform', 'staff.changed', [{ key: staffId, payload }]);
    return staffId;
  });
}

/** Somebody may not sign in for a while; what is open ends at once. @throws NOT_FOUND, FORBIDDEN, FAILED_PRECONDITION. */
export function disableStaffMember(context: Context, id: string): Promise<StaffMemberRow> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const member = await lockStaff(tx, context, id);
    checkNotSelf(member.id, context.viewer.staffId);
    const row = await setEnabled(tx, member.id, false, context.now());
    await shutOut(tx, member.id, context.now());
    await checkAdministratorLeft(tx, 'input.id');
    await publishStaff(tx, [member.id]);
    return row;
  });
}

export function enableStaffMember(context: Context, id: string): Promise<StaffMemberRow> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const member = await lockStaff(tx, context, id);
    const row = await setEnabled(tx, member.id, true, context.now());
    await publishStaff(tx, [member.id]);
    return row;
  });
}

async function setEnabled(tx: Transaction, id: string, enabled: boolean, now: Date): Promise<StaffMemberRow> {
  const [row] = await tx.sql<StaffMemberRow[]>`
    /* setStaffEnabled */ update platform.staff_members set enabled = ${enabled}, updated_at = ${now}
    where id = ${id} returning *`;
  return row as StaffMemberRow;
}

async function shutOut(tx: Transaction, staffId: string, now: Date): Promise<string | null> {
  const [account] = await tx.sql<{ id: string }[]>`
    /* accountOfStaff */ select id from platform.accounts where staff_id = ${staffId} for update`;
  if (account) await endSessions(tx, account.id, 'STAFF_CLOSED', now);
  return account?.id ?? null;
}

/** Customers that the person keeps now or is to keep, by what sales has told. */
async function customerCount(tx: Transaction, staffId: string, month: string): Promise<number> {
  const [row] = await tx.sql<{ count: string }[]>`
    /* customersOfStaff */ select count(distinct k.customer_id)
    from platform.accounts a join platform.known_assignments k on k.salesperson_id = a.salesperson_id
    where a.staff_id = ${staffId} and (k.until_month is null or k.until_month > ${month})`;
  return Number(row?.count);
}
