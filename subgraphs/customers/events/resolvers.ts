import { hasScope } from '../../kit/context';
import { forbidden } from '../../kit/errors';
import type { Resolvers } from '../types.generated';
import { receiveMessage } from './commands';
import { listDeadLetters } from './queries';

export const eventResolvers: Resolvers = {
  Query: {
    deadLetters: (_, { filter, ...page }, context) => listDeadLetters(context, filter ?? {}, page),
  },
  Mutation: {
    receiveBusinessCustomerMessage: (_, { input }, { db, viewer, now }) => {
      if (!hasScope(viewer, 'customers:write')) throw forbidden('Messages need the scope customers:write.');
      return receiveMessage(db, input, now());
    },
  },
};
