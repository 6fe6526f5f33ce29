import { EventEmitter } from 'node:events';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database';

/** Names of everything that leaves a subgraph, with its payload. Adding one here makes it part of the contract. */
export interface EventPayloads {
  'customer.changed': {
    customerId: string;
    merchantId: string;
    name: string;
    aliasName: string | null;
    mobile: string;
    state: string;
    developerAccountId: string | null;
  };
  'customer.deleted': { customerId: string };
  'developerAccount.changed': {
    developerAccountId: string;
    customerId: string;
    name: string;
    appId: string;
    environment: string;
  };
  /** All assignments of one customer, oldest first; replaces what the reader knew. */
  'assignments.changed': {
    customerId: string;
    assignments: { salespersonId: string; salespersonName: string; effectMonth: string; untilMonth: string | null }[];
  };
  /** The topic of seeds/customer-events.txt, for those who listen outside; the payload is the published message. */
  'businessCustomer.message': { tenant: string; projectId: string; message: unknown };
}

export type Topic = keyof EventPayloads;

export interface OutboxEvent<T extends Topic = Topic> {
  id: string;
  transactionId: string;
  topic: T;
  key: string;
  payload: EventPayloads[T];
  createdAt: Date;
}

export interface FeedPosition {
  transactionId: string;
  eventId: string;
}

export const FEED_START: FeedPosition = { transactionId: '0', eventId: '0' };

/** How one subgraph reads another's outbox: a function in one process, a signed request when spread out. */
export type Feed = (after: FeedPosition, limit: number) => Promise<OutboxEvent[]>;

const published = new EventEmitter().setMaxListeners(0);

/** Tells readers in this process that a transaction with events was committed; others notice by polling. */
export function announce(producer: string): void {
  published.emit(producer);
}

export function onPublished(producer: string, listener: () => void): () => void {
  published.on(producer, listener);
  return () => published.off(producer, listener);
}

/** Writes events in the transaction of their cause. `schema` is the publishing subgraph's own. */
export async function publish<T extends Topic>(
  tx: Transaction,
  schema: string,
  topic: T,
  events: readonly { key: string; payload: EventPayloads[T] }[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = sql.join(
    events.map((event) => sql`(${topic}, ${event.key}, ${JSON.stringify(event.payload)}::jsonb)`),
    sql`, `,
  );
  await tx.execute(
    sql`/* publish */ insert into ${sql.identifier(schema)}.outbox (topic, key, payload) values ${rows}`,
  );
}

/**
 * Events after a position, in commit-safe order: those of transactions older than every one still running. Reading by
 * sequence alone would skip a row whose transaction commits after a later one (reference: outbox and xid8).
 */
export function feedOf(db: Database, schema: string): Feed {
  return async (after, limit) => [
    ...(await db.sql<OutboxEvent[]>`
      /* readOutbox */ select id, transaction_id, topic, key, payload, created_at from ${db.sql(schema)}.outbox
      where (transaction_id, id) > (${after.transactionId}::text::bigint, ${after.eventId}::text::bigint)
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      order by transaction_id, id limit ${limit}`),
  ];
}
