import { type Connection, listConnection, type PageArgs, type SortKey } from '../../kit/lists/pagination';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, anyOf } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { developerAccountNamed, inPeriod } from '../conditions';
import type { CustomerBillType, ProductBillFilter, ProductBillOrder } from '../schema.generated';
import { visibleStatements } from '../statements/conditions';
import type { ProductBillRow } from './tables';

const TABLES = {
  DAILY: { table: 'billing.known_usages', period: 'b.day', type: 'date', month: `to_char(b.day, 'YYYY-MM')` },
  MONTHLY: { table: 'billing.monthly_usages', period: 'b.month', type: 'text', month: 'b.month' },
} as const;

const SORTS: Record<Exclude<ProductBillOrder['field'], 'PERIOD'>, SortKey<ProductBillRow>> = {
  FEE: { column: 'b.fee', type: 'numeric', of: (b) => b.fee },
  CALL_COUNT: { column: 'b.call_count', type: 'integer', of: (b) => String(b.callCount) },
};

interface ProductBillArgs {
  type: CustomerBillType;
  filter: ProductBillFilter;
  order: ProductBillOrder;
  page: PageArgs;
}

/** Bills of the customers that the viewer may see, straight from the rollups: nothing is added up while reading. */
export async function listProductBills(
  context: Reader,
  { type, filter, order, page }: ProductBillArgs,
): Promise<Connection<ProductBillRow>> {
  const { sql } = context.db;
  const { table, period, type: periodType } = TABLES[type];
  const byPeriod: SortKey<ProductBillRow> = { column: period, type: periodType, of: (b) => b.period };
  return listConnection(context.db, page, {
    columns: sql`/* productBills */ b.*, ${type}::text as type, ${sql.unsafe(period)} as period, d.name as developer_account_name, d.app_id,
      ${takenBy(context, type)} as taken_by`,
    from: sql`${sql.unsafe(table)} b
      left join billing.known_developer_accounts d on d.developer_account_id = b.developer_account_id`,
    where: conditions(context, type, filter),
    sort: [
      order.field === 'PERIOD' ? byPeriod : SORTS[order.field],
      { column: 'b.id', type: 'bigint', of: (b) => b.id },
    ],
    direction: order.direction,
  });
}

/** Which statement took these calls first, if the viewer may see it. A column and no join: looked for on the page alone. */
function takenBy(context: Reader, type: CustomerBillType): Fragment {
  const { sql } = context.db;
  const month = sql.unsafe(TABLES[type].month);
  return sql`(
    select jsonb_build_object('id', s.id::text, 'settled', (
      select sum(l.settled_amount)::text from billing.statement_lines l where ${type === 'MONTHLY'}
        and l.statement_id = s.id and l.kind <> 'MANUAL' and l.usage_month = ${month}
        and (l.product_code, l.tag, l.price) = (b.product_code, b.tag, b.price)))
    from billing.billed_usages t join billing.statements s on s.id = t.statement_id
    where t.developer_account_id = b.developer_account_id and t.usage_month = ${month}
      and (t.product_code, t.tag, t.price) = (b.product_code, b.tag, b.price) and ${visibleStatements(context)}
    order by s.bill_month, s.id limit 1)`;
}

/** Rows of zeros only say that there is nothing any more. */
function conditions(context: Reader, type: CustomerBillType, filter: ProductBillFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleCustomers(context, 'billing', 'b.customer_id'), sql`b.call_count > 0`];
  parts.push(...inPeriod(sql, type, filter));
  if (filter.keyword?.trim()) parts.push(developerAccountNamed(sql, 'b.developer_account_id', filter.keyword));
  if (filter.customerIds) parts.push(anyId(sql, 'b.customer_id', filter.customerIds));
  if (filter.developerAccountIds) parts.push(anyId(sql, 'b.developer_account_id', filter.developerAccountIds));
  if (filter.productCodes) parts.push(anyOf(sql, 'b.product_code', filter.productCodes));
  return allOf(sql, parts);
}
