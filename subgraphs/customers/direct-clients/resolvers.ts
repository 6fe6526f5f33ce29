import { loaded } from '../../kit/lists/loaders';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { addDirectClient } from './commands';
import { directClientById, listDirectClients } from './queries';

export const directClientResolvers: Resolvers = {
  Query: {
    directClients: (_, { filter, ...page }, context) => listDirectClients(context, filter ?? {}, page),
  },
  Mutation: {
    addDirectClient: async (_, { input }, context) => {
      checkWriter(context);
      return loaded(await directClientById(context, await addDirectClient(context, input)));
    },
  },
};
