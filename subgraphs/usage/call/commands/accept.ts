import type { Database } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { jsonOfRecord, type NewCallRecord } from '../records';

export interface Acceptable {
  seqNo: string;
  developerAccountId: string;
  customerId: string;
  authorizationId: string;
  tradeNo: string;
  nonce: string;
  fingerprint: string;
  /** What is to be set aside; 0 when nothing is. */
  hold: string;
  /** Whether the free quota pays as long as it lasts. */
  wantsFree: boolean;
  record: NewCallRecord;
  /** How long it may be worked on, until another process may decide it. */
  aliveMs: number;
  accountRevision: string;
  catalogueRevision: string;
}

/** TAKEN: accepted. STALE: checked against something older than what holds now. USED: its nonce or tradeNo was used. */
export type Accepted = { state: 'TAKEN'; free: boolean } | { state: 'STALE' } | { state: 'USED' };

/**
 * Accepts calls in one statement: their revisions are compared, a nonce or tradeNo of before is refused by its unique key,
 * and free quotas are taken from. `ended` are calls of before whose money is where it belongs.
 */
export async function acceptCalls(
  db: Database,
  asked: readonly Acceptable[],
  ended: readonly string[],
): Promise<Accepted[]> {
  const column = <Name extends keyof Acceptable>(name: Name) => asked.map((one) => one[name]);
  const records = asked.map(({ record }) => jsonOfRecord(record));
  const rows = await db.committed<{ seqNo: string; fresh: boolean; taken: boolean; free: boolean }[]>`
    /* acceptCalls */ with given as materialized (
      select ${column('seqNo')}::text[] as seq_nos, ${column('developerAccountId')}::bigint[] as accounts,
        ${column('customerId')}::bigint[] as customers, ${column('authorizationId')}::bigint[] as authorizations,
        ${column('tradeNo')}::text[] as trade_nos, ${column('nonce')}::text[] as nonces,
        ${column('fingerprint')}::text[] as fingerprints, ${column('hold')}::numeric[] as holds,
        ${column('wantsFree')}::boolean[] as wants_free, ${records}::json[] as records,
        ${column('aliveMs')}::int[] as alive_ms, ${column('accountRevision')}::bigint[] as account_revisions,
        ${column('catalogueRevision')}::bigint[] as catalogue_revisions, ${ended}::text[] as ended),
    ${ACCEPT}`;
  const bySeqNo = new Map(rows.map((row) => [row.seqNo, row]));
  return asked.map(({ seqNo }) => {
    const row = bySeqNo.get(seqNo);
    if (!row?.fresh) return { state: 'STALE' };
    return row.taken ? { state: 'TAKEN', free: row.free } : { state: 'USED' };
  });
}

const ACCEPT = fragment`
  asked as materialized (
    select x.*, coalesce(a.revision = x.account_revision, false)
      and coalesce((select revision from usage.catalogue), 0) = x.catalogue_revision as fresh
    from given, unnest(seq_nos, accounts, customers, authorizations, trade_nos, nonces, fingerprints, holds, wants_free,
      records, alive_ms, account_revisions, catalogue_revisions) with ordinality
      as x(seq_no, account, customer, authorization_id, trade_no, nonce, fingerprint, hold, wants_free, record, alive_ms,
        account_revision, catalogue_revision, place)
      left join usage.known_access a on a.developer_account_id = x.account),
  ended as (
    delete from usage.open_calls o using given where o.seq_no = any(given.ended)),
  taken as (
    insert into usage.call_journal (seq_no, developer_account_id, customer_id, trade_no, nonce, fingerprint, hold, record,
      deadline_at)
    select seq_no, account, customer, trade_no, nonce, fingerprint, hold, record,
      clock_timestamp() + make_interval(secs => alive_ms / 1000.0)
    from asked where fresh order by place
    on conflict do nothing
    returning seq_no),
  opened as (
    insert into usage.open_calls (seq_no) select seq_no from taken),
  waiting as materialized (
    select a.seq_no, a.authorization_id, row_number() over (partition by a.authorization_id order by a.place) as rank
    from asked a join taken t using (seq_no) where a.wants_free),
  quotas as materialized (
    select q.authorization_id, q.quota, q.used from usage.free_quotas q
    where q.authorization_id in (select authorization_id from waiting) order by q.authorization_id for update),
  free as materialized (
    select w.seq_no, w.authorization_id from waiting w join quotas q using (authorization_id)
    where w.rank <= q.quota - q.used),
  used as (
    update usage.free_quotas q set used = l.used + n.count
    from quotas l join (select authorization_id, count(*)::int as count from free group by 1) n using (authorization_id)
    where q.authorization_id = l.authorization_id),
  held as (
    insert into usage.free_holds (seq_no, authorization_id) select seq_no, authorization_id from free)
  select a.seq_no, a.fresh, t.seq_no is not null as taken, f.seq_no is not null as free
  from asked a left join taken t using (seq_no) left join free f using (seq_no)`;

/** Ends calls whose money is where it belongs, when no other call comes along that could do it in passing. */
export async function endCalls(db: Database, seqNos: readonly string[]): Promise<void> {
  await db.committed`
    /* endCalls */ delete from usage.open_calls where seq_no = any(${seqNos}::text[])`;
}
