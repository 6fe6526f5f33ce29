import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';
import { setCallLimits } from './limit-commands';
import { limitsOfAccount } from './limit-queries';

export const limitResolvers: Resolvers = {
  Query: {
    callLimits: (_, { developerAccountId }, context) => limitsOfAccount(context, lookupId(developerAccountId)),
  },
  Mutation: {
    setCallLimits: (_, { input }, context) => setCallLimits(context, input),
  },
};
