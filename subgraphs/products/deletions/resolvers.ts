import type { Resolvers } from '../resolvers.generated';
import { deleteProduct } from './commands';

export const deletionResolvers: Resolvers = {
  Mutation: {
    deleteProduct: (_parent, { input }, context) => deleteProduct(context, input),
  },
};
