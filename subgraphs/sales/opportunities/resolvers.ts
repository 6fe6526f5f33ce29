import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listOpportunities } from './queries';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunities: (_, { filter, orderBy, ...page }, context) =>
      listOpportunities(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Opportunity: {
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
  },
  Customer: {
    opportunity: async ({ id }, _, { loaders }) =>
      (await loaders.opportunitiesByCustomer.load(lookupId(id)))[0] ?? null,
  },
};
