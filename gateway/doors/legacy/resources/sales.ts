import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { optionalId, optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { SalesPeriodType, SalespersonType } from '../enums/sales';
import {
  authorizationColumns,
  authorizationFields,
  authorizationRowFields,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from './authorizations';
import { customerFields, toLegacyCustomer } from './customers';

const figures = 'salesAmount chargedCalls commissionAmount';

const toLegacyFigures = (s: any) => ({
  salesAmount: amount(s.salesAmount),
  chargeCalls: s.chargedCalls,
  royaltyAmount: amount(s.commissionAmount),
});

export const performanceFields = `fragment LegacyPerformance on SalesPerformance {
  salespersonId salespersonName period on ${figures} paymentAmount salesTarget reachedRate kpiCommissionAmount
  kpiDetails { code name target weight completion }
}`;

/** reachRate of a detail is how far it was reached before the cap. */
export const toLegacyPerformance = (p: any) => ({
  salesmanId: int64(p.salespersonId),
  salesmanName: p.salespersonName,
  dateType: SalesPeriodType.code(p.period),
  statisticsDate: p.on,
  salesAmount: amount(p.salesAmount),
  chargeCalls: p.chargedCalls,
  paymentAmount: amount(p.paymentAmount),
  salesTarget: amount(p.salesTarget),
  royaltyAmount: amount(p.commissionAmount),
  kpiDetails: p.kpiDetails.map((d: any) => ({
    code: d.code,
    name: d.name,
    target: d.target,
    weight: amount(d.weight),
    reachRate: amount(d.completion),
  })),
  reachKpiRate: amount(p.reachedRate),
  kpiRoyaltyAmount: amount(p.kpiCommissionAmount),
});

export const salespersonStatisticFields = `fragment LegacySalespersonStatistic on SalespersonStatistic {
  salesperson { id staffId name type mobile email } month customerCount authorizationCount ${figures}
}`;

export const toLegacySalespersonStatistic = (s: any) => ({
  salesmanId: int64(s.salesperson?.id),
  salesmanStaffId: int64(s.salesperson?.staffId),
  salesmanName: s.salesperson?.name,
  roleType: SalespersonType.code(s.salesperson?.type),
  mobile: s.salesperson?.mobile,
  email: s.salesperson?.email,
  statisticsDate: s.month,
  customerCount: s.customerCount,
  deptItemCount: s.authorizationCount,
  ...toLegacyFigures(s),
});

export const customerSalesFields = `fragment LegacyCustomerSales on CustomerSales {
  customer { ...LegacyCustomer } customerName assignment { assignedAt gradeCode commissionRate } ${figures}
}
${customerFields}`;

/** Assignment, grade and rate are those of the month; of a customer that somebody else keeps by now only the name is left. */
export const toLegacyCustomerSales = (s: any) => ({
  ...(s.customer ? toLegacyCustomer(s.customer) : { organizationName: s.customerName }),
  assignTime: dateTime(s.assignment?.assignedAt),
  gradeCode: s.assignment?.gradeCode,
  royaltyRate: amount(s.assignment?.commissionRate),
  ...toLegacyFigures(s),
});

export const authorizationSalesFields = `fragment LegacyAuthorizationSales on AuthorizationSales {
  authorization { ...LegacyAuthorization ...LegacyPromoterRoyalties } productCode productName ${figures}
}
${authorizationFields}
${promoterRoyaltyFields}`;

export const toLegacyAuthorizationSales = (s: any) => ({
  ...(s.authorization ? toLegacyAuthorization(s.authorization) : { checkItem: s.productCode, itemName: s.productName }),
  ...toLegacyFigures(s),
});

/** Fragment LegacyAuthorizationSalesRow, a row of the sheet. */
export const authorizationSalesRowFields = `fragment LegacyAuthorizationSalesRow on AuthorizationSales {
  authorization { ...LegacyAuthorizationRow } productCode productName customerName ${figures}
}
${authorizationRowFields}`;

/** The sheet of authorisations, where there still is one, and the figures of the month. */
export const authorizationSalesColumns: readonly Column<any>[] = [
  { title: '客户名', value: (s) => s.customerName, width: 32 },
  ...authorizationColumns.map((column) => ({
    ...column,
    value: (s: any) => {
      if (s.authorization) return column.value(s.authorization);
      if (column.title === '检测项') return s.productCode;
      return column.title === '检测项名称' ? s.productName : null;
    },
  })),
  { title: '总金额', value: (s) => s.salesAmount, kind: 'fee' },
  { title: '计费笔数', value: (s) => s.chargedCalls, kind: 'count' },
  { title: '预计提成', value: (s) => s.commissionAmount, kind: 'fee' },
];

export const salesTrendFields = `fragment LegacySalesTrend on SalesTrend {
  totals { ${figures} } points { soldOn ${figures} items { productCode productName ${figures} } }
}`;

export const toLegacySalesTrend = (t: any) => ({
  totalSalesAmount: amount(t.totals.salesAmount),
  totalChargeCalls: t.totals.chargedCalls,
  totalRoyaltyAmount: amount(t.totals.commissionAmount),
  details: t.points.map((point: any) => ({
    statisticsDate: point.soldOn,
    ...toLegacyFigures(point),
    items: point.items.map((item: any) => ({
      checkItem: item.productCode,
      itemName: item.productName,
      ...toLegacyFigures(item),
    })),
  })),
});

export const salesSeriesFields = `fragment LegacySalesSeriesPoint on SalesSeriesPoint {
  on customer { id } customerName salesperson { id } salesAmount chargedCalls paymentAmount
}`;

/** paymentAmount is labelled as a number of payments, but has always been the amount. */
export const toLegacySalesSeriesPoint = (p: any, dateType: string | null) => ({
  customerId: int64(p.customer?.id),
  customerName: p.customerName,
  salesmanId: int64(p.salesperson?.id),
  dateType,
  statisticsDate: p.on,
  salesAmount: amount(p.salesAmount),
  chargeCalls: p.chargedCalls,
  paymentAmount: amount(p.paymentAmount),
});

export const salesTotalsFields = `fragment LegacySalesTotals on SalesTotals { ${figures} }`;

export const toLegacySalesTotals = toLegacyFigures;

/** The filter of the lists, the trend and the sum; a salesperson's has fewer fields. */
export const salesFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  salespersonId: optionalId(body.salesmanId),
  customerId: optionalId(body.customerId),
  customerIds: optionalIds(body.customerIds),
  productCodes: optionalTexts(body.checkItemList),
});
