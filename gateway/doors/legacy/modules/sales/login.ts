import { legacyModule } from '../../endpoint';
import { sessionFields, toLegacySalespersonSession } from '../../resources/sessions';

export const salesLogin = legacyModule('sales/login', [
  {
    get: '/mt/sales/login/querySession',
    document: `query LegacySalesLoginQuerySession {
      viewer { ...LegacySession salesperson { id name type } staffMember { roles { code } } }
      house { name contactName mobile }
    } ${sessionFields}`,
    result: (data, { stoken }) => toLegacySalespersonSession(data.viewer, data.house, stoken),
  },
  {
    post: '/mt/sales/login/editInfo',
    document:
      'mutation LegacySalesLoginEditInfo($input: EditOwnAccountInput!) { editOwnAccount(input: $input) { id } }',
    variables: ({ body: { mobile, email, smsCode } }) => ({ input: { mobile, email, verificationCode: smsCode } }),
    result: () => null,
    note: 'None of the 313 paths sends the code: sendVerificationCode of the graph does, scene BIND_MOBILE.',
  },
]);
