import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  alertVariables,
  overdraftVariables,
  toLegacyWallet,
  toLegacyWalletEntry,
  walletEntryFields,
  walletEntryVariables,
  walletFields,
} from '../../resources/wallets';

/** Contract 3.7.19 to 3.7.24, the wallets of a customer. */
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
  {
    post: '/mt/crm/customer/wallet/add',
    document: `mutation LegacyCrmCustomerWalletAdd($input: OpenWalletInput!) { openWallet(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        merchantId: body.merchantId,
        payRoutes: body.appcode && [{ appCode: body.appcode, scenes: body.properSceneList }],
        ...overdraftVariables(body),
        ...alertVariables(body),
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
    note: 'With an empty appcode no application is reserved for the wallet; it pays once it is the default one.',
  },
  {
    post: '/mt/crm/customer/wallet/edit',
    document: `mutation LegacyCrmCustomerWalletEdit($input: EditWalletInput!) { editWallet(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { walletId: body.walletId, ...overdraftVariables(body), ...alertVariables(body) },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/wallet/merge',
    document: `mutation LegacyCrmCustomerWalletMerge($input: MergeWalletsInput!) { mergeWallets(input: $input) { id } }`,
    variables: ({ body: { merchantId, fromWalletId, toWalletId } }) => ({
      input: { merchantId, fromWalletId, toWalletId, idempotencyKey: freshKey() },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/wallet/recharge',
    document: `mutation LegacyCrmCustomerWalletRecharge($input: TopUpWalletInput!) { topUpWallet(input: $input) { id } }`,
    variables: ({ body: { merchantId, walletId, rechargeAmount, sendSms, confirmed } }) => ({
      input: {
        merchantId,
        walletId,
        amount: rechargeAmount,
        confirmed: confirmed ?? false,
        sendSms: sendSms ?? false,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
    note: 'Without confirmed it is refused with a text that asks for it.',
  },
]);
