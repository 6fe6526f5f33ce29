import { legacyModule } from '../../endpoint';
import { allowListInput, openingInput, sendingInput } from '../../resources/developer-accounts';

/** Contract 3.7.17, 3.7.18 and 3.7.48: what operators do to developer accounts. */
export const crmCustomerDevelopers = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/saveWhiteIpList',
    document: `mutation LegacyCrmCustomerSaveWhiteIpList($input: SetIpAllowListInput!) {
      setIpAllowList(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: allowListInput(body) }),
    result: () => null,
    note: 'The contract calls deptId the customer; it is the developer account, as everywhere else.',
  },
  {
    post: '/mt/crm/customer/sendDeveloperInfo',
    document: `mutation LegacyCrmCustomerSendDeveloperInfo($input: SendDeveloperCredentialsInput!) {
      sendDeveloperCredentials(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: sendingInput(body) }),
    result: () => null,
    note: 'Once a minute for each developer account; sooner is refused with HTTP 429.',
  },
  {
    post: '/mt/crm/customer/applyDeveloper',
    document: `mutation LegacyCrmCustomerApplyDeveloper($input: OpenDeveloperAccountInput!) {
      openDeveloperAccount(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: openingInput(body, body.userId) }),
    result: () => null,
    note: 'userId is the customer, organizationId elsewhere.',
  },
]);
