import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { callFields, callFilter, callRecordFields, toLegacyCall, toLegacyCallRecord } from '../../resources/calls';

/** Contract 2.2. */
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
    get: '/mt/beeback/apiData/recordDetail/{seqNo}',
    document: `query LegacyBeebackApiDataRecordDetail($seqNo: String!) {
      call(seqNo: $seqNo) { ...LegacyCallRecord subject { name idCard mobile } } } ${callRecordFields}`,
    variables: ({ path }) => ({ seqNo: path.seqNo }),
    result: (data) => toLegacyCallRecord(found(data.call, 'The call')),
    note: 'Attempts come without their sources, which are no business of the customer.',
  },
]);
