import type { Transaction } from '../../kit/sql/database';

/** Whoever writes calls asks first: a row of a month without a partition is refused by the database. */
export async function ensurePartitions(tx: Transaction, from: Date, until: Date): Promise<void> {
  await tx.sql`
    /* ensurePartitions */ select usage.ensure_partitions(${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)`;
}
