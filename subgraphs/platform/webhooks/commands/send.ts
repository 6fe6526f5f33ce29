import { publish } from '../../../kit/exchange/outbox';
import { addJob, type JobContext } from '../../../kit/jobs/jobs';
import { webhookSecretOf } from '../../../kit/process/secrets';
import { isAccepted, type PostOutcome, postSigned } from '../../../kit/process/signed-post';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { countAttempt } from '../figures/metrics';
import { endAfter, jobKeyOf, laneOf, pauseAfter, sealedSecretsAt } from '../rules';
import type { WebhookDeliveryRow, WebhookEndpointRow } from '../tables';
import { type Queued, queueSending } from './receive';

/**
 * Sends one delivery and keeps what was answered. Nothing is written before: who dies in between sends it once more, under
 * the same id. Jobs of one object go one after the other (`laneOf`), so an earlier delivery about it that still waits is
 * seen here, and wakes this one when it ends.
 */
export async function sendWebhook(context: JobContext, deliveryId: string): Promise<void> {
  const { db, settings, now } = context;
  const [delivery] = await db.sql<WebhookDeliveryRow[]>`
    /* webhookToSend */ select d.* from platform.webhook_deliveries d
    where d.id = ${deliveryId}::bigint and d.state = 'WAITING' and not exists (
      select from platform.webhook_deliveries e where e.endpoint_id = d.endpoint_id and e.object = d.object
        and e.id < d.id and e.state = 'WAITING')`;
  if (!delivery) return;
  const [endpoint] = await db.sql<WebhookEndpointRow[]>`
    /* endpointToSendTo */ select e.* from platform.webhook_endpoints e where e.id = ${delivery.endpointId}::bigint`;
  if (!endpoint || (endpoint.disabledAt !== null && delivery.kind !== 'PING')) return;
  const at = now();
  const secrets = sealedSecretsAt(endpoint, at).map((sealed) =>
    db.secrets.unseal(sealed, webhookSecretOf(endpoint.id)),
  );
  const post = { url: endpoint.url, id: webhookIdOf(delivery.id), body: delivery.body, secrets, at };
  const outcome = await postSigned(post, settings.outbound);
  await withTx(db, (tx) => keepOutcome(tx, { delivery, outcome, at, now: now() }));
  countAttempt(outcome);
}

/** By which receivers know a repetition. */
const webhookIdOf = (deliveryId: string): string => `msg_${deliveryId}`;

interface Attempt {
  delivery: WebhookDeliveryRow;
  outcome: PostOutcome;
  at: Date;
  now: Date;
}

async function keepOutcome(tx: Transaction, attempt: Attempt): Promise<void> {
  const { delivery, outcome, at } = attempt;
  const [endpoint] = await tx.sql<WebhookEndpointRow[]>`
    /* lockSentTo */ select e.* from platform.webhook_endpoints e where e.id = ${delivery.endpointId}::bigint for update`;
  if (!endpoint) return;
  await tx.sql`
    /* keepWebhookAttempt */ insert into platform.webhook_attempts
      (delivery_id, attempted_at, duration_ms, status, answer, error)
    values (${delivery.id}::bigint, ${at}, ${outcome.durationMs}::int, ${outcome.status}::int, ${outcome.answer},
      ${outcome.error})`;
  if (isAccepted(outcome)) await keepAccepted(tx, attempt);
  else await keepRefused(tx, attempt, endpoint);
}

async function keepAccepted(tx: Transaction, { delivery, now }: Attempt): Promise<void> {
  await end(tx, delivery, 'DELIVERED', now);
  await tx.sql`
    /* endpointAccepts */ update platform.webhook_endpoints set failing_since = null
    where id = ${delivery.endpointId}::bigint and failing_since is not null`;
}

/** Ends a delivery one way or the other, and sends the next one about its object. */
async function end(
  tx: Transaction,
  { id, endpointId, object }: WebhookDeliveryRow,
  state: 'DELIVERED' | 'DEAD',
  now: Date,
): Promise<void> {
  await tx.sql`
    /* endWebhookDelivery */ update platform.webhook_deliveries
    set state = ${state}, next_attempt_at = null, updated_at = ${now},
      failures = failures + case when ${state} = 'DEAD' then 1 else 0 end
    where id = ${id}::bigint and state = 'WAITING'`;
  const next = await tx.sql<Queued[]>`
    /* nextAboutObject */ select id, endpoint_id, object from platform.webhook_deliveries
    where endpoint_id = ${endpointId}::bigint and object = ${object} and state = 'WAITING' order by id limit 1`;
  await queueSending(tx, next);
}

async function keepRefused(tx: Transaction, attempt: Attempt, endpoint: WebhookEndpointRow): Promise<void> {
  const { delivery, outcome, now } = attempt;
  const pause = pauseAfter(delivery.kind, delivery.failures + 1, outcome, now);
  if (pause === null) await end(tx, delivery, 'DEAD', now);
  else await tryLater(tx, delivery, pause, now);
  if (delivery.kind === 'PING' || endpoint.disabledAt !== null) return;
  const because = endAfter(endpoint, outcome.status, now);
  await tx.sql`
    /* endpointFails */ update platform.webhook_endpoints set failing_since = coalesce(failing_since, ${now}),
      disabled_at = ${because && now}, disabled_because = ${because}
    where id = ${endpoint.id}::bigint`;
  if (because) await tellOwner(tx, endpoint, because, now);
}

async function tryLater(tx: Transaction, delivery: WebhookDeliveryRow, pause: number, now: Date): Promise<void> {
  const { id } = delivery;
  await tx.sql`
    /* tryWebhookLater */ update platform.webhook_deliveries
    set failures = failures + 1, next_attempt_at = ${new Date(now.getTime() + pause * 1_000)}, updated_at = ${now}
    where id = ${id}::bigint and state = 'WAITING'`;
  // The queue goes by the database's clock.
  const [due] = await tx.sql<{ at: Date }[]>`
    /* webhookDueAt */ select clock_timestamp() + make_interval(secs => ${pause}::int) as at`;
  const options = { key: jobKeyOf(id), queue: laneOf(delivery), ...(due && { runAt: due.at }) };
  await addJob(tx, 'platform', 'sendWebhook', { deliveryId: id }, options);
}

const REASONS = { FAILING: '已连续五天未能送达', GONE: '返回410' } as const;

async function tellOwner(
  tx: Transaction,
  { id, customerId, name, url, email }: WebhookEndpointRow,
  because: keyof typeof REASONS,
  now: Date,
): Promise<void> {
  const requestId = `webhook-disabled:${id}:${now.getTime()}`;
  const payload = {
    ...{ requestId, channel: 'EMAIL' as const, recipients: [email], templateCode: 'WEBHOOK_DISABLED' as const },
    parameters: { name, host: new URL(url).host, reason: REASONS[because] },
    ...{ customerId, businessNo: id, requestedById: null },
  };
  await publish(tx, 'platform', 'message.requested', [{ key: requestId, payload }]);
}
