import { businessDate, businessMonth } from '../../kit/basics/time';
import { type Reader, seesAll } from '../../kit/requests/context';
import { assignedIn, visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { type Piece, piecesOf, type Span } from './rules';

export interface UsageScope {
  customerIds?: readonly string[] | null;
  developerAccountIds?: readonly string[] | null;
  productCodes?: readonly string[] | null;
  salespersonId?: string | null;
  keyword?: string | null;
}

/** What a statistic tells apart, besides what its scope does. */
type Detail = 'NOTHING' | 'CUSTOMERS' | 'PRODUCTS';

/** Which rows answer: sums of customers, sums of products, or one row for each authorisation and tag. */
type Rows = 'CUSTOMER_SUMS' | 'PRODUCT_SUMS' | 'ROLLUPS';

/** The narrowest rows that know everything that is asked, so that what is read depends on no number of calls. */
function rowsFor({ viewer }: Reader, scope: UsageScope, detail: Detail): Rows {
  const { customerIds, developerAccountIds, productCodes, salespersonId, keyword } = scope;
  const byCustomer = detail === 'CUSTOMERS' || !seesAll(viewer) || customerIds || salespersonId;
  const byProduct = detail === 'PRODUCTS' || productCodes || keyword;
  if (developerAccountIds || (byCustomer && byProduct)) return 'ROLLUPS';
  return byCustomer ? 'CUSTOMER_SUMS' : 'PRODUCT_SUMS';
}

const MEASURES = `calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, upstream_calls, fee, cost,
  latency_sum_ms`;
const COLUMNS: Readonly<Record<Rows, string>> = {
  CUSTOMER_SUMS: `customer_id, ${MEASURES}`,
  PRODUCT_SUMS: `product_code, product_name, tag, ${MEASURES}`,
  ROLLUPS: `customer_id, developer_account_id, product_code, product_name, tag, ${MEASURES}`,
};

const ROLLUPS: Readonly<Record<Piece['unit'], readonly [table: string, at: string]>> = {
  HOUR: ['hourly_rollups', 'hour'],
  DAY: ['daily_rollups', 'day'],
  MONTH: ['monthly_rollups', 'month'],
};

/** The rows of one piece of a span; `at` is the beginning of each by the business clock. */
function pieceFrom({ db: { sql } }: Reader, rows: Rows, { unit, from, until }: Piece): Fragment {
  const columns = sql.unsafe(COLUMNS[rows]);
  if (rows !== 'ROLLUPS') {
    const table = sql.unsafe(rows.toLowerCase());
    return sql`select ${columns}, starts_at at time zone 'Asia/Shanghai' as at from usage.${table}
      where unit = ${unit} and starts_at >= ${from} and starts_at < ${until}`;
  }
  const [table, at] = ROLLUPS[unit];
  const column = sql.unsafe(at);
  if (unit === 'HOUR') {
    return sql`select ${columns}, hour at time zone 'Asia/Shanghai' as at from usage.${sql.unsafe(table)}
      where hour >= ${from} and hour < ${until}`;
  }
  return sql`select ${columns}, ${column}::timestamp as at from usage.${sql.unsafe(table)}
    where ${column} >= ${businessDate(from)} and ${column} < ${businessDate(until)}`;
}

/** `from <this> r where <that>`, as far as scope and viewer reach; with `unit` in rows of it, else the largest that fit. */
export function calledDuring(
  context: Reader,
  span: Span,
  { scope, detail, unit }: { scope: UsageScope; detail: Detail; unit?: Piece['unit'] },
): { rows: Fragment; where: Fragment } {
  const { sql } = context.db;
  const rows = rowsFor(context, scope, detail);
  const pieces = unit ? [{ unit, ...span }] : piecesOf(span, context.now());
  const all = pieces.map((piece) => pieceFrom(context, rows, piece));
  const where = allOf(sql, [
    ...(rows === 'PRODUCT_SUMS' ? [sql`true`] : ofCustomers(context, scope)),
    ...ofProducts(context, scope),
  ]);
  return { rows: all.reduce((some, one) => sql`${some} union all ${one}`), where };
}

function ofCustomers(context: Reader, { customerIds, developerAccountIds, salespersonId }: UsageScope): Fragment[] {
  const { sql } = context.db;
  const parts = [visibleCustomers(context, 'usage', 'r.customer_id')];
  if (customerIds) parts.push(anyId(sql, 'r.customer_id', customerIds));
  if (developerAccountIds) parts.push(anyId(sql, 'r.developer_account_id', developerAccountIds));
  if (salespersonId) {
    parts.push(sql`r.customer_id in (select a.customer_id from usage.known_assignments a
      where ${anyId(sql, 'a.salesperson_id', [salespersonId])}
        and ${assignedIn(businessMonth(context.now()), 'a')})`);
  }
  return parts;
}

function ofProducts({ db: { sql } }: Reader, { productCodes, keyword }: UsageScope): Fragment[] {
  const parts: Fragment[] = [];
  if (productCodes) parts.push(sql`r.product_code = any(${[...productCodes]})`);
  if (keyword) {
    const pattern = containing(keyword);
    parts.push(sql`(r.product_name ilike ${pattern} or r.product_code ilike ${pattern} or r.tag ilike ${pattern})`);
  }
  return parts;
}
