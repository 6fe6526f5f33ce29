import { legacyModule } from '../../endpoint';
import { allowListInput, sendingInput } from '../../resources/developer-accounts';

/** Contract 4.5.12 and 4.5.13: what salespeople do to the developer accounts of their customers. */
export const salesCustomerDevelopers = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/saveWhiteIpList',
    document: `mutation LegacySalesCustomerSaveWhiteIpList($input: SetIpAllowListInput!) {
      setIpAllowList(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: allowListInput(body) }),
    result: () => null,
    note: 'The contract calls deptId the customer; it is the developer account, as everywhere else.',
  },
  {
    post: '/mt/sales/customer/sendDeveloperInfo',
    document: `mutation LegacySalesCustomerSendDeveloperInfo($input: SendDeveloperCredentialsInput!) {
      sendDeveloperCredentials(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: sendingInput(body) }),
    result: () => null,
    note: "A salesperson sends it to the customer's own numbers and addresses alone, and never sees the secret.",
  },
]);
