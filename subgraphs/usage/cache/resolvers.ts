import type { Resolvers } from '../resolvers.generated';
import { addCachedResult, editCachedResult, removeCachedResult } from './commands/edit';
import { cachedResult, cachedResults } from './queries';

export const cacheResolvers: Resolvers = {
  Query: {
    cachedResults: (_, { filter }, context) => cachedResults(context, filter),
    cachedResult: (_, { key }, context) => cachedResult(context, key),
  },
  Mutation: {
    addCachedResult: (_, { input }, context) => addCachedResult(context, input),
    editCachedResult: (_, { input }, context) => editCachedResult(context, input),
    removeCachedResult: (_, { input }, context) => removeCachedResult(context, input),
  },
  CachedResult: {
    product: ({ productCode }) => ({ code: productCode }),
    value: ({ value, single }) => (single ? value : null),
    call: ({ callSeqNo }, _, { loaders }) => (callSeqNo === null ? null : loaders.calls.load(callSeqNo)),
  },
};
