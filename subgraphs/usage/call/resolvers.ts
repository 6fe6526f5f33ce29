import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';
import { setCallLimits } from './commands/limit';
import { limitsOfAccount } from './queries/limits';

export const limitResolvers: Resolvers = {
  Query: {
    callLimits: (_, { developerAccountId }, context) => limitsOfAccount(context, lookupId(developerAccountId)),
  },
  Mutation: {
    setCallLimits: (_, { input }, context) => setCallLimits(context, input),
  },
};
