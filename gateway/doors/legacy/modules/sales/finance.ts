import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  statementColumns,
  statementCostFields,
  statementFilter,
  statementRowFields,
  toLegacyStatement,
} from '../../resources/statements';

export const salesFinance = legacyModule('sales/finance', [
  {
    post: '/mt/sales/finance/billStatement/list',
    document: `query LegacySalesFinanceBillStatementList($page: PageInput!, $count: Boolean!, $filter: StatementFilter) {
      statements(page: $page, filter: $filter) { nodes { ...LegacyStatementCost } ${pageFields} } } ${statementCostFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: statementFilter(body) }),
    result: (data, { body }) => page(data.statements, body, toLegacyStatement),
  },
  {
    post: '/mt/sales/finance/detail',
    document: `query LegacySalesFinanceDetail($filter: StatementFilter!) {
      statements(filter: $filter, first: 1) { nodes { ...LegacyStatementCost } } } ${statementCostFields}`,
    variables: ({ body }) => ({ filter: { statementNos: [body.statementNo], developerAccountIds: [body.deptId] } }),
    result: (data) => toLegacyStatement(found(data.statements.nodes[0], 'The statement')),
  },
  {
    post: '/mt/sales/finance/billStatement/export',
    kind: 'download',
    document: `query LegacySalesFinanceBillStatementExport($first: Int, $after: String, $filter: StatementFilter) {
      statements(first: $first, after: $after, filter: $filter) { nodes { ...LegacyStatementRow } ${rowPageFields} }
    } ${statementRowFields}`,
    variables: ({ body }) => ({ filter: statementFilter(body) }),
    rows: (data) => data.statements,
    columns: statementColumns,
    fileName: '账单',
  },
]);
