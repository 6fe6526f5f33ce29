import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';

export const summaryResolvers: Resolvers = {
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    billingSummary: ({ id }, _, { loaders }) => loaders.billingSummaries.load(lookupId(id)),
  },
};
