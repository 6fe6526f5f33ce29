import { keepableJson } from '../../../kit/basics/json-text';
import type { Database } from '../../../kit/sql/database';
import { type Fragment, fragment, unsafeFragment } from '../../../kit/sql/sql';
import { ATTEMPT_COLUMNS, CALL_COLUMNS, jsonOfRecord, type NewAttempt, type NewCallRecord } from '../records';

export interface KeptHit {
  key: string;
  product_code: string;
  encryption: NewCallRecord['encryption'];
  scene: string | null;
  name_hash: string | null;
  id_card_hash: string | null;
  mobile_hash: string | null;
  /** JSON text. */
  value: string;
  phone_region: string | null;
  call_seq_no: string;
  source_code: string | null;
  days: number;
}

/** What became of a call. Without a decision it was refused before it was accepted. */
export interface Decision {
  record: NewCallRecord;
  attempts: readonly NewAttempt[];
  hits: readonly KeptHit[];
  journal: {
    answered: boolean;
    fee: string;
    answer: string;
    /** Whether there is no money left to settle or release. */
    ended: boolean;
  } | null;
}

/**
 * Decides calls in one statement, whose commit is the decision: the journal, the record and its attempts, the quota that
 * was not used after all, kept hits, and the hours to be counted. Answers for each whether it was still to be decided;
 * one that another process decided meanwhile leaves nothing.
 */
export async function decideCalls(db: Database, asked: readonly Decision[]): Promise<boolean[]> {
  const journaled = asked.flatMap(({ record, journal }) =>
    journal ? [{ seq_no: record.seq_no, ...journal, keeps: record.charged && record.free }] : [],
  );
  const records = keepableJson(`[${asked.map(({ record }) => jsonOfRecord(record)).join(',')}]`);
  const attempts = keepableJson(JSON.stringify(asked.flatMap((one) => one.attempts)));
  const hits = JSON.stringify(asked.flatMap((one) => one.hits));
  const refused = asked.flatMap(({ record, journal }) => (journal ? [] : [record.seq_no]));
  const rows = await db.committed<{ seqNo: string }[]>`
    /* decideCalls */ with asked as materialized (
      select * from json_to_recordset(${JSON.stringify(journaled)}::json)
        as x(seq_no text, answered boolean, fee numeric, answer text, ended boolean, keeps boolean)),
    decided as (
      update usage.call_journal j set answered = x.answered, fee = x.fee, answer = x.answer, record = null,
        decided_at = clock_timestamp(), freed = case when x.answered then '' else j.seq_no end
      from asked x where j.seq_no = x.seq_no and j.answered is null
      returning j.seq_no, x.keeps, x.ended),
    closed as (
      delete from usage.open_calls o using decided d where o.seq_no = d.seq_no and d.ended),
    ${GIVE_BACK},
    numbered as materialized (
      select skep.next_id() as call_id, ${list(CALL_COLUMNS, 'c.')}
      from json_populate_recordset(null::usage.calls, ${records}::json) c
      where c.seq_no in (select seq_no from decided) or c.seq_no = any(${refused}::text[])),
    ${RECORD},
    attempted as (
      insert into usage.upstream_calls (id, called_at, call_id, seq_no, customer_id, ${list(ATTEMPT_COLUMNS)})
      select skep.next_id(), n.called_at, n.call_id, n.seq_no, n.customer_id, ${list(ATTEMPT_COLUMNS, 'a.')}
      from json_populate_recordset(null::usage.upstream_calls, ${attempts}::json) a join numbered n using (seq_no)),
    kept as (
      insert into usage.result_cache (key, product_code, encryption, scene, name_hash, id_card_hash, mobile_hash, value,
        phone_region, call_seq_no, source_code, expires_at)
      select distinct on (h.key) h.key, h.product_code, h.encryption, h.scene, h.name_hash, h.id_card_hash, h.mobile_hash,
        h.value::json, h.phone_region, h.call_seq_no, h.source_code, clock_timestamp() + make_interval(days => h.days)
      from json_to_recordset(${hits}::json) as h(key text, product_code text, encryption text, scene text, name_hash text,
        id_card_hash text, mobile_hash text, value text, phone_region text, call_seq_no text, source_code text, days int)
      order by h.key
      on conflict (key) do update set value = excluded.value, phone_region = excluded.phone_region,
        call_seq_no = excluded.call_seq_no, source_code = excluded.source_code, created_at = clock_timestamp(),
        expires_at = excluded.expires_at)
    select n.seq_no from numbered n`;
  const decided = new Set(rows.map(({ seqNo }) => seqNo));
  return asked.map(({ record }) => decided.has(record.seq_no));
}

export const list = (columns: readonly string[], of = ''): Fragment =>
  unsafeFragment(columns.map((column) => `${of}${column}`).join(', '));

/** Holds for the calls of the business day that a seqNo names; `alias` is their row. */
export function calledOnDayOf(seqNo: string, alias: string): Fragment {
  const calledAt = unsafeFragment(`${alias}.called_at`);
  const day = fragment`(to_date(left(${seqNo}::text, 8), 'YYYYMMDD')::timestamp at time zone 'Asia/Shanghai')`;
  return fragment`${calledAt} >= ${day} and ${calledAt} < ${day} + interval '1 day'`;
}

/** Quota that is given back, of the calls `decided`; `kept` says of which it is used for good. */
export const GIVE_BACK = fragment`
  given_back as (
    delete from usage.free_holds h using decided d where h.seq_no = d.seq_no returning h.authorization_id, d.keeps),
  quotas as (
    update usage.free_quotas q set used = q.used - b.count
    from (select authorization_id, count(*)::int as count from given_back where not keeps group by 1 order by 1) b
    where q.authorization_id = b.authorization_id)`;

/** Rows of calls from records named `numbered`, and the hours that have to be counted. */
export const RECORD = fragment`
  recorded as (
    insert into usage.calls (id, ${list(CALL_COLUMNS)})
    select n.call_id, ${list(CALL_COLUMNS, 'n.')} from numbered n),
  dirty as (
    insert into usage.dirty_hours (hour) select distinct date_trunc('hour', called_at, 'UTC') from numbered)`;

/** Attempts of a call that another process had decided meanwhile: what they cost is ours all the same. */
export async function addLateAttempts(db: Database, seqNo: string, attempts: readonly NewAttempt[]): Promise<void> {
  const columns = list(
    ATTEMPT_COLUMNS.map((column) => (column === 'attempt_no' ? 'c.upstream_count + a.attempt_no' : `a.${column}`)),
  );
  await db.committed`
    /* addLateAttempts */ with call as (
      select * from usage.calls c where c.seq_no = ${seqNo} and ${calledOnDayOf(seqNo, 'c')} for update),
    attempted as (
      insert into usage.upstream_calls (id, called_at, call_id, seq_no, customer_id, ${list(ATTEMPT_COLUMNS)})
      select skep.next_id(), c.called_at, c.id, c.seq_no, c.customer_id, ${columns}
      from json_populate_recordset(null::usage.upstream_calls, ${keepableJson(JSON.stringify(attempts))}::json) a
      join call c using (seq_no)
      returning cost),
    costly as (
      update usage.calls k set upstream_count = k.upstream_count + s.count, cost = k.cost + s.cost
      from call c, (select count(*)::int as count, coalesce(sum(cost), 0) as cost from attempted) s
      where k.called_at = c.called_at and k.id = c.id)
    insert into usage.dirty_hours (hour) select date_trunc('hour', called_at, 'UTC') from call`;
}
