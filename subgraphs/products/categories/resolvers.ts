import type { Resolvers } from '../resolvers.generated';
import { saveProductCategory } from './commands';
import { topCategories } from './queries';

export const categoryResolvers: Resolvers = {
  Query: {
    productCategories: (_parent, { filter }, context) => {
      const { viewer } = context;
      if (viewer.kind === 'anonymous') return topCategories(context, 'DOCUMENTED');
      return topCategories(context, filter?.authorized ? 'AUTHORIZED' : 'ALL');
    },
  },
  Mutation: {
    saveProductCategory: async (_parent, { input }, context) => ({
      ...(await saveProductCategory(context, input)),
      itemCount: null,
      shown: 'ALL',
    }),
  },
  ProductCategory: {
    itemCount: async ({ code, itemCount }, _args, { loaders }) =>
      itemCount ?? (await loaders.categories.load(code))?.itemCount ?? 0,
    subcategories: async ({ id, parentId, shown }, _args, { loaders }) =>
      parentId === null ? loaders.subcategories(shown).load(id) : [],
  },
};
