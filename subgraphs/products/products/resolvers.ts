import { selectionOf } from '../../kit/lists/selection';
import { demand } from '../../kit/requests/row-scope';
import { mirror } from '../elsewhere';
import type { Resolvers } from '../resolvers.generated';
import type { OnlineTestType } from '../schema.generated';
import { setBundleComponents, setProductParameters } from './commands/components';
import { addProduct, editProduct } from './commands/edit';
import { listProducts } from './queries';

export const productResolvers: Resolvers = {
  Query: {
    product: (_parent, { code }, { loaders }) => loaders.products.load(code),
    products: (_parent, { filter, orderBy, ...page }, context) =>
      listProducts(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    addProduct: (_parent, { input }, context) => addProduct(context, input),
    editProduct: (_parent, { input }, context) => editProduct(context, input),
    setBundleComponents: (_parent, { input }, context) => setBundleComponents(context, input),
    setProductParameters: (_parent, { input }, context) => setProductParameters(context, input),
    mirrorProduct: (_parent, { input }, context) => {
      demand(context, 'products:write');
      return mirror(context, 'addProduct', { ...input, alsoElsewhere: false });
    },
    mirrorProductEdit: (_parent, { input: { id: _, ...input } }, context) => {
      demand(context, 'products:write');
      return mirror(context, 'editProduct', { ...input, alsoElsewhere: false });
    },
    mirrorBundleComponents: (_parent, { input }, context) => {
      demand(context, 'products:write');
      return mirror(context, 'setBundleComponents', { ...input, alsoElsewhere: false });
    },
  },
  Product: {
    __resolveReference: ({ code }, { loaders }, info) => loaders.productsWith(selectionOf(info)).load(code),
    components: ({ code, bundle }, _args, { loaders }) => (bundle ? loaders.components.load(code) : []),
    parameterDetails: ({ code }, _args, { loaders }) => loaders.parameters.load(code),
    onlineTests: ({ singleTestable, batchTestable }): OnlineTestType[] => [
      ...(singleTestable ? ['SINGLE' as const] : []),
      ...(batchTestable ? ['BATCH' as const] : []),
    ],
    category: ({ categoryCode }, _args, { loaders }) => (categoryCode ? loaders.categories.load(categoryCode) : null),
    subcategory: ({ subcategoryCode }, _args, { loaders }) =>
      subcategoryCode ? loaders.categories.load(subcategoryCode) : null,
    collected: ({ code }, _args, { loaders, viewer }) => loaders.collected(viewer.accountId).load(code),
    authorized: ({ code }, { developerAccountId }, { loaders }) => loaders.authorized(developerAccountId).load(code),
    authorization: async ({ code }, { developerAccountId }, { loaders }) =>
      (await loaders.authorizationOf(developerAccountId ?? null).load(code))[0] ?? null,
  },
};
