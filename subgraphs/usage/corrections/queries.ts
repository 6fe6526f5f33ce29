import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { rangeOfSeqNos } from '../calls/rules';
import type { CallFacts } from './rules';
import type { CallEditRow, CompensationCallRow, CompensationRunRow } from './tables';

/** What a correction of a call is decided on, of a call that the viewer may see. */
interface WhoseCall {
  customerId: string;
  developerAccountId: string;
}

export async function callFacts(context: Reader, seqNo: string): Promise<(CallFacts & WhoseCall) | null> {
  const range = rangeOfSeqNos([seqNo]);
  if (!range) return null;
  const [call] = await context.db.sql<(CallFacts & WhoseCall)[]>`
    /* callFacts */ select customer_id, developer_account_id, success, hit, charged, free, fee, price, result_code, result_message, tag
    from usage.calls where seq_no = ${seqNo} and called_at >= ${range.from} and called_at < ${range.until}
      and ${visibleCustomers(context, 'usage', 'customer_id')}`;
  return call ?? null;
}

export interface StoredCall {
  developerAccountId: string;
  productCode: string;
  success: boolean;
  name: string;
  idCard: string;
  mobile: string;
  encryption: 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';
  extend: unknown;
}

export async function storedCall({ db }: Pick<Reader, 'db'>, seqNo: string): Promise<StoredCall | null> {
  const range = rangeOfSeqNos([seqNo]);
  if (!range) return null;
  const [call] = await db.sql<StoredCall[]>`
    /* storedCall */ select developer_account_id, product_code, success, name, id_card, mobile, encryption, extend
    from usage.calls where seq_no = ${seqNo} and called_at >= ${range.from} and called_at < ${range.until}`;
  return call ?? null;
}

export async function editsOfCalls({ db }: Reader, seqNos: readonly string[]): Promise<CallEditRow[]> {
  return db.sql<CallEditRow[]>`
    /* editsOfCalls */ select * from usage.call_edits where seq_no = any(${[...seqNos]}::text[]) order by seq_no, id`;
}

export async function compensationRunsByIds({ db }: Reader, ids: readonly string[]): Promise<CompensationRunRow[]> {
  return db.sql<CompensationRunRow[]>`
    /* compensationRuns */ select * from usage.compensation_runs where id = any(${[...ids]}::bigint[])`;
}

export async function compensationCallsOf({ db }: Reader, runIds: readonly string[]): Promise<CompensationCallRow[]> {
  return db.sql<CompensationCallRow[]>`
    /* compensationCalls */ select * from usage.compensation_calls where run_id = any(${runIds}::bigint[])
    order by run_id, place`;
}
