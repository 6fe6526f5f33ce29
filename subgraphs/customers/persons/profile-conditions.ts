import type { Reader } from '../../kit/requests/context';
import type { Fragment } from '../../kit/sql/database';
import type { ProfileState } from '../reports/rules';

/** What is typed has fewer characters than pg_trgm can look for; most names of persons have. */
export const isShort = (keyword: string): boolean => [...keyword.trim()].length < 3 && keyword.trim() !== '';

/**
 * Whether a name holds a keyword of one or two characters, whatever its case. The index on the characters of `name`
 * finds those that have them, in whatever order; LIKE would have PostgreSQL read the whole index of trigrams instead.
 * Numbers are not looked through, as two digits are in every tenth of them.
 */
export const holdingShort = ({ db: { sql } }: Reader, name: Fragment, keyword: string): Fragment =>
  sql`(string_to_array(lower(${name}), null) @> string_to_array(lower(${keyword.trim()}::text), null)
    and position(lower(${keyword.trim()}::text) in lower(${name})) > 0)`;

/** The rare sides are written as their indexes have them, since a parameter could stand for either side. */
export function profileConditions(
  { db: { sql } }: Reader,
  row: 'p' | 'o',
  filter: { state?: ProfileState | null; stub?: boolean | null },
): Fragment[] {
  const parts: Fragment[] = [];
  if (filter.state === 'DISABLED') parts.push(sql.unsafe(`${row}.state = 'DISABLED'`));
  if (filter.state === 'NORMAL') parts.push(sql.unsafe(`${row}.state is distinct from 'DISABLED'`));
  if (filter.stub === true) parts.push(sql.unsafe(`${row}.reported_at is null`));
  if (filter.stub === false) parts.push(sql.unsafe(`${row}.reported_at is not null`));
  return parts;
}
