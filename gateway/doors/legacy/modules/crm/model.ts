import { optionalIds } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { parseDateTime } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  backtestFields,
  matchRunFields,
  subjectColumns,
  toLegacyBacktest,
  toLegacyBacktestSample,
  toLegacyMatchRun,
  toLegacyMatchSample,
} from '../../resources/models';

const columns = 'columns { header role }';

export const crmModel = legacyModule('crm/model', [
  {
    post: '/mt/crm/model/parseMatchFile',
    kind: 'upload',
    purpose: 'match-sample',
    document: `mutation LegacyModelParseMatchFile($input: SampleFileInput!) {
      prepareMatch(input: $input) { fileName fileUrl headers ${columns} } }`,
    variables: ({ file }) => ({ input: { file } }),
    result: ({ prepareMatch }) => toLegacyMatchSample(prepareMatch),
    note: 'The file can be named for a day; matchColumns says name, idCard or mobile for each heading that seems to hold one.',
  },
  {
    post: '/mt/crm/model/executeMatch',
    document: `mutation LegacyModelExecuteMatch($input: ExecuteMatchInput!) {
      executeMatch(input: $input) { state resultUrl } }`,
    variables: ({ body }) => ({
      input: {
        fileName: body.fileName,
        file: body.fileUrl,
        columns: subjectColumns(body.matchColumns),
        modelCode: body.modelCode,
        version: body.note,
        developerAccountIds: optionalIds(body.deptIdList),
        idempotencyKey: freshKey(),
      },
    }),
    result: ({ executeMatch: { state, resultUrl } }) => ({ isAsync: state === 'RUNNING', resultUrl }),
    note: 'Scores come from backtests, and from recorded hits of the accounts in deptIdList alone; nobody is charged.',
  },
  {
    post: '/mt/crm/model/matchRecords',
    document: `query LegacyModelMatchRecords($page: PageInput!, $count: Boolean!, $filter: MatchRunFilter) {
      matchRuns(page: $page, filter: $filter) { nodes { ...LegacyMatchRun } ${pageFields} } } ${matchRunFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: {
        modelCode: body.modelCode,
        createdFrom: parseDateTime(body.createDateGte, 'createDateGte'),
        createdUntil: parseDateTime(body.createDateLte, 'createDateLte'),
      },
    }),
    result: (data, { body }) => page(data.matchRuns, body, toLegacyMatchRun),
    note: 'state -10 is a file that could not be read.',
  },
  {
    post: '/mt/crm/model/parseBackFile',
    kind: 'upload',
    purpose: 'backtest-sample',
    document: `mutation LegacyModelParseBackFile($input: SampleFileInput!) {
      prepareBacktest(input: $input) { name fileUrl headers resultColumns rowCount repeated ${columns} } }`,
    variables: ({ file }) => ({ input: { file } }),
    result: ({ prepareBacktest }) => toLegacyBacktestSample(prepareBacktest),
  },
  {
    post: '/mt/crm/model/uploadBackResult',
    document: `mutation LegacyModelUploadBackResult($input: SaveBacktestInput!) { saveBacktest(input: $input) { rowCount } }`,
    variables: ({ body }) => ({
      input: {
        name: body.backName ?? '',
        file: body.fileUrl ?? '',
        columns: subjectColumns(body.fixColumns),
        results: (body.resultColumns ?? []).map((one: any) => ({
          column: one.columnName ?? '',
          modelCode: one.modelCode ?? '',
          version: one.note,
        })),
        cover: body.isCover,
        idempotencyKey: freshKey(),
      },
    }),
    result: ({ saveBacktest }) => saveBacktest.rowCount,
    note: 'data is the number of rows that hold a subject and a score.',
  },
  {
    post: '/mt/crm/model/batchList',
    document: `query LegacyModelBatchList($page: PageInput!, $count: Boolean!, $filter: BacktestFilter) {
      backtests(page: $page, filter: $filter) { nodes { ...LegacyBacktest } ${pageFields} } } ${backtestFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: {
        nameLike: body.backNameLike,
        createdFrom: parseDateTime(body.createDateGte, 'createDateGte'),
        createdUntil: parseDateTime(body.createDateLte, 'createDateLte'),
      },
    }),
    result: (data, { body }) => page(data.backtests, body, toLegacyBacktest),
  },
]);
