import { legacyEnum } from './define';

/** Legacy name: roleType of a salesman. */
export const SalespersonType = legacyEnum('SalespersonType', {
  INNER: ['inner', '内部员工'],
  OUTER: ['outer', '外部推广人'],
});

export const VisitType = legacyEnum('VisitType', {
  VISIT: ['visit', '拜访'],
});

/** How a promoter earns: legacy royaltyType. */
export const CommissionType = legacyEnum('CommissionType', {
  BY_RATE: ['rate', '按比例'],
  BY_PRICE: ['price', '按单价'],
});

/** What figures of sales are counted by: legacy dateType. */
export const SalesPeriodType = legacyEnum('SalesPeriodType', {
  DAILY: ['daily', '按天统计'],
  MONTHLY: ['monthly', '按月统计'],
  YEARLY: ['yearly', '按年'],
});

export const SalesSeriesBy = legacyEnum('SalesSeriesBy', {
  CUSTOMER: [1, '按客户数展示'],
  DATE: [2, '按日期展示'],
});

/** No legacy call knows commission statements; their codes are ours. */
export const CommissionState = legacyEnum('CommissionState', {
  OPEN: [0, '待确认'],
  CONFIRMED: [10, '已确认'],
  PAID: [20, '已发放'],
});

export const CommissionLineKind = legacyEnum('CommissionLineKind', {
  SALES: ['sales', '销售'],
  PROMOTION: ['promotion', '推广'],
  ADJUSTMENT: ['adjustment', '调整'],
});
