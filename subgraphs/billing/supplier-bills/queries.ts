import { type Connection, listConnection, type PageArgs, type SortKey } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import { type Reader, seesAll } from '../../kit/requests/context';
import { allOf, anyId, anyOf } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { inPeriod } from '../conditions';
import type { SupplierBillFilter, SupplierBillOrder, SupplierBillType } from '../schema.generated';
import type { SupplierBillRow } from './tables';
import { monthlySourceCosts } from './tables';

const sortedBy = sortKeys(monthlySourceCosts, 'b');

const TABLES = {
  DAILY: { table: 'billing.known_source_costs', period: 'b.day', type: 'date' },
  MONTHLY: { table: 'billing.monthly_source_costs', period: 'b.month', type: 'text' },
} as const;

const MARGIN = '(b.sales - b.cost + b.bundle_cost)';

const SORTS: Record<Exclude<SupplierBillOrder['field'], 'PERIOD'>, SortKey<SupplierBillRow>> = {
  COST: sortedBy('cost'),
  MARGIN: { column: MARGIN, type: 'numeric', of: (b) => b.margin },
  CALL_COUNT: sortedBy('callCount'),
};

interface SupplierBillArgs {
  type: SupplierBillType;
  filter: SupplierBillFilter;
  order: SupplierBillOrder;
  page: PageArgs;
}

export async function listSupplierBills(
  context: Reader,
  { type, filter, order, page }: SupplierBillArgs,
): Promise<Connection<SupplierBillRow>> {
  const { sql } = context.db;
  const { table, period, type: periodType } = TABLES[type];
  const byPeriod: SortKey<SupplierBillRow> = { column: period, type: periodType, of: (b) => b.period };
  return listConnection(context.db, page, {
    columns: sql`/* supplierBills */ b.*, ${type}::text as type, ${sql.unsafe(period)} as period, ${sql.unsafe(MARGIN)} as margin,
      round(b.cost / nullif(b.charge_count, 0), 6) as unit_cost`,
    from: sql`${sql.unsafe(table)} b`,
    where: conditions(context, type, filter),
    sort: [order.field === 'PERIOD' ? byPeriod : SORTS[order.field], sortedBy('id')],
    direction: order.direction,
  });
}

interface SupplierBillSums {
  callCount: number;
  chargeCount: number;
  cost: string;
  sales: string;
  bundleCost: string;
  margin: string;
}

export async function supplierBillTotals(
  context: Reader,
  type: SupplierBillType,
  filter: SupplierBillFilter,
): Promise<SupplierBillSums> {
  const { sql } = context.db;
  const [row] = await sql<SupplierBillSums[]>`
    /* supplierBillTotals */ select coalesce(sum(b.call_count), 0)::int as call_count,
      coalesce(sum(b.charge_count), 0)::int as charge_count, coalesce(sum(b.cost), 0)::numeric(20, 6) as cost,
      coalesce(sum(b.sales), 0)::numeric(20, 6) as sales,
      coalesce(sum(b.bundle_cost), 0)::numeric(20, 6) as bundle_cost,
      coalesce(sum(${sql.unsafe(MARGIN)}), 0)::numeric(20, 6) as margin
    from ${sql.unsafe(TABLES[type].table)} b where ${conditions(context, type, filter)}`;
  return row as SupplierBillSums;
}

export interface SoleSourceRow {
  key: string;
  dataSourceId: string;
  dataSourceCode: string;
  dataSourceName: string;
}

const MONTH_LENGTH = 'yyyy-MM'.length;

export const soleSourceKey = (month: string, productCode: string): string => `${month} ${productCode}`;

/** By `soleSourceKey`, without months in which several sources were asked for the product; for operators alone. */
export async function soleSources(context: Reader, keys: string[]): Promise<SoleSourceRow[]> {
  if (!mayKnowSources(context)) return [];
  return context.db.sql<SoleSourceRow[]>`
    /* soleSources */ select k.key, min(b.data_source_id)::text as data_source_id,
      max(b.data_source_code) as data_source_code, max(b.data_source_name) as data_source_name
    from unnest(${keys}::text[]) k (key) join billing.monthly_source_costs b
      on b.month = left(k.key, ${MONTH_LENGTH}) and b.product_code = substr(k.key, ${MONTH_LENGTH + 2})
    where b.call_count > 0
    group by k.key having count(distinct b.data_source_id) = 1`;
}

const mayKnowSources = ({ viewer }: Reader): boolean => seesAll(viewer);

function conditions(context: Reader, type: SupplierBillType, filter: SupplierBillFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [mayKnowSources(context) ? sql`true` : sql`false`, sql`b.call_count > 0`];
  parts.push(...inPeriod(sql, type, filter));
  if (filter.dataSourceIds) parts.push(anyId(sql, 'b.data_source_id', filter.dataSourceIds));
  if (filter.productCodes) parts.push(anyOf(sql, 'b.product_code', filter.productCodes));
  return allOf(sql, parts);
}
