import { optionalIds, optionalTexts } from '../../codecs/ids';

import { legacyModule } from '../../endpoint';
import { DashboardPeriod } from '../../enums/usage';
import {
  customerUsageFields,
  productUsageFields,
  toLegacyCustomerUsage,
  toLegacyProductUsage,
  toLegacyTrendPoint,
  toLegacyUsageTotals,
  trendPointFields,
  usageTotalFields,
} from '../../resources/usage';

export const crmIndexStatistics = legacyModule('crm/index', [
  {
    post: '/mt/crm/index/bee/coreStatistics',
    document: `query LegacyCrmIndexCoreStatistics($period: DashboardPeriod!) {
      usageTotals(period: $period) { ...LegacyUsageTotals } } ${usageTotalFields}`,
    variables: ({ body }) => ({ period: DashboardPeriod.parse(body.dateType) }),
    result: (data) => toLegacyUsageTotals(data.usageTotals),
  },
  {
    post: '/mt/crm/index/bee/apiCallStatistics',
    document: `query LegacyCrmIndexApiCallStatistics(
      $unit: StatisticsUnit!, $from: String!, $to: String!, $filter: UsageFilter
    ) { usageTrend(unit: $unit, from: $from, to: $to, filter: $filter) { points { ...LegacyTrendPoint } } }
    ${trendPointFields}`,
    variables: ({ body }) => ({
      unit: body.unit,
      from: body.startDate,
      to: body.endDate,
      filter: { developerAccountIds: optionalIds(body.deptIdList), productCodes: optionalTexts(body.checkItemList) },
    }),
    result: (data) => data.usageTrend.points.map(toLegacyTrendPoint),
  },
  {
    post: '/mt/crm/index/bee/customerRanking',
    document: `query LegacyCrmIndexCustomerRanking($period: DashboardPeriod!) {
      usageRanking(period: $period) { ...LegacyCustomerUsage } } ${customerUsageFields}`,
    variables: ({ body }) => ({ period: DashboardPeriod.parse(body.dateType) }),
    result: (data) => data.usageRanking.map(toLegacyCustomerUsage),
    note: 'The ten customers that called most.',
  },
  {
    post: '/mt/crm/index/bee/customerCallStatistics',
    document: `query LegacyCrmIndexCustomerCallStatistics($period: DashboardPeriod!, $filter: UsageFilter) {
      usageByProduct(period: $period, filter: $filter) { ...LegacyProductUsage } } ${productUsageFields}`,
    variables: ({ body }) => ({
      period: DashboardPeriod.parse(body.dateType),
      filter: { developerAccountIds: optionalIds(body.deptId && [body.deptId]) },
    }),
    result: (data) => data.usageByProduct.map(toLegacyProductUsage),
  },
]);
