import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  toLegacyWallet,
  toLegacyWalletEntry,
  walletEntryFields,
  walletEntryVariables,
  walletFields,
} from '../../resources/wallets';

/** Contract 2.9. */
export const beebackWallet = legacyModule('beeback/wallet', [
  {
    post: '/mt/beeback/wallet/wallet/list',
    document: `query LegacyBeebackWalletList { viewer { customer { wallets { ...LegacyWallet } } } } ${walletFields}`,
    result: ({ viewer }) => viewer.customer.wallets.map(toLegacyWallet),
  },
  {
    post: '/mt/beeback/wallet/wallet/flowList',
    document: `query LegacyBeebackWalletFlowList($page: PageInput!, $count: Boolean!, $walletId: ID!, $filter: WalletEntryFilter) {
      walletEntries(page: $page, walletId: $walletId, filter: $filter) { nodes { ...LegacyWalletEntry } ${pageFields} } }
      ${walletEntryFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...walletEntryVariables(body) }),
    result: (data, { body }) => page(data.walletEntries, body, toLegacyWalletEntry),
    note: 'flowAmount has no sign; flowType says which way the money went.',
  },
]);
