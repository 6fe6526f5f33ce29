import type { Job, JobContext } from '../../kit/jobs/jobs';
import { withTx } from '../../kit/sql/database';
import { lockAccount, settleDue } from './commands/shared';

/** Accounts with a deadline that passed or a validity that ended, which nobody has written down yet. */
async function dueAccounts({ db, now }: JobContext): Promise<string[]> {
  const at = now();
  const rows = await db.sql<{ developerAccountId: string }[]>`
    /* dueAccounts */ select distinct developer_account_id from contracts.contracts
    where deleted_at is null and ((state = 'WAITING_FOR_SIGNATURE' and sign_ends_at <= ${at})
      or (state in ('SIGNED', 'SIGNED_ON_PAPER') and ended_at is null and expires_at <= ${at}))`;
  return rows.map((row) => row.developerAccountId);
}

/** Takes back what was not signed in time, and frees the products of what has ended. */
export const settleContracts: Job = {
  run: async (_payload: unknown, context) => {
    for (const accountId of await dueAccounts(context)) {
      await withTx(context.db, async (tx) => {
        await lockAccount(tx, accountId);
        await settleDue(tx, context, accountId);
      });
    }
  },
  cron: '5 * *',
};
