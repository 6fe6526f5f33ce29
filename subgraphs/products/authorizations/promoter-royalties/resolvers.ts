import type { Resolvers } from '../../resolvers.generated';

export const promoterRoyaltyResolvers: Resolvers = {
  PromoterRoyalty: {
    promoter: ({ promoterId }) => ({ id: promoterId }),
  },
};
