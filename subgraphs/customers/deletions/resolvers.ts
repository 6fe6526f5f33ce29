import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { deleteCustomer } from './commands';
import { unanswered } from './rules';

export const deletionResolvers: Resolvers = {
  Mutation: {
    deleteCustomer: (_, { input }, context) => {
      checkWriter(context);
      return deleteCustomer(context, input);
    },
  },
  CustomerDeletion: {
    deleted: ({ finishedAt }) => finishedAt !== null,
    onItsWay: ({ finishedAt, clearedBy }) => (finishedAt === null ? unanswered(clearedBy) : []),
  },
};
