import { sumFees } from '../../kit/basics/money';
import { parseMonth } from '../../kit/basics/time';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { leftOutOf } from './queries/left-out';
import { listAuthorizationSales, listCustomerSales, listSalespersonStatistics } from './queries/lists';
import { performancesOf } from './queries/performances';
import {
  type DayRow,
  onlySalesperson,
  type SeriesRow,
  seriesByCustomer,
  seriesByDate,
  soldByDay,
  totalsOf,
} from './queries/sums';
import { checkPoint, dashboardSpan, daysSoFar, lastDayOf, pointsOf, spanOf } from './rules';

const NOTHING = { salesAmount: '0.000000', chargedCalls: 0, commissionAmount: '0.000000' };

const added = (rows: readonly Omit<DayRow, 'on' | 'productCode' | 'productName'>[]) => ({
  salesAmount: sumFees(rows.map((row) => row.salesAmount)),
  chargedCalls: rows.reduce((sum, row) => sum + row.chargedCalls, 0),
  commissionAmount: sumFees(rows.map((row) => row.commissionAmount)),
});

/** A point for every day, month or year, also where there was nothing. */
function everyPoint(points: readonly string[], rows: readonly SeriesRow[]): SeriesRow[] {
  const byPoint = new Map(rows.map((row) => [row.on, row]));
  const empty = { ...NOTHING, paymentAmount: '0.00', customerId: null, customerName: null };
  return points.map((on) => byPoint.get(on) ?? { ...empty, on });
}

export const statisticsResolvers: Resolvers = {
  Query: {
    salesPerformances: (_, { period, on, salespersonIds }, context) =>
      performancesOf(context, period, checkPoint(period, on, 'on'), salespersonIds ?? null),
    salesTotals: (_, { period, filter }, context) =>
      totalsOf(context, dashboardSpan(period, context.now()), filter ?? {}),
    authorizationSalesTotals: (_, { month, filter }, context) =>
      totalsOf(context, spanOf('MONTHLY', parseMonth(month, 'month')), filter ?? {}),
    salesLeftOut: (_, { month, filter }, context) => leftOutOf(context, parseMonth(month, 'month'), filter ?? {}),
    salesTrend: async (_, { month, filter }, context) => {
      const days = daysSoFar(parseMonth(month, 'month'), context.now());
      const span = spanOf('DAILY', `${month}-01`, lastDayOf(month));
      const [rows, totals] = await Promise.all([
        soldByDay(context, span, filter ?? {}),
        totalsOf(context, span, filter ?? {}),
      ]);
      const points = days.map((soldOn) => {
        const items = rows.filter((row) => row.on === soldOn);
        return { soldOn, ...added(items), items };
      });
      return { totals, points };
    },
    salesSeries: async (_, { period, from, to, by, salespersonId }, context) => {
      const unit = period ?? 'DAILY';
      const points = pointsOf(unit, { from, to }, context.now());
      const [first, last] = [points[0] as string, points.at(-1) as string];
      const span = spanOf(unit, first, last);
      const filter = { salespersonId };
      const rows =
        by === 'CUSTOMER'
          ? await seriesByCustomer(context, span, filter)
          : everyPoint(points, await seriesByDate(context, span, filter, first.length));
      const person = salespersonId ?? (await onlySalesperson(context));
      return rows.map((row) => ({ ...row, salespersonId: person }));
    },
    salespersonStatistics: (_, { month, filter, orderBy, ...page }, context) =>
      listSalespersonStatistics(context, parseMonth(month, 'month'), filter ?? {}, orderBy, page),
    customerStatistics: (_, { month, filter, orderBy, ...page }, context) =>
      listCustomerSales(context, parseMonth(month, 'month'), filter ?? {}, orderBy, page),
    authorizationStatistics: (_, { month, filter, orderBy, ...page }, context) =>
      listAuthorizationSales(context, parseMonth(month, 'month'), filter ?? {}, orderBy, page),
  },
  SalesPerformance: {
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
  },
  SalespersonStatistic: {
    salesperson: ({ id }, _, { loaders }) => loaders.salespeople.load(id),
  },
  SalesSeriesPoint: {
    salesperson: ({ salespersonId }, _, { loaders }) =>
      salespersonId ? loaders.salespeople.load(salespersonId) : null,
    customer: ({ customerId }, _, context) => (customerId ? visible(context, customerId) : null),
  },
  CustomerSales: {
    customer: ({ customerId }, _, context) => visible(context, customerId),
  },
  AuthorizationSales: {
    customer: ({ customerId }, _, context) => visible(context, customerId),
    authorization: async ({ customerId, authorizationId }, _, context) =>
      authorizationId && (await visible(context, customerId)) ? { id: authorizationId } : null,
  },
};

/** The customer, unless it is not the viewer's to see now. */
async function visible({ loaders }: Context, customerId: string): Promise<{ id: string } | null> {
  return (await loaders.visibleCustomers.load(customerId)) ? { id: customerId } : null;
}
