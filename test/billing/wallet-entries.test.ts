import { entriesOfWallets } from '../../subgraphs/billing/wallets/queries';
import { Selection } from '../../subgraphs/kit/lists/selection';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type RowViewer, SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

const WALLETS = 2_000;
/** Of a common wallet, and of the one that is looked at. */
const [FEW, MANY] = [20, 2_000];
const PAGE = 5;
const WALLET = '7';

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase(`wallet_entries_${process.pid}`);
  await migrateSubgraphs(own.url, ['billing']);
  db = openDatabase(own.url, { readers: 1 });
  await own.admin.query(
    `insert into billing.wallets (id, customer_id, account_name, state, overdraft_state)
     select n, n, 'wallet ' || n, 'NORMAL', 'PREPAID' from generate_series(1, $1::int) n`,
    [WALLETS],
  );
  await own.admin.query(
    `insert into billing.wallet_entries (id, flow_no, wallet_id, customer_id, version, business_type, amount,
       balance_after, business_no, idempotency_key, fee_name)
     select w * 10000 + v, 'F' || w || '-' || v, w, w, v, 'RECHARGE', 1, v, '', 'k' || v, ''
     from generate_series(1, $1::int) w, generate_series(1, case w when $2::int then $4::int else $3::int end) v`,
    [WALLETS, WALLET, FEW, MANY],
  );
  await own.admin.query(
    `insert into billing.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
     select n, 1, 's', '2024-01' from generate_series(1, 10) n`,
  );
  await own.admin.query('vacuum analyze billing.wallets, billing.wallet_entries, billing.known_assignments');
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
}, 60_000);

/** Rows of entries that PostgreSQL has read so far, by what its only reader did. */
async function rowsRead(): Promise<number> {
  await db.sql`select pg_stat_force_next_flush()`;
  const [read] = await own.values(
    `select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'wallet_entries'`,
  );
  return Number(read);
}

const OWN = { accountId: '1', customerId: null, salespersonId: null, staffId: null };
const VIEWERS: [string, RowViewer][] = [
  ['an operator', SYSTEM],
  ['its customer', { ...OWN, kind: 'customer', customerId: WALLET }],
  ['its salesperson', { ...OWN, kind: 'salesperson', salespersonId: '1' }],
];

test.each(VIEWERS)(
  'a page of entries costs %s no more than the page, however many the wallet has',
  async (_, viewer) => {
    const before = await rowsRead();
    const selection = new Selection(new Set(['id']), undefined);
    const [page] = await entriesOfWallets({ viewer, db, now: () => new Date() }, [WALLET], { first: PAGE, selection });
    expect(page?.nodes).toMatchObject(['2000', '1999', '1998', '1997', '1996'].map((version) => ({ version })));
    expect((await rowsRead()) - before).toBeLessThan(3 * PAGE);
  },
);

test.each<[string, RowViewer]>([
  ['another customer', { ...OWN, kind: 'customer', customerId: '8' }],
  ['a salesperson of others', { ...OWN, kind: 'salesperson', salespersonId: '2' }],
])('%s finds no entry of the wallet', async (_, viewer) => {
  const selection = new Selection(new Set(['id']), undefined);
  const [page] = await entriesOfWallets({ viewer, db, now: () => new Date() }, [WALLET], { first: PAGE, selection });
  expect(page?.nodes).toEqual([]);
});
