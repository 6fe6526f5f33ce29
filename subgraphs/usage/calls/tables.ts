import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, json, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { numberSearches } from '../../kit/requests/number-searches';
import { fee, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/**
 * A row is one call of a product by a customer, whatever came of it. Partitioned by business month of `called_at`; the
 * partitions are made by usage.ensure_partitions (migrations), which also gives each one a unique index on `seq_no`.
 * Because the check below ties the first eight digits of `seq_no` to the day, and a day lies in one partition, these
 * indexes together keep `seq_no` unique, and a lookup by it visits one partition.
 */
export const calls = schema.table(
  'calls',
  {
    id: int8('id').notNull(),
    calledAt: instant('called_at').notNull(),
    /** yyyyMMdd of the business day, then digits. */
    seqNo: text('seq_no').notNull(),
    tradeNo: text('trade_no').notNull(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    authorizationId: int8('authorization_id').notNull(),
    appId: text('app_id').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    /** '' when none. */
    tag: text('tag').notNull().default(''),
    /** How it came: from the customer's program, from the console, or as a row of a batch. */
    channel: text('channel', { enum: ['API', 'TEST', 'BATCH'] })
      .notNull()
      .default('API'),
    /** As the customer sent it: plain, or already hashed when `encryption` says so; '' when the product asks for none. */
    name: text('name').notNull().default(''),
    idCard: text('id_card').notNull().default(''),
    mobile: text('mobile').notNull().default(''),
    /** subjectHash(idCard), subject-hash.ts; null without an identity number. */
    idCardHash: text('id_card_hash'),
    encryption: text('encryption', { enum: ['PLAIN', 'MD5', 'SHA256', 'SM3'] }).notNull(),
    success: boolean('success').notNull(),
    hit: boolean('hit').notNull(),
    /** Billed; paid from the free quota when `free`, then the fee is 0. */
    charged: boolean('charged').notNull(),
    free: boolean('free').notNull(),
    cached: boolean('cached').notNull(),
    /** In force when the call was accepted. */
    price: fee('price').notNull(),
    fee: fee('fee').notNull(),
    cost: fee('cost').notNull(),
    upstreamCount: smallint('upstream_count').notNull(),
    /** 0 answered, 1 not found, others are failures. */
    resultCode: integer('result_code').notNull(),
    resultMessage: text('result_message').notNull(),
    /** `json`, not `jsonb`: kept as the source wrote it, key order included. */
    result: json('result'),
    sign: text('sign'),
    phoneRegion: text('phone_region'),
    latencyMs: integer('latency_ms').notNull(),
    requestIp: text('request_ip'),
    extend: json('extend'),
    directClientCode: text('direct_client_code'),
    /** Null when no source answered or the cache did. */
    finalSourceCode: text('final_source_code'),
    /** When it was asked again at our expense. */
    compensatedAt: instant('compensated_at'),
  },
  (t) => [
    primaryKey({ columns: [t.calledAt, t.id] }),
    check(
      'calls_seq_no_day',
      sql`left(${t.seqNo}, 8) = to_char(${t.calledAt} at time zone 'Asia/Shanghai', 'YYYYMMDD')`,
    ),
    check('calls_free_costs_nothing', sql`${t.fee} >= 0 and (${t.fee} = 0 or (${t.charged} and not ${t.free}))`),
    index('calls_developer_account').on(t.developerAccountId, t.calledAt, t.id),
    index('calls_customer').on(t.customerId, t.calledAt, t.id),
    index('calls_product').on(t.productCode, t.calledAt, t.id),
    index('calls_id_card').on(t.idCardHash, t.calledAt, t.id),
    index('calls_trade_no').on(t.tradeNo),
    index('calls_failed').on(t.customerId, t.productCode, t.calledAt).where(sql`not success`),
  ],
);

/** Partitioned by the instant of the call, not of the attempt: both always lie in the same month. */
export const upstreamCalls = schema.table(
  'upstream_calls',
  {
    id: int8('id').notNull(),
    calledAt: instant('called_at').notNull(),
    callId: int8('call_id').notNull(),
    /** 1 for the source tried first. */
    attemptNo: smallint('attempt_no').notNull(),
    seqNo: text('seq_no').notNull(),
    attemptedAt: instant('attempted_at').notNull(),
    customerId: int8('customer_id').notNull(),
    productCode: text('product_code').notNull(),
    upstreamRouteId: int8('upstream_route_id').notNull(),
    dataSourceId: int8('data_source_id').notNull(),
    dataSourceCode: text('data_source_code').notNull(),
    dataSourceName: text('data_source_name').notNull(),
    thirdSeqNo: text('third_seq_no'),
    url: text('url').notNull(),
    /** What was sent, with the subject masked. */
    request: text('request'),
    response: text('response'),
    success: boolean('success').notNull(),
    charged: boolean('charged').notNull(),
    cost: fee('cost').notNull(),
    /** What the source may charge besides, where it is not known whether it got the question. */
    possibleCost: fee('possible_cost').notNull().default('0'),
    latencyMs: integer('latency_ms').notNull(),
    error: text('error'),
    extra: json('extra'),
  },
  (t) => [primaryKey({ columns: [t.calledAt, t.callId, t.attemptNo] })],
);

export type UpstreamCallRow = typeof upstreamCalls.$inferSelect;

export const identitySearches = numberSearches(schema);
