import type { DeletionRefusal } from '../basics/reasons/customers';
import { SUBGRAPH_NAMES, type SubgraphName } from '../basics/subgraph-names';
import type { Transaction } from '../sql/database';
import type { BillingEvents } from './billing-events';
import type { ContractEvents, CustomerParty } from './contract-events';
import type { MessageCode } from './message-codes';
import type { PlatformEvents } from './platform-events';
import type { ProductEvents } from './product-events';
import type { ToldChange } from './told-changes';
import type { UnappliedEvents } from './unapplied-events';
import type { WebhookEvents } from './webhook-events';

/** Names of everything that leaves a subgraph, with its payload. Adding one here makes it part of the contract. */
export interface EventPayloads
  extends BillingEvents,
    ContractEvents,
    PlatformEvents,
    ProductEvents,
    UnappliedEvents,
    WebhookEvents {
  'customer.changed': {
    customerId: string;
    merchantId: string;
    name: string;
    aliasName: string | null;
    mobile: string;
    state: string;
    developerAccountId: string | null;
    /** Who the customer is as a party of a contract; missing in events from before it was told. */
    party?: CustomerParty;
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
  'customer.leaving': { customerId: string; deletionId: string; at: string };
  /** The answer to it: `refusal` is the reason against it, null when nothing stands in the way from now on. */
  'customer.clearance': {
    customerId: string;
    deletionId: string;
    owner: SubgraphName;
    refusal: DeletionRefusal | null;
  };
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
  /** Who leads the department of a salesperson or one above it, and so sees what it keeps; replaces what the reader knew. */
  'watchers.changed': { salespersonId: string; watcherIds: string[] };
  'salesperson.changed': {
    salespersonId: string;
    name: string;
    kind: 'INNER' | 'OUTER';
    state: 'ENABLED' | 'DISABLED';
    staffId?: string;
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
    templateCode: MessageCode;
    parameters: Record<string, string>;
    /** Parameters that nobody may read on the way: JSON of an object of texts, sealed at messageSecretsOf(requestId) of kit/process/secrets. */
    sealedParameters?: string;
    /** Files of the one who asks, by their reference of kit/documents/files; a mail carries them, or links where that cannot be. */
    attachments?: { name: string; mediaType: string; file: string }[];
    customerId: string | null;
    businessNo: string | null;
    requestedById: string | null;
  };
  /** What became of a message in the end; one that failed and is sent again ends once more. */
  'message.ended': {
    requestId: string;
    askedBy: SubgraphName;
    businessNo: string | null;
    state: 'SENT' | 'FAILED';
    /** Why it failed, without a word of its content; null when it was sent. */
    reason: string | null;
    at: string;
  };
  /** Absolute values of a developer account on a business day by product, tag and unit price; versions only grow. */
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
  /** Who hears of alerts of a customer; also for what others have to say to it. */
  'alertContact.changed': {
    contactId: string;
    customerId: string;
    name: string;
    mobile: string | null;
    email: string | null;
    webhook: string | null;
    isDefault: boolean;
    deleted: boolean;
  };
  /** What somebody changed of one row by a mutation; the database writes it, in the transaction of the change. */
  'change.told': ToldChange;
  /** The topic of seeds/customer-events.txt, for those who listen outside; the payload is the published message. */
  'businessCustomer.message': { tenant: string; projectId: string; message: unknown };
}

export interface DeveloperAccess {
  /** Sealed at the place appSecretOf(developerAccountId) of kit/process/secrets; the one in force first. */
  secrets: { sealed: string; validUntil: string | null }[];
  ipAllowListEnabled: boolean;
  /** Normal form of kit/basics/ip-ranges. */
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
  'watchers.changed': ['sales'],
  'salesperson.changed': ['sales'],
  'customerGrade.changed': ['sales'],
  'openProducts.changed': ['products'],
  'product.changed': ['products'],
  'upstreamRoute.changed': ['products'],
  'authorization.changed': ['products'],
  'contract.changed': ['contracts'],
  'promoterRoyalties.changed': ['products'],
  'floorPrices.changed': ['sales'],
  'statement.changed': ['billing'],
  'payment.passed': ['billing'],
  'charge.refunded': ['billing'],
  'staff.changed': ['platform'],
  'department.changed': ['platform'],
  'usage.rolledUp': ['usage'],
  'usage.sourceCosts': ['usage'],
  'alertContact.changed': ['usage'],
  'message.requested': SUBGRAPH_NAMES,
  'message.ended': ['platform'],
  'webhook.event': ['products', 'usage', 'billing', 'contracts'],
  'change.told': SUBGRAPH_NAMES,
  'unappliedEvent.changed': SUBGRAPH_NAMES,
  'unappliedEvent.decided': ['platform'],
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

/** How the reader reads another's outbox; who asks for what comes after a position has applied everything up to it. */
export type Feed = (after: FeedPosition, limit: number, reader: SubgraphName) => Promise<OutboxEvent[]>;

export type EventHandler<T extends Topic> =
  | ((tx: Transaction, event: OutboxEvent<T>, producer: SubgraphName) => Promise<void>)
  | { together(tx: Transaction, events: readonly OutboxEvent<T>[], producer: SubgraphName): Promise<void> };

export type EventHandlers = { [T in Topic]?: EventHandler<T> };
