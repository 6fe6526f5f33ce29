import { existing } from '../../loaders';
import type { Resolvers } from '../../resolvers.generated';
import { changePrices, previewPriceChange } from './commands/change';
import { auditPriceChange, cancelPriceChange } from './commands/decide';
import { listPriceChanges } from './queries';

export const priceChangeResolvers: Resolvers = {
  Query: {
    priceChanges: (_parent, { filter, ...page }, context) => listPriceChanges(context, filter ?? {}, page),
    previewPriceChange: (_parent, { input }, context) => previewPriceChange(context, input),
  },
  Mutation: {
    changePrices: (_parent, { input }, context) => changePrices(context, input),
    cancelPriceChange: (_parent, { input }, context) => cancelPriceChange(context, input),
    auditPriceChange: (_parent, { input }, context) => auditPriceChange(context, input),
  },
  PriceChange: {
    authorization: ({ authorizationId }, _args, { loaders }) => loaders.authorizations.load(authorizationId),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    product: ({ productCode }, _args, { loaders }) => existing(loaders.products.load(productCode)),
  },
  PricePreview: {
    authorization: ({ row }) => row,
    authorizationId: ({ row }) => row.id,
    terms: ({ after }) => `${after.chargeType} ${after.feeType} ${after.price}`,
  },
  PricePeriod: {
    terms: (period) => period,
  },
  ComponentPrice: {
    product: ({ productCode }, _args, { loaders }) => loaders.products.load(productCode),
  },
};
