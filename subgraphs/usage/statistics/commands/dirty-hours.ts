import type { Database, Transaction } from '../../../kit/sql/database';

interface DirtyHour {
  hour: Date;
  /** Who wrote calls of it; all of them have ended. */
  transactionIds: string[];
}

const MOST_MARKS = 10_000;

/** Hours with calls that are yet to be counted, oldest first. */
export async function takeDirtyHours({ sql }: Database): Promise<DirtyHour[]> {
  return sql<DirtyHour[]>`
    /* takeDirtyHours */ select hour, array_agg(transaction_id) as transaction_ids
    from (select hour, transaction_id from usage.dirty_hours order by hour, transaction_id limit ${MOST_MARKS}) marks
    group by hour order by hour`;
}

/** Takes off the marks that were seen before an hour was counted. */
export async function forgetDirtyHours(tx: Transaction, hour: Date, transactionIds: readonly string[]): Promise<void> {
  await tx.sql`
    /* forgetDirtyHours */ delete from usage.dirty_hours
    where hour = ${hour} and transaction_id = any(${[...transactionIds]}::bigint[])`;
}
