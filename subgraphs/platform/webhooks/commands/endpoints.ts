import { badInput, DomainError, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { requiredEmail, requiredText } from '../../../kit/basics/text';
import { addJob } from '../../../kit/jobs/jobs';
import { outboundFault } from '../../../kit/process/outbound';
import { newWebhookSecret, webhookSecretOf } from '../../../kit/process/secrets';
import { ownCustomerId } from '../../../kit/requests/context';
import { onceIfKeyed } from '../../../kit/requests/idempotency';
import { demand, demandKind, visibleCustomers } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type {
  AddWebhookEndpointInput,
  EditWebhookEndpointInput,
  RotateWebhookSecretInput,
} from '../../schema.generated';
import { checkMayHear } from '../hearing';
import { checkOverlap, DEFAULT_OVERLAP_HOURS, kindsOf, MOST_ENDPOINTS } from '../rules';
import type { WebhookEndpointRow } from '../tables';

/** An endpoint by its identifier, and the secret that nobody is shown again. */
export interface IssuedSecret {
  id: string;
  secret: string;
}

/** Customers and operators, each for what is theirs. */
export function demandWebhooks(context: Context): void {
  demand(context, 'platform:write', 'platform:webhook');
  demandKind(context, 'operator', 'customer');
}

/** Adds an endpoint of the customer, or of the house when an operator asks. A repeated key is shown the secret again. */
export async function addEndpoint(context: Context, input: AddWebhookEndpointInput): Promise<IssuedSecret> {
  demandWebhooks(context);
  const facts = factsOf(context, input);
  const customerId = ownCustomerId(context.viewer);
  const id = await onceIfKeyed(context, 'platform', 'addWebhookEndpoint', input, async (tx) => {
    await checkRoom(tx, customerId);
    const [made] = await tx.sql<{ id: string }[]>`/* newEndpointId */ select skep.next_id() as id`;
    const { id } = made as { id: string };
    await tx.sql`
      /* addWebhookEndpoint */ insert into platform.webhook_endpoints
        (id, customer_id, name, url, email, kinds, secret, created_by_id)
      values (${id}::bigint, ${customerId}::bigint, ${facts.name}, ${facts.url}, ${facts.email}, ${facts.kinds},
        ${tx.secrets.seal(newWebhookSecret(), webhookSecretOf(id))}, ${context.viewer.accountId}::bigint)`;
    return id;
  });
  return { id, secret: await secretOf(context, id) };
}

/** Of an endpoint that the viewer has added. Throws NOT_FOUND when it was removed since. */
async function secretOf({ db }: Context, id: string): Promise<string> {
  const [kept] = await db.sql<{ secret: string }[]>`
    /* secretOfWebhook */ select secret from platform.webhook_endpoints where id = ${id}::bigint`;
  if (!kept) throw notFound('The endpoint', 'input.idempotencyKey');
  return db.secrets.unseal(kept.secret, webhookSecretOf(id));
}

function factsOf({ settings, viewer }: Context, input: Omit<AddWebhookEndpointInput, 'idempotencyKey'>) {
  const url = requiredText(input.url, 'input.url', { most: 500 });
  const fault = outboundFault(url, settings.outbound);
  if (fault) throw badInput('input.url', `url cannot be called: it ${fault}.`, 'WEBHOOK_UNFIT');
  const name = requiredText(input.name, 'input.name', { most: 50 });
  const kinds = kindsOf(input.kinds);
  checkMayHear(kinds, viewer);
  return { url, name, email: requiredEmail(input.email, 'input.email'), kinds };
}

/** Whoever adds takes turns, so that the count holds. */
async function checkRoom(tx: Transaction, customerId: string | null): Promise<void> {
  await tx.sql`
    /* lockWebhookEndpoints */ select pg_advisory_xact_lock(hashtextextended('platform.webhooks:' || ${customerId ?? ''}, 0))`;
  const [held] = await tx.sql<{ count: number }[]>`
    /* countWebhookEndpoints */ select count(*)::int as count from platform.webhook_endpoints
    where customer_id is not distinct from ${customerId}::bigint`;
  if ((held?.count ?? 0) < MOST_ENDPOINTS) return;
  throw failedPrecondition('WEBHOOK_ENDPOINTS_FULL', `There are at most ${MOST_ENDPOINTS} endpoints.`, {
    details: { most: MOST_ENDPOINTS },
  });
}

/** Locks an endpoint that the viewer sees. Throws NOT_FOUND. */
export async function lockEndpoint(tx: Transaction, context: Context, id: string): Promise<WebhookEndpointRow> {
  const [endpoint] = await tx.sql<WebhookEndpointRow[]>`
    /* lockWebhookEndpoint */ select e.* from platform.webhook_endpoints e
    where e.id = ${lookupId(id)}::bigint and ${visibleCustomers(context, 'platform', 'e.customer_id')} for update`;
  if (!endpoint) throw notFound('The endpoint', 'input.id');
  return endpoint;
}

/** The same of one that is the viewer's own: an operator looks after those of customers and does not turn them elsewhere. */
async function lockOwn(tx: Transaction, context: Context, id: string): Promise<WebhookEndpointRow> {
  const endpoint = await lockEndpoint(tx, context, id);
  if (endpoint.customerId === ownCustomerId(context.viewer)) return endpoint;
  throw new DomainError('FORBIDDEN', 'WEBHOOK_OF_CUSTOMER', 'Only its customer changes this endpoint.', {
    field: 'input.id',
  });
}

/** Changes where an endpoint is and what it hears; what waits, also of its kinds before, goes to the new address. Returns its identifier. */
export async function editEndpoint(context: Context, input: EditWebhookEndpointInput): Promise<string> {
  demandWebhooks(context);
  const facts = factsOf(context, input);
  return withTx(context.db, async (tx) => {
    const { id, kinds } = await lockOwn(tx, context, input.id);
    checkMayHear(kinds, context.viewer);
    await tx.sql`
      /* editWebhookEndpoint */ update platform.webhook_endpoints set name = ${facts.name}, url = ${facts.url},
        email = ${facts.email}, kinds = ${facts.kinds}, updated_at = ${context.now()}
      where id = ${id}::bigint`;
    return id;
  });
}

/** Removes an endpoint with all its deliveries. */
export async function removeEndpoint(context: Context, id: string): Promise<WebhookEndpointRow> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const endpoint = await lockOwn(tx, context, id);
    await tx.sql`
      /* removeWebhookEndpoint */ delete from platform.webhook_endpoints where id = ${endpoint.id}::bigint`;
    return endpoint;
  });
}

/** A new secret; the old one signs beside it for so many hours. */
export async function rotateSecret(context: Context, input: RotateWebhookSecretInput): Promise<IssuedSecret> {
  demandWebhooks(context);
  const hours = input.overlapHours ?? DEFAULT_OVERLAP_HOURS;
  checkOverlap(hours);
  const secret = newWebhookSecret();
  return withTx(context.db, async (tx) => {
    const { id } = await lockOwn(tx, context, input.id);
    const now = context.now();
    await tx.sql`
      /* rotateWebhookSecret */ update platform.webhook_endpoints
      set previous_secret = secret, previous_secret_until = ${new Date(now.getTime() + hours * 3_600_000)},
        secret = ${tx.secrets.seal(secret, webhookSecretOf(id))}, updated_at = ${now}
      where id = ${id}::bigint`;
    return { id, secret };
  });
}

/** Stops sending; what happens meanwhile waits, as long as deliveries are kept. Returns its identifier. */
export async function disableEndpoint(context: Context, given: string): Promise<string> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const { id } = await lockEndpoint(tx, context, given);
    const now = context.now();
    await tx.sql`
      /* disableWebhookEndpoint */ update platform.webhook_endpoints
      set disabled_at = ${now}, disabled_because = 'OWNER', updated_at = ${now}
      where id = ${id}::bigint and disabled_at is null`;
    return id;
  });
}

/** Begins to send again: what waits goes out in its order, with all its attempts before it. Returns its identifier. */
export async function enableEndpoint(context: Context, given: string): Promise<string> {
  demandWebhooks(context);
  return withTx(context.db, async (tx) => {
    const { id, disabledAt } = await lockEndpoint(tx, context, given);
    if (disabledAt === null) return id;
    const now = context.now();
    await tx.sql`
      /* enableWebhookEndpoint */ update platform.webhook_endpoints
      set disabled_at = null, disabled_because = null, failing_since = null, updated_at = ${now}
      where id = ${id}::bigint`;
    await tx.sql`
      /* resumeWebhooks */ update platform.webhook_deliveries set failures = 0, next_attempt_at = ${now}
      where endpoint_id = ${id}::bigint and state = 'WAITING'`;
    await addJob(tx, 'platform', 'wakeWebhooks', {}, { key: `wake-webhooks-${id}` });
    return id;
  });
}
