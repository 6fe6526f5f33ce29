import type { Viewer } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import { rangeOfSeqNos } from '../../calls/rules';
import { type CallFacts, differencesOf } from '../rules';

export interface LockedCall {
  id: string;
  calledAt: Date;
  seqNo: string;
  customerId: string;
  developerAccountId: string;
  authorizationId: string;
  productCode: string;
  upstreamCount: number;
  facts: CallFacts;
}

type Row = Omit<LockedCall, 'facts'> & CallFacts;

/** The record of a call, locked; null when there is none of that customer, or of any where none is named. */
export async function lockCall(
  tx: Transaction,
  seqNo: string,
  customerId: string | null = null,
): Promise<LockedCall | null> {
  const range = rangeOfSeqNos([seqNo]);
  if (!range) return null;
  const [row] = await tx.sql<Row[]>`
    /* lockCall */ select id, called_at, seq_no, customer_id, developer_account_id, authorization_id, product_code,
      upstream_count, success, hit, charged, free, fee, price, result_code, result_message, result::text as result, tag,
      extend::text as extend
    from usage.calls where seq_no = ${seqNo} and called_at >= ${range.from} and called_at < ${range.until}
      and (${customerId}::text is null or customer_id = ${customerId}::bigint)
    for update`;
  if (!row) return null;
  const { id, calledAt, customerId: owner, developerAccountId, authorizationId, productCode, upstreamCount } = row;
  const { success, hit, charged, free, fee, price, resultCode, resultMessage, result, tag, extend } = row;
  const facts = { success, hit, charged, free, fee, price, resultCode, resultMessage, result, tag, extend };
  return {
    id,
    calledAt,
    seqNo: row.seqNo,
    customerId: owner,
    developerAccountId,
    authorizationId,
    productCode,
    upstreamCount,
    facts,
  };
}

export interface EditNoted {
  reason: string;
  by: Pick<Viewer, 'accountId' | 'name'>;
  refund: { id: string; amount: string } | null;
}

/** Notes who changed what and marks the hour to be counted. A free call that is free no more gives its quota back. */
export async function rewriteCall(
  tx: Transaction,
  call: LockedCall,
  after: CallFacts,
  noted: EditNoted,
): Promise<void> {
  const changes = differencesOf(call.facts, after);
  if (Object.keys(changes.after).length === 0 && !noted.refund) return;
  await tx.sql`
    /* rewriteCall */ update usage.calls set success = ${after.success}, hit = ${after.hit}, charged = ${after.charged},
      free = ${after.free}, fee = ${after.fee}::numeric, price = ${after.price}::numeric, result_code = ${after.resultCode},
      result_message = ${after.resultMessage}, result = ${after.result}::text::json, tag = ${after.tag},
      extend = ${after.extend}::text::json
    where called_at = ${call.calledAt} and id = ${call.id}::bigint`;
  if (call.facts.free && !after.free) {
    await tx.sql`
      /* giveQuotaBack */ update usage.free_quotas set used = used - 1
      where authorization_id = ${call.authorizationId}::bigint and used > 0`;
  }
  await tx.sql`
    /* noteEdit */ insert into usage.call_edits (seq_no, before, after, refund_id, refunded_amount, reason, created_by_id,
      created_by_name)
    values (${call.seqNo}, ${JSON.stringify(changes.before)}::text::jsonb, ${JSON.stringify(changes.after)}::text::jsonb,
      ${noted.refund?.id ?? null}, ${noted.refund?.amount ?? '0'}::numeric, ${noted.reason}, ${noted.by.accountId},
      ${noted.by.name})`;
  await markHour(tx, call.calledAt);
}

export async function markHour(tx: Transaction, calledAt: Date): Promise<void> {
  await tx.sql`
    /* markHour */ insert into usage.dirty_hours (hour) values (date_trunc('hour', ${calledAt}::timestamptz, 'UTC'))
    on conflict do nothing`;
}

export async function isNoted(tx: Transaction, seqNo: string, refundId: string): Promise<boolean> {
  const rows = await tx.sql`
    /* refundNoted */ select 1 from usage.call_edits where seq_no = ${seqNo} and refund_id = ${refundId}`;
  return rows.length > 0;
}
