import { amount } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import {
  productBillFields,
  productBillVariables,
  supplierBillColumns,
  supplierBillFields,
  supplierBillVariables,
  toLegacyProductBill,
  toLegacySupplierBill,
} from '../../resources/bills';

/** Contract 3.3.23 to 3.3.25 and 3.3.29. */
export const crmBillUsages = legacyModule('crm/bill', [
  {
    post: '/mt/crm/bill/upstream/statistics',
    document: `query LegacyCrmBillUpstreamStatistics($type: SupplierBillType!, $filter: SupplierBillFilter) {
      supplierBillTotals(type: $type, filter: $filter) { callCount cost } }`,
    variables: ({ body }) => supplierBillVariables(body),
    result: ({ supplierBillTotals: totals }) => ({ totalCount: totals.callCount, totalCost: amount(totals.cost) }),
    note: 'The sums cover everything the filter matches; the page of the request does not matter.',
  },
  {
    post: '/mt/crm/bill/upstream/list',
    document: `query LegacyCrmBillUpstreamList($page: PageInput!, $count: Boolean!, $type: SupplierBillType!,
      $filter: SupplierBillFilter) {
      supplierBills(page: $page, type: $type, filter: $filter) { nodes { ...LegacySupplierBill } ${pageFields} }
    } ${supplierBillFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...supplierBillVariables(body) }),
    result: (data, { body }) => page(data.supplierBills, body, toLegacySupplierBill),
    note: 'A supplier bill is of no customer: what names one, and the statement, has no value.',
  },
  {
    post: '/mt/crm/bill/upstream/export',
    kind: 'download',
    document: `query LegacyCrmBillUpstreamExport($first: Int, $after: String, $type: SupplierBillType!,
      $filter: SupplierBillFilter) {
      supplierBills(first: $first, after: $after, type: $type, filter: $filter) {
        nodes { ...LegacySupplierBill } ${rowPageFields} }
    } ${supplierBillFields}`,
    variables: ({ body }) => supplierBillVariables(body),
    rows: (data) => data.supplierBills,
    columns: supplierBillColumns,
    fileName: '上游账单',
  },
  {
    post: '/mt/crm/bill/beeBill/list',
    document: `query LegacyCrmBillBeeBillList($page: PageInput!, $count: Boolean!, $type: CustomerBillType!,
      $filter: ProductBillFilter) {
      productBills(page: $page, type: $type, filter: $filter) { nodes { ...LegacyProductBill } ${pageFields} }
    } ${productBillFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), ...productBillVariables(body) }),
    result: (data, { body }) => page(data.productBills, body, toLegacyProductBill),
    note: 'A product bill is of all sources that were asked: it names one when it was one alone.',
  },
]);
