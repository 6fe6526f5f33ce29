import { lookupId } from '../../kit/basics/ids';
import { increaseRate } from '../../kit/basics/money';
import { businessMonth } from '../../kit/basics/time';
import { loaded } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { assignCustomers } from './commands';
import { assignmentsByIds, listAssignments } from './queries';
import { earnedIn, isInForce } from './rules';
import { handOverStaff } from './staff-commands';

/** New assignments in the order in which they were made. */
async function written(context: Context, ids: string[]) {
  const byId = new Map((await assignmentsByIds(context, ids)).map((row) => [row.id, row]));
  return ids.map((id) => loaded(byId.get(id)));
}

export const assignmentResolvers: Resolvers = {
  Query: {
    assignments: (_, { filter, orderBy, ...page }, context) =>
      listAssignments(context, filter ?? {}, orderBy ?? { field: 'ASSIGNED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    assignCustomers: async (_, { input }, context) => written(context, await assignCustomers(context, input)),
    handOverStaff: async (_, { input }, context) => written(context, await handOverStaff(context, input)),
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
