import pg from 'pg';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { asker, benchList, type List, PAGE_SIZE, say } from './pages';
import { signIn } from './sessions';

interface CustomerBench {
  customers: number;
  persons: number;
}

const LISTS: readonly List[] = [
  {
    root: 'customers',
    type: 'Customer',
    table: 'customers.customers',
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
    type: 'Person',
    table: 'customers.persons',
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
    const server = await startProgram('gateway/programs/gateway.js', [], { DATABASE_URL: databaseUrl }, LISTENING);
    const url = `http://127.0.0.1:${server.ready}`;
    const ask = asker(url, await signIn(url));
    say(`pages of ${PAGE_SIZE} over ${customers} customers and ${persons} persons`);
    for (const list of LISTS) await benchList(ask, client, list, list.root === 'customers' ? customers : persons);
    await client.end();
    await stopProgram(server.process);
  } finally {
    await database.stop();
  }
}
