import type { Reader } from '../../kit/requests/context';
import type { WalletOffsetRow } from './tables';

export async function offsetsOfStatements({ db }: Reader, statementIds: string[]): Promise<WalletOffsetRow[]> {
  return db.sql<WalletOffsetRow[]>`
    /* offsetsOfStatements */ select * from billing.wallet_offsets
    where statement_id = any(${statementIds}::bigint[]) order by statement_id, id`;
}
