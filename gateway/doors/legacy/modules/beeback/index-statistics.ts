import { legacyModule } from '../../endpoint';
import { customerStandingFields, toLegacyStanding } from '../../resources/customer-standing';
import { toLegacyTrend, trendFields } from '../../resources/usage';

export const beebackIndexStatistics = legacyModule('beeback/index', [
  {
    get: '/mt/beeback/index/coreStatistics',
    document: `query LegacyBeebackIndexCoreStatistics { viewer { customer { ...LegacyCustomerStanding } } }
      ${customerStandingFields}`,
    result: ({ viewer }) => toLegacyStanding(viewer.customer),
  },
  {
    post: '/mt/beeback/index/apiStatistics',
    document: `query LegacyBeebackIndexApiStatistics(
      $unit: StatisticsUnit!, $from: String!, $to: String!, $filter: UsageFilter
    ) { usageTrend(unit: $unit, from: $from, to: $to, filter: $filter) { ...LegacyTrend } } ${trendFields}`,
    variables: ({ body: { unit, startDate, endDate, keyword } }) => ({
      unit,
      from: startDate,
      to: endDate,
      filter: { keyword },
    }),
    result: (data) => toLegacyTrend(data.usageTrend),
  },
]);
