import { legacyModule } from '../../endpoint';
import { DeveloperEnvironment } from '../../enums/customers';
import {
  allowListInput,
  developerAccountFields,
  openingInput,
  toLegacyDeveloperAccount,
} from '../../resources/developer-accounts';
import { sessionFields, toLegacyCustomerSession } from '../../resources/sessions';

export const beebackDept = legacyModule('beeback/dept', [
  {
    get: '/mt/beeback/dept/querySession',
    document: `query LegacyBeebackDeptQuerySession {
      viewer {
        ...LegacySession
        customer {
          id merchantId name legalPersonName industry authType contactName contactMobile email
          salesperson { id } developerAccount { id appId name }
        }
      }
    } ${sessionFields}`,
    result: (data, { stoken }) => toLegacyCustomerSession(data.viewer, stoken),
    note: 'mustRefresh changes nothing: a session is always read as it is now. The business tenant is the customer, its owner the console account.',
  },
  {
    post: '/mt/beeback/dept/developerInfo',
    document: `query LegacyBeebackDeptDeveloperInfo($filter: DeveloperAccountFilter!) {
      developerAccounts(filter: $filter, first: 100) { nodes { ...LegacyDeveloperAccount } }
    } ${developerAccountFields}`,
    variables: ({ body }) => ({ filter: { environment: DeveloperEnvironment.parse(body.env) } }),
    result: (data) => data.developerAccounts.nodes.map(toLegacyDeveloperAccount),
  },
  {
    post: '/mt/beeback/dept/saveWhiteIpList',
    document: `mutation LegacyBeebackDeptSaveWhiteIpList($input: SetIpAllowListInput!) {
      setIpAllowList(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: allowListInput(body) }),
    result: () => null,
    note: 'Names no account: it is the own one for production.',
  },
  {
    post: '/mt/beeback/dept/applyDeveloper',
    document: `mutation LegacyBeebackDeptApplyDeveloper($input: OpenDeveloperAccountInput!) {
      openDeveloperAccount(input: $input) { id }
    }`,
    variables: ({ body }) => ({ input: openingInput(body) }),
    result: () => null,
  },
]);
