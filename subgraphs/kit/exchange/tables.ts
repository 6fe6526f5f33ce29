import { sql } from 'drizzle-orm';
import { index, integer, jsonb, type PgSchema, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, instant, int8, month, updatedAt } from '../sql/columns';

/** The tables that every subgraph keeps itself; spread into its schema.ts by name, so that migrations have them. */
export function kitTables<Name extends string>(schema: PgSchema<Name>) {
  return { ...exchangeTables(schema), ...unappliedTables(schema), ...directoryTables(schema), ...fileTables(schema) };
}

function exchangeTables<Name extends string>(schema: PgSchema<Name>) {
  return {
    /** A row is one event that others may need, written in the transaction of its cause. */
    outbox: schema.table(
      'outbox',
      {
        id: id(),
        /** Transaction that wrote it; readers stop before the oldest one still running, so that no row is skipped. */
        transactionId: int8('transaction_id').notNull().default(sql`pg_current_xact_id()::text::bigint`),
        topic: text('topic').notNull(),
        key: text('key').notNull(),
        payload: jsonb('payload').notNull(),
        createdAt: createdAt(),
      },
      (t) => [index('outbox_position').on(t.transactionId, t.id)],
    ),
    /** A row is how far this subgraph has applied the outbox of another one. */
    feedPositions: schema.table('feed_positions', {
      producer: text('producer').primaryKey(),
      transactionId: int8('transaction_id').notNull(),
      eventId: int8('event_id').notNull(),
      updatedAt: updatedAt(),
    }),
    /** A row is how far a reader has applied this subgraph's outbox, by its own word. */
    deliveries: schema.table('deliveries', {
      reader: text('reader').primaryKey(),
      transactionId: int8('transaction_id').notNull(),
      eventId: int8('event_id').notNull(),
      updatedAt: updatedAt(),
    }),
    /** A row is the answer of one keyed mutation, kept so that its repetition gives the same answer. */
    idempotency: schema.table(
      'idempotency',
      {
        /** Account that sent the key; two callers may use the same key. */
        scope: text('scope').notNull(),
        key: text('key').notNull(),
        operation: text('operation').notNull(),
        fingerprint: text('fingerprint').notNull(),
        answer: jsonb('answer').notNull(),
        createdAt: createdAt(),
      },
      (t) => [primaryKey({ columns: [t.scope, t.key] }), index('idempotency_age').on(t.createdAt)],
    ),
  };
}

function unappliedTables<Name extends string>(schema: PgSchema<Name>) {
  return {
    /** A row is one event of another subgraph that this one could not apply when it came. */
    unappliedEvents: schema.table(
      'unapplied_events',
      {
        id: id(),
        producer: text('producer').notNull(),
        eventId: int8('event_id').notNull(),
        transactionId: int8('transaction_id').notNull(),
        topic: text('topic').notNull(),
        key: text('key').notNull(),
        payload: jsonb('payload').notNull(),
        publishedAt: instant('published_at').notNull(),
        /** BEHIND waits for an earlier event of its key, DEAD for an operator. */
        state: text('state', { enum: ['WAITING', 'BEHIND', 'DEAD', 'APPLIED', 'DISCARDED'] }).notNull(),
        /** SQLSTATE, reason of a refusal, or class of the error; no value of the event. */
        reason: text('reason'),
        /** Names of the table, column and constraint that refused it. */
        detail: text('detail'),
        tries: integer('tries').notNull(),
        nextTryAt: instant('next_try_at'),
        setAsideAt: instant('set_aside_at').notNull().default(sql`clock_timestamp()`),
        settledAt: instant('settled_at'),
        settledById: int8('settled_by_id'),
      },
      (t) => [
        uniqueIndex('unapplied_events_event').on(t.producer, t.eventId),
        index('unapplied_events_open').on(t.producer, t.key).where(sql`state in ('WAITING', 'BEHIND', 'DEAD')`),
      ],
    ),
  };
}

function directoryTables<Name extends string>(schema: PgSchema<Name>) {
  return {
    /** A row is one customer as others need to know it: copy of customers.customers, fed by its outbox. */
    knownCustomers: schema.table('known_customers', {
      customerId: int8('customer_id').primaryKey(),
      merchantId: int8('merchant_id').notNull(),
      name: text('name').notNull(),
      aliasName: text('alias_name'),
      mobile: text('mobile').notNull(),
      state: text('state').notNull(),
      /** The prod developer account, the one that products are authorised for and statements are made for. */
      developerAccountId: int8('developer_account_id'),
    }),
    /** A row is one developer account: copy of customers.developer_accounts, fed by its outbox. */
    knownDeveloperAccounts: schema.table(
      'known_developer_accounts',
      {
        developerAccountId: int8('developer_account_id').primaryKey(),
        customerId: int8('customer_id').notNull(),
        name: text('name').notNull(),
        appId: text('app_id').notNull(),
        environment: text('environment').notNull(),
      },
      (t) => [index('known_developer_accounts_customer').on(t.customerId)],
    ),
    /** A row is a span of months in which a salesperson maintains a customer: copy of sales.assignments. */
    knownAssignments: schema.table(
      'known_assignments',
      {
        customerId: int8('customer_id').notNull(),
        salespersonId: int8('salesperson_id').notNull(),
        salespersonName: text('salesperson_name').notNull(),
        effectMonth: month('effect_month').notNull(),
        /** First month that no longer counts; null while it lasts. */
        untilMonth: month('until_month'),
      },
      (t) => [
        primaryKey({ columns: [t.customerId, t.effectMonth] }),
        index('known_assignments_salesperson').on(t.salespersonId, t.effectMonth),
      ],
    ),
    /** A row is somebody who sells and one who leads the department of that person or one above it: copy of sales.watchers. */
    knownWatchers: schema.table(
      'known_watchers',
      { salespersonId: int8('salesperson_id').notNull(), watcherId: int8('watcher_id').notNull() },
      (t) => [
        primaryKey({ columns: [t.watcherId, t.salespersonId] }),
        index('known_watchers_salesperson').on(t.salespersonId),
      ],
    ),
  };
}

function fileTables<Name extends string>(schema: PgSchema<Name>) {
  return {
    /** A row is one file as it was sent or made; it never changes. */
    files: schema.table('files', {
      id: id(),
      name: text('name').notNull(),
      mediaType: text('media_type').notNull(),
      sha256: text('sha256').notNull(),
      byteSize: integer('byte_size').notNull(),
      bytes: bytes('bytes').notNull(),
      customerId: int8('customer_id'),
      createdById: int8('created_by_id'),
      createdAt: createdAt(),
    }),
  };
}
