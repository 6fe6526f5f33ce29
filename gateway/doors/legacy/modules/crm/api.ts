import { writtenFlag } from '../../codecs/flags';
import { optionalId } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { int64 } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import { callColumns, callFilter, callRowFields, callSourceFields, toLegacyCallRecord } from '../../resources/calls';

export const crmApi = legacyModule('crm/api', [
  {
    get: '/mt/crm/api/health',
    kind: 'text',
    document: 'query LegacyCrmApiHealth { __typename }',
    result: () => 'ok',
    note: 'Says that the graph answers; whether its databases do is a matter of /health/ready.',
  },
  {
    post: '/mt/crm/api/retryDexMock',
    document: `mutation LegacyCrmApiRetry($input: CompensateCallsInput!) {
      compensateCalls(input: $input) { id calls { seqNo state } } }`,
    variables: ({ body }) => ({
      input: { seqNos: body.seqNos ?? [], accountId: optionalId(body.userId), idempotencyKey: freshKey() },
    }),
    result: (data) => ({
      id: int64(data.compensateCalls.id),
      list: data.compensateCalls.calls.map((call: any) => ({ seqNo: call.seqNo, state: call.state })),
    }),
    note: 'Asks the sources of failed calls of the last 31 days again at no charge; a job does, and records show what came of it. userId is the console account of the customer.',
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
  {
    post: '/mt/crm/api/editApiRecord',
    document: 'mutation LegacyCrmApiEdit($input: EditCallInput!) { editCall(input: $input) { id } }',
    variables: ({ body }) => ({
      input: {
        seqNo: body.seqNo,
        success: writtenFlag(body.success, 'success'),
        resultCode: body.resultCode,
        resultMessage: body.resultMsg,
        result: body.result,
        tag: body.tag,
        extend: body.extend,
        charged: writtenFlag(body.isFee, 'isFee'),
        fee: body.fee,
        idempotencyKey: freshKey(),
      },
    }),
    result: (data) => ({ id: int64(data.editCall.id) }),
    note: 'A fee can only be lowered: what it is lowered by goes back to the wallet, and off the statement.',
  },
]);
