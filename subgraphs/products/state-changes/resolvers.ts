import type { Resolvers } from '../resolvers.generated';
import { changeProductState } from './commands/change';

export const stateChangeResolvers: Resolvers = {
  Mutation: {
    changeProductState: (_parent, { input }, context) => changeProductState(context, input),
  },
};
