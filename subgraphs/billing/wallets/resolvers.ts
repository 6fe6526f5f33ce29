import { forbidden, invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { Money } from '../../kit/basics/money';
import { selectionOf } from '../../kit/lists/selection';
import { hasScope, type Viewer } from '../../kit/requests/context';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { editWallet, openWalletFor, setWalletAlert, setWalletState } from './commands/edit';
import { mergeWallets, topUpWallet } from './commands/top-up';
import { entryById, listWallets, walletsByIds } from './queries';
import { availableOf } from './rules';

function checkWriter(viewer: Viewer): void {
  if (!hasScope(viewer, 'billing:write')) throw forbidden('Changing wallets needs billing:write.');
}

async function walletOf(context: Context, id: string) {
  const [wallet] = await walletsByIds(context, [id]);
  invariant(wallet, 'a wallet that was just changed can be read');
  return wallet;
}

export const walletResolvers: Resolvers = {
  Query: {
    wallet: (_, { id }, { loaders }) => loaders.wallets.load(lookupId(id)),
    wallets: (_, { filter, orderBy, ...page }, context) =>
      listWallets(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
    walletEntries: (_, { walletId, ...args }, { loaders }, info) =>
      loaders.entriesOfWallet({ ...args, selection: selectionOf(info) }).load(lookupId(walletId)),
  },
  Mutation: {
    openWallet: async (_, { input }, context) => {
      checkWriter(context.viewer);
      return walletOf(context, await openWalletFor(context, input));
    },
    editWallet: async (_, { input }, context) => {
      checkWriter(context.viewer);
      return walletOf(context, await editWallet(context, input));
    },
    setWalletAlert: async (_, { input }, context) => walletOf(context, await setWalletAlert(context, input)),
    lockWallet: async (_, { input }, context) => {
      checkWriter(context.viewer);
      return walletOf(context, await setWalletState(context, input.walletId, 'LOCKED'));
    },
    unlockWallet: async (_, { input }, context) => {
      checkWriter(context.viewer);
      return walletOf(context, await setWalletState(context, input.walletId, 'NORMAL'));
    },
    mergeWallets: async (_, { input }, context) => {
      checkWriter(context.viewer);
      return walletOf(context, await mergeWallets(context, input));
    },
    topUpWallet: async (_, { input }, context) => {
      checkWriter(context.viewer);
      const entry = await entryById(context, (await topUpWallet(context, input)).id);
      invariant(entry, 'an entry that was just written can be read');
      return entry;
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
