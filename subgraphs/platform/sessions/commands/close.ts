import type { Transaction } from '../../../kit/sql/database';
import type { SessionRow } from '../tables';

/** Ends what an account has open, but for the session `but`; the next request of an ended one finds nobody. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  because: NonNullable<SessionRow['revokedBecause']>,
  at: Date,
  but: string | null = null,
): Promise<void> {
  await tx.sql`
    /* endSessions */ update platform.sessions set revoked_at = ${at}, revoked_because = ${because}
    where account_id = ${accountId} and revoked_at is null and id is distinct from ${but}`;
}
