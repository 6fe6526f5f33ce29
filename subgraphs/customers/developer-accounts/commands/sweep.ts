import { inArray } from 'drizzle-orm';
import { appSecretOf } from '../../../kit/process/secrets';
import type { Reader } from '../../../kit/requests/context';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { type DeveloperAccountRow, developerAccounts } from '../tables';
import { publishAccount } from './publish';

const BATCH = 200;

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

type Sealed = { id: string; current: string; previous: string | null };

/** Seals with the key of now what keys of before sealed, some at a time, so that those keys can be thrown away. */
export async function sealAnew({ db }: Reader): Promise<void> {
  const { currentKeyId } = db.secrets;
  const outdated = fragment`split_part(sealed_app_secret, '.', 1) <> ${currentKeyId}
    or split_part(previous_sealed_app_secret, '.', 1) <> ${currentKeyId}`;
  for (let more = true; more; ) {
    more = await withTx(db, async (tx) => {
      const rows = await tx.sql<Sealed[]>`
        /* sealedByOldKeys */ select id, sealed_app_secret as current, previous_sealed_app_secret as previous
        from customers.developer_accounts where ${outdated} order by id limit ${BATCH} for update`;
      for (const row of rows) await sealRow(tx, row);
      return rows.length === BATCH;
    });
  }
}

async function sealRow(tx: Transaction, { id, current, previous }: Sealed): Promise<void> {
  const place = appSecretOf(id);
  const anew = (sealed: string) => tx.secrets.seal(tx.secrets.unseal(sealed, place), place);
  const [account] = await tx.sql<DeveloperAccountRow[]>`
    /* sealAnew */ update customers.developer_accounts set sealed_app_secret = ${anew(current)},
      previous_sealed_app_secret = ${previous && anew(previous)} where id = ${id} returning *`;
  await publishAccount(tx, account as DeveloperAccountRow);
}
