import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';

export const summaryResolvers: Resolvers = {
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    billingSummary: ({ id }, _, { loaders }) => loaders.billingSummaries.load(lookupId(id)),
  },
};
