import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { editCustomer, enableApp } from './commands';

export const editResolvers: Resolvers = {
  Mutation: {
    editCustomer: (_, { input }, context) => {
      checkWriter(context);
      return editCustomer(context, input);
    },
    enableApp: (_, { input }, context) => {
      checkWriter(context);
      return enableApp(context, input);
    },
  },
};
