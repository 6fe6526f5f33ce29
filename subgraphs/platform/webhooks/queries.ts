import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { WebhookDeliveryFilter, WebhookEndpointFilter } from '../schema.generated';
import {
  type WebhookAttemptRow,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
  webhookDeliveries,
  webhookEndpoints,
} from './tables';

const endpointSort = sortKeys(webhookEndpoints, 'e');
const deliverySort = sortKeys(webhookDeliveries, 'd');

export type ReadEndpoint = Omit<WebhookEndpointRow, 'secret' | 'previousSecret'>;

/** Everything but the secrets, which nobody is shown again. */
const columns = ({ db: { sql } }: Reader): Fragment => sql`e.id, e.customer_id, e.name, e.url, e.email, e.kinds,
  e.previous_secret_until, e.failing_since, e.disabled_at, e.disabled_because, e.created_by_id, e.created_at, e.updated_at`;

const visible = (context: Reader): Fragment => visibleCustomers(context, 'platform', 'e.customer_id');

export async function endpointsByIds(context: Reader, ids: readonly string[]): Promise<ReadEndpoint[]> {
  const { sql } = context.db;
  return sql<ReadEndpoint[]>`
    /* webhookEndpointsByIds */ select ${columns(context)} from platform.webhook_endpoints e
    where ${anyId(sql, 'e.id', ids)} and ${visible(context)}`;
}

/** Newest first. */
export function listEndpoints(
  context: Reader,
  filter: WebhookEndpointFilter,
  args: PageArgs,
): Promise<Connection<ReadEndpoint>> {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.ids) parts.push(anyId(sql, 'e.id', filter.ids));
  if (filter.customerIds) parts.push(anyId(sql, 'e.customer_id', filter.customerIds));
  if (filter.disabled != null) parts.push(sql`(e.disabled_at is not null) = ${filter.disabled}`);
  return listConnection<ReadEndpoint>(context.db, args, {
    columns: sql`/* listWebhookEndpoints */ ${columns(context)}`,
    from: sql`platform.webhook_endpoints e`,
    where: allOf(sql, parts),
    sort: [endpointSort('createdAt'), endpointSort('id')],
    direction: 'DESC',
  });
}

/** Newest first. */
export function listDeliveries(
  context: Reader,
  filter: WebhookDeliveryFilter,
  args: PageArgs,
): Promise<Connection<WebhookDeliveryRow>> {
  const { sql } = context.db;
  const parts = [visible(context)];
  if (filter.ids) parts.push(anyId(sql, 'd.id', filter.ids));
  if (filter.endpointIds) parts.push(anyId(sql, 'd.endpoint_id', filter.endpointIds));
  if (filter.customerIds) parts.push(anyId(sql, 'e.customer_id', filter.customerIds));
  if (filter.kinds) parts.push(sql`d.kind = any(${[...filter.kinds]}::text[])`);
  if (filter.states) parts.push(sql`d.state = any(${[...filter.states]}::text[])`);
  if (filter.object) parts.push(sql`d.object = ${filter.object}`);
  if (filter.happenedFrom) parts.push(sql`d.happened_at >= ${filter.happenedFrom}`);
  if (filter.happenedUntil) parts.push(sql`d.happened_at <= ${filter.happenedUntil}`);
  return listConnection<WebhookDeliveryRow>(context.db, args, {
    columns: sql`/* listWebhookDeliveries */ d.*`,
    from: sql`platform.webhook_deliveries d join platform.webhook_endpoints e on e.id = d.endpoint_id`,
    where: allOf(sql, parts),
    sort: [deliverySort('createdAt'), deliverySort('id')],
    direction: 'DESC',
  });
}

export async function deliveriesByIds(context: Reader, ids: readonly string[]): Promise<WebhookDeliveryRow[]> {
  const { sql } = context.db;
  return sql<WebhookDeliveryRow[]>`
    /* webhookDeliveriesByIds */ select d.* from platform.webhook_deliveries d
    join platform.webhook_endpoints e on e.id = d.endpoint_id where ${anyId(sql, 'd.id', ids)} and ${visible(context)}`;
}

/** Of deliveries that the viewer sees, in their order. */
export async function attemptsByDelivery(context: Reader, ids: readonly string[]): Promise<WebhookAttemptRow[]> {
  const { sql } = context.db;
  return sql<WebhookAttemptRow[]>`
    /* webhookAttemptsByDelivery */ select a.* from platform.webhook_attempts a
    join platform.webhook_deliveries d on d.id = a.delivery_id join platform.webhook_endpoints e on e.id = d.endpoint_id
    where ${anyId(sql, 'a.delivery_id', ids)} and ${visible(context)} order by a.id`;
}
