import type { RequestContext } from '../kit/context';
import type { Database, Fragment, Sql } from '../kit/database';
import { isInt64 } from '../kit/ids';

/** What every read needs: whose request it is, and the database. */
export type Reader = RequestContext & { db: Database };

/** Joins conditions with and. */
export function allOf(sql: Sql, conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
}

/**
 * A column against a list of names. One name compares with `=`, because only then an index on the column also gives
 * the order of the page.
 */
export function anyOf(sql: Sql, column: string, values: readonly string[]): Fragment {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return sql`${sql.unsafe(column)} = ${only}`;
  return sql`${sql.unsafe(column)} = any(${[...values]}::text[])`;
}

/** A column against identifiers that a client sent; what cannot be one matches nothing. */
export function anyId(sql: Sql, column: string, ids: readonly string[]): Fragment {
  const [only, ...others] = ids.filter(isInt64);
  if (only !== undefined && others.length === 0) return sql`${sql.unsafe(column)} = ${only}::text::bigint`;
  return sql`${sql.unsafe(column)} = any(${ids.filter(isInt64)}::text[]::bigint[])`;
}

/** The wildcards of LIKE are escaped, so that a keyword is found as typed. */
const literal = (keyword: string) => keyword.trim().replace(/[\\%_]/g, '\\$&');

export const containing = (keyword: string) => `%${literal(keyword)}%`;
export const startingWith = (keyword: string) => `${literal(keyword)}%`;

/** Rows of customers whose name or short name contains the keyword. */
export function customerNamed(sql: Sql, column: string, keyword: string): Fragment {
  const pattern = containing(keyword);
  return sql`${sql.unsafe(column)} in (select k.customer_id from billing.known_customers k
    where k.name ilike ${pattern} or k.alias_name ilike ${pattern})`;
}

/** Rows of developer accounts whose name, app id, or customer's name contains the keyword. */
export function developerAccountNamed(sql: Sql, column: string, keyword: string): Fragment {
  const pattern = containing(keyword);
  return sql`${sql.unsafe(column)} in (select a.developer_account_id from billing.known_developer_accounts a
    left join billing.known_customers k on k.customer_id = a.customer_id
    where a.name ilike ${pattern} or a.app_id ilike ${pattern} or k.name ilike ${pattern} or k.alias_name ilike ${pattern})`;
}
