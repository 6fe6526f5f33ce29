import { type Asked, fieldsBelow } from '../../kit/asked';
import { lookupId } from '../../kit/ids';
import type { Resolvers, WalletEntryFilter, WalletEntryOrder } from '../types.generated';
import { type EntryArgs, listWallets } from './queries';

interface EntryListArgs {
  filter?: WalletEntryFilter | null;
  orderBy?: WalletEntryOrder | null;
}

const entryArgs = ({ filter, orderBy, ...page }: EntryListArgs, asked: Asked): EntryArgs => ({
  filter: filter ?? {},
  direction: orderBy?.direction ?? 'DESC',
  page,
  asked,
});

export const walletResolvers: Resolvers = {
  Query: {
    wallet: (_, { id }, { loaders }) => loaders.wallets.load(lookupId(id)),
    wallets: (_, { filter, orderBy, ...page }, context) =>
      listWallets(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
    walletEntries: (_, { walletId, ...args }, { loaders }, info) =>
      loaders.entriesOfWallet(entryArgs(args, fieldsBelow(info))).load(lookupId(walletId)),
  },
  Customer: {
    wallets: ({ id }, _, { loaders }) => loaders.walletsOfCustomer.load(lookupId(id)),
  },
  Wallet: {
    __resolveReference: ({ id }, { loaders }) => loaders.wallets.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    entries: ({ id }, args, { loaders }, info) => loaders.entriesOfWallet(entryArgs(args, fieldsBelow(info))).load(id),
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
