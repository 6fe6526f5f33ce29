import { legacyModule } from '../../endpoint';
import { sessionFields, toLegacySalespersonSession } from '../../resources/sessions';

/** Contract 4.6. */
export const salesLogin = legacyModule('sales/login', [
  {
    get: '/mt/sales/login/querySession',
    document: `query LegacySalesLoginQuerySession {
      viewer { ...LegacySession salesperson { id name type } }
    } ${sessionFields}`,
    result: (data, { stoken }) => toLegacySalespersonSession(data.viewer, stoken),
  },
]);
