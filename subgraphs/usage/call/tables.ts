import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, json, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { DeveloperAccess, EventPayloads } from '../../kit/exchange/topics';
import { createdAt, fee, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/**
 * A row is what calls of one developer account are checked against: copy from customers. `revision` grows with every
 * change of the account, its customer or its authorisations; a call that was checked against an older one is not accepted.
 */
export const knownAccess = schema.table(
  'known_access',
  {
    developerAccountId: int8('developer_account_id').primaryKey(),
    customerId: int8('customer_id').notNull(),
    appId: text('app_id').notNull().unique(),
    environment: text('environment').notNull(),
    access: jsonb('access').$type<DeveloperAccess>().notNull(),
    /** While the customer is being deleted. */
    leaving: boolean('leaving').notNull().default(false),
    revision: int8('revision').notNull().default('1'),
  },
  (t) => [index('known_access_customer').on(t.customerId)],
);

/** A row is one product with all its facts: copy from products. */
export const knownProducts = schema.table('known_products', {
  code: text('code').primaryKey(),
  apiPath: text('api_path').unique(),
  facts: jsonb('facts').$type<EventPayloads['product.changed']>().notNull(),
  version: int8('version').notNull(),
});

/** A row is one way to a supplier, its secret sealed: copy from products. */
export const knownRoutes = schema.table(
  'known_routes',
  {
    upstreamRouteId: int8('upstream_route_id').primaryKey(),
    productCode: text('product_code').notNull(),
    facts: jsonb('facts').$type<EventPayloads['upstreamRoute.changed']>().notNull(),
    version: int8('version').notNull(),
  },
  (t) => [index('known_routes_product').on(t.productCode)],
);

/** A row is one authorisation with its terms in force and to come: copy from products. */
export const knownAuthorizations = schema.table(
  'known_authorizations',
  {
    authorizationId: int8('authorization_id').primaryKey(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    facts: jsonb('facts').$type<EventPayloads['authorization.changed']>().notNull(),
    version: int8('version').notNull(),
  },
  (t) => [index('known_authorizations_account').on(t.developerAccountId)],
);

/** The one row is the revision of all products and routes together. */
export const catalogue = schema.table(
  'catalogue',
  { id: integer('id').primaryKey(), revision: int8('revision').notNull() },
  () => [check('catalogue_one', sql`id = 1`)],
);

/** The one row counts how often accounts came, went or changed what they sign with. */
export const accessChanges = schema.table(
  'access_changes',
  { id: integer('id').primaryKey(), revision: int8('revision').notNull() },
  () => [check('access_changes_one', sql`id = 1`)],
);

/** A row is how much one account may call, where that is not the usual. */
export const callLimits = schema.table(
  'call_limits',
  {
    developerAccountId: int8('developer_account_id').primaryKey(),
    perSecond: integer('per_second').notNull(),
    concurrent: integer('concurrent').notNull(),
  },
  () => [check('call_limits_range', sql`per_second > 0 and concurrent > 0`)],
);

/** A row is one process that takes calls, as long as it says so; those that do share what accounts may call. */
export const callProcesses = schema.table('call_processes', {
  processId: text('process_id').primaryKey(),
  seenAt: instant('seen_at').notNull(),
});

/**
 * A row is one accepted call until two days after it: what was asked and, once that is decided, what it came to; then it
 * has its row in calls too. Changed in place by PostgreSQL: no index has a column that an answer changes, and pages keep
 * room (migrations).
 */
export const callJournal = schema.table(
  'call_journal',
  {
    seqNo: text('seq_no').primaryKey(),
    developerAccountId: int8('developer_account_id').notNull(),
    customerId: int8('customer_id').notNull(),
    /** The account's own number of the call; the seqNo when it gave none. */
    tradeNo: text('trade_no').notNull(),
    nonce: text('nonce').notNull(),
    /** Of path and body, which the same tradeNo must repeat. */
    fingerprint: text('fingerprint').notNull(),
    /** '' as long as the tradeNo is taken by this call; its seqNo once it failed, so that the tradeNo is free again. */
    freed: text('freed').notNull().default(''),
    /** Null until it is decided. */
    answered: boolean('answered'),
    /** What is set aside in the wallet; 0 when nothing is. */
    hold: fee('hold').notNull(),
    fee: fee('fee'),
    answer: text('answer'),
    /** The row of calls that it becomes when nobody decides it in time; null once it is decided. */
    record: json('record'),
    acceptedAt: createdAt('accepted_at'),
    /** By the database's clock, from then on another process may decide it. */
    deadlineAt: instant('deadline_at').notNull(),
    decidedAt: instant('decided_at'),
    /** The hold had expired and the wallet could not pay any more. */
    uncollected: boolean('uncollected').notNull().default(false),
  },
  (t) => [
    uniqueIndex('call_journal_nonce').on(t.developerAccountId, t.nonce),
    uniqueIndex('call_journal_trade_no').on(t.developerAccountId, t.tradeNo, t.freed),
    check(
      'call_journal_decided',
      sql`(answered is null) = (decided_at is null) and (answered is null) = (record is not null)`,
    ),
    check('call_journal_freed', sql`freed = case when answered = false then seq_no else '' end`),
  ],
);

/** A row is one call of the journal with something left to do: to be decided, or its money to be settled or released. */
export const openCalls = schema.table('open_calls', { seqNo: text('seq_no').primaryKey() });

/** A row is how many calls of an authorisation's free quota are used, those under way included. */
export const freeQuotas = schema.table(
  'free_quotas',
  {
    authorizationId: int8('authorization_id').primaryKey(),
    quota: integer('quota').notNull(),
    used: integer('used').notNull().default(0),
  },
  () => [check('free_quotas_used', sql`used >= 0`)],
);

/** A row is one call under way that is to be paid from the free quota. */
export const freeHolds = schema.table('free_holds', {
  seqNo: text('seq_no').primaryKey(),
  authorizationId: int8('authorization_id').notNull(),
});

/** A row says that calls of an hour were written, by one transaction, and are yet to be counted. */
export const dirtyHours = schema.table(
  'dirty_hours',
  {
    hour: instant('hour').notNull(),
    transactionId: int8('transaction_id').notNull().default(sql`pg_current_xact_id()::text::bigint`),
  },
  (t) => [primaryKey({ columns: [t.hour, t.transactionId] })],
);

/** A row is a hit that may be given again. */
export const resultCache = schema.table(
  'result_cache',
  {
    /** Product code and a keyed hash of what was asked. */
    key: text('key').primaryKey(),
    productCode: text('product_code').notNull(),
    encryption: text('encryption', { enum: ['PLAIN', 'MD5', 'SHA256', 'SM3'] }).notNull(),
    scene: text('scene'),
    nameHash: text('name_hash'),
    idCardHash: text('id_card_hash'),
    mobileHash: text('mobile_hash'),
    value: json('value').notNull(),
    phoneRegion: text('phone_region'),
    /** Null when it was entered by hand. */
    callSeqNo: text('call_seq_no'),
    sourceCode: text('source_code'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('result_cache_name').on(t.nameHash),
    index('result_cache_id_card').on(t.idCardHash),
    index('result_cache_mobile').on(t.mobileHash),
    index('result_cache_expiry').on(t.expiresAt),
    index('result_cache_newest').on(t.createdAt),
  ],
);
