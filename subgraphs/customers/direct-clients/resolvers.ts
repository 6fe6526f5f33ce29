import type { Resolvers } from '../types.generated';
import { listDirectClients } from './queries';

export const directClientResolvers: Resolvers = {
  Query: {
    directClients: (_, { filter, ...page }, context) => listDirectClients(context, filter ?? {}, page),
  },
};
