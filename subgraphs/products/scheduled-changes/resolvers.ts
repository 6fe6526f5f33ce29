import type { Resolvers } from '../types.generated';

export const scheduledChangeResolvers: Resolvers = {
  Product: {
    scheduledChanges: ({ code }, _args, { loaders }) => loaders.comingChanges.load(code),
  },
};
