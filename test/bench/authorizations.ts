import pg from 'pg';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { asker, benchList, type List, PAGE_SIZE, say } from './pages';
import { signIn } from './sessions';

/** Whoever signs in comes from the demo world; its size measures nothing here. */
const SMALL = 0.05;
const PRODUCTS = 1_000;
/** Of every customer, on one developer account each. */
const HELD = 20;

const id = (number: string) => `4611686018427387904 + ${number}`;

/** Authorisations as many years would leave them: one in fifty waits or is closed, one in a hundred is about to change. */
const SEED = [
  `insert into products.products (code, name, state, type, enabled, bundle, fee_type, price, floor_price, max_free_count,
     cache_enabled, cache_days, applicable, encryptions, parameters, tags, api_path, created_at, updated_at)
   select 'bench_' || p, '测试产品' || p, 'ON', 'BASIC', true, false, 'PER_QUERY', 1, 0.5, 100, false, 0, p % 2 = 0, '{PLAIN}', '{}',
     '{}', '/api/v1/bench/' || p, timestamptz '2019-01-01' + p * interval '1 hour', timestamptz '2019-01-01' + p * interval '1 hour'
   from generate_series(1, ${PRODUCTS}) p where $1::bigint > 0`,
  `insert into products.known_customers (customer_id, merchant_id, name, mobile, state, developer_account_id)
   select ${id('c')}, ${id('c')}, '客户' || c, '', 'NORMAL', ${id('c')} from generate_series(0, $1::bigint / ${HELD} - 1) c`,
  `insert into products.known_developer_accounts (developer_account_id, customer_id, name, app_id, environment)
   select ${id('c')}, ${id('c')}, '账户' || c, 'app' || c, 'PROD' from generate_series(0, $1::bigint / ${HELD} - 1) c`,
  `insert into products.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
   select ${id('c')}, 1 + c % 200, '销售', '2020-01' from generate_series(0, $1::bigint / ${HELD} - 1) c`,
  `insert into products.authorizations (id, customer_id, developer_account_id, product_code, state, bundle, charge_type, fee_type,
     price, contract_state, opened_at, created_at, updated_at)
   select ${id('i')}, ${id(`i / ${HELD}`)}, ${id(`i / ${HELD}`)},
     'bench_' || 1 + (i / ${HELD} * 7919 + i % ${HELD}) % ${PRODUCTS},
     case when i % 100 = 7 then 'PENDING' when i % 100 = 8 then 'DISABLED' else 'OPEN' end, false, 'FLAT', 'PER_QUERY', 1,
     case when i % 3 = 0 then 'NOT_STARTED' else 'SIGNED' end, timestamptz '2020-01-01',
     timestamptz '2020-01-01' + i * interval '3 minutes', timestamptz '2020-01-01' + ((i * 104729) % $1) * interval '3 minutes'
   from generate_series(0, $1::bigint - 1) i`,
  `insert into products.price_periods (authorization_id, effective_at, charge_type, fee_type, price)
   select ${id('i')}, timestamptz '2020-01-01', 'FLAT', 'PER_QUERY', 1 from generate_series(0, $1::bigint - 1) i`,
  `insert into products.price_changes (authorization_id, customer_id, developer_account_id, product_code, state, before, after,
     planned_at, created_at, updated_at)
   select a.id, a.customer_id, a.developer_account_id, a.product_code, 'WAITING_EFFECT',
     '{"chargeType":"FLAT","feeType":"PER_QUERY","price":"1.000000","componentPrices":[]}',
     '{"chargeType":"FLAT","feeType":"PER_QUERY","price":"0.900000","componentPrices":[]}',
     timestamptz '2099-01-01', a.created_at, a.created_at
   from products.authorizations a where a.id >= ${id('0')} and a.id % 100 = 9 and a.state = 'OPEN' and $1::bigint > 0`,
] as const;

const ROW = `id state price feeType chargeType freeQuota developerAccountName createdAt updatedAt
  product { code name price category { name } } waitingPriceChange { id plannedAt } hasAssignedSource`;

const AUTHORIZATIONS: List = {
  root: 'authorizations',
  type: 'Authorization',
  table: 'products.authorizations',
  fields: ROW,
  orders: [
    { field: 'CREATED_AT', column: 'created_at' },
    { field: 'UPDATED_AT', column: 'updated_at' },
  ],
  filters: [
    { name: 'state', filter: { states: ['PENDING'] } },
    { name: 'open or closed', filter: { states: ['OPEN', 'DISABLED'] } },
    { name: 'one product', filter: { codes: ['bench_77'] } },
    { name: 'one account', filter: { developerAccountIds: ['4611686018427387981'] } },
    { name: 'one customer', filter: { customerIds: ['4611686018427387981'] } },
    { name: 'keyword, one product', filter: { keyword: 'bench_777' } },
    { name: 'keyword, every product', filter: { keyword: '测试' } },
    { name: 'applicable', filter: { applicable: true } },
    { name: 'about to change', filter: { adjusting: true } },
    { name: 'without a contract', filter: { contractStates: ['NOT_STARTED'] } },
    {
      name: 'asked for in a month',
      filter: { createdFrom: '2021-03-01T00:00:00Z', createdUntil: '2021-04-01T00:00:00Z' },
    },
  ],
};

/** Products have so few rows that only what hangs on each of them can be slow. */
const CATALOGUE: List = {
  root: 'products',
  type: 'Product',
  table: 'products.products',
  fields: `code name price authorization(developerAccountId: "4611686018427387981") { id state price }
    authorized(developerAccountId: "4611686018427387981") scheduledChanges { id }`,
  orders: [{ field: 'CREATED_AT', column: 'created_at' }],
  filters: [
    { name: 'not held by an account', filter: { notAuthorizedFor: '4611686018427387981' } },
    { name: 'keyword', filter: { keyword: '测试' } },
  ],
};

/** Pages of authorisations and of the catalogue under them, as an operator leafs through them. */
export async function benchAuthorizations(authorizations: number): Promise<void> {
  const database = await startDemoDatabase(SMALL);
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench_authorizations');
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    for (const statement of SEED) await client.query(statement, [authorizations]);
    await client.query(
      'vacuum analyze products.authorizations, products.products, products.price_changes, products.price_periods',
    );
    await client.query(
      'vacuum analyze products.known_customers, products.known_developer_accounts, products.known_assignments',
    );
    const server = await startProgram('gateway/programs/gateway.js', [], { DATABASE_URL: databaseUrl }, LISTENING);
    const url = `http://127.0.0.1:${server.ready}`;
    const ask = asker(url, await signIn(url));
    say(`pages of ${PAGE_SIZE} over ${authorizations} authorisations of ${PRODUCTS} products`);
    await benchList(ask, client, AUTHORIZATIONS, authorizations);
    await benchList(ask, client, CATALOGUE, PRODUCTS);
    await client.end();
    await stopProgram(server.process);
  } finally {
    await database.stop();
  }
}
