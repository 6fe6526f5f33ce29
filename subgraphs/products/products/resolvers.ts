import type { OnlineTestType, Resolvers } from '../types.generated';
import { listProducts } from './queries';

export const productResolvers: Resolvers = {
  Query: {
    product: (_parent, { code }, { loaders }) => loaders.products.load(code),
    products: (_parent, { filter, orderBy, ...page }, context) =>
      listProducts(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Product: {
    __resolveReference: ({ code }, { loaders }) => loaders.products.load(code),
    components: ({ code, bundle }, _args, { loaders }) => (bundle ? loaders.components.load(code) : []),
    onlineTests: ({ singleTestable, batchTestable }): OnlineTestType[] => [
      ...(singleTestable ? ['SINGLE' as const] : []),
      ...(batchTestable ? ['BATCH' as const] : []),
    ],
    category: ({ categoryCode }, _args, { loaders }) => (categoryCode ? loaders.categories.load(categoryCode) : null),
    subcategory: ({ subcategoryCode }, _args, { loaders }) =>
      subcategoryCode ? loaders.categories.load(subcategoryCode) : null,
    collected: ({ code }, _args, { loaders, viewer }) => loaders.collected(viewer.accountId).load(code),
    authorized: ({ code }, { developerAccountId }, { loaders }) => loaders.authorized(developerAccountId).load(code),
  },
};
