import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, firstDay, lastDay } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { CustomerBillType, SupplierBillType } from '../enums/billing';

/** Legacy shows both kinds of bills with one set of fields; each leaves out what only the other has. */
export const productBillFields = `fragment LegacyProductBill on ProductBill {
  id type period developerAccount { id } developerAccountName appId productCode productName tag price callCount freeCount
  chargeCount fee cost soleSource { dataSourceName dataSourceCode } settledAmount statement { statementNo } createdAt
}`;

/** `type` and `filter` of productBills. */
export const productBillVariables = (body: LegacyFields) => ({
  type: CustomerBillType.parse(body.billType),
  filter: {
    from: firstDay(body.billDateGte, 'billDateGte'),
    to: lastDay(body.billDateLte, 'billDateLte'),
    developerAccountIds: optionalIds(body.deptIds),
  },
});

export const toLegacyProductBill = (bill: any) => ({
  id: int64(bill.id),
  billDate: bill.period,
  billType: CustomerBillType.code(bill.type),
  deptId: int64(bill.developerAccount.id),
  deptName: bill.developerAccountName,
  appId: bill.appId,
  checkItem: bill.productCode,
  checkItemName: bill.productName,
  tag: bill.tag,
  dataSource: bill.soleSource?.dataSourceName ?? null,
  dataSourceCode: bill.soleSource?.dataSourceCode ?? null,
  count: bill.callCount,
  freeCount: bill.freeCount,
  chargeCount: bill.chargeCount,
  price: amount(bill.price),
  totalFee: amount(bill.fee),
  totalCost: amount(bill.cost),
  settledAmount: amount(bill.settledAmount),
  statementNo: bill.statement?.statementNo ?? null,
  createDate: dateTime(bill.createdAt),
});

export const supplierBillFields = `fragment LegacySupplierBill on SupplierBill {
  id type period dataSourceId dataSourceCode dataSourceName productCode product { name } callCount
  chargeCount unitCost cost sales bundleCost margin createdAt
}`;

/** `type` and `filter` of supplierBills. */
export const supplierBillVariables = (body: LegacyFields) => ({
  type: SupplierBillType.parse(body.billType),
  filter: {
    from: firstDay(body.startDate, 'startDate'),
    to: lastDay(body.endDate, 'endDate'),
    dataSourceIds: optionalIds(body.dataSourceIdList),
    productCodes: optionalTexts(body.checkItemList),
  },
});

/** What a source does not charge for counts as free. */
const uncharged = (bill: any) => bill.callCount - bill.chargeCount;

/**
 * The old identifiers of the source and of its configuration were int32; ours do not fit, and another number would name
 * nothing. The code of the source is what says which one it is.
 */
export const toLegacySupplierBill = (bill: any) => ({
  id: int64(bill.id),
  billDate: bill.period,
  billType: SupplierBillType.code(bill.type),
  checkItem: bill.productCode,
  checkItemName: bill.product?.name ?? null,
  dataSource: bill.dataSourceName,
  dataSourceCode: bill.dataSourceCode,
  count: bill.callCount,
  freeCount: uncharged(bill),
  chargeCount: bill.chargeCount,
  price: amount(bill.unitCost),
  totalFee: amount(bill.sales),
  totalCost: amount(bill.cost),
  createDate: dateTime(bill.createdAt),
});

export const supplierBillColumns: readonly Column<any>[] = [
  { title: '账单日期', value: (b) => b.period },
  { title: '账单类型', value: (b) => SupplierBillType.text(b.type) },
  { title: '数据源id', value: (b) => b.dataSourceId },
  { title: '数据源', value: (b) => b.dataSourceName, width: 24 },
  { title: '数据源代号', value: (b) => b.dataSourceCode },
  { title: '检测项', value: (b) => b.productCode, width: 24 },
  { title: '检测项名称', value: (b) => b.product?.name, width: 24 },
  { title: '调用笔数', value: (b) => b.callCount, kind: 'count' },
  { title: '免费次数', value: uncharged, kind: 'count' },
  { title: '计费次数', value: (b) => b.chargeCount, kind: 'count' },
  { title: '单价', value: (b) => b.unitCost, kind: 'fee' },
  { title: '总成本', value: (b) => b.cost, kind: 'fee' },
  { title: '总费用', value: (b) => b.sales, kind: 'fee' },
  { title: '聚合产品成本', value: (b) => b.bundleCost, kind: 'fee' },
  { title: '毛利', value: (b) => b.margin, kind: 'fee' },
];
