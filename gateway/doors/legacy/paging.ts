import type { LegacyFields } from './endpoint';

const DEFAULT_SIZE = 20;
const MAX_SIZE = 500;

/** What nonPage gives at most; the graph's page argument allows this size. */
export const NON_PAGE_SIZE = 10_000;

interface PageInput {
  number: number;
  size: number;
}

/** What every list document declares: `($page: PageInput!, $count: Boolean!, …)`. */
interface PageVariables {
  page: PageInput;
  /** false spares the counting of all rows. */
  count: boolean;
}

interface Connection<Node> {
  nodes: readonly Node[];
  totalCount?: number | string | null;
  pageInfo: { hasNextPage: boolean };
}

interface LegacyPage {
  pageNo: number;
  pageSize: number;
  hasNext: boolean;
  total: number;
  results: unknown[];
  isLarge: boolean;
}

/** The selection every list document needs beside its nodes. */
export const pageFields = 'totalCount @include(if: $count) pageInfo { hasNextPage }';

/** The same for an export, which goes from page to page by cursors. */
export const rowPageFields = 'pageInfo { hasNextPage endCursor }';

/**
 * The page a request asks for. pageNo below 1 is 1; pageSize 0 or absent is 20, at most 500. nonPage asks for
 * everything, 10000 rows at most, and wins over largePage, which counts nothing.
 */
export function pageVariables(body: LegacyFields): PageVariables {
  if (body.nonPage === true) return { page: { number: 1, size: NON_PAGE_SIZE }, count: true };
  const size = body.pageSize > 0 ? Math.min(body.pageSize, MAX_SIZE) : DEFAULT_SIZE;
  return { page: { number: Math.max(body.pageNo ?? 1, 1), size }, count: body.largePage !== true };
}

/**
 * A connection as the page of the envelope. `total` of a largePage is -1: the rows were not counted, and 0 would read
 * as an empty list.
 */
export function page<Node>(
  connection: Connection<Node>,
  body: LegacyFields,
  present: (node: Node) => unknown,
): LegacyPage {
  const { page: asked, count } = pageVariables(body);
  return {
    pageNo: asked.number,
    pageSize: asked.size,
    hasNext: connection.pageInfo.hasNextPage,
    total: count ? Number(connection.totalCount ?? connection.nodes.length) : -1,
    results: connection.nodes.map(present),
    isLarge: !count,
  };
}
