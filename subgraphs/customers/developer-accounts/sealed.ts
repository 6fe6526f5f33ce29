import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { appSecretOf } from '../../kit/process/secrets';
import { publishAccount } from './commands/publish';
import { type DeveloperAccountRow, developerAccounts } from './tables';

/** Who checks signatures keeps a copy. */
export const sealedAppSecrets: SealedColumns = {
  columns: [developerAccounts.sealedAppSecret, developerAccounts.previousSealedAppSecret],
  key: developerAccounts.id,
  place: appSecretOf,
  tell: async (tx, ids) => {
    const accounts = await tx.sql<DeveloperAccountRow[]>`
      /* accountsSealedAnew */ select * from customers.developer_accounts where id = any(${[...ids]}::bigint[]) order by id`;
    for (const account of accounts) await publishAccount(tx, account);
  },
};
