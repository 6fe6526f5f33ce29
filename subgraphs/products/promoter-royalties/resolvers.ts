import type { Resolvers } from '../types.generated';

export const promoterRoyaltyResolvers: Resolvers = {
  PromoterRoyalty: {
    promoter: ({ promoterId }) => ({ id: promoterId }),
  },
};
