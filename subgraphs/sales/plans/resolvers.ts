import { businessMonth } from '../../kit/time';
import type { Resolvers } from '../types.generated';

export const planResolvers: Resolvers = {
  Salesperson: {
    salesTargets: ({ id }, _, { loaders }) => loaders.salesTargets.load(id),
    salesTarget: async ({ id }, _, { loaders, now }) => {
      const month = businessMonth(now());
      return (await loaders.salesTargets.load(id)).find(({ effectMonth }) => effectMonth <= month) ?? null;
    },
    kpiPlan: async ({ id }, _, { loaders }) => (await loaders.kpiPlans.load(id))[0] ?? null,
  },
  KpiPlan: {
    general: ({ salespersonId }) => salespersonId === null,
  },
};
