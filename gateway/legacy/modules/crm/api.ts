import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import { callColumns, callFilter, callRowFields, callSourceFields, toLegacyCallRecord } from '../../resources/calls';

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
    post: '/mt/crm/api/recordExport',
    kind: 'download',
    document: `query LegacyCrmApiRecordExport($first: Int, $after: String, $filter: CallFilter) {
      calls(first: $first, after: $after, filter: $filter) { nodes { ...LegacyCallRow } ${rowPageFields} }
    } ${callRowFields}`,
    variables: ({ body }) => ({ filter: callFilter(body) }),
    rows: (data) => data.calls,
    columns: callColumns,
    fileName: '调用记录',
  },
  {
    get: '/mt/crm/api/recordDetail/{seqNo}',
    document: `query LegacyCrmApiRecordDetail($seqNo: String!) {
      call(seqNo: $seqNo) { ...LegacyCallSource subject { name idCard mobile } } } ${callSourceFields}`,
    variables: ({ path }) => ({ seqNo: path.seqNo }),
    result: (data) => toLegacyCallRecord(found(data.call, 'The call')),
  },
]);
