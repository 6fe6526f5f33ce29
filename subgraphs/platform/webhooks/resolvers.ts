import { loaded } from '../../kit/lists/loaders';
import { demand } from '../../kit/requests/row-scope';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { pingEndpoint, replayDelivery, replayFailed } from './commands/deliveries';
import {
  addEndpoint,
  disableEndpoint,
  editEndpoint,
  enableEndpoint,
  removeEndpoint,
  rotateSecret,
} from './commands/endpoints';
import { scopesMissingFor } from './hearing';
import { deliveriesByIds, endpointsByIds, listDeliveries, listEndpoints } from './queries';
import { withoutData } from './rules';

const endpointOf = async (context: Context, id: string) => loaded((await endpointsByIds(context, [id]))[0]);
const deliveryOf = async (context: Context, id: string) => loaded((await deliveriesByIds(context, [id]))[0]);

function mayRead(context: Context): Context {
  demand(context, 'platform:read', 'platform:webhook');
  return context;
}

export const webhookResolvers: Resolvers = {
  Query: {
    webhookEndpoints: (_, { filter, ...page }, context) => listEndpoints(mayRead(context), filter ?? {}, page),
    webhookDeliveries: (_, { filter, ...page }, context) => listDeliveries(mayRead(context), filter ?? {}, page),
  },
  Mutation: {
    addWebhookEndpoint: (_, { input }, context) => addEndpoint(context, input),
    editWebhookEndpoint: async (_, { input }, context) => endpointOf(context, await editEndpoint(context, input)),
    removeWebhookEndpoint: (_, { input }, context) => removeEndpoint(context, input.id),
    disableWebhookEndpoint: async (_, { input }, context) =>
      endpointOf(context, await disableEndpoint(context, input.id)),
    enableWebhookEndpoint: async (_, { input }, context) =>
      endpointOf(context, await enableEndpoint(context, input.id)),
    rotateWebhookSecret: (_, { input }, context) => rotateSecret(context, input),
    pingWebhookEndpoint: async (_, { input }, context) => deliveryOf(context, await pingEndpoint(context, input.id)),
    replayWebhookDelivery: async (_, { input }, context) =>
      deliveryOf(context, await replayDelivery(context, input.id)),
    replayFailedWebhooks: (_, { input }, context) => replayFailed(context, input),
  },
  WebhookEndpoint: {
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    previousSecretEndsAt: ({ previousSecretUntil }) => previousSecretUntil,
    firstFailedAt: ({ failingSince }) => failingSince,
  },
  IssuedWebhookSecret: {
    endpoint: ({ id }, _, context) => endpointOf(context, id),
  },
  WebhookDelivery: {
    messageId: ({ id }) => `msg_${id}`,
    endpoint: ({ endpointId }, _, { loaders }) => loaders.webhookEndpoints.load(endpointId).then(loaded),
    payload: ({ kind, body }, _, { viewer }) =>
      scopesMissingFor([kind], viewer).length === 0 ? body : withoutData(body),
    attempts: ({ id }, _, { loaders }) => loaders.webhookAttempts.load(id),
  },
};
