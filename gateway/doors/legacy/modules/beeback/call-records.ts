import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  callColumns,
  callFields,
  callFilter,
  callRecordFields,
  callRowFields,
  toLegacyCall,
  toLegacyCallRecord,
} from '../../resources/calls';

export const beebackApiData = legacyModule('beeback/apiData', [
  {
    post: '/mt/beeback/apiData/recordList',
    document: `query LegacyBeebackApiDataRecordList($page: PageInput!, $count: Boolean!, $filter: CallFilter) {
      calls(page: $page, filter: $filter) { nodes { ...LegacyCall } ${pageFields} } } ${callFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: callFilter(body) }),
    result: (data, { body }) => page(data.calls, body, toLegacyCall),
    note: 'Without createDateGte, idCard or the number of a call it looks at the last 31 days.',
  },
  {
    post: '/mt/beeback/apiData/recordExport',
    kind: 'download',
    document: `query LegacyBeebackApiDataRecordExport($first: Int, $after: String, $filter: CallFilter) {
      calls(first: $first, after: $after, filter: $filter) { nodes { ...LegacyCallRow } ${rowPageFields} }
    } ${callRowFields}`,
    variables: ({ body }) => ({ filter: callFilter(body) }),
    rows: (data) => data.calls,
    columns: callColumns,
    fileName: '调用记录',
  },
  {
    get: '/mt/beeback/apiData/recordDetail/{seqNo}',
    document: `query LegacyBeebackApiDataRecordDetail($seqNo: String!) {
      call(seqNo: $seqNo) { ...LegacyCallRecord subject { name idCard mobile } } } ${callRecordFields}`,
    variables: ({ path }) => ({ seqNo: path.seqNo }),
    result: (data) => toLegacyCallRecord(found(data.call, 'The call')),
    note: 'Attempts come without their sources, which are no business of the customer.',
  },
]);
