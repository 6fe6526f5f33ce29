import { legacyModule } from '../../endpoint';
import { toLegacyWallet, walletFields } from '../../resources/wallets';

/** Contract 4.5.6, the wallets of a customer that the salesperson maintains. */
export const salesCustomerWallet = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/wallet/list',
    document: `query LegacySalesCustomerWalletList($merchantId: ID!) {
      customers(filter: { merchantIds: [$merchantId] }, first: 1) { nodes { wallets { ...LegacyWallet } } } } ${walletFields}`,
    variables: ({ body }) => ({ merchantId: body.merchantId }),
    result: ({ customers }) => customers.nodes.flatMap((customer: any) => customer.wallets.map(toLegacyWallet)),
  },
]);
