import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listVisits } from './queries';

export const visitResolvers: Resolvers = {
  Query: {
    visits: (_, { filter, orderBy, ...page }, context) =>
      listVisits(context, filter ?? {}, orderBy ?? { field: 'VISITED_ON', direction: 'DESC' }, page),
  },
  Visit: {
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    opportunity: ({ opportunityId }, _, { loaders }) =>
      opportunityId ? loaders.opportunities.load(opportunityId) : null,
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
  },
  Customer: {
    lastVisitOn: async ({ id }, _, { loaders }) => (await loaders.lastVisits.load(lookupId(id)))?.visitedOn ?? null,
  },
};
