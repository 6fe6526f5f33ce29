import { existing } from '../loaders';
import type { Resolvers } from '../types.generated';
import { listPriceChanges } from './queries';

export const priceChangeResolvers: Resolvers = {
  Query: {
    priceChanges: (_parent, { filter, ...page }, context) => listPriceChanges(context, filter ?? {}, page),
  },
  PriceChange: {
    authorization: ({ authorizationId }, _args, { loaders }) => loaders.authorizations.load(authorizationId),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    product: ({ productCode }, _args, { loaders }) => existing(loaders.products.load(productCode)),
  },
  PricePeriod: {
    terms: (period) => period,
  },
  ComponentPrice: {
    product: ({ productCode }, _args, { loaders }) => loaders.products.load(productCode),
  },
};
