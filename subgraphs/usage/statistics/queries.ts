import { businessDate } from '../../kit/basics/time';
import { type Selection, selectedExpressions } from '../../kit/lists/selection';
import { type Reader, seesAll } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { Fragment } from '../../kit/sql/database';
import { type Piece, type ProductUsageRow, piecesOf, type Span, type Unit } from './rules';
import { calledDuring, type UsageScope } from './sources';
import type { RollupRow, UpstreamRollupRow } from './tables';

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

const sumsFor = selectedExpressions<keyof UsageTotals>(
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

const sums = ({ db: { sql } }: Reader, selection?: Selection) => sql.unsafe(sumsFor(selection));

/** Of so many the months and days of a long span are quickly added up. */
const FEW_CUSTOMERS = 10;

/** Sums of customers over business days as they are asked for, one row per customer that called and that the viewer may see. */
export async function usageOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  span: Span,
  selection: Selection,
): Promise<(UsageTotals & { customerId: string })[]> {
  const { rows, where } = calledDuring(context, span, { scope: {}, detail: 'CUSTOMERS' });
  const { sql, alone } = context.db;
  const read = customerIds.length <= FEW_CUSTOMERS ? sql : alone;
  return read<(UsageTotals & { customerId: string })[]>`
    /* usageOfCustomers */ select r.customer_id, ${sums(context, selection)} from (${rows}) r
    where r.customer_id = any(${[...customerIds]}::bigint[]) and ${where}
    group by r.customer_id`;
}

interface Compared {
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
  const side = (name: string, span: Span) => {
    const { rows, where } = calledDuring(context, span, { scope, detail: 'NOTHING' });
    return sql`select ${name}::text as side, ${sums(context)} from (${rows}) r where ${where}`;
  };
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

export async function rankCustomers(
  context: Reader,
  { current, previous }: Compared,
  scope: UsageScope,
  limit: number,
): Promise<RankedCustomer[]> {
  const { sql } = context.db;
  const side = (span: Span) => {
    const { rows, where } = calledDuring(context, span, { scope, detail: 'CUSTOMERS' });
    return sql`select r.customer_id, sum(r.calls)::integer as calls, sum(r.fee)::numeric(20, 6) as fee
      from (${rows}) r where ${where} group by r.customer_id`;
  };
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

export async function usageByProduct(
  context: Reader,
  span: Span,
  scope: UsageScope,
  limit: number,
): Promise<ProductUsageRow[]> {
  const { rows, where } = calledDuring(context, span, { scope, detail: 'PRODUCTS' });
  return context.db.sql<ProductUsageRow[]>`
    /* usageByProduct */ select r.product_code, max(r.product_name) as product_name, r.tag,
      sum(r.calls)::integer as count, sum(r.fee)::numeric(20, 6) as fee
    from (${rows}) r where ${where}
    group by r.product_code, r.tag
    order by count desc, fee desc, r.product_code, r.tag limit ${limit}`;
}

const POINTS = {
  HOURS: { unit: 'HOUR', format: 'YYYY-MM-DD HH24:00:00' },
  DAYS: { unit: 'DAY', format: 'YYYY-MM-DD' },
  MONTHS: { unit: 'MONTH', format: 'YYYY-MM' },
} as const satisfies Record<Unit, object>;

export async function usageByPoint(
  context: Reader,
  unit: Unit,
  span: Span,
  scope: UsageScope,
): Promise<(ProductUsageRow & { point: string })[]> {
  const point = POINTS[unit];
  const { rows, where } = calledDuring(context, span, { scope, detail: 'PRODUCTS', unit: point.unit });
  return context.db.sql<(ProductUsageRow & { point: string })[]>`
    /* usageTrend */ select to_char(at, ${point.format}) as point, product_code, product_name, tag, count, fee
    from (
      select r.at, r.product_code, max(r.product_name) as product_name, r.tag, sum(r.calls)::integer as count,
        sum(r.fee)::numeric(20, 6) as fee
      from (${rows}) r where ${where}
      group by r.at, r.product_code, r.tag) points`;
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
  const { sql } = context.db;
  return sql<SourceUsageRow[]>`
    /* usageBySource */ select r.data_source_id, max(r.data_source_code) as data_source_code,
      max(r.data_source_name) as data_source_name, sum(r.attempts)::integer as count,
      sum(r.successful_attempts)::integer as success_count, sum(r.charged_attempts)::integer as charged_count,
      sum(r.cost)::numeric(20, 6) as cost, round(sum(r.latency_sum_ms) / sum(r.attempts))::integer as average_latency_ms
    from ${seesAll(context.viewer) ? sourcesDuring(context, span) : attemptsDuring(context, span)} r
    group by r.data_source_id order by cost desc, r.data_source_id limit ${limit}`;
}

function sourcesDuring(context: Reader, span: Span): Fragment {
  const { sql } = context.db;
  return piecesTogether(context, span, ({ unit, from, until }) => {
    return sql`select * from usage.source_sums where unit = ${unit} and starts_at >= ${from} and starts_at < ${until}`;
  });
}

const ATTEMPTS = `data_source_id, data_source_code, data_source_name, attempts, successful_attempts, charged_attempts, cost, latency_sum_ms`;

function attemptsDuring(context: Reader, span: Span): Fragment {
  const { sql } = context.db;
  return piecesTogether(context, span, ({ unit, from, until }) => {
    const at = sql.unsafe(unit === 'MONTH' ? 'month' : 'day');
    const table = sql.unsafe(unit === 'MONTH' ? 'monthly_upstream_rollups' : 'daily_upstream_rollups');
    return sql`select ${sql.unsafe(ATTEMPTS)} from usage.${table} u
      where u.${at} >= ${businessDate(from)} and u.${at} < ${businessDate(until)} and ${visibleCustomers(context, 'usage', 'u.customer_id')}`;
  });
}

function piecesTogether(context: Reader, span: Span, rowsOf: (piece: Piece) => Fragment): Fragment {
  const { sql } = context.db;
  return sql`(${piecesOf(span, context.now())
    .map(rowsOf)
    .reduce((some, one) => sql`${some} union all ${one}`)})`;
}
