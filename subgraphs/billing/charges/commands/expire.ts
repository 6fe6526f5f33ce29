import { type Database, withTx } from '../../../kit/sql/database';

const WALLETS_AT_ONCE = 200;

/**
 * Frees the money of holds that expired, by the database's clock; returns how many. Safe to run twice at once: whoever
 * has the lock of a wallet ends its holds, the other finds none.
 */
export async function expireHolds(db: Database): Promise<number> {
  for (let ended = 0; ; ) {
    const step = await withTx(db, async (tx) => {
      const wallets = await tx.sql<{ id: string }[]>`
        /* walletsWithExpiredHolds */ select w.id from billing.wallets w where w.id in (
          select wallet_id from billing.charges where state = 'HELD' and expires_at <= clock_timestamp()
          order by expires_at limit ${WALLETS_AT_ONCE})
        order by w.id for update`;
      if (wallets.length === 0) return 0;
      const freed = await tx.sql`
        /* expireHolds */ with ended as (
          update billing.charges set state = 'EXPIRED', ended_at = clock_timestamp()
          where wallet_id = any(${wallets.map(({ id }) => id)}::bigint[]) and state = 'HELD'
            and expires_at <= clock_timestamp()
          returning wallet_id, amount, accrues),
        freed as (
          update billing.wallets w set held_amount = held_amount - s.held, held_accrual = held_accrual - s.accrual
          from (select wallet_id, coalesce(sum(amount) filter (where not accrues), 0) as held,
            coalesce(sum(amount) filter (where accrues), 0) as accrual from ended group by wallet_id) s
          where w.id = s.wallet_id)
        select 1 from ended`;
      return freed.length;
    });
    if (step === 0) return ended;
    ended += step;
  }
}
