import { randomUUID } from 'node:crypto';
import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { WEBHOOK_KINDS } from '../../../kit/exchange/webhook-events';
import { addJob } from '../../../kit/jobs/jobs';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { ReplayFailedWebhooksInput } from '../../schema.generated';
import { checkEnabled, checkEnded } from '../rules';
import type { WebhookDeliveryRow } from '../tables';
import { demandWebhooks, lockEndpoint } from './endpoints';
import { bodyOf, type Queued, queueSending } from './receive';

/** Sends a ping, once, also to an endpoint that is disabled. Returns the identifier of the delivery. */
export async function pingEndpoint(context: Context, given: string): Promise<string> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const { id: endpointId } = await lockEndpoint(tx, context, given);
    const now = context.now();
    const body = bodyOf({ kind: 'PING', data: { endpointId } }, now);
    const queued = await tx.sql<Queued[]>`
      /* pingWebhook */ insert into platform.webhook_deliveries
        (endpoint_id, event_key, kind, object, body, state, next_attempt_at, happened_at)
      values (${endpointId}::bigint, ${`ping:${randomUUID()}`}, 'PING', ${`${WEBHOOK_KINDS.PING.object} ${endpointId}`}, ${body},
        'WAITING', ${now}, ${now}) returning id, endpoint_id, object`;
    await queueSending(tx, queued);
    return (queued[0] as Queued).id;
  });
}

/** Sends a delivery that ended once more, with the same id and body. Returns its identifier. */
export async function replayDelivery(context: Context, given: string): Promise<string> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const found = tx.sql`
      select d.* from platform.webhook_deliveries d join platform.webhook_endpoints e on e.id = d.endpoint_id
      where d.id = ${lookupId(given)}::bigint and ${visibleCustomers(context, 'platform', 'e.customer_id')}`;
    // Whoever changes deliveries holds their endpoint first.
    const [named] = await tx.sql<WebhookDeliveryRow[]>`/* deliveryToReplay */ ${found}`;
    if (!named) throw notFound('The delivery', 'input.id');
    checkEnabled(await lockEndpoint(tx, context, named.endpointId));
    const [delivery] = await tx.sql<WebhookDeliveryRow[]>`/* lockedDelivery */ ${found}`;
    if (!delivery) throw notFound('The delivery', 'input.id');
    checkEnded(delivery);
    const now = context.now();
    await tx.sql`
      /* replayWebhook */ update platform.webhook_deliveries
      set state = 'WAITING', failures = 0, next_attempt_at = ${now}, updated_at = ${now}
      where id = ${delivery.id}::bigint`;
    await queueSending(tx, [delivery]);
    return delivery.id;
  });
}

/** Sends again what was given up of all that happened since an instant, object by object in its order. Returns how many. */
export async function replayFailed(context: Context, input: ReplayFailedWebhooksInput): Promise<number> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const endpoint = await lockEndpoint(tx, context, input.id);
    checkEnabled(endpoint);
    const now = context.now();
    const again = await tx.sql<{ id: string }[]>`
      /* replayFailedWebhooks */ update platform.webhook_deliveries
      set state = 'WAITING', failures = 0, next_attempt_at = ${now}, updated_at = ${now}
      where endpoint_id = ${endpoint.id}::bigint and state = 'DEAD' and kind <> 'PING'
        and happened_at >= ${input.since} returning id`;
    if (again.length > 0) await addJob(tx, 'platform', 'wakeWebhooks', {}, { key: `wake-webhooks-${endpoint.id}` });
    return again.length;
  });
}
