import type { Database } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';

/** Whether a call of the journal has nothing left to do. */
export const IS_ENDED = fragment`answered is not null and seq_no not in (select seq_no from usage.open_calls)`;

interface JournalRow {
  seqNo: string;
  tradeNo: string;
  nonce: string;
  fingerprint: string;
  answered: boolean | null;
  answer: string | null;
}

/** For the system: the calls of an account that stand in the way of a nonce or a tradeNo. */
export async function conflictsOf(
  { sql }: Database,
  key: { developerAccountId: string; nonce: string; tradeNo: string },
): Promise<JournalRow[]> {
  return sql<JournalRow[]>`
    /* conflictsOf */ select seq_no, trade_no, nonce, fingerprint, answered, answer from usage.call_journal
    where developer_account_id = ${key.developerAccountId}::bigint
      and (nonce = ${key.nonce} or (trade_no = ${key.tradeNo} and freed = ''))`;
}

/** For the system: what became of one call of an account, by its seqNo or its tradeNo, of several the last. */
export async function keptCall(
  { sql }: Database,
  developerAccountId: string,
  by: { seqNo: string | null; tradeNo: string | null },
): Promise<JournalRow | null> {
  const named = by.seqNo === null ? sql`trade_no = ${by.tradeNo}` : sql`seq_no = ${by.seqNo}`;
  const [row] = await sql<JournalRow[]>`
    /* keptCall */ select seq_no, trade_no, nonce, fingerprint, answered, answer from usage.call_journal
    where developer_account_id = ${developerAccountId}::bigint and ${named}
    order by answered is false, accepted_at desc limit 1`;
  return row ?? null;
}

/** For the system: whether a call was decided with this answer; null while the journal still waits for its decision. */
export async function isDecidedWith({ sql }: Database, seqNo: string, answer: string): Promise<boolean | null> {
  const [row] = await sql<Pick<JournalRow, 'answered' | 'answer'>[]>`
    /* journaledAnswer */ select answered, answer from usage.call_journal where seq_no = ${seqNo}`;
  return !row || row.answered === null ? null : row.answer === answer;
}

interface UnsettledCall {
  seqNo: string;
  customerId: string;
  answered: boolean;
  fee: string;
}

/** For the system: decided calls whose money has been open for so long that whoever decided them must be gone, oldest first. */
export async function unsettledCalls({ sql }: Database, olderThanMs: number): Promise<UnsettledCall[]> {
  return sql<UnsettledCall[]>`
    /* unsettledCalls */ select seq_no, customer_id, answered, fee
    from usage.open_calls join usage.call_journal using (seq_no)
    where decided_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1_000}::float8)
    order by decided_at limit 200`;
}
