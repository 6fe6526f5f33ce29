import type { Database, Fragment } from '../sql/database';
import { beside, countIn, type ListQuery, orderOf, type Upper } from './list-query';
import type { Window } from './page-window';

/** To skip more than this costs more than to count the upper end, which tells from where there are fewer to skip. */
const FAR = 5_000;

/** The rows of a window of a list with an upper end: a statement, and more where it begins further on or reaches beyond. */
export async function rowsInParts<Row>(
  db: Database,
  list: ListQuery<Row>,
  upper: Upper,
  window: Window,
): Promise<Row[]> {
  const { order, seek, descending } = orderOf(db, window, list);
  const rows: Row[] = [];
  let skipped = window.offset;
  for (const isUpper of [descending, !descending]) {
    const missing = window.limit - rows.length;
    if (missing === 0) break;
    const from = isUpper ? upper.from : upper.others;
    const count = isUpper && skipped > FAR ? await countIn(db, from, list.where) : undefined;
    const skips = isUpper && skipped > 0;
    const first = skips ? await firstOf(db, list, from, { ...window, offset: skipped }, count) : undefined;
    const begin = first ? beside(db, list.sort, descending ? '<=' : '>=', first) : seek;
    const found =
      skips && !first
        ? []
        : await db.sql<Row[]>`select ${list.columns} from ${from} where ${list.where} ${begin}
            order by ${order} limit ${missing} offset ${isUpper ? 0 : skipped}`;
    rows.push(...found);
    if (found.length > 0) skipped = 0;
    const isFirst = isUpper === descending;
    if (skipped > 0 && isFirst) skipped = Math.max(0, skipped - (count ?? (await countIn(db, from, list.where))));
  }
  return rows;
}

/**
 * The sort values of the first row behind the offset; undefined where none is. Of what is skipped only these are read,
 * from the nearer end where the number of rows is known.
 */
async function firstOf<Row>(
  db: Database,
  list: ListQuery<Row>,
  from: Fragment,
  window: Window,
  count?: number,
): Promise<string[] | undefined> {
  const { sql } = db;
  const { offset } = window;
  if (count !== undefined && offset >= count) return undefined;
  const turned = count !== undefined && offset > count / 2;
  const { order } = orderOf(db, turned ? { ...window, backwards: !window.backwards } : window, list);
  const columns = list.sort.map(({ column }, i) => `${column}::text as c${i}`).join(', ');
  const [first] = await sql<Record<string, string>[]>`select ${sql.unsafe(columns)} from ${from} where ${list.where}
    order by ${order} limit 1 offset ${turned ? count - 1 - offset : offset}`;
  return first && Object.values(first);
}
