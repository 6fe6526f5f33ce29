import { parseMonth } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { SalespersonType } from '../../enums/sales';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  authorizationSalesColumns,
  authorizationSalesFields,
  authorizationSalesRowFields,
  customerSalesFields,
  salesFilter,
  salespersonStatisticFields,
  salesTrendFields,
  toLegacyAuthorizationSales,
  toLegacyCustomerSales,
  toLegacySalespersonStatistic,
  toLegacySalesTrend,
} from '../../resources/sales';

const monthOf = ({ matchMonth }: { matchMonth?: string }) => parseMonth(matchMonth, 'matchMonth');

/** Contract 3.5.19 to 3.5.23. */
export const crmSalesStatistics = legacyModule('crm/sales', [
  {
    post: '/mt/crm/sales/salesman/statisticsList',
    document: `query LegacyCrmSalesStatisticsList($page: PageInput!, $count: Boolean!, $month: Month!, $filter: SalespersonStatisticFilter) {
      salespersonStatistics(page: $page, month: $month, filter: $filter) { nodes { ...LegacySalespersonStatistic } ${pageFields} }
    } ${salespersonStatisticFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      month: monthOf(body),
      filter: { keyword: body.keyword, type: SalespersonType.parse(body.roleType) },
    }),
    result: (data, { body }) => page(data.salespersonStatistics, body, toLegacySalespersonStatistic),
  },
  {
    post: '/mt/crm/sales/salesman/customerStatisticsList',
    document: `query LegacyCrmSalesCustomerStatisticsList($page: PageInput!, $count: Boolean!, $month: Month!, $filter: SalesFilter) {
      customerStatistics(page: $page, month: $month, filter: $filter) { nodes { ...LegacyCustomerSales } ${pageFields} }
    } ${customerSalesFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), month: monthOf(body), filter: salesFilter(body) }),
    result: (data, { body }) => page(data.customerStatistics, body, toLegacyCustomerSales),
    note: 'salesmanId 0 is everybody: each fee once, customers that nobody keeps too.',
  },
  {
    post: '/mt/crm/sales/salesman/deptItemStatisticsList',
    document: `query LegacyCrmSalesDeptItemStatisticsList($page: PageInput!, $count: Boolean!, $month: Month!, $filter: SalesFilter) {
      authorizationStatistics(page: $page, month: $month, filter: $filter) { nodes { ...LegacyAuthorizationSales } ${pageFields} }
    } ${authorizationSalesFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), month: monthOf(body), filter: salesFilter(body) }),
    result: (data, { body }) => page(data.authorizationStatistics, body, toLegacyAuthorizationSales),
  },
  {
    post: '/mt/crm/sales/salesman/deptItemStatisticsExport',
    kind: 'download',
    document: `query LegacyCrmSalesDeptItemStatisticsExport($first: Int, $after: String, $month: Month!, $filter: SalesFilter) {
      authorizationStatistics(first: $first, after: $after, month: $month, filter: $filter) {
        nodes { ...LegacyAuthorizationSalesRow } ${rowPageFields}
      }
    } ${authorizationSalesRowFields}`,
    variables: ({ body }) => ({ month: monthOf(body), filter: salesFilter(body) }),
    rows: (data) => data.authorizationStatistics,
    columns: authorizationSalesColumns,
    fileName: '销售客户产品统计',
  },
  {
    post: '/mt/crm/sales/salesTrendStatisticsList',
    document: `query LegacyCrmSalesTrendStatisticsList($month: Month!, $filter: SalesFilter) {
      salesTrend(month: $month, filter: $filter) { ...LegacySalesTrend }
    } ${salesTrendFields}`,
    variables: ({ body }) => ({ month: monthOf(body), filter: salesFilter(body) }),
    result: (data) => toLegacySalesTrend(data.salesTrend),
  },
]);
