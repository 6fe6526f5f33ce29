import { pageSize } from '../../../kit/lists/page-window';
import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { sortKeys } from '../../../kit/lists/sort-keys';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { PriceChangeFilter } from '../../schema.generated';
import { type PricePeriodRow, priceChanges, type StoredPriceChange } from './tables';

const sortedBy = sortKeys(priceChanges, 'c');

export type PriceChangeRow = StoredPriceChange & { developerAccountName: string };

const columns = (context: Reader): Fragment => context.db.sql`c.*, coalesce(d.name, '') as developer_account_name`;

const source = (context: Reader): Fragment => context.db.sql`products.price_changes c
  left join products.known_developer_accounts d on d.developer_account_id = c.developer_account_id`;

/** A change of a hidden authorisation is as hidden from the customer's own users as that. */
function visible(context: Reader): Fragment {
  const { sql } = context.db;
  const scope = visibleCustomers(context, 'products', 'c.customer_id');
  if (context.viewer.kind !== 'customer') return scope;
  return sql`${scope} and not exists (select 1 from products.authorizations a where a.id = c.authorization_id and a.hidden)`;
}

/** The change under way of each authorisation; the database keeps it at most one. */
export async function waitingPriceChanges(context: Reader, authorizationIds: string[]): Promise<PriceChangeRow[]> {
  return context.db.sql<PriceChangeRow[]>`
    /* waitingPriceChanges */ select ${columns(context)} from ${source(context)}
    where c.authorization_id = any(${authorizationIds}::bigint[]) and ${visible(context)}
      and c.state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT')`;
}

export async function plannedPriceChanges(context: Reader, scheduleIds: string[]): Promise<PriceChangeRow[]> {
  return context.db.sql<PriceChangeRow[]>`
    /* plannedPriceChanges */ select ${columns(context)} from ${source(context)}
    where c.scheduled_change_id = any(${scheduleIds}::bigint[]) and ${visible(context)} order by c.id`;
}

export function listPriceChanges(
  context: Reader,
  filter: PriceChangeFilter,
  page: PageArgs,
): Promise<Connection<PriceChangeRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.authorizationIds) parts.push(anyId(sql, 'c.authorization_id', filter.authorizationIds));
  if (filter.customerIds) parts.push(anyId(sql, 'c.customer_id', filter.customerIds));
  if (filter.developerAccountIds) {
    parts.push(anyId(sql, 'c.developer_account_id', filter.developerAccountIds));
  }
  if (filter.productCode) parts.push(sql`c.product_code = ${filter.productCode}`);
  if (filter.states) parts.push(anyOf(sql, 'c.state', filter.states));
  return listConnection<PriceChangeRow>(context.db, page, {
    columns: columns(context),
    from: source(context),
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

/** The newest terms of each authorisation, newest first. @throws BAD_USER_INPUT when `first` is no size of a page. */
export async function priceHistories(
  context: Reader,
  authorizationIds: readonly string[],
  first: number,
): Promise<PricePeriodRow[][]> {
  const size = pageSize(first, 'first');
  const rows = await context.db.sql<PricePeriodRow[]>`
    /* priceHistories */ select period.* from unnest(${[...authorizationIds]}::bigint[]) as wanted(id)
    cross join lateral (
      select * from products.price_periods where authorization_id = wanted.id
      order by effective_at desc limit ${size}
    ) period`;
  return authorizationIds.map((id) => rows.filter((row) => row.authorizationId === id));
}
