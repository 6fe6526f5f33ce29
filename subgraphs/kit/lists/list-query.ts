import type { Database, Fragment } from '../sql/database';
import type { Order, SortKey, Window } from './page-window';

/** What a list is made of. */
export interface ListQuery<Row> extends Order<Row> {
  columns: Fragment;
  from: Fragment;
  /** Left joins that add columns to rows and take no part in choosing them: what only skips or counts goes without. */
  beside?: Fragment;
  where: Fragment;
  /**
   * SQL of a unique column with an index of its own, for lists that are long: of what a numbered page skips, only this
   * is read, as a rule from an index alone.
   */
  key?: string;
  /** A quicker way to what `count(*)` would give. */
  count?: () => Promise<number>;
  /** For lists whose upper end alone an index gives in their order. */
  upper?: Upper;
}

/** SQL of the rows of the upper end, whose order an index gives, and of all others, read only where a page reaches them. */
export interface Upper {
  from: Fragment;
  others: Fragment;
}

/** SQL of the order in which a window reads a list, and of the condition that holds behind its cursor. */
export function orderOf<Row>(db: Database, window: Window, { sort, direction }: ListQuery<Row>) {
  const descending = (direction === 'DESC') !== window.backwards;
  const order = sort.map(({ column }) => `${column} ${descending ? 'desc' : 'asc'}`).join(', ');
  const beyond = window.cursor && beside(db, sort, descending ? '<' : '>', window.cursor);
  return { descending, order: db.sql.unsafe(order), seek: beyond ?? db.sql`` };
}

/** SQL that holds for the rows on one side of the one with these sort values, which are texts. */
export function beside<Row>(
  { sql }: Database,
  sort: readonly SortKey<Row>[],
  comparison: '<' | '<=' | '>' | '>=',
  values: readonly string[],
): Fragment {
  const columns = sort.map(({ column }) => column).join(', ');
  const typed = values.reduce<Fragment>(
    (all, value, i) => sql`${all}${i ? sql`, ` : sql``}${value}::text::${sql.unsafe(sort[i]?.type ?? 'text')}`,
    sql``,
  );
  return sql`and (${sql.unsafe(columns)}) ${sql.unsafe(comparison)} (${typed})`;
}

export async function countIn({ sql }: Database, from: Fragment, where: Fragment): Promise<number> {
  const [counted] = await sql<{ count: string }[]>`select count(*) from ${from} where ${where}`;
  return Number(counted?.count ?? 0);
}
