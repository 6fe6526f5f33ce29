import { isInt64 } from '../basics/ids';
import type { Fragment, Sql } from './database';

/** Joins conditions with `and`. There must be one at least, in practice the viewer's row scope. */
export function allOf(sql: Sql, conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
}

/**
 * A condition that the planner looks at row by row, without an opinion on how many rows it leaves. For what nearly all
 * rows fulfil that another condition has found: taken for independent of that, it seems to leave next to none, and all
 * of them would be read and sorted where an index gives the page in its order.
 */
export function rowByRow(sql: Sql, condition: Fragment): Fragment {
  return sql`coalesce(${condition}, false)`;
}

/** An empty list finds nothing. One value is compared with `=`, so that an index gives the order of a page. */
export function anyOf(sql: Sql, column: string, values: readonly string[]): Fragment {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return sql`${sql.unsafe(column)} = ${only}`;
  return sql`${sql.unsafe(column)} = any(${[...values]}::text[])`;
}

/** The same for bigint: what cannot be an identifier is left out. With `not`, an empty list excludes nothing. */
export function anyId(sql: Sql, column: string, ids: readonly string[]): Fragment {
  const possible = ids.filter(isInt64);
  const [only, ...others] = possible;
  if (only !== undefined && others.length === 0) return sql`${sql.unsafe(column)} = ${only}::bigint`;
  return sql`${sql.unsafe(column)} = any(${possible}::bigint[])`;
}

/** The wildcards of LIKE are escaped, so that a keyword is found as typed, without the blanks around it. */
const literal = (keyword: string): string => keyword.trim().replace(/[\\%_]/g, '\\$&');

export const containing = (keyword: string): string => `%${literal(keyword)}%`;

export const startingWith = (keyword: string): string => `${literal(keyword)}%`;
