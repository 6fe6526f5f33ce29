import { lookupId } from '../../kit/basics/ids';
import { loaded } from '../../kit/lists/loaders';
import { demandKind } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { deleteOpportunity, saveOpportunity } from './commands';
import { listOpportunities, opportunitiesByIds, stateOfOpportunity } from './queries';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunities: (_, { filter, orderBy, ...page }, context) =>
      listOpportunities(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
    opportunityState: (_, { id, salespersonId }, context) => {
      demandKind(context, 'operator', 'salesperson');
      const own = context.viewer.kind === 'salesperson' ? context.viewer.salespersonId : (salespersonId ?? null);
      return stateOfOpportunity(context, { id, salespersonId: own });
    },
  },
  Mutation: {
    saveOpportunity: async (_, { input }, context) => {
      const id = await saveOpportunity(context, input);
      return loaded((await opportunitiesByIds(context, [id]))[0]);
    },
    deleteOpportunity: (_, { input }, context) => deleteOpportunity(context, input.id),
  },
  Opportunity: {
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
    customer: ({ customerId, customerVisible }) => (customerId && customerVisible ? { id: customerId } : null),
  },
  Customer: {
    opportunity: async ({ id }, _, { loaders }) =>
      (await loaders.opportunitiesByCustomer.load(lookupId(id)))[0] ?? null,
  },
};
