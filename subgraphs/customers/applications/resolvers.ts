import type { Resolvers } from '../types.generated';
import { applicationById, listApplications } from './queries';

export const applicationResolvers: Resolvers = {
  Query: {
    application: (_, { id }, context) => applicationById(context, id),
    applications: (_, { filter, ...page }, context) => listApplications(context, filter ?? {}, page),
  },
  Application: {
    salesperson: ({ salespersonId }) => ({ id: salespersonId }),
    customer: ({ customerId }, _, { loaders }) => (customerId ? loaders.customers.load(customerId) : null),
  },
};
