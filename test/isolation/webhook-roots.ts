import type { Json } from '../support/front-door';
import { type Entry, each, ownKey, ownWords } from './identifier-entries';

const lookup = { lookup: true } as const;

/** How the roots of webhooks keep to what the viewer may see; endpoints of the house are nobody's. */
export const webhookRoots = {
  'Query.webhookEndpoints': {
    rows: 'customer { id }',
    isOwn: ({ customer }: Json, own: ReadonlySet<string>) => own.has(customer?.id),
  },
  'Query.webhookDeliveries': {
    rows: 'endpoint { customer { id } }',
    isOwn: ({ endpoint }: Json, own: ReadonlySet<string>) => own.has(endpoint.customer?.id),
  },
  'Mutation.addWebhookEndpoint': lookup,
  'Mutation.editWebhookEndpoint': lookup,
  'Mutation.removeWebhookEndpoint': lookup,
  'Mutation.rotateWebhookSecret': lookup,
  'Mutation.disableWebhookEndpoint': lookup,
  'Mutation.enableWebhookEndpoint': lookup,
  'Mutation.pingWebhookEndpoint': lookup,
  'Mutation.replayWebhookDelivery': lookup,
  'Mutation.replayFailedWebhooks': lookup,
};

const proven = { exempt: "Another's is like a missing one: test/platform/webhook-owners.test.ts proves it." };

/** What can be named in webhooks. */
export const webhookIdentifiers: Record<string, Entry> = {
  ...each('WebhookEndpointFilter', 'ids customerIds', proven),
  ...each('WebhookDeliveryFilter', 'ids endpointIds customerIds object', proven),
  ...each('AddWebhookEndpointInput', 'name url email', ownWords),
  'AddWebhookEndpointInput.idempotencyKey': ownKey,
  'EditWebhookEndpointInput.id': proven,
  ...each('EditWebhookEndpointInput', 'name url email', ownWords),
  'WebhookEndpointInput.id': proven,
  'RotateWebhookSecretInput.id': proven,
  'WebhookDeliveryInput.id': proven,
  'ReplayFailedWebhooksInput.id': proven,
};
