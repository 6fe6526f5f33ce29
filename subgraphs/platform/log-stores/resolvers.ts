import type { Resolvers } from '../resolvers.generated';

export const logStoreResolvers: Resolvers = {
  Query: { logStores: (_, __, { settings }) => [...settings.logStores] },
};
