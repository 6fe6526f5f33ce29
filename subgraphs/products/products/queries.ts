import { lookupId } from '../../kit/basics/ids';
import { type JsonColumns, jsonColumns } from '../../kit/lists/json-rows';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader, SubgraphRequest } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { signedIn, visibleAuthorizations } from '../conditions';
import type { Product, ProductFilter, ProductOrder } from '../schema.generated';
import { type ProductRow, products } from './tables';

const columns = selectedColumns<Product, typeof products>(products, 'p', {
  always: ['code'],
  fields: {
    nodeId: [],
    components: ['bundle'],
    onlineTests: ['singleTestable', 'batchTestable'],
    category: ['categoryCode'],
    subcategory: ['subcategoryCode'],
    collected: [],
    authorized: [],
    scheduledChanges: [],
    authorization: [],
    parameterDetails: [],
    docUrl: [],
  },
});

const productJson = jsonColumns(products, 'p');

/** The same as JSON, for rows that name a product in the column whose SQL is `code`. */
export const productJsonOf =
  (code: string): JsonColumns =>
  (context, fields) => {
    const { sql } = context.db;
    const product = productJson(context, fields);
    return (
      product &&
      sql`(select row_to_json(product.*) from products.products p cross join lateral (select ${product}) product
        where p.code = ${sql.unsafe(code)} and ${signedIn(context)})`
    );
  };

export async function productsByCodes(
  context: Reader,
  codes: readonly string[],
  selection?: Selection,
): Promise<ProductRow[]> {
  const { sql } = context.db;
  return sql<ProductRow[]>`
    /* productsByCodes */ select ${sql.unsafe(columns(selection))} from products.products p
    where p.code = any(${[...codes]}) and ${signedIn(context)}`;
}

export type ComponentRow = ProductRow & { bundleCode: string };

export async function componentsOfBundles(context: Reader, codes: string[]): Promise<ComponentRow[]> {
  return context.db.sql<ComponentRow[]>`
    /* componentsOfBundles */ select c.bundle_code, p.* from products.product_components c
    join products.products p on p.code = c.component_code
    where c.bundle_code = any(${codes}) and ${signedIn(context)} order by c.sort, p.code`;
}

export async function favouriteCodes(
  context: Reader,
  accountId: string | null,
  codes: readonly string[],
): Promise<Set<string>> {
  const rows = await context.db.sql<{ productCode: string }[]>`
    /* favouriteCodes */ select product_code from products.favourites
    where account_id = ${accountId}::bigint and product_code = any(${[...codes]})`;
  return new Set(rows.map((row) => row.productCode));
}

/** Which of these products a developer account holds; none when its customer is not the viewer's to see. */
export async function heldCodes(context: Reader, accountId: string, codes: readonly string[]): Promise<Set<string>> {
  const rows = await context.db.sql<{ productCode: string }[]>`
    /* heldCodes */ select a.product_code from products.authorizations a
    where ${holds(context, accountId)} and a.product_code = any(${[...codes]})`;
  return new Set(rows.map((row) => row.productCode));
}

/** Those of `products.authorizations a` that stand in the way of asking again: pending, open or disabled. */
function holds(context: Reader, developerAccountId: string): Fragment {
  const scope = visibleCustomers(context, 'products', 'a.customer_id');
  return context.db.sql`a.developer_account_id = ${lookupId(developerAccountId)}::bigint
    and a.deleted_at is null and a.state <> 'REJECTED' and ${scope}`;
}

const sortedBy = sortKeys(products, 'p');
const SORTED = { CREATED_AT: 'createdAt', CODE: 'code', PRICE: 'price' } as const;

export function listProducts(
  context: SubgraphRequest,
  filter: ProductFilter,
  order: ProductOrder,
  page: PageArgs,
): Promise<Connection<ProductRow>> {
  const { sql } = context.db;
  return listConnection<ProductRow>(context.db, page, {
    columns: sql`p.*`,
    from: sql`products.products p`,
    where: allOf(sql, [signedIn(context), ...traits(context, filter), ...relations(context, filter)]),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function traits(context: Reader, filter: ProductFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(p.name ilike ${pattern} or p.code ilike ${pattern})`);
  }
  if (filter.codes) parts.push(sql`p.code = any(${[...filter.codes]})`);
  if (filter.excludeCodes?.length) parts.push(sql`p.code <> all(${[...filter.excludeCodes]})`);
  if (filter.states) parts.push(sql`p.state = any(${[...filter.states]})`);
  if (filter.type) parts.push(sql`p.type = ${filter.type}`);
  if (filter.bundle != null) parts.push(sql`p.bundle = ${filter.bundle}`);
  if (filter.applicable != null) parts.push(sql`p.applicable = ${filter.applicable}`);
  if (filter.cacheEnabled != null) parts.push(sql`p.cache_enabled = ${filter.cacheEnabled}`);
  if (filter.feeType) parts.push(sql`p.fee_type = ${filter.feeType}`);
  if (filter.categoryCode) parts.push(sql`${filter.categoryCode} in (p.category_code, p.subcategory_code)`);
  return parts;
}

function relations(context: SubgraphRequest, filter: ProductFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.collected != null) {
    const marked = sql`exists (select 1 from products.favourites f
      where f.account_id = ${context.viewer.accountId}::bigint and f.product_code = p.code)`;
    parts.push(filter.collected ? marked : sql`not ${marked}`);
  }
  for (const accounts of [filter.authorizedFor && [filter.authorizedFor], filter.authorizedForAny]) {
    if (!accounts) continue;
    const states = [...(filter.authorizationStates ?? ['PENDING', 'OPEN', 'DISABLED'])];
    parts.push(sql`p.code in (select a.product_code from products.authorizations a
      where ${anyId(sql, 'a.developer_account_id', accounts)} and a.state = any(${states}) and ${visibleAuthorizations(context)})`);
  }
  if (filter.notAuthorizedFor) {
    parts.push(sql`not exists (select 1 from products.authorizations a
      where ${holds(context, filter.notAuthorizedFor)} and a.product_code = p.code)`);
  }
  return parts;
}
