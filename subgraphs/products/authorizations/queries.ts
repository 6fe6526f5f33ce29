import { lookupId } from '../../kit/basics/ids';
import { jsonColumns } from '../../kit/lists/json-rows';
import {
  type Connection,
  type JsonListQuery,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
} from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import { ownCustomerId, type Reader } from '../../kit/requests/context';
import type { Fragment } from '../../kit/sql/database';
import { visibleAuthorizations } from '../conditions';
import { productJsonOf } from '../products/queries';
import type { Authorization, AuthorizationCounts, AuthorizationFilter, AuthorizationOrder } from '../schema.generated';
import { authorizationConditions } from './conditions';
import { authorizations, type StoredAuthorization } from './tables';

export type AuthorizationRow = StoredAuthorization & { developerAccountName: string };

const ownColumns = selectedColumns<Authorization, typeof authorizations>(authorizations, 'a', {
  always: ['id'],
  fields: {
    nodeId: [],
    reference: [],
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    product: ['productCode'],
    components: ['bundle'],
    contract: ['contractId'],
    developerAccountName: [],
    priceHistory: [],
    waitingPriceChange: [],
    hasAssignedSource: [],
    assignedSources: [],
    promoterRoyalties: [],
  },
});

const authorizationJson = jsonColumns(authorizations, 'a', { product: productJsonOf('a.product_code') });

/** `sorted` is the column that cursors are made of. */
const columns = ({ db: { sql } }: Reader, selection?: Selection, sorted?: string): Fragment =>
  sql`${sql.unsafe(ownColumns(selection, sorted))}, coalesce(d.name, '') as developer_account_name`;

const source = (context: Reader): Fragment => context.db.sql`products.authorizations a
  left join products.known_developer_accounts d on d.developer_account_id = a.developer_account_id`;

export async function authorizationsByIds(context: Reader, ids: string[]): Promise<AuthorizationRow[]> {
  return context.db.sql<AuthorizationRow[]>`
    /* authorizationsByIds */ select ${columns(context)} from ${source(context)}
    where a.id = any(${ids}::bigint[]) and ${visibleAuthorizations(context)}`;
}

const sortedBy = sortKeys(authorizations, 'a');
const SORTED = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

export interface AuthorizationListArgs {
  filter?: AuthorizationFilter | null;
  orderBy?: AuthorizationOrder | null;
  /** Whether it may be asked by promoter, which takes sales:read. */
  knowsPromoters: boolean;
  selection?: Selection;
}

function authorizationList(context: Reader, args: AuthorizationListArgs): JsonListQuery<AuthorizationRow> {
  const order = args.orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  return {
    columns: columns(context, args.selection, SORTED[order.field]),
    json: args.selection?.jsonFields && authorizationJson(context, args.selection.jsonFields),
    from: source(context),
    where: authorizationConditions(context, args.filter ?? {}, args.knowsPromoters),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  };
}

export function listAuthorizations(
  context: Reader,
  { filter, orderBy, knowsPromoters, selection, ...page }: AuthorizationListArgs & PageArgs,
): Promise<Connection<AuthorizationRow>> {
  return listConnection(context.db, page, authorizationList(context, { filter, orderBy, knowsPromoters, selection }));
}

export function authorizationsOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  { filter, orderBy, knowsPromoters, selection, ...page }: AuthorizationListArgs & PageArgs,
): Promise<Connection<AuthorizationRow>[]> {
  const list = authorizationList(context, { filter, orderBy, knowsPromoters, selection });
  return listConnectionsByParent(context.db, customerIds, 'a.customer_id', page, list);
}

export type AuthorizationCountsRow = AuthorizationCounts & { customerId: string };

export async function authorizationCountsOf(context: Reader, customerIds: string[]): Promise<AuthorizationCountsRow[]> {
  return context.db.sql<AuthorizationCountsRow[]>`
    /* authorizationCountsOf */ select a.customer_id,
      count(*) filter (where a.state = 'OPEN')::int as open,
      count(*) filter (where a.state = 'PENDING')::int as pending,
      count(*) filter (where a.state = 'DISABLED')::int as disabled,
      count(*) filter (where a.state = 'REJECTED')::int as rejected
    from products.authorizations a
    where a.customer_id = any(${customerIds}::bigint[]) and ${visibleAuthorizations(context)}
    group by a.customer_id`;
}

export type AuthorizationComponentRow = AuthorizationRow & { bundleAuthorizationId: string; componentPrice: string };

export async function componentsOfAuthorizations(
  context: Reader,
  bundleIds: string[],
): Promise<AuthorizationComponentRow[]> {
  return context.db.sql<AuthorizationComponentRow[]>`
    /* componentsOfAuthorizations */ select ${columns(context)}, c.bundle_authorization_id,
      coalesce(c.price, a.price) as component_price
    from ${source(context)} join products.authorization_components c on c.component_authorization_id = a.id
    where c.bundle_authorization_id = any(${bundleIds}::bigint[]) and ${visibleAuthorizations(context)}
    order by c.sort, a.id`;
}

export type ProductAuthorizationRow = AuthorizationRow & { wantedCode: string };

/** Pending, open or disabled, as far as the viewer may see it; the own productive account unless one is named. */
export async function authorizationsOfProducts(
  context: Reader,
  accountId: string | null,
  codes: readonly string[],
): Promise<ProductAuthorizationRow[]> {
  const { sql } = context.db;
  const account =
    accountId === null
      ? sql`d.customer_id = ${ownCustomerId(context.viewer)}::bigint and d.environment = 'PROD'`
      : sql`a.developer_account_id = ${lookupId(accountId)}::bigint`;
  return sql<ProductAuthorizationRow[]>`
    /* authorizationsOfProducts */ select a.*, d.name as developer_account_name, a.product_code as wanted_code
    from products.authorizations a
    join products.known_developer_accounts d on d.developer_account_id = a.developer_account_id
    where ${account} and a.product_code = any(${[...codes]}) and a.state <> 'REJECTED' and ${visibleAuthorizations(context)}`;
}
