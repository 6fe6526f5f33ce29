import type { Resolvers } from '../types.generated';
import { topCategories } from './queries';

export const categoryResolvers: Resolvers = {
  Query: {
    productCategories: (_parent, _args, context) => topCategories(context),
  },
  ProductCategory: {
    subcategories: ({ id, parentId }, _args, { loaders }) => (parentId === null ? loaders.subcategories.load(id) : []),
  },
};
