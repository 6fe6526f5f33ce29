import { badInput } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { increaseRate } from '../../kit/basics/money';
import { businessMonth } from '../../kit/basics/time';
import { pageSize } from '../../kit/lists/page-window';
import { selectionOf } from '../../kit/lists/selection';
import type { Resolvers } from '../resolvers.generated';
import { rankCustomers, totalsOf, usageByPoint, usageByProduct, usageBySource } from './queries';
import { labelOf, type Period, periodsOf, pointsOf, type Span, spanOfDays, spanOfPoints, trendOf } from './rules';

const MOST_RANKED = 100;
const MOST_PRODUCTS = 1_000;

/** A period or two days, never both, never neither. */
function spanAsked(selection: { period?: Period | null; from?: string | null; to?: string | null }, now: Date): Span {
  const { period, from, to } = selection;
  if (period && (from || to)) throw badInput('period', 'period cannot be combined with from and to.');
  if (period) return periodsOf(period, now).current;
  if (!from) throw badInput('from', 'Give a period, or from and to.');
  if (!to) throw badInput('to', 'Give a period, or from and to.');
  return spanOfDays(from, to);
}

export const statisticsResolvers: Resolvers = {
  Query: {
    usageTotals: async (_, { period, filter }, context) => {
      const spans = periodsOf(period, context.now());
      const { current, previous } = await totalsOf(context, spans, filter ?? {});
      return {
        current: { ...current, startsAt: spans.current.from, endsAt: spans.current.until },
        previous: { ...previous, startsAt: spans.previous.from, endsAt: spans.previous.until },
        countIncreaseRate: increaseRate(current.chargedCalls, previous.chargedCalls),
        amountIncreaseRate: increaseRate(current.fee, previous.fee),
      };
    },
    usageRanking: async (_, { period, filter, first }, context) => {
      const spans = periodsOf(period, context.now());
      const months = { month: businessMonth(spans.current.from), previousMonth: businessMonth(spans.previous.from) };
      const ranked = await rankCustomers(context, spans, filter ?? {}, pageSize(first, 'first', MOST_RANKED));
      return ranked.map((customer) => ({ ...customer, ...months }));
    },
    usageByProduct: (_, { filter, first, ...selection }, context) =>
      usageByProduct(
        context,
        spanAsked(selection, context.now()),
        filter ?? {},
        pageSize(first, 'first', MOST_PRODUCTS),
      ),
    usageTrend: async (_, { unit, from, to, filter }, context) => {
      const points = pointsOf(unit, from, to);
      return trendOf(points, await usageByPoint(context, unit, spanOfPoints(unit, points), filter ?? {}));
    },
    usageBySource: (_, { from, to, first }, context) =>
      usageBySource(context, spanOfDays(from, to), pageSize(first, 'first', MOST_PRODUCTS)),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    usage: ({ id }, { from, to }, { loaders }, info) =>
      loaders.usage({ from, to, selection: selectionOf(info) }).load(lookupId(id)),
  },
  UsagePeriod: {
    orderCount: (totals) => totals.chargedCalls,
    amount: (totals) => totals.fee,
    callCount: (totals) => totals.calls,
    hitCount: (totals) => totals.hitCalls,
    failedCount: (totals) => totals.failedCalls,
    cachedCount: (totals) => totals.cachedCalls,
    freeCount: (totals) => totals.freeCalls,
    upstreamCount: (totals) => totals.upstreamCalls,
    upstreamAmount: (totals) => totals.cost,
  },
  CustomerUsage: {
    customer: (ranked) => ({ id: ranked.customerId }),
    developerAccount: (ranked) => ranked.developerAccountId && { id: ranked.developerAccountId },
    countIncreaseRate: (ranked) => increaseRate(ranked.count, ranked.previousCount),
    amountIncreaseRate: (ranked) => increaseRate(ranked.amount, ranked.previousAmount),
  },
  ProductUsage: {
    product: (usage) => ({ code: usage.productCode }),
    productName: labelOf,
  },
  SourceUsage: {
    dataSource: (usage) => ({ id: usage.dataSourceId }),
  },
};
