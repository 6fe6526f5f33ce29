import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, containing } from '../../kit/sql/conditions';
import type { CustomerRow } from '../customers/tables';
import type { MarketingCustomerFilter } from '../schema.generated';
import type { MarketingCustomerRow } from './tables';
import { marketingCustomers } from './tables';

const sortedBy = sortKeys(marketingCustomers, 'm');

export async function marketingCustomerByCode(
  context: Reader,
  code: string,
): Promise<MarketingCustomerRow | undefined> {
  const [row] = await context.db.sql<MarketingCustomerRow[]>`
    /* marketingCustomerByCode */ select m.* from customers.marketing_customers m
    where m.code = ${code} and ${forOperators(context)}`;
  return row;
}

export function listMarketingCustomers(
  context: Reader,
  filter: MarketingCustomerFilter,
  args: PageArgs,
): Promise<Connection<MarketingCustomerRow>> {
  const { sql } = context.db;
  const parts = [forOperators(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(m.name ilike ${pattern} or m.code ilike ${pattern})`);
  }
  return listConnection<MarketingCustomerRow>(context.db, args, {
    columns: sql`/* listMarketingCustomers */ m.*`,
    from: sql`customers.marketing_customers m`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

/** Customers that are subscribed to buyers, oldest subscription first, beside the buyer. */
export async function subscribersOf(
  context: Reader,
  ids: string[],
): Promise<(CustomerRow & { marketingCustomerId: string })[]> {
  return context.db.sql<(CustomerRow & { marketingCustomerId: string })[]>`
    /* subscribersOf */ select s.marketing_customer_id, c.* from customers.marketing_subscriptions s
    join customers.customers c on c.id = s.customer_id and c.deleted_at is null
    where s.marketing_customer_id = any(${ids}::bigint[]) and ${forOperators(context)}
    order by s.created_at, c.id`;
}

export async function subscriptionCounts(
  context: Reader,
  customerIds: string[],
): Promise<{ id: string; subscriptions: number }[]> {
  return context.db.sql<{ id: string; subscriptions: number }[]>`
    /* subscriptionCounts */ select s.customer_id as id, count(*)::int as subscriptions
    from customers.marketing_subscriptions s
    where s.customer_id = any(${customerIds}::bigint[]) and ${forOperators(context)} group by s.customer_id`;
}
