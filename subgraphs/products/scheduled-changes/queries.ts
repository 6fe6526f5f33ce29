import { isInt64 } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { ScheduledChangeFilter } from '../schema.generated';
import { type ScheduledChangeRow, scheduledChanges } from '../timetable/tables';

const sortedBy = sortKeys(scheduledChanges, 's');

export async function comingChangesOf(context: Reader, productCodes: string[]): Promise<ScheduledChangeRow[]> {
  return context.db.sql<ScheduledChangeRow[]>`
    /* comingChangesOf */ select c.* from products.scheduled_changes c
    where c.kind = 'PRODUCT_STATE' and c.product_code = any(${productCodes}) and c.state in ('WAITING', 'RUNNING')
      and ${forOperators(context)}
    order by c.planned_at, c.id`;
}

/** Changes that waited or wait for their time, newest first. A key is an identifier, or the code of a product. */
export function listScheduledChanges(
  context: Reader,
  filter: ScheduledChangeFilter,
  page: PageArgs,
): Promise<Connection<ScheduledChangeRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context)];
  if (filter.kind) parts.push(sql`s.kind = ${filter.kind}`);
  if (filter.states) parts.push(sql`s.state = any(${[...filter.states]})`);
  if (filter.key) {
    const byId = isInt64(filter.key) ? sql`s.id = ${filter.key}::bigint` : sql`false`;
    parts.push(sql`(${byId} or s.product_code = ${filter.key})`);
  }
  const prices = priceConditions(context, filter);
  if (prices.length > 0) {
    const changed = sql`exists (select 1 from products.price_changes c
      where c.scheduled_change_id = s.id and ${allOf(sql, prices)})`;
    const product =
      filter.productCode && !filter.developerAccountIds ? sql`s.product_code = ${filter.productCode}` : sql`false`;
    parts.push(sql`(${product} or ${changed})`);
  }
  return listConnection<ScheduledChangeRow>(context.db, page, {
    columns: sql`s.*`,
    from: sql`products.scheduled_changes s`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

function priceConditions({ db: { sql } }: Reader, filter: ScheduledChangeFilter): Fragment[] {
  const parts: Fragment[] = [];
  if (filter.developerAccountIds) parts.push(anyId(sql, 'c.developer_account_id', filter.developerAccountIds));
  if (filter.productCode) parts.push(sql`c.product_code = ${filter.productCode}`);
  return parts;
}

export async function accountNames(
  { db: { sql } }: Reader,
  ids: readonly string[],
): Promise<{ developerAccountId: string; name: string }[]> {
  return sql<{ developerAccountId: string; name: string }[]>`
    /* accountNames */ select developer_account_id, name from products.known_developer_accounts
    where developer_account_id = any(${[...ids]}::bigint[])`;
}
