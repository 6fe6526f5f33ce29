import { type Asked, askedColumns } from '../../kit/asked';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import {
  type Connection,
  type ListQuery,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
  type SortKey,
} from '../../kit/pagination';
import { writtenColumns } from '../../kit/written-rows';
import { visibleAuthorizations } from '../conditions';
import { writtenProductOf } from '../products/queries';
import type { AuthorizationCounts, AuthorizationFilter, AuthorizationOrder } from '../types.generated';
import { authorizationConditions } from './conditions';
import { authorizations, type StoredAuthorization } from './tables';

export type AuthorizationRow = StoredAuthorization & { developerAccountName: string };

const ownColumns = askedColumns(authorizations, 'a', {
  always: ['id'],
  fields: {
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    product: ['productCode'],
    components: ['bundle'],
    contract: ['contractId'],
  },
});

const written = writtenColumns(authorizations, 'a', { product: writtenProductOf('a.product_code') });

/** `sorted` is the column that cursors are made of. */
const columns = ({ db: { sql } }: Reader, asked?: Asked, sorted?: string): Fragment =>
  sql`${sql.unsafe(ownColumns(asked, sorted))}, coalesce(d.name, '') as developer_account_name`;

const source = (context: Reader): Fragment => context.db.sql`products.authorizations a
  left join products.known_developer_accounts d on d.developer_account_id = a.developer_account_id`;

/** Authorisations by identifier that the viewer may see, in no particular order. */
export async function authorizationsByIds(context: Reader, ids: string[]): Promise<AuthorizationRow[]> {
  return context.db.sql<AuthorizationRow[]>`
    /* authorizationsByIds */ select ${columns(context)} from ${source(context)}
    where a.id = any(${ids}::text[]::bigint[]) and ${visibleAuthorizations(context)}`;
}

const SORTS: Record<AuthorizationOrder['field'], SortKey<AuthorizationRow>[]> = {
  CREATED_AT: [{ column: 'a.created_at', type: 'timestamptz', of: (a) => a.createdAt }],
  UPDATED_AT: [{ column: 'a.updated_at', type: 'timestamptz', of: (a) => a.updatedAt }],
};

const SORTED = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** What a list of authorisations is asked by, beside the page. */
export interface AuthorizationListArgs {
  filter?: AuthorizationFilter | null;
  orderBy?: AuthorizationOrder | null;
  /** Whether it may be asked by promoter, which takes sales:read. */
  knowsPromoters: boolean;
  /** The fields of authorisations that are needed; all when it is missing. */
  asked?: Asked;
}

function authorizationList(context: Reader, args: AuthorizationListArgs): ListQuery<AuthorizationRow> {
  const order = args.orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  return {
    columns: columns(context, args.asked, SORTED[order.field]),
    written: args.asked?.written && written(context, args.asked.written),
    from: source(context),
    where: authorizationConditions(context, args.filter ?? {}, args.knowsPromoters),
    sort: [...SORTS[order.field], { column: 'a.id', type: 'bigint', of: (a) => a.id }],
    direction: order.direction,
  };
}

export function listAuthorizations(
  context: Reader,
  { filter, orderBy, knowsPromoters, asked, ...page }: AuthorizationListArgs & PageArgs,
): Promise<Connection<AuthorizationRow>> {
  return listConnection(context.db, page, authorizationList(context, { filter, orderBy, knowsPromoters, asked }));
}

/** The same list for each of many customers, in one statement. */
export function authorizationsOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  { filter, orderBy, knowsPromoters, asked, ...page }: AuthorizationListArgs & PageArgs,
): Promise<Connection<AuthorizationRow>[]> {
  const list = authorizationList(context, { filter, orderBy, knowsPromoters, asked });
  return listConnectionsByParent(context.db, customerIds, 'a.customer_id', page, list);
}

export type AuthorizationCountsRow = AuthorizationCounts & { customerId: string };

/** One row for each customer that has an authorisation the viewer may see. */
export async function authorizationCountsOf(context: Reader, customerIds: string[]): Promise<AuthorizationCountsRow[]> {
  return context.db.sql<AuthorizationCountsRow[]>`
    /* authorizationCountsOf */ select a.customer_id,
      count(*) filter (where a.state = 'OPEN')::int as open,
      count(*) filter (where a.state = 'PENDING')::int as pending,
      count(*) filter (where a.state = 'DISABLED')::int as disabled,
      count(*) filter (where a.state = 'REJECTED')::int as rejected
    from products.authorizations a
    where a.customer_id = any(${customerIds}::text[]::bigint[]) and ${visibleAuthorizations(context)}
    group by a.customer_id`;
}

export type AuthorizationComponentRow = AuthorizationRow & { bundleAuthorizationId: string; componentPrice: string };

/** The authorised components of bundles, in their order, each with its price inside the bundle. */
export async function componentsOfAuthorizations(
  context: Reader,
  bundleIds: string[],
): Promise<AuthorizationComponentRow[]> {
  return context.db.sql<AuthorizationComponentRow[]>`
    /* componentsOfAuthorizations */ select ${columns(context)}, c.bundle_authorization_id,
      coalesce(c.price, a.price) as component_price
    from ${source(context)} join products.authorization_components c on c.component_authorization_id = a.id
    where c.bundle_authorization_id = any(${bundleIds}::text[]::bigint[]) and ${visibleAuthorizations(context)}
    order by c.sort, a.id`;
}
