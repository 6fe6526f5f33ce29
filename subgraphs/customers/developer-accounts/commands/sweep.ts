import { inArray } from 'drizzle-orm';
import type { Reader } from '../../../kit/requests/context';
import { withTx } from '../../../kit/sql/database';
import { type DeveloperAccountRow, developerAccounts } from '../tables';
import { publishAccount } from './publish';

/** Reads look at the time themselves: this only takes away what nothing may use any more. Safe to run again and at once. */
export async function forgetEnded({ db, now }: Reader): Promise<void> {
  await withTx(db, async (tx) => {
    const forgotten = await tx.sql<DeveloperAccountRow[]>`
      /* forgetOldSecrets */ update customers.developer_accounts
      set previous_sealed_app_secret = null, previous_valid_until = null
      where previous_valid_until <= ${now()} returning *`;
    const entries = await tx.sql<{ id: string }[]>`
      /* forgetExpiredEntries */ delete from customers.temporary_allow_list_entries
      where expires_at <= ${now()} returning developer_account_id as id`;
    const others = await tx
      .select()
      .from(developerAccounts)
      .where(
        inArray(
          developerAccounts.id,
          entries.map(({ id }) => id),
        ),
      );
    const changed = new Map([...others, ...forgotten].map((account) => [account.id, account]));
    for (const id of [...changed.keys()].sort()) await publishAccount(tx, changed.get(id) as DeveloperAccountRow);
  });
}
