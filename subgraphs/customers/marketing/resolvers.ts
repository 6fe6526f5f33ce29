import { loaded } from '../../kit/lists/loaders';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { saveMarketingSubscribers } from './commands';
import { listMarketingCustomers, marketingCustomerByCode } from './queries';

export const marketingResolvers: Resolvers = {
  Query: {
    marketingCustomers: (_, { filter, ...page }, context) => listMarketingCustomers(context, filter ?? {}, page),
  },
  Mutation: {
    saveMarketingSubscribers: async (_, { input }, context) => {
      checkWriter(context);
      await saveMarketingSubscribers(context, input);
      return loaded(await marketingCustomerByCode(context, input.marketingCustomerCode));
    },
  },
  MarketingCustomer: {
    subscribers: ({ id }, _, { loaders }) => loaders.subscribersOf.load(id),
  },
  Customer: {
    marketingSubscriptionCount: async ({ id }, _, { loaders }) =>
      (await loaders.subscriptionCounts.load(id))?.subscriptions ?? 0,
  },
};
