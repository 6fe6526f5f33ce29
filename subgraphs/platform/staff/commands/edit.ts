import { optionalEmail, optionalText, requiredMobile, requiredText } from '../../../kit/basics/text';
import { demand } from '../../../kit/requests/row-scope';
import { sqlState, type Transaction, withTx } from '../../../kit/sql/database';
import type { AccountRow } from '../../accounts/tables';
import type { Context } from '../../loaders';
import type { EditStaffMemberInput } from '../../schema.generated';
import { checkMayActAs } from '../../sessions/reach';
import { publishStaff } from '../events';
import { mobileTaken } from '../rules';
import type { StaffMemberRow } from '../tables';
import { departmentOf, lockStaff, writeRoles } from './reach';

const UNIQUE_VIOLATION = '23505';

/** Nobody changes people who may do more than he (FORBIDDEN). @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT. */
export async function editStaffMember(context: Context, input: EditStaffMemberInput): Promise<StaffMemberRow> {
  demand(context, 'platform:write');
  try {
    return await withTx(context.db, (tx) => edit(tx, context, input));
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) throw mobileTaken();
    throw error;
  }
}

async function edit(tx: Transaction, context: Context, input: EditStaffMemberInput): Promise<StaffMemberRow> {
  const before = await lockStaff(tx, context, input.id);
  const { name, mobile, email, departmentId, remark } = input;
  const person = {
    name: name == null ? before.name : requiredText(name, 'input.name', { most: 50 }),
    mobile: mobile == null ? before.mobile : requiredMobile(mobile, 'input.mobile'),
    email: email === undefined ? before.email : optionalEmail(email, 'input.email'),
    departmentId: departmentId == null ? chosen(departmentId, before) : await departmentOf(tx, departmentId),
    remark: remark === undefined ? before.remark : optionalText(remark, 'input.remark', { most: 500, lines: true }),
  };
  if (person.mobile !== before.mobile) await checkMayMove(tx, context, before.id);
  const [row] = await tx.sql<StaffMemberRow[]>`
    /* editStaffMember */ update platform.staff_members set name = ${person.name}, mobile = ${person.mobile},
      email = ${person.email}, department_id = ${person.departmentId}, remark = ${person.remark},
      updated_at = ${context.now()}
    where id = ${before.id} returning *`;
  await followInAccount(tx, before.mobile, row as StaffMemberRow);
  if (input.roleIds) await writeRoles(tx, context, before.id, input.roleIds);
  await publishStaff(tx, [before.id]);
  return row as StaffMemberRow;
}

/** Codes for lost passwords go to the number. */
async function checkMayMove(tx: Transaction, context: Context, staffId: string): Promise<void> {
  const [account] = await tx.sql<AccountRow[]>`
    /* accountOfMobile */ select a.* from platform.accounts a where a.staff_id = ${staffId}`;
  if (account) await checkMayActAs(tx, context, account, 'input.mobile');
}

/** Null takes somebody out of the department, nothing said leaves him there. */
const chosen = (asked: null | undefined, before: StaffMemberRow) => (asked === null ? null : before.departmentId);

/** A login name that was the number moves with it, unless somebody else signs in with the new one. */
async function followInAccount(tx: Transaction, formerMobile: string, m: StaffMemberRow): Promise<void> {
  await tx.sql`
    /* accountFollowsStaff */ update platform.accounts a set nickname = ${m.name}, mobile = ${m.mobile}, email = ${m.email},
      login_name = case when a.login_name = ${formerMobile} and not exists (
        select 1 from platform.accounts o where lower(o.login_name) = ${m.mobile} and o.id <> a.id)
        then ${m.mobile} else a.login_name end,
      updated_at = ${m.updatedAt}
    where a.staff_id = ${m.id}`;
}
