import type { EventHandlers } from '../../../kit/exchange/topics';
import { WEBHOOK_KINDS, type WebhookEvents } from '../../../kit/exchange/webhook-events';
import { addJobs } from '../../../kit/jobs/jobs';
import type { Transaction } from '../../../kit/sql/database';
import { jobKeyOf, laneOf } from '../rules';
import type { WebhookDeliveryRow } from '../tables';

type Event = WebhookEvents['webhook.event'];
export type Queued = Pick<WebhookDeliveryRow, 'id' | 'endpointId' | 'object'>;

/** Makes a delivery for each endpoint that may and wants to hear of an event, and the jobs that send them. */
export const webhookHandlers: EventHandlers = {
  'webhook.event': async (tx, { id, key, payload, createdAt }, producer) => {
    const { kind, customerIds } = payload;
    const queued = await tx.sql<Queued[]>`
      /* deliverWebhooks */ insert into platform.webhook_deliveries
        (endpoint_id, event_key, kind, object, body, state, next_attempt_at, happened_at)
      select e.id, ${`${producer}:${id}`}, ${kind}, ${key}, ${bodyOf(payload, createdAt)}, 'WAITING', ${createdAt}, ${createdAt}
      from platform.webhook_endpoints e
      where ${kind}::text = any(e.kinds)
        and (e.customer_id is null or e.customer_id = any(${customerIds}::bigint[]))
      on conflict (endpoint_id, event_key) do nothing returning id, endpoint_id, object`;
    await queueSending(tx, queued);
  },
};

/** What is signed and sent, as Standard Webhooks proposes it. */
export const bodyOf = ({ kind, data }: Pick<Event, 'kind' | 'data'>, happenedAt: Date): string =>
  JSON.stringify({ type: WEBHOOK_KINDS[kind].type, timestamp: happenedAt.toISOString(), data });

/** Has deliveries that are due sent. */
export const queueSending = (tx: Transaction, deliveries: readonly Queued[]): Promise<void> =>
  addJobs(
    tx,
    'platform',
    'sendWebhook',
    deliveries.map((delivery) => ({
      payload: { deliveryId: delivery.id },
      key: jobKeyOf(delivery.id),
      queue: laneOf(delivery),
    })),
  );
