import { DomainError } from '../basics/errors';
import type { Viewer } from '../requests/context';
import type { Database, Fragment } from '../sql/database';
import { fewAtOnce } from './few-at-once';
import { type JsonField, JsonRows, LONGEST_NAME, type Rows } from './json-rows';
import { countIn, type ListQuery, orderOf } from './list-query';
import { cursorsIn, type PageArgs, type Window, windowOf } from './page-window';
import { rowsInParts } from './upper-end';

export type { ListQuery } from './list-query';
export type { PageArgs, SortDirection, SortKey, SortType } from './page-window';

export interface JsonListQuery<Row> extends ListQuery<Row> {
  /** The columns of each row's JSON, where nobody needs the rows themselves. It knows nothing of `beside`. */
  json: Fragment | null | undefined;
}

type AnyList<Row> = ListQuery<Row> & Partial<JsonListQuery<Row>>;

/** What a connection field resolves to: a `Page` of rows, or JSON rows where nodes and their number are all that is selected. */
export interface Connection<Row> {
  readonly nodes: Rows<Row>;
  /** Runs one count when asked for; `connectionResolvers` binds it to the field. */
  count: () => Promise<number>;
}

export interface Page<Row> extends Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { cursor: string; node: Row }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** Cursors are made when asked for. A class, since V8 keeps getters of object literals, and all they see, for long. */
class RowPage<Row> implements Page<Row> {
  readonly nodes: Row[];
  private readonly hasMore: boolean;

  constructor(
    fetched: readonly Row[],
    private readonly window: Window,
    private readonly cursorOf: (row: Row) => string,
    readonly count: () => Promise<number>,
  ) {
    this.hasMore = fetched.length > window.limit;
    this.nodes = fetched.slice(0, window.limit);
    if (window.backwards) this.nodes.reverse();
  }

  get edges() {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
  }

  get pageInfo() {
    const { window, hasMore, nodes } = this;
    const [first] = nodes;
    const last = nodes.at(-1);
    return {
      hasNextPage: window.backwards ? window.cursor !== undefined : hasMore,
      hasPreviousPage: window.backwards ? hasMore : window.cursor !== undefined || window.offset > 0,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }
}

class JsonPage<Row> implements Connection<Row> {
  readonly nodes: Rows<Row>;

  constructor(
    text: string,
    readonly count: () => Promise<number>,
  ) {
    this.nodes = new JsonRows(text);
  }
}

/** What is read backwards is turned around afterwards, which takes rows. */
const isJson = <Row>({ json }: AnyList<Row>, { backwards }: Window): boolean => !!json && !backwards;

/** One more than the page has tells whether there is a next one; with rows that are only passed on nobody asks. */
const limitOf = <Row>(list: AnyList<Row>, window: Window) => window.limit + (isJson(list, window) ? 0 : 1);

/** SQL of the chosen rows as one JSON value. `.*` means the row, whatever clients call its columns. */
const nodesOf = <Row>({ sql }: Database, { from, json }: AnyList<Row>, chosen: Fragment): Fragment =>
  sql`array_to_json(array(select row_to_json(node.*) from ${from} cross join lateral (select ${json}) node ${chosen}))`;

/** The rows of one page among those that `belongs` says. */
function pageOf<Row>(db: Database, belongs: Fragment, list: AnyList<Row>, window: Window): Fragment {
  const { order, seek } = orderOf(db, window, list);
  return db.sql`where ${belongs} and ${list.where} ${seek}
    order by ${order} limit ${limitOf(list, window)} offset ${window.offset}`;
}

/** One page of a list, one statement; `totalCount` costs a second one only when it is selected. */
export function listConnection<Row extends object>(
  db: Database,
  args: PageArgs,
  list: JsonListQuery<Row>,
): Promise<Connection<Row>>;
export function listConnection<Row extends object>(
  db: Database,
  args: PageArgs,
  list: ListQuery<Row>,
): Promise<Page<Row>>;
export async function listConnection<Row extends object>(
  db: Database,
  args: PageArgs,
  list: AnyList<Row>,
): Promise<Connection<Row>> {
  const window = windowOf(args, list);
  const { order, seek } = orderOf(db, window, list);
  const { sql } = db;
  const count = list.count ?? (() => countIn(db, list.from, list.where));
  const part = sql`order by ${order} limit ${limitOf(list, window)} offset ${window.offset}`;
  const chosen =
    list.key && window.offset > 0
      ? sql`where ${sql.unsafe(list.key)} = any(array(
          select ${sql.unsafe(list.key)} from ${list.from} where ${list.where} ${part})) order by ${order}`
      : sql`where ${list.where} ${seek} ${part}`;
  if (isJson(list, window)) {
    const [page] = await sql<{ nodes: string }[]>`select ${nodesOf(db, list, chosen)}::text as nodes`;
    return new JsonPage(page?.nodes ?? '[]', count);
  }
  const rows = list.upper
    ? await rowsInParts(db, list, list.upper, { ...window, limit: limitOf(list, window) })
    : await sql<Row[]>`select ${list.columns} from ${list.from} ${list.beside ?? sql``} ${chosen}`;
  return new RowPage<Row>(rows, window, cursorsIn(list), count);
}

/**
 * The same page for many parents in one statement (a lateral join per parent), for connections on entities.
 * `parentColumn` is the SQL of the column that holds the parent's identifier, e.g. `a.customer_id`.
 * Returns one connection per parent, in the order of `parentIds`.
 */
export function listConnectionsByParent<Row extends object>(
  db: Database,
  parentIds: readonly string[],
  parentColumn: string,
  args: PageArgs,
  list: JsonListQuery<Row>,
): Promise<Connection<Row>[]>;
export function listConnectionsByParent<Row extends object>(
  db: Database,
  parentIds: readonly string[],
  parentColumn: string,
  args: PageArgs,
  list: ListQuery<Row>,
): Promise<Page<Row>[]>;
export async function listConnectionsByParent<Row extends object>(
  db: Database,
  parentIds: readonly string[],
  parentColumn: string,
  args: PageArgs,
  list: AnyList<Row>,
): Promise<Connection<Row>[]> {
  const window = windowOf(args, list);
  const { sql } = db;
  const parent = sql.unsafe(parentColumn);
  const parents = sql`unnest(${[...new Set(parentIds)]}::bigint[]) as parent(key)`;
  const chosen = pageOf(db, sql`${parent} = parent.key`, list, window);
  let counts: Promise<Map<string, number>> | undefined;
  const countAll = async () => {
    const counted = await db.alone<{ key: string; count: string }[]>`
      select ${parent} as key, count(*) from ${list.from}
      where ${parent} = any(${parentIds as string[]}::bigint[]) and ${list.where} group by 1`;
    return new Map(counted.map((row) => [row.key, Number(row.count)]));
  };
  const countOf = (key: string) => async () => {
    counts ??= countAll();
    return (await counts).get(key) ?? 0;
  };
  if (isJson(list, window)) {
    const pages = await sql<{ key: string; nodes: string }[]>`
      select parent.key, ${nodesOf(db, list, chosen)}::text as nodes from ${parents}`;
    const texts = new Map(pages.map(({ key, nodes }) => [key, nodes]));
    return parentIds.map((key) => new JsonPage(texts.get(key) ?? '[]', countOf(key)));
  }
  const rows = await sql<(Row & { parentKey: string })[]>`
    select parent.key as parent_key, page.* from ${parents} cross join lateral (
      select ${list.columns} from ${list.from} ${list.beside ?? sql``} ${chosen}
    ) page`;
  const byParent = new Map<string, Row[]>(parentIds.map((key) => [key, []]));
  for (const row of rows) byParent.get(row.parentKey)?.push(row);
  const cursorOf = cursorsIn<Row>(list);
  return parentIds.map((key) => new RowPage(byParent.get(key) ?? [], window, cursorOf, countOf(key)));
}

/**
 * The same page inside the row that it hangs in, as SQL of type json, for jsonColumns; null where more than nodes is
 * asked for, and where the arguments are wrong, which is for the field itself to say.
 * @param belongs SQL that ties rows of the list to the row outside, e.g. `e.wallet_id = w.id`.
 */
export function jsonConnection<Row>(
  db: Database,
  belongs: string,
  [nodes, ...others]: readonly JsonField[],
  args: PageArgs,
  listOf: (fields: readonly JsonField[]) => JsonListQuery<Row>,
): Fragment | null {
  const { sql } = db;
  if (nodes?.field !== 'nodes' || !nodes.below || others.length > 0 || nodes.name.length > LONGEST_NAME) return null;
  try {
    const list = listOf(nodes.below);
    const window = windowOf(args, list);
    if (!isJson(list, window)) return null;
    const chosen = pageOf(db, sql.unsafe(belongs), list, window);
    return sql`(select row_to_json(page.*) from (select ${nodesOf(db, list, chosen)} as ${sql(nodes.name)}) page)`;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export const connectionResolvers = {
  totalCount: (connection: Connection<unknown>, _args: unknown, { viewer }: { viewer: Viewer }): Promise<number> =>
    fewAtOnce(viewer, connection.count),
};
