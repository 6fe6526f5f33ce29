import { lookupId } from '../../kit/basics/ids';
import { Money } from '../../kit/basics/money';
import { selectionOf } from '../../kit/lists/selection';
import { demand } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { editWallet, openWalletFor, setWalletAlert, setWalletState } from './commands/edit';
import { topUpWallet } from './commands/top-up';
import { listWallets } from './queries';
import { availableOf } from './rules';

export const walletResolvers: Resolvers = {
  Query: {
    wallet: (_, { id }, { loaders }) => loaders.wallets.load(lookupId(id)),
    wallets: (_, { filter, orderBy, ...page }, context) =>
      listWallets(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
    walletEntries: (_, { walletId, ...args }, { loaders }, info) =>
      loaders.entriesOfWallet({ ...args, selection: selectionOf(info) }).load(lookupId(walletId)),
  },
  Mutation: {
    openWallet: (_, { input }, context) => {
      demand(context, 'billing:write');
      return openWalletFor(context, input);
    },
    editWallet: (_, { input }, context) => {
      demand(context, 'billing:write');
      return editWallet(context, input);
    },
    setWalletAlert: (_, { input }, context) => setWalletAlert(context, input),
    lockWallet: (_, { input }, context) => {
      demand(context, 'billing:write');
      return setWalletState(context, input.walletId, 'LOCKED');
    },
    unlockWallet: (_, { input }, context) => {
      demand(context, 'billing:write');
      return setWalletState(context, input.walletId, 'NORMAL');
    },
    topUpWallet: (_, { input }, context) => {
      demand(context, 'billing:write');
      return topUpWallet(context, input);
    },
  },
  Customer: {
    wallets: ({ id }, _, { loaders }, info) => loaders.walletsOfCustomer(selectionOf(info)).load(lookupId(id)),
  },
  Wallet: {
    __resolveReference: ({ id }, { loaders }) => loaders.wallets.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    heldAmount: ({ heldAmount, heldAccrual }) => new Money(heldAmount).plus(heldAccrual).toFixed(6),
    availableAmount: (wallet) => availableOf(wallet),
    entries: ({ id }, args, { loaders }, info) =>
      loaders.entriesOfWallet({ ...args, selection: selectionOf(info) }).load(id),
    payRoutes: ({ id }, _, { loaders }) => loaders.payRoutesOfWallet.load(id),
    alertContacts: ({ id }, _, { loaders }) => loaders.alertContactsOfWallet.load(id),
  },
  WalletAlertContact: {
    id: ({ contactId }) => contactId,
  },
  WalletEntry: {
    wallet: ({ walletId }, _, { loaders }) => loaders.wallets.load(walletId),
  },
};
