import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { handIn } from './commands/hand-in';
import { importById, importMade, refusalsOf, takenRowsOf } from './queries';

export const importResolvers: Resolvers = {
  Query: {
    customerImport: (_, { id }, context) => importById(context, 'CUSTOMERS', lookupId(id)),
  },
  Mutation: {
    importCustomers: async (_, { input }, context) => {
      checkWriter(context);
      return importMade(context, 'CUSTOMERS', await handIn(context, 'importCustomers', 'CUSTOMERS', input));
    },
  },
  AudienceImport: { refusals: ({ id }, _, context) => refusalsOf(context, id) },
  CustomerImport: {
    refusals: ({ id }, _, context) => refusalsOf(context, id),
    registered: ({ id }, _, context) => takenRowsOf(context, id),
  },
  ImportedCustomer: {
    customer: ({ entityId }, _, { loaders }) => loaders.customers.load(entityId),
  },
};
