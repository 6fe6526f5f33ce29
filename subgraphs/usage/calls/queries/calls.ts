import { type Connection, listConnection, type PageArgs, type SortDirection } from '../../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../../kit/lists/selection';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { CallFilter, CallRecord } from '../../schema.generated';
import { subjectHashes } from '../../subject-hash';
import { type Encryption, keywordKind, rangeOf, rangeOfSeqNos } from '../rules';
import { calls, type UpstreamCallRow } from '../tables';

/** A call as the graph shows it: the row, with the name of its developer account as it is called now. */
export interface CallRow {
  id: string;
  calledAt: Date;
  seqNo: string;
  tradeNo: string;
  customerId: string;
  developerAccountId: string;
  developerAccountName: string | null;
  authorizationId: string;
  appId: string;
  productCode: string;
  productName: string;
  tag: string;
  channel: 'API' | 'TEST' | 'BATCH';
  name: string;
  idCard: string;
  mobile: string;
  encryption: Encryption;
  success: boolean;
  hit: boolean;
  charged: boolean;
  free: boolean;
  cached: boolean;
  price: string;
  fee: string;
  cost: string;
  upstreamCount: number;
  resultCode: number;
  resultMessage: string;
  result: unknown;
  sign: string | null;
  phoneRegion: string | null;
  latencyMs: number;
  requestIp: string | null;
  extend: unknown;
  directClientCode: string | null;
  finalSourceCode: string | null;
}

const ownColumns = selectedColumns<CallRecord, typeof calls>(calls, 'c', {
  always: ['id', 'calledAt', 'seqNo'],
  never: ['idCardHash', 'compensatedAt'],
  fields: {
    nodeId: [],
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    developerAccountName: [],
    authorization: ['authorizationId'],
    product: ['productCode'],
    name: ['name', 'encryption'],
    idCard: ['idCard', 'encryption'],
    mobile: ['mobile', 'encryption'],
    subject: ['name', 'idCard', 'mobile'],
    upstreamCalls: [],
    edits: [],
  },
});

const columns = ({ db: { sql } }: Reader, selection?: Selection) =>
  sql`${sql.unsafe(ownColumns(selection))}, d.name as developer_account_name`;
const from = ({ db: { sql } }: Reader) => sql`usage.calls c
  left join usage.known_developer_accounts d on d.developer_account_id = c.developer_account_id`;

/** Calls by seqNo that the viewer may see, in no particular order; the days in the seqNos say which months to open. */
export async function callsBySeqNos(context: Reader, seqNos: readonly string[]): Promise<CallRow[]> {
  const range = rangeOfSeqNos(seqNos);
  if (!range) return [];
  return context.db.sql<CallRow[]>`
    /* callsBySeqNos */ select ${columns(context)} from ${from(context)}
    where c.seq_no = any(${[...seqNos]}) and c.called_at >= ${range.from} and c.called_at < ${range.until}
      and ${visibleCustomers(context, 'usage', 'c.customer_id')}`;
}

export async function upstreamCallsOf(
  context: Reader,
  calls: readonly Pick<CallRow, 'id' | 'calledAt'>[],
): Promise<UpstreamCallRow[]> {
  const instants = calls.map((call) => call.calledAt.toISOString());
  return context.db.sql<UpstreamCallRow[]>`
    /* upstreamCallsOf */ select u.*
    from unnest(${calls.map((call) => call.id)}::bigint[], ${instants}::text[]::timestamptz[]) as k(call_id, called_at)
    join usage.upstream_calls u on u.called_at = k.called_at and u.call_id = k.call_id
    where ${visibleCustomers(context, 'usage', 'u.customer_id')}
    order by u.call_id, u.attempt_no`;
}

export async function listCalls(
  context: Reader,
  filter: CallFilter,
  direction: SortDirection,
  args: PageArgs,
  selection: Selection,
): Promise<Connection<CallRow>> {
  return listConnection<CallRow>(context.db, args, {
    columns: columns(context, selection),
    from: from(context),
    where: conditions(context, filter),
    sort: [
      { column: 'c.called_at', type: 'timestamptz', of: (call) => call.calledAt },
      { column: 'c.id', type: 'bigint', of: (call) => call.id },
    ],
    direction,
  });
}

function conditions(context: Reader, filter: CallFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleCustomers(context, 'usage', 'c.customer_id')];
  const range = rangeOf(filter, context.now());
  if (range.from) parts.push(sql`c.called_at >= ${range.from}`);
  if (range.until) parts.push(sql`c.called_at < ${range.until}`);
  if (filter.keyword?.trim()) parts.push(matches(context, filter.keyword.trim()));
  const idCard = filter.idCard?.trim();
  if (idCard) parts.push(sql`c.id_card_hash = any(${subjectHashes(idCard)})`);
  if (filter.customerIds) parts.push(anyId(sql, 'c.customer_id', filter.customerIds));
  if (filter.developerAccountIds) {
    parts.push(anyId(sql, 'c.developer_account_id', filter.developerAccountIds));
  }
  if (filter.productCodes) parts.push(anyOf(sql, 'c.product_code', filter.productCodes));
  if (filter.charged != null) parts.push(sql`c.charged = ${filter.charged}`);
  if (filter.success != null) parts.push(sql`c.success = ${filter.success}`);
  if (filter.cached != null) parts.push(sql`c.cached = ${filter.cached}`);
  return allOf(sql, parts);
}

function matches({ db: { sql } }: Reader, keyword: string): Fragment {
  switch (keywordKind(keyword)) {
    case 'mobile':
      return sql`(c.mobile = ${keyword} or c.trade_no = ${keyword})`;
    case 'hash':
      return sql`(c.trade_no = ${keyword} or ${keyword.toLowerCase()} in (lower(c.name), lower(c.id_card), lower(c.mobile)))`;
    case 'name':
      return sql`c.name = ${keyword}`;
    case 'number':
      return sql`(c.seq_no = ${keyword} or c.trade_no = ${keyword})`;
  }
}
