import { legacyModule } from '../../endpoint';
import { sessionFields, toLegacyCustomerSession } from '../../resources/sessions';

/** Contract 2.4. */
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
    note: 'mustRefresh changes nothing: a session is always read as it is now.',
  },
]);
