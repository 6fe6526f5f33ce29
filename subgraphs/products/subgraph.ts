import { defineSubgraph } from '../kit/subgraph';
import { authorizationResolvers } from './authorizations/resolvers';
import { categoryResolvers } from './categories/resolvers';
import { loadDemo } from './demo';
import { loaders } from './loaders';
import { priceChangeResolvers } from './price-changes/resolvers';
import { productResolvers } from './products/resolvers';
import { promoterRoyaltyResolvers } from './promoter-royalties/resolvers';
import { scheduledChangeResolvers } from './scheduled-changes/resolvers';
import { sourceResolvers } from './sources/resolvers';

export const products = defineSubgraph({
  name: 'products',
  resolvers: [
    productResolvers,
    categoryResolvers,
    sourceResolvers,
    authorizationResolvers,
    priceChangeResolvers,
    promoterRoyaltyResolvers,
    scheduledChangeResolvers,
  ],
  loaders,
  loadDemo,
});
