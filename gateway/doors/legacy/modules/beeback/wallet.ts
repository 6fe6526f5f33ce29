import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { PayMethod } from '../../enums/billing';
import { page, pageFields, pageVariables } from '../../paging';
import {
  alertVariables,
  toLegacyTopUp,
  toLegacyWallet,
  toLegacyWalletAlert,
  toLegacyWalletEntry,
  topUpFields,
  walletEntryFields,
  walletEntryVariables,
  walletFields,
} from '../../resources/wallets';

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
  {
    post: '/mt/beeback/wallet/applyRecharge',
    document: `mutation LegacyBeebackApplyRecharge($input: RequestTopUpInput!) {
      requestTopUp(input: $input) { ...LegacyTopUp } } ${topUpFields}`,
    variables: ({ body }) => ({
      input: {
        walletId: body.walletId,
        amount: body.rechargeAmount,
        payMethod: PayMethod.parse(body.payMethod) ?? 'WECHAT',
        idempotencyKey: freshKey(),
      },
    }),
    result: ({ requestTopUp }) => toLegacyTopUp(requestTopUp),
    note: 'WeChat is the way to pay unless payMethod says ALIPAY; payUrl is a path of this host.',
  },
  {
    post: '/mt/beeback/wallet/queryWallet',
    document: `query LegacyBeebackQueryWallet { viewer { customer { wallets { ...LegacyWallet } } } } ${walletFields}`,
    result: ({ viewer }, { body }) =>
      toLegacyWalletAlert(
        viewer.customer.wallets.find((wallet: any) =>
          body.walletId === undefined ? wallet.isDefault : wallet.id === body.walletId,
        ),
      ),
    note: 'The default wallet unless walletId names one; null for a wallet that is not there.',
  },
  {
    post: '/mt/beeback/wallet/configWallet',
    document: `mutation LegacyBeebackConfigWallet($input: SetWalletAlertInput!) { setWalletAlert(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { walletId: body.walletId, ...alertVariables(body) } }),
    result: () => ({}),
  },
]);
