import { lookupId } from '../../../kit/basics/ids';
import type { DeveloperAccess, EventPayloads } from '../../../kit/exchange/topics';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import type { Database } from '../../../kit/sql/database';

export type AuthorizationFacts = EventPayloads['authorization.changed'];
type ProductFacts = EventPayloads['product.changed'];
type RouteFacts = EventPayloads['upstreamRoute.changed'];

export interface AccountCopy {
  developerAccountId: string;
  customerId: string;
  appId: string;
  environment: string;
  access: DeveloperAccess;
  leaving: boolean;
  revision: string;
  /** Null once the customer is gone. */
  customerState: string | null;
  authorizations: AuthorizationFacts[];
  perSecond: number | null;
  concurrent: number | null;
  /** `accessRevision` when it was read. */
  accessRevision: string;
}

const accessRevisionIn = (sql: Database['sql']) => sql`coalesce((select revision from usage.access_changes), 0)::text`;

/** For the system: how often accounts came, went or changed what they sign with. */
export async function accessRevision({ sql }: Database): Promise<string> {
  const [row] = await sql<{ revision: string }[]>`/* accessRevision */ select ${accessRevisionIn(sql)} as revision`;
  return row?.revision ?? '0';
}

/** For the system: what calls of one account are checked against, by its appId or its identifier. */
export async function accountCopy(
  { sql }: Database,
  by: { appId: string } | { developerAccountId: string },
): Promise<AccountCopy | null> {
  const named =
    'appId' in by ? sql`a.app_id = ${by.appId}` : sql`a.developer_account_id = ${by.developerAccountId}::bigint`;
  const [copy] = await sql<AccountCopy[]>`
    /* accountCopy */ select a.developer_account_id, a.customer_id, a.app_id, a.environment, a.access, a.leaving, a.revision,
      c.state as customer_state, l.per_second, l.concurrent, ${accessRevisionIn(sql)} as access_revision, (
        select coalesce(json_agg(k.facts), '[]'::json) from usage.known_authorizations k
        where k.developer_account_id = a.developer_account_id) as authorizations
    from usage.known_access a left join usage.known_customers c using (customer_id)
      left join usage.call_limits l on l.developer_account_id = a.developer_account_id
    where ${named}`;
  return copy ?? null;
}

export interface ProductCopy {
  facts: ProductFacts;
  routes: RouteFacts[];
  /** Of all products together, when this one was read. */
  revision: string;
}

/** For the system: products with the ways to their suppliers, by their path or by their codes. */
export async function productCopies(
  { sql }: Database,
  by: { apiPath: string } | { codes: readonly string[] },
): Promise<ProductCopy[]> {
  const named = 'apiPath' in by ? sql`p.api_path = ${by.apiPath}` : sql`p.code = any(${[...by.codes]}::text[])`;
  return sql<ProductCopy[]>`
    /* productCopies */ select p.facts, coalesce((select revision from usage.catalogue), 0)::text as revision, (
      select coalesce(json_agg(r.facts), '[]'::json) from usage.known_routes r where r.product_code = p.code) as routes
    from usage.known_products p where ${named}`;
}

export interface CallingAccount {
  developerAccountId: string;
  customerId: string;
  appId: string;
}

/** An account that calls for who asks: the named one if it may be seen, else the customer's first for production. */
export async function accountToCallWith(
  context: Reader,
  named: string | null | undefined,
): Promise<CallingAccount | null> {
  const { sql } = context.db;
  const which = named == null ? sql`environment = 'PROD'` : sql`developer_account_id = ${lookupId(named)}::bigint`;
  const [account] = await sql<CallingAccount[]>`
    /* accountToCallWith */ select developer_account_id, customer_id, app_id from usage.known_access
    where ${which} and ${visibleCustomers(context, 'usage', 'customer_id')}
    order by developer_account_id limit 1`;
  return account ?? null;
}
