import type { Database } from '../../../kit/sql/database';
import { IS_ENDED } from '../queries/journal';
import { CALL_COLUMNS } from '../records';
import { calledOnDayOf, GIVE_BACK, list, RECORD } from './decide';

const MOST_AT_ONCE = 100;

/**
 * Decides calls that nobody decided in time, by the database's clock, as not answered: their process died, or it sleeps
 * and will find its call gone. Their quota is given back; their money is left to be released. Answers how many.
 */
export async function abandonCalls(db: Database): Promise<number> {
  const rows = await db.committed<{ seqNo: string }[]>`
    /* abandonCalls */ with due as materialized (
      select seq_no, record from usage.open_calls join usage.call_journal j using (seq_no)
      where j.answered is null and j.deadline_at < clock_timestamp()
      order by j.deadline_at limit ${MOST_AT_ONCE} for update of j skip locked),
    decided as (
      update usage.call_journal j set answered = false, fee = 0, record = null, decided_at = clock_timestamp(),
        freed = j.seq_no
      from due where j.seq_no = due.seq_no returning j.seq_no, due.record, false as keeps),
    ${GIVE_BACK},
    numbered as materialized (
      select skep.next_id() as call_id, ${list(CALL_COLUMNS, 'c.')}
      from decided d, json_populate_record(null::usage.calls, d.record) c),
    ${RECORD}
    select seq_no from numbered`;
  return rows.length;
}

/** Marks a call whose fee nobody could pay any more: it was answered and costs nothing. */
export async function noteUncollected(db: Database, seqNo: string): Promise<void> {
  await db.committed`
    /* noteUncollected */ with ended as (
      delete from usage.open_calls o using usage.call_journal j
      where o.seq_no = ${seqNo} and j.seq_no = o.seq_no and j.answered returning o.seq_no),
    noted as (
      update usage.call_journal j set uncollected = true from ended e where j.seq_no = e.seq_no),
    corrected as (
      update usage.calls c set fee = 0, charged = false from ended e
      where c.seq_no = e.seq_no and ${calledOnDayOf(seqNo, 'c')}
      returning c.called_at)
    insert into usage.dirty_hours (hour) select date_trunc('hour', called_at, 'UTC') from corrected`;
}

/** Days for which a tradeNo and a nonce are remembered, and answers can be asked for again. */
const JOURNAL_DAYS = 2;
const PRUNED_AT_ONCE = 1_000;

/** Forgets ended calls of the journal and kept hits that nobody may be given any more; answers whether there may be more. */
export async function pruneCalls(db: Database): Promise<boolean> {
  const [row] = await db.committed<{ count: number }[]>`
    /* pruneCalls */ with journal as (
      delete from usage.call_journal where seq_no in (
        select seq_no from usage.call_journal
        where seq_no < to_char((clock_timestamp() - make_interval(days => ${JOURNAL_DAYS})) at time zone 'Asia/Shanghai',
            'YYYYMMDDHH24MISSMS')
          and accepted_at < clock_timestamp() - make_interval(days => ${JOURNAL_DAYS}) and ${IS_ENDED}
        order by seq_no limit ${PRUNED_AT_ONCE}) returning 1),
    hits as (
      delete from usage.result_cache where key in (
        select key from usage.result_cache where expires_at < clock_timestamp() order by expires_at
        limit ${PRUNED_AT_ONCE}) returning 1)
    select greatest((select count(*) from journal), (select count(*) from hits))::int as count`;
  return row?.count === PRUNED_AT_ONCE;
}
