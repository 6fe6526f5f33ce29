import { loaded } from '../../kit/loaders';
import { checkWriter } from '../scope';
import type { Resolvers } from '../types.generated';
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
