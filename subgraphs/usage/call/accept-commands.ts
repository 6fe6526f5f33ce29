import type { Database } from '../../kit/sql/database';
import { runAlone } from '../../kit/sql/database';
import { isIn } from './journal-queries';
import type { NewCallRecord } from './records';

/** A call that was checked and is to be accepted. */
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
  const rows = await runAlone<{ seqNo: string; fresh: boolean; taken: boolean; free: boolean }>(db, {
    name: 'acceptCalls',
    text: ACCEPT_CALLS,
    values: [
      column('seqNo'),
      column('developerAccountId'),
      column('customerId'),
      column('authorizationId'),
      column('tradeNo'),
      column('nonce'),
      column('fingerprint'),
      column('hold'),
      column('wantsFree'),
      asked.map(({ record }) => JSON.stringify(record)),
      column('aliveMs'),
      column('accountRevision'),
      column('catalogueRevision'),
      ended,
    ],
  });
  const bySeqNo = new Map(rows.map((row) => [row.seqNo, row]));
  return asked.map(({ seqNo }) => {
    const row = bySeqNo.get(seqNo);
    if (!row?.fresh) return { state: 'STALE' };
    return row.taken ? { state: 'TAKEN', free: row.free } : { state: 'USED' };
  });
}

const ACCEPT_CALLS = `/* acceptCalls */ with given as materialized (
    select $1::text[] as seq_nos, $2::bigint[] as accounts, $3::bigint[] as customers, $4::bigint[] as authorizations,
      $5::text[] as trade_nos, $6::text[] as nonces, $7::text[] as fingerprints, $8::numeric[] as holds,
      $9::boolean[] as wants_free, $10::json[] as records, $11::int[] as alive_ms, $12::bigint[] as account_revisions,
      $13::bigint[] as catalogue_revisions, $14::text[] as ended),
  asked as materialized (
    select x.*, coalesce(a.revision = x.account_revision, false)
      and coalesce((select revision from usage.catalogue), 0) = x.catalogue_revision as fresh
    from given, unnest(seq_nos, accounts, customers, authorizations, trade_nos, nonces, fingerprints, holds, wants_free,
      records, alive_ms, account_revisions, catalogue_revisions) with ordinality
      as x(seq_no, account, customer, authorization_id, trade_no, nonce, fingerprint, hold, wants_free, record, alive_ms,
        account_revision, catalogue_revision, place)
      left join usage.known_access a on a.developer_account_id = x.account),
  ended as (
    update usage.call_journal j set state = 'ENDED' from given where j.seq_no = any(given.ended) and ${isIn('DECIDED', 'j.')}),
  taken as (
    insert into usage.call_journal (seq_no, developer_account_id, customer_id, trade_no, nonce, fingerprint, state, hold,
      record, deadline_at)
    select seq_no, account, customer, trade_no, nonce, fingerprint, 'ACCEPTED', hold, record,
      clock_timestamp() + make_interval(secs => alive_ms / 1000.0)
    from asked where fresh order by place
    on conflict do nothing
    returning seq_no),
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
  select a.seq_no as "seqNo", a.fresh, t.seq_no is not null as taken, f.seq_no is not null as free
  from asked a left join taken t using (seq_no) left join free f using (seq_no)`;

/** Marks calls whose money is where it belongs, when no other call comes along that could do it in passing. */
export async function endCalls(db: Database, seqNos: readonly string[]): Promise<void> {
  await runAlone(db, {
    name: 'endCalls',
    text: `/* endCalls */ update usage.call_journal set state = 'ENDED' where seq_no = any($1::text[]) and ${isIn('DECIDED')}`,
    values: [seqNos],
  });
}
