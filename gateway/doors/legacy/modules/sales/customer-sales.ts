import { optionalId, optionalTexts } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { int64 } from '../../codecs/numbers';
import { parseDate, parseMonth } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import { opportunityFields, opportunityFilter, toLegacyOpportunity } from '../../resources/opportunities';
import {
  authorizationSalesColumns,
  authorizationSalesFields,
  authorizationSalesRowFields,
  customerSalesFields,
  salesFilter,
  salesTotalsFields,
  salesTrendFields,
  toLegacyAuthorizationSales,
  toLegacyCustomerSales,
  toLegacySalesTotals,
  toLegacySalesTrend,
} from '../../resources/sales';
import { gradeFields, toLegacyGrade } from '../../resources/sales-plans';
import { salespersonFields, salespersonFilter, toLegacySalesperson } from '../../resources/salespeople';
import { toLegacyVisit, visitFields, visitFilter } from '../../resources/visits';

const monthOf = ({ matchMonth }: { matchMonth?: string }) => parseMonth(matchMonth, 'matchMonth');

/** Contract 4.5.7 to 4.5.10, visits and who sells. */
export const salesCustomerVisits = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/follow/save',
    document: `mutation LegacySalesCustomerFollowSave($input: SaveVisitInput!) { saveVisit(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        id: optionalId(body.id),
        customerId: optionalId(body.customerId),
        opportunityId: optionalId(body.opportunityId),
        visitedOn: parseDate(body.followDate, 'followDate'),
        contactName: body.contactName,
        contactPosition: body.contactPosition,
        contactMobile: body.contactMobile,
        content: body.flowContent,
        companyDescription: body.enterpriseDesc,
        feedback: body.feedback,
        imageUrls: body.imgList,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
    note: 'Texts hold 500 characters, whatever two of the printed messages say.',
  },
  {
    post: '/mt/sales/customer/follow/list',
    document: `query LegacySalesCustomerFollowList($page: PageInput!, $count: Boolean!, $filter: VisitFilter) {
      visits(page: $page, filter: $filter) { nodes { ...LegacyVisit } ${pageFields} }
    } ${visitFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: visitFilter(body) }),
    result: (data, { body }) => page(data.visits, body, toLegacyVisit),
  },
  {
    post: '/mt/sales/customer/grade/list',
    document: `query LegacySalesCustomerGradeList($codes: [String!]) {
      customerGrades(codes: $codes) { ...LegacyCustomerGrade }
    } ${gradeFields}`,
    variables: ({ body }) => ({ codes: optionalTexts(body.gradeCodeList) }),
    result: (data) => data.customerGrades.map(toLegacyGrade),
  },
  {
    post: '/mt/sales/customer/salesman/list',
    document: `query LegacySalesCustomerSalesmanList($page: PageInput!, $count: Boolean!, $filter: SalespersonFilter) {
      salespeople(page: $page, filter: $filter) { nodes { ...LegacySalesperson } ${pageFields} }
    } ${salespersonFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: salespersonFilter(body) }),
    result: (data, { body }) => page(data.salespeople, body, toLegacySalesperson),
    note: 'A salesperson finds itself, and who works for it.',
  },
]);

/** Contract 4.5.14 to 4.5.21, the figures and the opportunities. */
export const salesCustomerSales = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/customerStatisticsList',
    document: `query LegacySalesCustomerStatisticsList($page: PageInput!, $count: Boolean!, $month: Month!, $filter: SalesFilter) {
      customerStatistics(page: $page, month: $month, filter: $filter) { nodes { ...LegacyCustomerSales } ${pageFields} }
    } ${customerSalesFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), month: monthOf(body), filter: salesFilter(body) }),
    result: (data, { body }) => page(data.customerStatistics, body, toLegacyCustomerSales),
  },
  {
    post: '/mt/sales/customer/deptItemStatisticsList',
    document: `query LegacySalesDeptItemStatisticsList($page: PageInput!, $count: Boolean!, $month: Month!, $filter: SalesFilter) {
      authorizationStatistics(page: $page, month: $month, filter: $filter) { nodes { ...LegacyAuthorizationSales } ${pageFields} }
    } ${authorizationSalesFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), month: monthOf(body), filter: salesFilter(body) }),
    result: (data, { body }) => page(data.authorizationStatistics, body, toLegacyAuthorizationSales),
  },
  {
    post: '/mt/sales/customer/deptItemStatisticsSum',
    document: `query LegacySalesDeptItemStatisticsSum($month: Month!, $filter: SalesFilter) {
      authorizationSalesTotals(month: $month, filter: $filter) { ...LegacySalesTotals }
    } ${salesTotalsFields}`,
    variables: ({ body }) => ({ month: monthOf(body), filter: salesFilter(body) }),
    result: (data) => toLegacySalesTotals(data.authorizationSalesTotals),
  },
  {
    post: '/mt/sales/customer/deptItemStatisticsExport',
    kind: 'download',
    document: `query LegacySalesDeptItemStatisticsExport($first: Int, $after: String, $month: Month!, $filter: SalesFilter) {
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
    post: '/mt/sales/customer/opportunity/save',
    document: `mutation LegacySalesCustomerOpportunitySave($input: SaveOpportunityInput!) { saveOpportunity(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        id: optionalId(body.id),
        companyName: body.customerName,
        contactName: body.contactName,
        contactMobile: body.contactMobile,
        customerNature: body.customerNature,
        idempotencyKey: freshKey(),
      },
    }),
    result: (data) => int64(data.saveOpportunity.id),
  },
  {
    post: '/mt/sales/customer/opportunity/list',
    document: `query LegacySalesCustomerOpportunityList($page: PageInput!, $count: Boolean!, $filter: OpportunityFilter) {
      opportunities(page: $page, filter: $filter) { nodes { ...LegacyOpportunity } ${pageFields} }
    } ${opportunityFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: opportunityFilter(body, true) }),
    result: (data, { body }) => page(data.opportunities, body, toLegacyOpportunity),
  },
  {
    post: '/mt/sales/customer/opportunity/delete',
    document: `mutation LegacySalesCustomerOpportunityDelete($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
    note: 'appcode chooses nothing.',
  },
  {
    post: '/mt/sales/customer/salesTrendStatisticsList',
    document: `query LegacySalesTrendStatisticsList($month: Month!, $filter: SalesFilter) {
      salesTrend(month: $month, filter: $filter) { ...LegacySalesTrend }
    } ${salesTrendFields}`,
    variables: ({ body }) => ({ month: monthOf(body), filter: salesFilter(body) }),
    result: (data) => toLegacySalesTrend(data.salesTrend),
  },
]);
