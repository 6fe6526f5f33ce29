import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { callFilter, callSourceFields, toLegacyCallRecord } from '../../resources/calls';

/** Contract 4.1.13, the calls of the customers that the salesperson maintains. */
export const salesBeeCalls = legacyModule('sales/bee', [
  {
    post: '/mt/sales/bee/recordList',
    document: `query LegacySalesBeeRecordList($page: PageInput!, $count: Boolean!, $filter: CallFilter) {
      calls(page: $page, filter: $filter) { nodes { ...LegacyCallSource } ${pageFields} } } ${callSourceFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: callFilter(body) }),
    result: (data, { body }) => page(data.calls, body, toLegacyCallRecord),
    note: 'Without createDateGte, idCard or the number of a call it looks at the last 31 days.',
  },
]);
