import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { statementFields, statementFilter, toLegacyStatement } from '../../resources/statements';

export const beebackBillStatement = legacyModule('beeback/billStatement', [
  {
    post: '/mt/beeback/billStatement/list',
    document: `query LegacyBeebackBillStatementList($page: PageInput!, $count: Boolean!, $filter: StatementFilter) {
      statements(page: $page, filter: $filter) { nodes { ...LegacyStatement } ${pageFields} } } ${statementFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: statementFilter(body) }),
    result: (data, { body }) => page(data.statements, body, toLegacyStatement),
  },
  {
    get: '/mt/beeback/billStatement/detail/{statementNo}',
    document: `query LegacyBeebackBillStatementDetail($statementNo: String!) {
      statement(statementNo: $statementNo) { ...LegacyStatement } } ${statementFields}`,
    variables: ({ path }) => ({ statementNo: path.statementNo }),
    result: (data) => toLegacyStatement(found(data.statement, 'The statement')),
  },
  {
    post: '/mt/beeback/billStatement/confirm',
    document: `mutation LegacyBeebackBillStatementConfirm($input: ConfirmStatementsInput!) {
      confirmStatements(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: body.statementNoList ? { statementNos: body.statementNoList } : { allSent: true },
    }),
    result: () => null,
  },
]);
