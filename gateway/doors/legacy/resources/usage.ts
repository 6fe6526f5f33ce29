import { amount, int64 } from '../codecs/numbers';

export const usageTotalFields = `fragment LegacyUsageTotals on UsageTotals {
  countIncreaseRate amountIncreaseRate
  current { orderCount amount upstreamCount upstreamAmount cachedCount }
  previous { orderCount amount }
}`;

export const toLegacyUsageTotals = ({ current, previous, ...totals }: any) => ({
  orderCount: current.orderCount,
  comparedCount: previous.orderCount,
  orderCountIncreaseRate: amount(totals.countIncreaseRate),
  orderAmount: amount(current.amount),
  comparedAmount: amount(previous.amount),
  orderAmountIncreaseRate: amount(totals.amountIncreaseRate),
  upstreamCount: current.upstreamCount,
  upstreamAmount: amount(current.upstreamAmount),
  cacheCount: current.cachedCount,
});

export const productUsageFields =
  'fragment LegacyProductUsage on ProductUsage { productCode productName tag count fee }';

export const toLegacyProductUsage = (usage: any) => ({
  checkItem: usage.productCode,
  checkItemName: usage.productName,
  tag: usage.tag,
  count: usage.count,
  fee: amount(usage.fee),
});

export const trendPointFields = `${productUsageFields}
fragment LegacyTrendPoint on UsageTrendPoint {
  date productCount totalCount totalFee items { ...LegacyProductUsage }
}`;

export const toLegacyTrendPoint = (point: any) => ({
  date: point.date,
  items: point.items.map(toLegacyProductUsage),
  itemCount: point.productCount,
  totalCount: point.totalCount,
  totalFee: amount(point.totalFee),
});

export const trendFields = `${trendPointFields}
fragment LegacyTrend on UsageTrend {
  totalCount totalFee productNames
  products { ...LegacyProductUsage } productFees { ...LegacyProductUsage } points { ...LegacyTrendPoint }
}`;

export const toLegacyTrend = (trend: any) => ({
  totalCount: trend.totalCount,
  totalFee: amount(trend.totalFee),
  itemCounts: trend.products.map(toLegacyProductUsage),
  itemFees: trend.productFees.map(toLegacyProductUsage),
  dates: trend.points.map(toLegacyTrendPoint),
  checkItems: trend.productNames,
});

export const customerUsageFields = `fragment LegacyCustomerUsage on CustomerUsage {
  customerId customerName developerAccountId count amount previousCount previousAmount countIncreaseRate
  amountIncreaseRate commissionAmount commissionIncreaseRate
}`;

export const toLegacyCustomerUsage = (usage: any) => ({
  deptId: int64(usage.developerAccountId),
  organizationId: int64(usage.customerId),
  deptName: usage.customerName,
  count: usage.count,
  amount: amount(usage.amount),
  royaltyAmount: amount(usage.commissionAmount),
  compareCount: usage.previousCount,
  compareAmount: amount(usage.previousAmount),
  countIncreaseRate: amount(usage.countIncreaseRate),
  amountIncreaseRate: amount(usage.amountIncreaseRate),
  royaltyAmountIncreaseRate: amount(usage.commissionIncreaseRate),
});
