import { lookupId } from '../../kit/basics/ids';
import { businessMonth } from '../../kit/basics/time';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, anyOf, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { visibleAuthorizations } from '../conditions';
import type { AuthorizationFilter } from '../schema.generated';

/** Out of those the viewer may see, as `a`. For who may not know promoters, none has any. */
export function authorizationConditions(
  context: Reader,
  filter: AuthorizationFilter,
  knowsPromoters: boolean,
): Fragment {
  return allOf(context.db.sql, [
    visibleAuthorizations(context),
    ...traits(context, filter),
    ...owners(context, filter),
    ...ofProduct(context, filter),
    ...relations(context, filter, knowsPromoters),
  ]);
}

function traits(context: Reader, filter: AuthorizationFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.ids) parts.push(anyId(sql, 'a.id', filter.ids));
  if (filter.codes) parts.push(anyOf(sql, 'a.product_code', filter.codes));
  if (filter.states) parts.push(anyOf(sql, 'a.state', filter.states));
  if (filter.bundle != null) parts.push(filter.bundle ? sql`a.bundle` : sql`not a.bundle`);
  if (filter.contractStates) parts.push(anyOf(sql, 'a.contract_state', filter.contractStates));
  if (filter.createdFrom) parts.push(sql`a.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`a.created_at <= ${filter.createdUntil}`);
  return parts;
}

function owners(context: Reader, filter: AuthorizationFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.customerIds) parts.push(anyId(sql, 'a.customer_id', filter.customerIds));
  if (filter.developerAccountIds) {
    parts.push(anyId(sql, 'a.developer_account_id', filter.developerAccountIds));
  }
  if (filter.merchantId) {
    parts.push(sql`a.customer_id in (select k.customer_id from products.known_customers k
      where k.merchant_id = ${lookupId(filter.merchantId)}::bigint)`);
  }
  return parts;
}

function ofProduct(context: Reader, filter: AuthorizationFilter): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(p.name ilike ${pattern} or p.code ilike ${pattern})`);
  }
  if (filter.applicable != null) parts.push(sql`p.applicable = ${filter.applicable}`);
  if (filter.categoryCode) parts.push(sql`${filter.categoryCode} in (p.category_code, p.subcategory_code)`);
  if (filter.testable === 'SINGLE') parts.push(sql`p.single_testable`);
  if (filter.testable === 'BATCH') parts.push(sql`p.batch_testable`);
  if (parts.length === 0) return [];
  return [sql`a.product_code in (select p.code from products.products p where ${allOf(sql, parts)})`];
}

function relations(context: Reader, filter: AuthorizationFilter, knowsPromoters: boolean): Fragment[] {
  const { sql } = context.db;
  const parts: Fragment[] = [];
  if (filter.bundleAuthorizationId) {
    parts.push(sql`a.id in (select c.component_authorization_id from products.authorization_components c
      where c.bundle_authorization_id = ${lookupId(filter.bundleAuthorizationId)}::bigint)`);
  }
  if (filter.adjusting != null) {
    const changing = sql`exists (select 1 from products.price_changes c
      where c.authorization_id = a.id and c.state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT'))`;
    parts.push(filter.adjusting ? changing : sql`not ${changing}`);
  }
  if (filter.promoterId) {
    const month = filter.promoterMonth ?? businessMonth(context.now());
    parts.push(sql`${knowsPromoters} and exists (select 1 from products.promoter_royalties r
      where r.authorization_id = a.id and r.promoter_id = ${lookupId(filter.promoterId)}::bigint
        and r.effect_month <= ${month} and (r.until_month is null or r.until_month > ${month}))`);
  }
  return parts;
}
