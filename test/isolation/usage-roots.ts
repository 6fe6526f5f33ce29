import type { Json } from '../support/front-door';

const lookup = { lookup: true } as const;
const forOperators = { forOperators: true } as const;

const byCustomer = ({ customer }: Json, own: ReadonlySet<string>) => own.has(customer.id);

/** How the roots of calls from the console, batches and models keep to what the viewer may see. */
export const usageRoots = {
  'Mutation.testCall': lookup,
  'Query.batchTask': lookup,
  'Query.batchTasks': { rows: 'customer { id }', isOwn: byCustomer },
  'Mutation.submitBatchTask': lookup,
  'Mutation.executeBatchTask': lookup,
  'Mutation.deleteBatchTask': lookup,
  'Query.matchRun': forOperators,
  'Query.matchRuns': forOperators,
  'Query.backtests': forOperators,
  'Mutation.prepareMatch': forOperators,
  'Mutation.executeMatch': forOperators,
  'Mutation.prepareBacktest': forOperators,
  'Mutation.saveBacktest': forOperators,
};
