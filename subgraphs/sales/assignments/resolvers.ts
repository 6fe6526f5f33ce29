import { hasScope } from '../../kit/context';
import { forbidden, invariant } from '../../kit/errors';
import { lookupId } from '../../kit/ids';
import { increaseRate } from '../../kit/money';
import { businessMonth } from '../../kit/time';
import type { Resolvers } from '../types.generated';
import { assignCustomers } from './commands';
import { assignmentsByIds, listAssignments } from './queries';
import { earnedIn, isInForce } from './rules';

export const assignmentResolvers: Resolvers = {
  Query: {
    assignments: (_, { filter, orderBy, ...page }, context) =>
      listAssignments(context, filter ?? {}, orderBy ?? { field: 'ASSIGNED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    assignCustomers: async (_, { input }, context) => {
      if (!hasScope(context.viewer, 'sales:write')) throw forbidden('Handing over customers needs sales:write.');
      const ids = await assignCustomers(context, input);
      const byId = new Map((await assignmentsByIds(context, ids)).map((row) => [row.id, row]));
      return ids.map((id) => {
        const row = byId.get(id);
        invariant(row, 'an assignment that was just made can be read');
        return row;
      });
    },
  },
  Assignment: {
    customer: ({ customerId }) => ({ id: customerId }),
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
    current: (assignment, _, { now }) => isInForce(assignment, businessMonth(now())),
  },
  CustomerUsage: {
    __resolveReference: (usage) => usage,
    commissionAmount: async ({ customerId, month, amount }, _, { loaders }) =>
      earnedIn(month, amount, await loaders.assignmentsByCustomer.load(customerId)),
    commissionIncreaseRate: async (usage, _, { loaders }) => {
      const assignments = await loaders.assignmentsByCustomer.load(usage.customerId);
      const earned = earnedIn(usage.month, usage.amount, assignments);
      const before = earnedIn(usage.previousMonth, usage.previousAmount, assignments);
      return earned === null || before === null ? null : increaseRate(earned, before);
    },
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    assignments: ({ id }, _, { loaders }) => loaders.assignmentsByCustomer.load(lookupId(id)),
    assignment: async ({ id }, _, { loaders, now }) => {
      const all = await loaders.assignmentsByCustomer.load(lookupId(id));
      return all.find((assignment) => isInForce(assignment, businessMonth(now()))) ?? null;
    },
  },
};
