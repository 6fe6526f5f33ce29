import { unauthenticated } from '../../../kit/basics/errors';
import { senderNetwork } from '../../../kit/basics/ip-ranges';
import { optionalEmail, optionalMobile, requiredText } from '../../../kit/basics/text';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { hashPassword, passwordFits } from '../../accounts/passwords';
import type { AccountRow } from '../../accounts/tables';
import type { Context } from '../../loaders';
import type { ChangePasswordInput, EditOwnAccountInput, ResetPasswordInput } from '../../schema.generated';
import { endSessions } from '../../sessions/commands/close';
import { attemptSucceeded, countAttempt } from '../../sessions/commands/count-attempt';
import { publishStaff } from '../../staff/events';
import { mobileTaken } from '../../staff/rules';
import { spendCode } from '../../verification/commands';
import { codeNeeded, codeWrong } from '../../verification/rules';
import { checkChanges, checkPassword, loginNameTaken, wrongPassword } from '../rules';
import { writePassword } from './issue';

/** Ends every other session; a wrong one counts as at sign-in. @throws UNAUTHENTICATED, BAD_USER_INPUT, RATE_LIMITED. */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<string> {
  const { id, loginName, passwordHash } = await ownAccount(context);
  checkPassword(input.newPassword, loginName);
  const attempt = { loginName: loginName.toLowerCase(), clientIp: senderNetwork(context.clientIp) };
  const attemptId = await countAttempt(context.db, attempt);
  if (!(await passwordFits(passwordHash, input.currentPassword))) throw wrongPassword();
  const newHash = await hashPassword(input.newPassword);
  await withTx(context.db, async (tx) => {
    await attemptSucceeded(tx, attemptId);
    await writePassword(tx, id, newHash, { byOwner: true, at: context.now() });
    await endSessions(tx, id, 'PASSWORD_CHANGED', context.now(), context.viewer.sessionId);
  });
  return id;
}

/** Gives the account of a code a new password and ends all its sessions. @throws BAD_USER_INPUT. */
export async function resetPassword(context: Context, input: ResetPasswordInput): Promise<boolean> {
  const loginName = requiredText(input.account, 'input.account', { most: 64 }).toLowerCase();
  checkPassword(input.newPassword, loginName);
  const code = { scene: 'RESET_PASSWORD' as const, subject: loginName, code: input.code, accountId: null };
  // The wrong try is kept, so it is refused only after the commit; and nobody has us hash a password without a right one.
  const account = await withTx(context.db, (tx) => spendCode(tx, context, code));
  if (!account) throw codeWrong('input.code');
  const newHash = await hashPassword(input.newPassword);
  await withTx(context.db, async (tx) => {
    await writePassword(tx, account.accountId, newHash, { byOwner: true, at: context.now() });
    await endSessions(tx, account.accountId, 'PASSWORD_CHANGED', context.now());
  });
  return true;
}

/** The number needs the code sent to it; the staff record follows. @throws UNAUTHENTICATED, BAD_USER_INPUT, CONFLICT. */
export async function editOwnAccount(context: Context, input: EditOwnAccountInput): Promise<string> {
  const mobile = optionalMobile(input.mobile, 'input.mobile');
  const email = optionalEmail(input.email, 'input.email');
  checkChanges(mobile, email);
  const { id } = await ownAccount(context);
  const wrong = await withTx(context.db, async (tx) => {
    const account = await lockOwn(tx, id);
    if (mobile && mobile !== account.mobile) {
      if (!input.verificationCode) throw codeNeeded();
      const code = input.verificationCode;
      if (!(await spendCode(tx, context, { scene: 'BIND_MOBILE', subject: mobile, code, accountId: id }))) return true;
    }
    await write(tx, context, account, mobile ?? account.mobile, email ?? account.email);
    return false;
  });
  if (wrong) throw codeWrong('input.verificationCode');
  return id;
}

async function ownAccount({ viewer, db }: Context): Promise<AccountRow> {
  const [account] = await db.sql<AccountRow[]>`
    /* ownAccount */ select a.* from platform.accounts a where a.id = ${viewer.accountId}::bigint`;
  if (!account) throw unauthenticated();
  return account;
}

async function lockOwn(tx: Transaction, id: string): Promise<AccountRow> {
  const [account] = await tx.sql<AccountRow[]>`
    /* lockOwnAccount */ select a.* from platform.accounts a where a.id = ${id} for update`;
  return account as AccountRow;
}

/** A login name that was the number moves with it. */
async function write(
  tx: Transaction,
  context: Context,
  account: AccountRow,
  mobile: string,
  email: string | null,
): Promise<void> {
  const now = context.now();
  const loginName = account.loginName === account.mobile ? mobile : account.loginName;
  const [taken] = await tx.sql`
    /* loginNameTaken */ select 1 from platform.accounts o where lower(o.login_name) = ${loginName.toLowerCase()} and o.id <> ${account.id}`;
  if (taken) throw loginNameTaken();
  await tx.sql`
    /* editOwnAccount */ update platform.accounts set mobile = ${mobile}, email = ${email}, login_name = ${loginName},
      updated_at = ${now} where id = ${account.id}`;
  if (!account.staffId) return;
  const [other] = await tx.sql`
    /* staffMobileTaken */ select 1 from platform.staff_members m
    where m.mobile = ${mobile} and m.deleted_at is null and m.id <> ${account.staffId}`;
  if (other) throw mobileTaken();
  await tx.sql`
    /* staffFollowsAccount */ update platform.staff_members set mobile = ${mobile}, email = ${email}, updated_at = ${now}
    where id = ${account.staffId}`;
  await publishStaff(tx, [account.staffId]);
}
