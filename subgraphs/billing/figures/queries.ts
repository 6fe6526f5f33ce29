import type { Database } from '../../kit/sql/database';

const MOST_TOLD = 10_000;

interface OpenHolds {
  open: number;
  overdue: number;
  /** CNY; figures are for the eye, not for books. */
  amount: number;
}

/** What is set aside now, by the index of what is: calls under way and what recovery has not come to yet. */
export async function openHolds(db: Database): Promise<OpenHolds> {
  const [row] = await db.alone<OpenHolds[]>`
    /* openHolds */ select count(*)::int as open,
      count(*) filter (where expires_at < clock_timestamp())::int as overdue, coalesce(sum(amount), 0)::float8 as amount
    from (select expires_at, amount from billing.charges where state = 'HELD' order by expires_at limit ${MOST_TOLD}) held`;
  return row as OpenHolds;
}

/** Of the kept sums by month, of which there are few; no statement is read. */
export const receivables = async (db: Database): Promise<{ state: string; amount: number }[]> =>
  db.alone<{ state: string; amount: number }[]>`
    /* receivables */ select s.state, sum(s.receivable_amount)::float8 as amount
    from billing.statement_sums s where s.bill_month is not null and s.state <> 'VOID' group by s.state`;

/** What the checks of the books found when they ran last, in whatever process. */
export const brokenPromises = async (db: Database): Promise<{ name: string; count: number; at: number }[]> =>
  db.alone<{ name: string; count: number; at: number }[]>`
    /* brokenPromises */ select name, violation_count as count, extract(epoch from checked_at)::float8 as at
    from billing.integrity_results`;
