import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  statementColumns,
  statementCostFields,
  statementFilter,
  statementRowFields,
  statementTotalFields,
  toLegacyStatement,
  toLegacyStatementTotals,
} from '../../resources/statements';

export const crmBill = legacyModule('crm/bill', [
  {
    post: '/mt/crm/bill/list',
    document: `query LegacyCrmBillList($page: PageInput!, $count: Boolean!, $filter: StatementFilter) {
      statements(page: $page, filter: $filter) { nodes { ...LegacyStatementCost } ${pageFields} } } ${statementCostFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: statementFilter(body) }),
    result: (data, { body }) => page(data.statements, body, toLegacyStatement),
  },
  {
    post: '/mt/crm/bill/statistics',
    document: `query LegacyCrmBillStatistics($filter: StatementFilter) {
      statementTotals(filter: $filter) { ...LegacyStatementTotals } } ${statementTotalFields}`,
    variables: ({ body }) => ({ filter: statementFilter(body) }),
    result: (data) => toLegacyStatementTotals(data.statementTotals),
    note: 'The sums cover everything the filter matches; the page of the request does not matter.',
  },
  {
    post: '/mt/crm/bill/export',
    kind: 'download',
    document: `query LegacyCrmBillExport($first: Int, $after: String, $filter: StatementFilter) {
      statements(first: $first, after: $after, filter: $filter) { nodes { ...LegacyStatementRow } ${rowPageFields} }
    } ${statementRowFields}`,
    variables: ({ body }) => ({ filter: statementFilter(body) }),
    rows: (data) => data.statements,
    columns: statementColumns,
    fileName: '账单',
  },
  {
    post: '/mt/crm/bill/detail',
    document: `query LegacyCrmBillDetail($filter: StatementFilter!) {
      statements(filter: $filter, first: 1) { nodes { ...LegacyStatementCost } } } ${statementCostFields}`,
    variables: ({ body }) => ({ filter: { statementNos: [body.statementNo], developerAccountIds: [body.deptId] } }),
    result: (data) => toLegacyStatement(found(data.statements.nodes[0], 'The statement')),
  },
]);
