import { senderNetwork } from '../../kit/basics/ip-ranges';
import { passwordFits } from '../accounts/passwords';
import { accountByLoginName } from '../accounts/queries';
import type { Context } from '../loaders';
import { checkFrontEnd } from '../menus/rules';
import type { LoginInput } from '../schema.generated';
import { countAttempt } from './attempt-commands';
import { lookOn, type OpenedSession, openSession } from './commands';
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
    if (account.closed) throw accountDisabled();
    return openSession(context, { id: account.id, kind: kindOfSession(account, input.appCode) }, attemptId);
  });
}
