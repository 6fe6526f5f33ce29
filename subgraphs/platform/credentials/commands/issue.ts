import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { demand, demandKind } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { initialPassword } from '../../accounts/commands/console-account';
import { hashPassword } from '../../accounts/passwords';
import type { AccountRow } from '../../accounts/tables';
import type { Context } from '../../loaders';
import { endSessions } from '../../sessions/commands/close';
import { checkMayActAs } from '../../sessions/reach';

/** Kept nowhere; ends what the account has open. @throws NOT_FOUND, FORBIDDEN for who may do more than the viewer. */
export async function issuePassword(context: Context, accountId: string): Promise<{ id: string; password: string }> {
  demand(context, 'platform:write');
  demandKind(context, 'operator');
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return withTx(context.db, async (tx) => {
    const account = await lockAccount(tx, accountId);
    await checkMayActAs(tx, context, account, 'input.accountId');
    await writePassword(tx, account.id, passwordHash, { byOwner: false, at: context.now() });
    await endSessions(tx, account.id, 'PASSWORD_CHANGED', context.now());
    return { id: account.id, password };
  });
}

async function lockAccount(tx: Transaction, id: string): Promise<AccountRow> {
  const [account] = await tx.sql<AccountRow[]>`
    /* lockAccount */ select a.* from platform.accounts a
    where a.id = ${lookupId(id)} and a.disabled_at is null for update`;
  if (!account) throw notFound('The account', 'input.accountId');
  return account;
}

export async function writePassword(
  tx: Transaction,
  id: string,
  passwordHash: string,
  { byOwner, at }: { byOwner: boolean; at: Date },
): Promise<void> {
  await tx.sql`
    /* writePassword */ update platform.accounts set password_hash = ${passwordHash}, must_change_password = ${!byOwner},
      password_changed_at = ${at}, updated_at = ${at}
    where id = ${id}`;
}
