import { businessMonth } from '../../kit/basics/time';
import { loaded } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { resetPlan, savePlan, setTarget } from './commands';
import { listPlans, plansByIds } from './queries/plans';
import { changedCodes } from './rules';

const written = async (context: Context, id: string) => loaded((await plansByIds(context, [id]))[0]);

export const planResolvers: Resolvers = {
  Query: {
    kpiPlans: (_, { filter, ...page }, context) => listPlans(context, filter ?? {}, page),
  },
  Mutation: {
    setSalesTarget: (_, { input }, context) => setTarget(context, input),
    saveKpiPlan: async (_, { input }, context) => written(context, await savePlan(context, input)),
    resetKpiPlan: async (_, { input }, context) => written(context, await resetPlan(context, input)),
  },
  Salesperson: {
    salesTargets: ({ id }, _, { loaders }) => loaders.salesTargets.load(id),
    salesTarget: async ({ id }, _, { loaders, now }) => {
      const month = businessMonth(now());
      return (await loaders.salesTargets.load(id)).find(({ effectMonth }) => effectMonth <= month) ?? null;
    },
    kpiPlan: async ({ id }, _, { loaders }) => (await loaders.kpiPlans.load(id))[0] ?? null,
  },
  SalesTarget: {
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
    previous: async ({ id, salespersonId }, _, { loaders }) => {
      const all = await loaders.salesTargets.load(salespersonId);
      return all[all.findIndex((target) => target.id === id) + 1] ?? null;
    },
  },
  KpiPlan: {
    general: ({ salespersonId }) => salespersonId === null,
    inForce: ({ valid }) => valid,
    version: ({ version }) => Number(version),
    changedCodes: ({ indicators, before }) => (before ? changedCodes(indicators, before) : []),
    salesperson: ({ salespersonId }, _, { loaders }) =>
      salespersonId ? loaders.salespeople.load(salespersonId) : null,
    targets: async ({ salespersonId, effectMonth }, _, { loaders }) => {
      if (!salespersonId) return null;
      return (
        (await loaders.salesTargets.load(salespersonId)).find((target) => target.effectMonth <= effectMonth) ?? null
      );
    },
    results: async ({ salespersonId, valid }, _, { loaders }) =>
      salespersonId && valid ? ((await loaders.kpiResults.load(salespersonId))?.results ?? []) : [],
  },
};
