import { optionalId, optionalIds } from '../../codecs/ids';
import { amount } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { SalesPeriodType, SalesSeriesBy } from '../../enums/sales';
import { DashboardPeriod } from '../../enums/usage';
import { found } from '../../errors';
import {
  performanceFields,
  salesSeriesFields,
  salesTotalsFields,
  toLegacyPerformance,
  toLegacySalesSeriesPoint,
} from '../../resources/sales';
import {
  customerUsageFields,
  productUsageFields,
  toLegacyCustomerUsage,
  toLegacyProductUsage,
} from '../../resources/usage';

export const salesIndex = legacyModule('sales/index', [
  {
    post: '/mt/sales/index/coreStatistics',
    document: `query LegacySalesIndexCoreStatistics {
      current: salesTotals(period: THIS_MONTH) { ...LegacySalesTotals }
      previous: salesTotals(period: LAST_MONTH) { ...LegacySalesTotals }
    } ${salesTotalsFields}`,
    result: ({ current, previous }) => ({
      currMonthAmount: amount(current.salesAmount),
      currMonthRoyaltyAmount: amount(current.commissionAmount),
      prevMonthAmount: amount(previous.salesAmount),
      prevMonthRoyaltyAmount: amount(previous.commissionAmount),
    }),
    note: 'refresh chooses nothing: nothing is kept that could be old.',
  },
  {
    post: '/mt/sales/index/summary',
    document: `query LegacySalesIndexSummary($period: SalesPeriodType!, $on: String!) {
      viewer { salesperson { id } }
      salesPerformances(period: $period, on: $on) { salesperson { id } ...LegacyPerformance }
    } ${performanceFields}`,
    variables: ({ body }) => ({ period: SalesPeriodType.parse(body.dateType), on: body.statisticsDate }),
    result: ({ viewer, salesPerformances }) => {
      const performance = salesPerformances.find((one: any) => one.salesperson.id === viewer.salesperson.id);
      const own = toLegacyPerformance(found(performance, 'The salesperson'));
      return {
        statisticsDate: own.statisticsDate,
        salesAmount: own.salesAmount,
        chargeCalls: own.chargeCalls,
        paymentAmount: own.paymentAmount,
        royaltyAmount: own.royaltyAmount,
        dateType: own.dateType,
        salesTarget: own.salesTarget,
      };
    },
    note: 'The own figures, also of who leads others.',
  },
  {
    post: '/mt/sales/index/backlog',
    document: `query LegacySalesIndexBacklog {
      contractNeeds(first: 1) { totalCount }
      receivables(first: 1) { totalCount }
      invoices(first: 1, filter: { states: [TO_BE_AUDITED, TO_BE_ISSUED] }) { totalCount }
    }`,
    result: ({ contractNeeds, receivables, invoices }) => ({
      unsignCount: amount(contractNeeds.totalCount),
      receivableCustomerCount: amount(receivables.totalCount),
      waitInvoiceCount: amount(invoices.totalCount),
    }),
  },
  {
    post: '/mt/sales/index/customerRanking',
    document: `query LegacySalesIndexCustomerRanking($period: DashboardPeriod!, $filter: UsageFilter) {
      usageRanking(period: $period, filter: $filter) { ...LegacyCustomerUsage } } ${customerUsageFields}`,
    variables: ({ body }) => ({
      period: DashboardPeriod.parse(body.dateType),
      filter: { developerAccountIds: optionalIds(body.deptIdList), salespersonId: optionalId(body.salesmanId) },
    }),
    result: (data) => data.usageRanking.map(toLegacyCustomerUsage),
    note: 'salesmanId narrows what the salesperson sees and never widens it.',
  },
  {
    post: '/mt/sales/index/salesPerfStatistics',
    document: `query LegacySalesIndexSalesPerfStatistics(
      $period: SalesPeriodType, $from: String, $to: String, $by: SalesSeriesBy, $salespersonId: ID
    ) {
      salesSeries(period: $period, from: $from, to: $to, by: $by, salespersonId: $salespersonId) { ...LegacySalesSeriesPoint }
    } ${salesSeriesFields}`,
    variables: ({ body }) => ({
      period: SalesPeriodType.parse(body.dateType),
      from: body.statisticsDateGte,
      to: body.statisticsDateLte,
      by: SalesSeriesBy.parse(body.displayType),
      salespersonId: optionalId(body.salesmanId),
    }),
    result: (data, { body }) =>
      data.salesSeries.map((point: any) => toLegacySalesSeriesPoint(point, body.dateType ?? 'daily')),
    note: 'Without displayType it is by date, without dates this month by day; paymentAmount is the amount, not a number.',
  },
  {
    post: '/mt/sales/index/customerCallStatistics',
    document: `query LegacySalesIndexCustomerCallStatistics($period: DashboardPeriod!, $filter: UsageFilter) {
      usageByProduct(period: $period, filter: $filter) { ...LegacyProductUsage } } ${productUsageFields}`,
    variables: ({ body }) => ({
      period: DashboardPeriod.parse(body.dateType),
      filter: { developerAccountIds: optionalIds(body.deptIdList), salespersonId: optionalId(body.salesmanId) },
    }),
    result: (data) => data.usageByProduct.map(toLegacyProductUsage),
  },
]);
