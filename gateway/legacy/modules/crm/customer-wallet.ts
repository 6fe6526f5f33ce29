import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  toLegacyWallet,
  toLegacyWalletEntry,
  walletEntryFields,
  walletEntryVariables,
  walletFields,
} from '../../resources/wallets';

/** Contract 3.7.19 and 3.7.20, the wallets of a customer. */
export const crmCustomerWallet = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/wallet/list',
    document: `query LegacyCrmCustomerWalletList($merchantId: ID!) {
      customers(filter: { merchantIds: [$merchantId] }, first: 1) { nodes { wallets { ...LegacyWallet } } } } ${walletFields}`,
    variables: ({ body }) => ({ merchantId: body.merchantId }),
    result: ({ customers }) => customers.nodes.flatMap((customer: any) => customer.wallets.map(toLegacyWallet)),
  },
  {
    post: '/mt/crm/customer/wallet/flowList',
    document: `query LegacyCrmCustomerWalletFlowList($page: PageInput!, $count: Boolean!, $walletId: ID!, $filter: WalletEntryFilter) {
      walletEntries(page: $page, walletId: $walletId, filter: $filter) { nodes { ...LegacyWalletEntry } ${pageFields} } }
      ${walletEntryFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...walletEntryVariables(body) }),
    result: (data, { body }) => page(data.walletEntries, body, toLegacyWalletEntry),
    note: 'flowAmount has no sign; flowType says which way the money went.',
  },
]);
