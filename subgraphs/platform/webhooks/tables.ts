import { sql } from 'drizzle-orm';
import { check, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { WebhookKind } from '../../kit/exchange/webhook-events';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one address of a program outside, of the house or of a customer, that wants to hear of some kinds of events. */
export const webhookEndpoints = schema.table(
  'webhook_endpoints',
  {
    id: id(),
    /** Null for one of the house, which hears of all customers. */
    customerId: int8('customer_id'),
    name: text('name').notNull(),
    url: text('url').notNull(),
    /** Who hears when it is disabled. */
    email: text('email').notNull(),
    kinds: text('kinds').array().$type<WebhookKind[]>().notNull(),
    /** Sealed at webhookSecretOf(id) of kit/process/secrets, as is the one before it. */
    secret: text('secret').notNull(),
    previousSecret: text('previous_secret'),
    /** Until when what is sent carries a signature with the one before as well. */
    previousSecretUntil: instant('previous_secret_until'),
    /** Since when nothing was accepted; null while something last was. */
    failingSince: instant('failing_since'),
    /** Nothing is sent while it is set; what happens waits. */
    disabledAt: instant('disabled_at'),
    disabledBecause: text('disabled_because', { enum: ['OWNER', 'FAILING', 'GONE'] }),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('webhook_endpoints_customer').on(t.customerId, t.id),
    check('webhook_endpoints_disabled', sql`(disabled_at is null) = (disabled_because is null)`),
  ],
);

/** A row is one event on its way to one endpoint, or what became of it. */
export const webhookDeliveries = schema.table(
  'webhook_deliveries',
  {
    id: id(),
    endpointId: int8('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** Names the event: the same never goes to one endpoint as two deliveries. */
    eventKey: text('event_key').notNull(),
    kind: text('kind').$type<WebhookKind>().notNull(),
    /** What it is about; deliveries to one endpoint about one object go one after the other. */
    object: text('object').notNull(),
    /** JSON as it is signed and sent, the same each time. */
    body: text('body').notNull(),
    state: text('state', { enum: ['WAITING', 'DELIVERED', 'DEAD'] }).notNull(),
    /** Failures since it was last put on its way. */
    failures: integer('failures').notNull().default(0),
    /** When it is tried next, unless an earlier one about the object waits. */
    nextAttemptAt: instant('next_attempt_at'),
    happenedAt: instant('happened_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('webhook_deliveries_event').on(t.endpointId, t.eventKey),
    index('webhook_deliveries_newest').on(t.createdAt, t.id),
    index('webhook_deliveries_endpoint').on(t.endpointId, t.createdAt, t.id),
    index('webhook_deliveries_waiting').on(t.endpointId, t.object, t.id).where(sql`state = 'WAITING'`),
    index('webhook_deliveries_dead').on(t.endpointId, t.happenedAt).where(sql`state = 'DEAD' and kind <> 'PING'`),
    check('webhook_deliveries_next', sql`(state = 'WAITING') = (next_attempt_at is not null)`),
  ],
);

/** A row is one attempt at a delivery and what was answered. */
export const webhookAttempts = schema.table(
  'webhook_attempts',
  {
    id: id(),
    deliveryId: int8('delivery_id')
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    attemptedAt: instant('attempted_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Null when nothing was answered. */
    status: integer('status'),
    /** The first 2 kB. */
    answer: text('answer'),
    error: text('error'),
  },
  (t) => [index('webhook_attempts_delivery').on(t.deliveryId, t.id)],
);

export type WebhookEndpointRow = typeof webhookEndpoints.$inferSelect;
export type WebhookDeliveryRow = typeof webhookDeliveries.$inferSelect;
export type WebhookAttemptRow = typeof webhookAttempts.$inferSelect;
