import type { Resolvers } from '../resolvers.generated';
import { cancelScheduledChange, retryScheduledChange } from './commands/decide';
import { listScheduledChanges } from './queries';

export const scheduledChangeResolvers: Resolvers = {
  Query: {
    scheduledChanges: (_parent, { filter, ...page }, context) => listScheduledChanges(context, filter ?? {}, page),
  },
  Mutation: {
    cancelScheduledChange: (_parent, { input }, context) => cancelScheduledChange(context, input),
    retryScheduledChange: (_parent, { input }, context) => retryScheduledChange(context, input),
  },
  ScheduledChange: {
    product: ({ productCode }, _args, { loaders }) => (productCode ? loaders.products.load(productCode) : null),
    priceChanges: ({ id, kind }, _args, { loaders }) => (kind === 'PRICE' ? loaders.plannedPrices.load(id) : []),
  },
  NoticeRecipient: {
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    developerAccountName: async ({ developerAccountId }, _args, { loaders }) =>
      (await loaders.accountNames.load(developerAccountId))?.name ?? '',
  },
  Product: {
    scheduledChanges: ({ code }, _args, { loaders }) => loaders.comingChanges.load(code),
  },
};
