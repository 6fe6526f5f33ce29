import { passwordFits } from '../accounts/passwords';
import { accountByLoginName } from '../accounts/queries';
import type { Context } from '../loaders';
import { countAttempt } from './attempt-commands';
import { type OpenedSession, openSession } from './commands';
import { accountDisabled, checkLogin, wrongCredentials } from './rules';
import { inTurn } from './turns';

/**
 * Checks a password and opens a session. The attempt is counted before the password is looked at, so that a program
 * that hangs up early is counted too. Throws BAD_USER_INPUT, RATE_LIMITED or UNAUTHENTICATED.
 */
export function signIn(context: Context, input: { account: string; password: string }): Promise<OpenedSession> {
  const loginName = checkLogin(input);
  return inTurn(loginName, async () => {
    const attemptId = await countAttempt(context.db, { loginName, clientIp: context.clientIp });
    const account = await accountByLoginName(context, loginName);
    const fits = await passwordFits(account?.passwordHash, input.password);
    if (!account || !fits) throw wrongCredentials();
    if (account.closed) throw accountDisabled();
    return openSession(context, account.id, attemptId);
  });
}
