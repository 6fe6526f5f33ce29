import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Database, onCommit, type Transaction } from './database';
import { noteDelivery } from './deliveries';
import { SUBGRAPH_NAMES, type SubgraphName } from './subgraph-names';

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
  /** A customer exists from now on; what the others make of it: wallet, assignment, console account. Money is decimal text. */
  'customer.registered': {
    customerId: string;
    customerName: string;
    mobile: string;
    monthlySettled: boolean;
    overdraftQuota: string | null;
    applicationId: string | null;
    salespersonId: string | null;
    gradeCode: string | null;
    royaltyRate: string | null;
    royaltyEffectMonth: string | null;
    opportunityId: string | null;
    appCodes: string[];
  };
  /** A customer is to be deleted as of `at`, an instant, unless somebody answers with a reason against it. */
  'customer.leaving': { customerId: string; deletionId: string; at: string };
  /** The answer to it: `refusal` is the reason against it, null when nothing stands in the way from now on. */
  'customer.clearance': { customerId: string; deletionId: string; owner: SubgraphName; refusal: string | null };
  /** The customer is not deleted after all; what was shut for it opens again. */
  'customer.stays': { customerId: string; deletionId: string };
  'developerAccount.changed': {
    developerAccountId: string;
    customerId: string;
    name: string;
    appId: string;
    environment: string;
    /** What a call is checked against; missing in events from before it was told. */
    access?: DeveloperAccess;
  };
  /** All assignments of one customer, oldest first; replaces what the reader knew. */
  'assignments.changed': {
    customerId: string;
    assignments: {
      salespersonId: string;
      salespersonName: string;
      effectMonth: string;
      untilMonth: string | null;
      /** Share of the customer's sales that is commission, 0 to 1. */
      commissionRate: string;
    }[];
  };
  'salesperson.changed': {
    salespersonId: string;
    name: string;
    kind: 'INNER' | 'OUTER';
    state: 'ENABLED' | 'DISABLED';
  };
  'customerGrade.changed': { code: string; commissionRate: string; enabled: boolean };
  /** Codes of the products that one customer may call; replaces what the reader knew. */
  'openProducts.changed': { customerId: string; productCodes: string[] };
  /** A message to be sent by SMS or mail, once per requestId; any subgraph may ask, platform sends. */
  'message.requested': {
    requestId: string;
    channel: 'SMS' | 'EMAIL';
    recipients: string[];
    cc?: string[];
    templateCode: string;
    parameters: Record<string, string>;
    /** Parameters that nobody may read on the way: JSON of an object of texts, sealed at messageSecretsOf(requestId) of kit/secrets. */
    sealedParameters?: string;
    /** Files of the one who asks, by their reference of kit/files; the message carries links to them. */
    attachments?: { name: string; mediaType: string; file: string }[];
    customerId: string | null;
    businessNo: string | null;
    requestedById: string | null;
  };
  /** What became of a message in the end; one that failed and is sent again ends once more. */
  'message.ended': {
    requestId: string;
    /** The subgraph that asked for it. */
    askedBy: SubgraphName;
    businessNo: string | null;
    state: 'SENT' | 'FAILED';
    /** Why it failed, without a word of its content; null when it was sent. */
    reason: string | null;
    /** Instant, ISO 8601. */
    at: string;
  };
  /**
   * What one developer account called on one business day, as far as it changed: absolute values by product, tag and
   * unit price, each with a version that grows, so that what comes twice or late changes nothing.
   */
  'usage.rolledUp': {
    customerId: string;
    developerAccountId: string;
    day: string;
    charges: {
      productCode: string;
      productName: string;
      tag: string;
      price: string;
      callCount: number;
      freeCount: number;
      chargeCount: number;
      fee: string;
      cost: string;
      version: string;
    }[];
  };
  /**
   * What the sources charge for one business day by route, which is one product at one source, as far as it changed:
   * absolute values with versions, as above. Sales are the fees of calls of the product that the route answered;
   * bundleCost is the part of the cost that went into calls of bundles.
   */
  'usage.sourceCosts': {
    day: string;
    costs: {
      upstreamRouteId: string;
      dataSourceId: string;
      dataSourceCode: string;
      dataSourceName: string;
      productCode: string;
      callCount: number;
      chargeCount: number;
      cost: string;
      sales: string;
      bundleCost: string;
      version: string;
    }[];
  };
  /** The topic of seeds/customer-events.txt, for those who listen outside; the payload is the published message. */
  'businessCustomer.message': { tenant: string; projectId: string; message: unknown };
}

export interface DeveloperAccess {
  /** Sealed at the place appSecretOf(developerAccountId) of kit/secrets; the one in force first. */
  secrets: { sealed: string; validUntil: string | null }[];
  ipAllowListEnabled: boolean;
  /** Normal form of kit/ip-ranges. */
  ipAllowList: string[];
  /** Count beside the list until they expire. */
  temporaryEntries: { entry: string; expiresAt: string }[];
}

export type Topic = keyof EventPayloads;

/** Who publishes a topic; a subgraph that handles it reads the outboxes of these. */
export const TOPIC_PRODUCERS: Record<Topic, readonly SubgraphName[]> = {
  'customer.changed': ['customers'],
  'customer.deleted': ['customers'],
  'customer.registered': ['customers'],
  'customer.leaving': ['customers'],
  'customer.clearance': ['billing', 'contracts'],
  'customer.stays': ['customers'],
  'developerAccount.changed': ['customers'],
  'assignments.changed': ['sales'],
  'salesperson.changed': ['sales'],
  'customerGrade.changed': ['sales'],
  'openProducts.changed': ['products'],
  'usage.rolledUp': ['usage'],
  'usage.sourceCosts': ['usage'],
  'message.requested': SUBGRAPH_NAMES,
  'message.ended': ['platform'],
  'businessCustomer.message': ['customers'],
};

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

/**
 * How one subgraph, the reader, reads another's outbox: a function in one process, a signed request when spread out.
 * Whoever asks for what comes after a position has applied everything up to it.
 */
export type Feed = (after: FeedPosition, limit: number, reader: SubgraphName) => Promise<OutboxEvent[]>;

const published = new EventEmitter().setMaxListeners(0);

/** Calls back when a transaction of this process with events was committed; of others readers learn by polling. */
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
  onCommit(tx, () => published.emit(schema));
  const rows = sql.join(
    events.map((event) => sql`(${topic}, ${event.key}, ${JSON.stringify(event.payload)}::jsonb)`),
    sql`, `,
  );
  await tx.execute(
    sql`/* publish */ insert into ${sql.identifier(schema)}.outbox (topic, key, payload) values ${rows}`,
  );
}

/**
 * Events after a position, in commit-safe order: those of transactions older than every one still running in this
 * database. Reading by sequence alone would skip a row whose transaction commits after a later one. The price: a long
 * transaction that writes holds back what is published meanwhile, until it ends.
 */
export function feedOf(db: Database, schema: string): Feed {
  const eventsAfter = (after: FeedPosition, before: string, limit: number) => db.sql<OutboxEvent[]>`
    /* readOutbox */ select id, transaction_id, topic, key, payload, created_at from ${db.sql(schema)}.outbox
    where (transaction_id, id) > (${after.transactionId}::text::bigint, ${after.eventId}::text::bigint)
      and transaction_id < ${before}::text::bigint
    order by transaction_id, id limit ${limit}`;
  return async (after, limit, reader) => {
    await noteDelivery(db, schema, reader, after);
    const [any] = await eventsAfter(after, NO_BOUND, 1);
    if (!any) return [];
    for (let look = 1; ; look++) {
      const events = await eventsAfter(after, await oldestRunning(db), limit);
      if (events.length > 0 || look === MOST_LOOKS) return events;
      await pause(LOOK_EVERY_MS);
    }
  };
}

/** What holds an event back is as a rule about to end; otherwise the reader would learn of it when it next polls. */
const LOOK_EVERY_MS = 20;
const MOST_LOOKS = 5;

const NO_BOUND = String(2n ** 63n - 1n);

/**
 * The transaction before which everything in this database has ended. Asked before the rows are read, so that what
 * ends in between is seen. pg_snapshot_xmin would do in one statement, but it waits for every database of the server.
 * Transactions below the snapshot's xmax have their number in pg_stat_activity until they end; it shows 32 bits, so
 * the epoch is taken from xmax.
 */
export async function oldestRunning(db: Database): Promise<string> {
  const [row] = await db.sql<{ bound: string }[]>`
    /* oldestRunning */ with now as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax)
    select least(xmax, (
      select min(xmax - mod(xmax - backend_xid::text::bigint + 4294967296, 4294967296))
      from pg_stat_activity where datname = current_database() and backend_xid is not null)) as bound from now`;
  return row?.bound ?? '0';
}
