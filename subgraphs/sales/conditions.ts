import type { Fragment, Sql } from '../kit/database';
import { isInt64 } from '../kit/ids';

/** Joins conditions with and. */
export function allOf(sql: Sql, conditions: readonly Fragment[]): Fragment {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
}

/** A column against identifiers that a client sent; what cannot be one matches nothing. */
export function anyId(sql: Sql, column: string, ids: readonly string[]): Fragment {
  return sql`${sql.unsafe(column)} = any(${ids.filter(isInt64)}::text[]::bigint[])`;
}

/** The wildcards of LIKE are escaped, so that a keyword is found as typed. */
export function containing(keyword: string): string {
  return `%${keyword.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
