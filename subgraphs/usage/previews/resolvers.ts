import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';
import { newFeeOf, termsOf } from './rules';

const NO_CALLS = { calls: 0, answered: 0, hits: 0, free: 0, fee: '0.000000', fullFee: '0.000000' };

export const previewResolvers: Resolvers = {
  PricePreview: {
    __resolveReference: ({ authorizationId, month, terms }) => ({ authorizationId, month, terms }),
    charges: async ({ authorizationId, month, terms }, _args, { loaders }) => {
      const calls = (await loaders.monthOfAuthorization(month).load(lookupId(authorizationId))) ?? NO_CALLS;
      return { ...calls, newFee: newFeeOf(calls, termsOf(terms)) };
    },
  },
  RepricedCharges: {
    callCount: ({ calls }) => calls,
    answeredCount: ({ answered }) => answered,
    hitCount: ({ hits }) => hits,
    freeCount: ({ free }) => free,
  },
};
