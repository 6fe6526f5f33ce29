import type pg from 'pg';
import { median } from './load';

/** Pages of one measurement, each going on from the one before. */
const PAGES = 50;
export const PAGE_SIZE = 50;
const NEAR_THE_END = 0.9;

export interface List {
  /** Field of the graph, and the names of its filter and order types begin with `type`. */
  root: string;
  type: string;
  table: string;
  fields: string;
  orders: readonly { field: string; column: string }[];
  /** Filters as a viewer sets them, measured by newest first. */
  filters: readonly { name: string; filter: object }[];
}

interface Page {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
type Ask = (query: string, variables: object) => Promise<Record<string, Page>>;

export const say = (text: string) => process.stdout.write(`${text}\n`);

export function asker(url: string, token: string): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await answer.json()) as { data: Record<string, Page>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** What a page costs at the start of a list and far in, in each order, and what pages of filtered lists cost. */
export async function benchList(ask: Ask, client: pg.Client, list: List, rows: number): Promise<void> {
  for (const order of list.orders) await benchOrder(ask, client, list, order, rows);
  for (const filter of list.filters) await benchFilter(ask, list, filter);
}

async function benchOrder(
  ask: Ask,
  client: pg.Client,
  list: List,
  { field, column }: List['orders'][number],
  rows: number,
): Promise<void> {
  const found = await client.query(
    `select ${column} as value, id from ${list.table} order by ${column}, id offset $1 limit 1`,
    [Math.floor(rows * NEAR_THE_END)],
  );
  const { value, id } = found.rows[0];
  const far = Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id]));
  const orderBy = { field, direction: 'ASC' };
  await pageTimes(ask, list, { orderBy }, null);
  const start = await pageTimes(ask, list, { orderBy }, null);
  const end = await pageTimes(ask, list, { orderBy }, far.toString('base64url'));
  const ratio = (median(end) / median(start)).toFixed(2);
  say(`${list.root} by ${field}: ${shown(start)} at the start, ${shown(end)} far in, ratio ${ratio}`);
}

async function benchFilter(ask: Ask, list: List, { name, filter }: List['filters'][number]): Promise<void> {
  await pageTimes(ask, list, { filter }, null);
  say(`${list.root}, ${name}: ${shown(await pageTimes(ask, list, { filter }, null))}`);
}

const shown = (times: number[]): string => `${median(times).toFixed(2)} ms a page (p99 ${p99(times).toFixed(1)})`;

const p99 = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] as number;

/** Pages that follow one another; where the list ends it begins anew. */
async function pageTimes(ask: Ask, list: List, variables: object, cursor: string | null): Promise<number[]> {
  const { root, type, fields } = list;
  const query = `query Page($filter: ${type}Filter, $orderBy: ${type}Order, $after: String) { ${root}(first: ${PAGE_SIZE},
    after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
  const times: number[] = [];
  let after = cursor;
  for (let i = 0; i < PAGES; i++) {
    const began = performance.now();
    const page = (await ask(query, { ...variables, after }))[root] as Page;
    times.push(performance.now() - began);
    if (page.nodes.length === 0) throw new Error(`A page of ${root} is empty.`);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : cursor;
  }
  return times;
}
