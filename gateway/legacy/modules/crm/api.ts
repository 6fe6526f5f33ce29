import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { callFilter, callSourceFields, toLegacyCallRecord } from '../../resources/calls';

/** Contract 3.13. */
export const crmApi = legacyModule('crm/api', [
  {
    get: '/mt/crm/api/health',
    kind: 'text',
    document: 'query LegacyCrmApiHealth { __typename }',
    result: () => 'ok',
    note: 'Says that the graph answers; whether its databases do is a matter of /health/ready.',
  },
  {
    post: '/mt/crm/api/recordList',
    document: `query LegacyCrmApiRecordList($page: PageInput!, $count: Boolean!, $filter: CallFilter) {
      calls(page: $page, filter: $filter) { nodes { ...LegacyCallSource } ${pageFields} } } ${callSourceFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: callFilter(body) }),
    result: (data, { body }) => page(data.calls, body, toLegacyCallRecord),
    note: 'Without createDateGte, idCard or the number of a call it looks at the last 31 days.',
  },
  {
    get: '/mt/crm/api/recordDetail/{seqNo}',
    document: `query LegacyCrmApiRecordDetail($seqNo: String!) {
      call(seqNo: $seqNo) { ...LegacyCallSource subject { name idCard mobile } } } ${callSourceFields}`,
    variables: ({ path }) => ({ seqNo: path.seqNo }),
    result: (data) => toLegacyCallRecord(found(data.call, 'The call')),
  },
]);
