import { optionalEmail, optionalText, requiredMobile, requiredText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import { messageSecretsOf } from '../../../kit/process/secrets';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { initialPassword } from '../../accounts/commands/console-account';
import { hashPassword } from '../../accounts/passwords';
import type { Context } from '../../loaders';
import type { AddStaffMemberInput } from '../../schema.generated';
import { publishStaff } from '../events';
import { mobileTaken } from '../rules';
import { departmentOf, writeRoles } from './reach';

interface Person {
  name: string;
  mobile: string;
  email: string | null;
  remark: string | null;
}

/** The first password goes to the mobile number. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN. */
export async function addStaffMember(context: Context, input: AddStaffMemberInput): Promise<string> {
  demand(context, 'platform:write');
  const person: Person = {
    name: requiredText(input.name, 'input.name', { most: 50 }),
    mobile: requiredMobile(input.mobile, 'input.mobile'),
    email: optionalEmail(input.email, 'input.email'),
    remark: optionalText(input.remark, 'input.remark', { most: 500, lines: true }),
  };
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return withIdempotency(context.db, keyedRequest(context, 'platform', 'addStaffMember', input), async (tx) => {
    const departmentId = input.departmentId == null ? null : await departmentOf(tx, input.departmentId);
    const staffId = await writePerson(tx, context, person, departmentId);
    const account = await writeAccount(tx, context.now(), person, staffId, passwordHash);
    if (input.roleIds?.length) await writeRoles(tx, context, staffId, input.roleIds);
    await sendPassword(tx, context, person, account, password);
    await publishStaff(tx, [staffId]);
    return staffId;
  });
}

async function writePerson(
  tx: Transaction,
  context: Context,
  { name, mobile, email, remark }: Person,
  departmentId: string | null,
): Promise<string> {
  const now = context.now();
  const [row] = await tx.sql<{ id: string }[]>`
    /* addStaffMember */ insert into platform.staff_members
      (department_id, name, mobile, email, remark, created_by_id, created_at, updated_at)
    values (${departmentId}, ${name}, ${mobile}, ${email}, ${remark}, ${context.viewer.accountId}, ${now}, ${now})
    on conflict (mobile) where deleted_at is null do nothing returning id`;
  if (!row) throw mobileTaken();
  return row.id;
}

interface Account {
  id: string;
  loginName: string;
}

/** Signs in with the mobile number; where another account does so already, with number and staff record. */
async function writeAccount(
  tx: Transaction,
  now: Date,
  { name, mobile, email }: Person,
  staffId: string,
  passwordHash: string,
): Promise<Account> {
  const [account] = await tx.sql<Account[]>`
    /* openStaffAccount */ insert into platform.accounts
      (login_name, password_hash, kind, nickname, mobile, email, staff_id, must_change_password, created_at, updated_at)
    values (case when exists (select 1 from platform.accounts a where lower(a.login_name) = ${mobile}::text)
        then ${mobile}::text || '-' || ${staffId}::text else ${mobile}::text end,
      ${passwordHash}, 'OPERATOR', ${name}, ${mobile}, ${email}, ${staffId}, true, ${now}, ${now})
    returning id, login_name`;
  return account as Account;
}

async function sendPassword(
  tx: Transaction,
  { viewer }: Context,
  { name, mobile }: Person,
  { id, loginName }: Account,
  password: string,
): Promise<void> {
  const requestId = `staff-account-${id}`;
  const payload = {
    requestId,
    channel: 'SMS' as const,
    recipients: [mobile],
    templateCode: 'STAFF_ACCOUNT' as const,
    parameters: { name, account: loginName },
    sealedParameters: tx.secrets.seal(JSON.stringify({ password }), messageSecretsOf(requestId)),
    customerId: null,
    businessNo: null,
    requestedById: viewer.accountId,
  };
  await publish(tx, 'platform', 'message.requested', [{ key: requestId, payload }]);
}
