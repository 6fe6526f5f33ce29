import { type Asked, askedSelection } from '../../kit/asked';
import { allOf, anyId, containing } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { visibleCustomers } from '../../kit/directory';
import { businessMonth } from '../../kit/time';
import { daysAndHours, type ProductUsageRow, type Span, type Unit } from './rules';
import type { RollupRow, UpstreamRollupRow } from './tables';

/** Which part of the calls that a viewer may see is counted. */
export interface UsageScope {
  customerIds?: readonly string[] | null;
  developerAccountIds?: readonly string[] | null;
  productCodes?: readonly string[] | null;
  salespersonId?: string | null;
  keyword?: string | null;
}

/** Sums over a span, for one customer or for all that are counted. */
export interface UsageTotals
  extends Pick<
    RollupRow,
    | 'calls'
    | 'hitCalls'
    | 'chargedCalls'
    | 'freeCalls'
    | 'cachedCalls'
    | 'failedCalls'
    | 'upstreamCalls'
    | 'fee'
    | 'cost'
  > {
  averageLatencyMs: number | null;
}

const countOf = (column: string) => `coalesce(sum(r.${column}), 0)::integer as ${column}`;
const moneyOf = (column: string) => `coalesce(sum(r.${column}), 0)::numeric(20, 6) as ${column}`;

const sumsFor = askedSelection<keyof UsageTotals>(
  {
    calls: countOf('calls'),
    hitCalls: countOf('hit_calls'),
    chargedCalls: countOf('charged_calls'),
    freeCalls: countOf('free_calls'),
    cachedCalls: countOf('cached_calls'),
    failedCalls: countOf('failed_calls'),
    upstreamCalls: countOf('upstream_calls'),
    fee: moneyOf('fee'),
    cost: moneyOf('cost'),
    averageLatencyMs: 'round(sum(r.latency_sum_ms) / nullif(sum(r.calls), 0))::integer as average_latency_ms',
  },
  { always: ['calls'] },
);

const sums = ({ db: { sql } }: Reader, asked?: Asked) => sql.unsafe(sumsFor(asked));

/** Sums of customers over business days as they are asked for, one row per customer that called and that the viewer may see. */
export async function usageOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  span: Span,
  asked: Asked,
): Promise<(UsageTotals & { customerId: string })[]> {
  const { firstDay, endDay } = daysAndHours(span);
  return context.db.alone<(UsageTotals & { customerId: string })[]>`
    /* usageOfCustomers */ select r.customer_id, ${sums(context, asked)} from usage.daily_rollups r
    where r.customer_id = any(${[...customerIds]}::text[]::bigint[]) and r.day >= ${firstDay} and r.day < ${endDay}
      and ${visibleCustomers(context, 'usage', 'r.customer_id')}
    group by r.customer_id`;
}

export interface Compared {
  current: Span;
  previous: Span;
}

/** Both sides of a dashboard in one statement. */
export async function totalsOf(
  context: Reader,
  { current, previous }: Compared,
  scope: UsageScope,
): Promise<{ current: UsageTotals; previous: UsageTotals }> {
  const { sql } = context.db;
  const side = (name: string, span: Span) => sql`
    select ${name}::text as side, ${sums(context)} from ${rollupsDuring(context, span)} r where ${counted(context, scope)}`;
  const rows = await sql<(UsageTotals & { side: string })[]>`
    /* usageTotals */ ${side('current', current)} union all ${side('previous', previous)}`;
  const of = (name: string) => rows.find((row) => row.side === name) as UsageTotals;
  return { current: of('current'), previous: of('previous') };
}

export interface RankedCustomer {
  customerId: string;
  customerName: string | null;
  developerAccountId: string | null;
  developerAccountName: string | null;
  count: number;
  amount: string;
  previousCount: number;
  previousAmount: string;
}

/** The customers that called most in the current span, with what they called in the previous one. */
export async function rankCustomers(
  context: Reader,
  { current, previous }: Compared,
  scope: UsageScope,
  limit: number,
): Promise<RankedCustomer[]> {
  const { sql } = context.db;
  const side = (span: Span) => sql`
    select r.customer_id, sum(r.calls)::integer as calls, sum(r.fee)::numeric(20, 6) as fee
    from ${rollupsDuring(context, span)} r where ${counted(context, scope)} group by r.customer_id`;
  return sql<RankedCustomer[]>`
    /* usageRanking */ select now.customer_id, k.name as customer_name, k.developer_account_id,
      d.name as developer_account_name, now.calls as count, now.fee as amount,
      coalesce(before.calls, 0) as previous_count, coalesce(before.fee, 0)::numeric(20, 6) as previous_amount
    from (${side(current)} order by calls desc, fee desc, r.customer_id limit ${limit}) now
    left join (${side(previous)}) before using (customer_id)
    left join usage.known_customers k using (customer_id)
    left join usage.known_developer_accounts d on d.developer_account_id = k.developer_account_id
    order by now.calls desc, now.fee desc, now.customer_id`;
}

/** Calls and fees of each product and tag over a span, most called first. */
export async function usageByProduct(
  context: Reader,
  span: Span,
  scope: UsageScope,
  limit: number,
): Promise<ProductUsageRow[]> {
  const { sql } = context.db;
  return sql<ProductUsageRow[]>`
    /* usageByProduct */ select r.product_code, max(r.product_name) as product_name, r.tag,
      sum(r.calls)::integer as count, sum(r.fee)::numeric(20, 6) as fee
    from ${rollupsDuring(context, span)} r where ${counted(context, scope)}
    group by r.product_code, r.tag
    order by count desc, fee desc, r.product_code, r.tag limit ${limit}`;
}

const POINT_FORMATS: Record<Unit, string> = { HOURS: 'YYYY-MM-DD HH24:00:00', DAYS: 'YYYY-MM-DD', MONTHS: 'YYYY-MM' };

/** Calls and fees of each product and tag at each point of a trend. */
export async function usageByPoint(
  context: Reader,
  unit: Unit,
  span: Span,
  scope: UsageScope,
): Promise<(ProductUsageRow & { point: string })[]> {
  const { sql } = context.db;
  const { firstDay, endDay } = daysAndHours(span);
  const source =
    unit === 'HOURS'
      ? sql`select r.*, r.hour at time zone 'Asia/Shanghai' as at from usage.hourly_rollups r
          where r.hour >= ${span.from} and r.hour < ${span.until}`
      : sql`select r.*, r.day::timestamp as at from usage.daily_rollups r where r.day >= ${firstDay} and r.day < ${endDay}`;
  return sql<(ProductUsageRow & { point: string })[]>`
    /* usageTrend */ select to_char(r.at, ${POINT_FORMATS[unit]}) as point, r.product_code,
      max(r.product_name) as product_name, r.tag, sum(r.calls)::integer as count, sum(r.fee)::numeric(20, 6) as fee
    from (${source}) r where ${counted(context, scope)}
    group by 1, r.product_code, r.tag`;
}

export interface SourceUsageRow
  extends Pick<UpstreamRollupRow, 'dataSourceId' | 'dataSourceCode' | 'dataSourceName' | 'cost'> {
  count: number;
  successCount: number;
  chargedCount: number;
  averageLatencyMs: number;
}

/** Attempts and costs of each source over business days, dearest first. */
export async function usageBySource(context: Reader, span: Span, limit: number): Promise<SourceUsageRow[]> {
  const { firstDay, endDay } = daysAndHours(span);
  return context.db.sql<SourceUsageRow[]>`
    /* usageBySource */ select r.data_source_id, max(r.data_source_code) as data_source_code,
      max(r.data_source_name) as data_source_name, sum(r.attempts)::integer as count,
      sum(r.successful_attempts)::integer as success_count, sum(r.charged_attempts)::integer as charged_count,
      sum(r.cost)::numeric(20, 6) as cost, round(sum(r.latency_sum_ms) / sum(r.attempts))::integer as average_latency_ms
    from usage.daily_upstream_rollups r
    where r.day >= ${firstDay} and r.day < ${endDay} and ${visibleCustomers(context, 'usage', 'r.customer_id')}
    group by r.data_source_id order by cost desc, r.data_source_id limit ${limit}`;
}

/** Whole days from the daily rollups and the hours after them from the hourly ones, with the columns they share. */
function rollupsDuring({ db: { sql } }: Reader, span: Span): Fragment {
  const { firstDay, endDay, hoursFrom } = daysAndHours(span);
  const shared = sql`customer_id, developer_account_id, product_code, product_name, tag, calls, hit_calls, charged_calls,
    free_calls, cached_calls, failed_calls, upstream_calls, fee, cost, latency_sum_ms`;
  return sql`(
    select ${shared} from usage.daily_rollups where day >= ${firstDay} and day < ${endDay}
    union all
    select ${shared} from usage.hourly_rollups where hour >= ${hoursFrom} and hour < ${span.until})`;
}

function counted(context: Reader, scope: UsageScope): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleCustomers(context, 'usage', 'r.customer_id')];
  if (scope.customerIds) parts.push(anyId(sql, 'r.customer_id', scope.customerIds));
  if (scope.developerAccountIds) parts.push(anyId(sql, 'r.developer_account_id', scope.developerAccountIds));
  if (scope.productCodes) parts.push(sql`r.product_code = any(${[...scope.productCodes]})`);
  if (scope.keyword) {
    const pattern = containing(scope.keyword);
    parts.push(sql`(r.product_name ilike ${pattern} or r.product_code ilike ${pattern} or r.tag ilike ${pattern})`);
  }
  if (scope.salespersonId) {
    const month = businessMonth(context.now());
    parts.push(sql`r.customer_id in (select a.customer_id from usage.known_assignments a
      where ${anyId(sql, 'a.salesperson_id', [scope.salespersonId])}
        and a.effect_month <= ${month} and (a.until_month is null or a.until_month > ${month}))`);
  }
  return allOf(sql, parts);
}
