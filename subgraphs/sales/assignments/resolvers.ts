import { lookupId } from '../../kit/basics/ids';
import { increaseRate } from '../../kit/basics/money';
import type { SubgraphName } from '../../kit/basics/subgraph-names';
import { businessMonth } from '../../kit/basics/time';
import { whoIsBehind } from '../../kit/exchange/deliveries';
import { loaded } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { assignCustomers } from './commands/assign';
import { cancelAssignment } from './commands/cancel';
import { handOverStaff } from './commands/hand-over-staff';
import { assignmentsByIds, listAssignments } from './queries';
import { earnedIn, isInForce } from './rules';

/** Whose lists show customers by who keeps them. */
const READERS: readonly SubgraphName[] = ['customers', 'products', 'usage', 'billing', 'contracts'];

/** Once the others know of them, two seconds at most: whoever has a customer now asks for it at once. */
async function written(context: Context, ids: string[]) {
  await whoIsBehind(context.db, 'sales', READERS, 2_000);
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
    cancelAssignment: async (_, { input }, context) => {
      const [cancelled] = await written(context, [await cancelAssignment(context, input.id)]);
      return loaded(cancelled);
    },
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
  CustomerSales: {
    assignment: async ({ customerId, month }, _, { loaders }) => {
      const all = await loaders.assignmentsByCustomer.load(customerId);
      return all.find((assignment) => isInForce(assignment, month)) ?? null;
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
