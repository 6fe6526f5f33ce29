import { loaded } from '../../kit/lists/loaders';
import { demand } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { mergeWallets } from './commands';

export const walletMergerResolvers: Resolvers = {
  Mutation: {
    mergeWallets: async (_, { input }, context) => {
      demand(context, 'billing:write');
      return loaded(await context.loaders.wallets.load(await mergeWallets(context, input)));
    },
  },
};
