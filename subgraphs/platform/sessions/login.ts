import { senderNetwork } from '../../kit/basics/ip-ranges';
import { withReservedTx } from '../../kit/sql/database';
import { passwordFits } from '../accounts/passwords';
import { accountByLoginName, type Credentials } from '../accounts/queries';
import type { Context } from '../loaders';
import { checkFrontEnd } from '../menus/rules';
import type { LoginInput } from '../schema.generated';
import { attemptSucceeded, countAttempt } from './commands/count-attempt';
import { lookOn, type OpenedSession, openSession } from './commands/open';
import { accountDisabled, checkLogin, kindOfSession, mayBeLookedAt, wrongCredentials } from './rules';
import { inTurn } from './turns';

/**
 * Checks a password and opens a session. The attempt is counted before the password is looked at, so that a program
 * that hangs up early is counted too. A temporary password opens a temporary session, never of an operator.
 * Throws BAD_USER_INPUT, RATE_LIMITED, UNAUTHENTICATED or FORBIDDEN.
 */
export function signIn(context: Context, input: LoginInput): Promise<OpenedSession> {
  const loginName = checkLogin(input);
  if (input.appCode != null) checkFrontEnd(input.appCode, 'input.appCode');
  return inTurn(loginName, async () => {
    const attemptId = await countAttempt(context.db, { loginName, clientIp: senderNetwork(context.clientIp) });
    const account = await accountByLoginName(context, loginName);
    const fits = await passwordFits(account?.passwordHash, input.password);
    if (!account) throw wrongCredentials();
    if (!fits) {
      const opened = mayBeLookedAt(account) && (await lookOn(context, account, input.password, attemptId));
      if (!opened) throw wrongCredentials();
      return opened;
    }
    const kind = await kindOrForgiven(context, account, input.appCode, attemptId);
    return openSession(context, { id: account.id, kind }, attemptId);
  });
}

/**
 * As what the account enters. Who gave the right password and may not enter here guessed nothing: it counts like the one of
 * somebody who enters, so that five wrong doors lock nobody out of the right one. Nobody learns more: without a front end
 * the same password would have been answered with a session.
 */
async function kindOrForgiven(
  context: Context,
  account: Credentials,
  appCode: LoginInput['appCode'],
  attemptId: string,
): Promise<ReturnType<typeof kindOfSession>> {
  try {
    if (account.closed) throw accountDisabled();
    return kindOfSession(account, appCode);
  } catch (refusal) {
    await withReservedTx(context.db, (tx) => attemptSucceeded(tx, attemptId));
    throw refusal;
  }
}
