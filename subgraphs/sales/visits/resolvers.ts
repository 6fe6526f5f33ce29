import { lookupId } from '../../kit/basics/ids';
import { loaded } from '../../kit/lists/loaders';
import type { Resolvers } from '../resolvers.generated';
import { saveVisit } from './commands';
import { listVisits, visitsByIds } from './queries';

export const visitResolvers: Resolvers = {
  Query: {
    visits: (_, { filter, orderBy, ...page }, context) =>
      listVisits(context, filter ?? {}, orderBy ?? { field: 'VISITED_ON', direction: 'DESC' }, page),
  },
  Mutation: {
    saveVisit: async (_, { input }, context) => {
      const id = await saveVisit(context, input);
      return loaded((await visitsByIds(context, [id]))[0]);
    },
  },
  Visit: {
    customer: ({ customerId, customerVisible }) => (customerId && customerVisible ? { id: customerId } : null),
    opportunity: ({ opportunityId }, _, { loaders }) =>
      opportunityId ? loaders.opportunities.load(opportunityId) : null,
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
  },
  Customer: {
    lastVisitOn: async ({ id }, _, { loaders }) => (await loaders.lastVisits.load(lookupId(id)))?.visitedOn ?? null,
  },
};
