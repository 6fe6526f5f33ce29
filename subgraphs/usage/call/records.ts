import type { Encryption } from './parameter-rules';

/** A row of calls as it is sent to PostgreSQL, without its identifier; `result` and `extend` are JSON as it came. */
export interface NewCallRecord {
  called_at: string;
  seq_no: string;
  trade_no: string;
  customer_id: string;
  developer_account_id: string;
  authorization_id: string;
  app_id: string;
  product_code: string;
  product_name: string;
  tag: string;
  channel: 'API' | 'TEST' | 'BATCH';
  name: string;
  id_card: string;
  mobile: string;
  id_card_hash: string | null;
  encryption: Encryption;
  success: boolean;
  hit: boolean;
  charged: boolean;
  free: boolean;
  cached: boolean;
  price: string;
  fee: string;
  cost: string;
  upstream_count: number;
  result_code: number;
  result_message: string;
  result: unknown;
  sign: string | null;
  phone_region: string | null;
  latency_ms: number;
  request_ip: string | null;
  extend: unknown;
  direct_client_code: string | null;
  final_source_code: string | null;
}

/** The columns, in the order of statements that name them all. */
export const CALL_COLUMNS = [
  'called_at',
  'seq_no',
  'trade_no',
  'customer_id',
  'developer_account_id',
  'authorization_id',
  'app_id',
  'product_code',
  'product_name',
  'tag',
  'channel',
  'name',
  'id_card',
  'mobile',
  'id_card_hash',
  'encryption',
  'success',
  'hit',
  'charged',
  'free',
  'cached',
  'price',
  'fee',
  'cost',
  'upstream_count',
  'result_code',
  'result_message',
  'result',
  'sign',
  'phone_region',
  'latency_ms',
  'request_ip',
  'extend',
  'direct_client_code',
  'final_source_code',
] as const satisfies readonly (keyof NewCallRecord)[];

/** A row of upstream_calls as it is sent to PostgreSQL; the call's own facts are added there. */
export interface NewAttempt {
  seq_no: string;
  attempt_no: number;
  attempted_at: string;
  product_code: string;
  upstream_route_id: string;
  data_source_id: string;
  data_source_code: string;
  data_source_name: string;
  third_seq_no: string | null;
  url: string;
  request: string | null;
  response: string | null;
  success: boolean;
  charged: boolean;
  cost: string;
  /** What the source may charge besides, where it is not known whether it got the question. */
  possible_cost: string;
  latency_ms: number;
  error: string | null;
  extra: unknown;
}

export const ATTEMPT_COLUMNS = [
  'attempt_no',
  'attempted_at',
  'product_code',
  'upstream_route_id',
  'data_source_id',
  'data_source_code',
  'data_source_name',
  'third_seq_no',
  'url',
  'request',
  'response',
  'success',
  'charged',
  'cost',
  'possible_cost',
  'latency_ms',
  'error',
  'extra',
] as const satisfies readonly (keyof NewAttempt)[];

/** JSON text inside JSON that is being written: what a source answered stays as it wrote it. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** JSON of a record, whose raw parts are written as they are. */
export function jsonOfRecord(record: NewCallRecord): string {
  const { result, extend, ...rest } = record;
  const raw = (value: unknown) => (value instanceof RawJson ? value.text : JSON.stringify(value ?? null));
  return `${JSON.stringify(rest).slice(0, -1)},"result":${raw(result)},"extend":${raw(extend)}}`;
}
