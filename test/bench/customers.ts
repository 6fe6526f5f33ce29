import pg from 'pg';
import { startProgram, stopProgram } from '../processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system';
import { median } from './load';
import { signIn } from './sessions';

/** Pages of one measurement, each going on from the one before. */
const PAGES = 25;
const PAGE_SIZE = 50;
const NEAR_THE_END = 0.9;

export interface CustomerBench {
  customers: number;
  persons: number;
}

interface List {
  root: 'customers' | 'persons';
  fields: string;
  orders: readonly { field: string; column: string }[];
  /** Filters as an operator sets them, measured by newest first. */
  filters: readonly { name: string; filter: object }[];
}

const LISTS: readonly List[] = [
  {
    root: 'customers',
    fields: 'id name aliasName mobile state',
    orders: [
      { field: 'CREATED_AT', column: 'created_at' },
      { field: 'UPDATED_AT', column: 'updated_at' },
      { field: 'NAME', column: 'name' },
    ],
    filters: [
      { name: 'state', filter: { states: ['DISABLED'] } },
      { name: 'keyword, one hit', filter: { keyword: '客户00077777' } },
      { name: 'keyword, many hits', filter: { keyword: '有限' } },
      { name: 'mobile', filter: { mobile: '17000077777' } },
      { name: 'salesperson', filter: { salespersonId: '77' } },
      {
        name: 'created in a month',
        filter: { createdFrom: '2021-03-01T00:00:00Z', createdUntil: '2021-04-01T00:00:00Z' },
      },
    ],
  },
  {
    root: 'persons',
    fields: 'id name phone state',
    orders: [
      { field: 'CREATED_AT', column: 'created_at' },
      { field: 'NAME', column: "coalesce(name, '')" },
    ],
    filters: [
      { name: 'keyword, one hit', filter: { keyword: '人000777777' } },
      { name: 'keyword, many hits', filter: { keyword: '人0' } },
      { name: 'phones', filter: { phones: ['17000777777'] } },
    ],
  },
];

/** Two instants a millisecond apart are never the same, as a cursor must find its row again among 1,000,000. */
const SEED = [
  `insert into customers.customers (id, merchant_id, name, alias_name, unified_social_credit_code, state, customer_type,
     auth_type, mobile, created_at, updated_at)
   select 4611686018427387904 + i, 4611686018427387904 + i, '客户' || lpad(((i * 7919) % $1)::text, 8, '0') || '有限公司',
     '简称' || i, 'B' || lpad(i::text, 17, '0'), case when i % 50 = 0 then 'DISABLED' else 'NORMAL' end, 'FORMAL', 'NONE',
     '170' || lpad(((i * 7919) % $1)::text, 8, '0'), timestamptz '2020-01-01' + i * interval '10 minutes',
     timestamptz '2020-01-01' + ((i * 104729) % $1) * interval '10 minutes'
   from generate_series(1, $1::bigint) i`,
  `insert into customers.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
   select 4611686018427387904 + i, 1 + i % 200, '销售' || i % 200, '2020-01' from generate_series(1, $1::bigint) i`,
] as const;
const SEED_PERSONS = `insert into customers.persons (id, project_id, name, phone, reported_at, created_at)
   select 4611686018427387904 + i, 1, '人' || lpad(((i * 7919) % $1)::text, 9, '0'),
     '170' || lpad(((i * 7919) % $1)::text, 8, '0'), now(), timestamptz '2020-01-01' + i * interval '7 ms'
   from generate_series(1, $1::bigint) i`;

/** Whoever signs in comes from the demo world; its size measures nothing here. */
const SMALL = 0.05;

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * What a page costs at the start of a list and far in, in each order, and what pages of filtered lists cost: with
 * cursors the two are the same, so that the ratio printed is near 1.
 */
export async function benchCustomers({ customers, persons }: CustomerBench): Promise<void> {
  const database = await startDemoDatabase(SMALL);
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench_customers');
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    for (const statement of SEED) await client.query(statement, [customers]);
    await client.query(SEED_PERSONS, [persons]);
    await client.query('vacuum analyze customers.customers, customers.known_assignments, customers.persons');
    const server = await startProgram('gateway/main.js', [], { DATABASE_URL: databaseUrl }, LISTENING);
    const url = `http://127.0.0.1:${server.ready}`;
    const ask = asker(url, await signIn(url));
    say(`pages of ${PAGE_SIZE} over ${customers} customers and ${persons} persons, medians of ${PAGES}`);
    for (const list of LISTS) {
      const rows = list.root === 'customers' ? customers : persons;
      for (const order of list.orders) await benchOrder(ask, client, list, order, rows);
      for (const filter of list.filters) await benchFilter(ask, list, filter);
    }
    await client.end();
    await stopProgram(server.process);
  } finally {
    await database.stop();
  }
}

interface Page {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
type Ask = (query: string, variables: object) => Promise<Record<string, Page>>;

function asker(url: string, token: string): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await answer.json()) as { data: Record<string, Page>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function benchOrder(
  ask: Ask,
  client: pg.Client,
  list: List,
  { field, column }: List['orders'][number],
  rows: number,
): Promise<void> {
  const found = await client.query(
    `select ${column} as value, id from customers.${list.root} order by ${column}, id offset $1 limit 1`,
    [Math.floor(rows * NEAR_THE_END)],
  );
  const { value, id } = found.rows[0];
  const far = Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id]));
  const orderBy = { field, direction: 'ASC' };
  await pageMs(ask, list, { orderBy }, null);
  const start = await pageMs(ask, list, { orderBy }, null);
  const end = await pageMs(ask, list, { orderBy }, far.toString('base64url'));
  const ratio = (end / start).toFixed(2);
  say(`${list.root} by ${field}: ${start.toFixed(2)} ms at the start, ${end.toFixed(2)} ms far in, ratio ${ratio}`);
}

async function benchFilter(ask: Ask, list: List, { name, filter }: List['filters'][number]): Promise<void> {
  await pageMs(ask, list, { filter }, null);
  say(`${list.root}, ${name}: ${(await pageMs(ask, list, { filter }, null)).toFixed(2)} ms a page`);
}

/** Median of pages that follow one another; where the list ends it begins anew. */
async function pageMs(ask: Ask, list: List, variables: object, cursor: string | null): Promise<number> {
  const type = list.root === 'customers' ? 'Customer' : 'Person';
  const query = `query Page($filter: ${type}Filter, $orderBy: ${type}Order, $after: String) { ${list.root}(first: ${PAGE_SIZE},
    after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${list.fields} } pageInfo { endCursor hasNextPage } } }`;
  const times: number[] = [];
  let after = cursor;
  for (let i = 0; i < PAGES; i++) {
    const began = performance.now();
    const page = (await ask(query, { ...variables, after }))[list.root] as Page;
    times.push(performance.now() - began);
    if (page.nodes.length === 0) throw new Error('A page is empty.');
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : cursor;
  }
  return median(times);
}
