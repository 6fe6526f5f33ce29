import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { addMonths, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { Connection, PageArgs } from '../../subgraphs/kit/lists/pagination';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { ANONYMOUS, SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { handOverStaff } from '../../subgraphs/sales/assignments/commands/hand-over-staff';
import type { Context } from '../../subgraphs/sales/loaders';
import type { SalesOrder } from '../../subgraphs/sales/schema.generated';
import {
  listAuthorizationSales,
  listCustomerSales,
  listSalespersonStatistics,
} from '../../subgraphs/sales/statistics/queries/lists';
import { sales } from '../../subgraphs/sales/subgraph';
import { startProgram, stopProgram } from '../system/processes';

interface SalesBench {
  customers: number;
  months: number;
}

const PEOPLE = 200;
const HANDED_OVER = 10_000;
const CALLS = 100;
const EVENTS = 5_000;
/** Keeps the customers that are handed over. */
const LEAVER = 1;

/** Every customer has a productive account with two products, is kept since the first month, and buys in each. */
const SEED = [
  `insert into sales.salespeople (id, staff_id, name, mobile, type)
     select n, n, '销售' || n, '138' || lpad(n::text, 8, '0'), 'INNER' from generate_series(1, ${PEOPLE}) n`,
  `insert into sales.customer_grades (code, commission_rate) values ('A', 0.08)`,
  `insert into sales.customer_names select 1000000 + i, '客户' || i || '有限公司' from generate_series(1, $1::int) i`,
  `insert into sales.known_customers (customer_id, merchant_id, name, mobile, state, developer_account_id)
     select 1000000 + i, i, '客户' || i || '有限公司', '13800000000', 'NORMAL', 2000000 + i from generate_series(1, $1::int) i`,
  `insert into sales.assignments (customer_id, salesperson_id, effect_month, grade_code, commission_rate, assigned_at)
     select 1000000 + i, case when i <= ${HANDED_OVER} then ${LEAVER} else 2 + i % ${PEOPLE - 1} end, $2, 'A', 0.08, now()
     from generate_series(1, $1::int) i`,
  `insert into sales.known_authorizations (authorization_id, customer_id, developer_account_id, product_code, product_name, state,
     deleted, version) select i * 2 + p, 1000000 + i, 2000000 + i, 'P' || p, '产品' || p, 'OPEN', false, 1
     from generate_series(1, $1::int) i, generate_series(0, 1) p`,
  `insert into sales.monthly_sales (month, developer_account_id, product_code, customer_id, product_name, charge_count, fee,
     commission, open)
   select to_char(($2 || '-01')::date + m * interval '1 month', 'YYYY-MM'), 2000000 + i, 'P' || p, 1000000 + i, '产品' || p, calls,
     calls * 0.35, calls * 0.028, true
   from generate_series(0, $3::int - 1) m, generate_series(1, $1::int) i, generate_series(0, 1) p,
     lateral (select (i * 7919 + m * 31) % 5000 as calls) c`,
  `insert into sales.monthly_credits (month, developer_account_id, product_code, salesperson_id, customer_id, product_name,
     charge_count, fee, commission)
   select month, developer_account_id, product_code, salesperson_id, customer_id, product_name, charge_count, fee, commission
   from sales.credits_due order by month, customer_id`,
  `insert into sales.monthly_customer_sales (month, customer_id, charge_count, fee, commission)
   select month, customer_id, sum(charge_count), sum(fee), sum(commission) from sales.monthly_sales group by 1, 2`,
  `insert into sales.monthly_salesperson_sales (month, salesperson_id, charge_count, fee, commission)
   select month, salesperson_id, sum(charge_count), sum(fee), sum(commission) from sales.monthly_credits group by 1, 2`,
];

/** Everything that was credited before a month, said in one hash. */
const HISTORY = `select md5(string_agg(c::text, ',' order by c.month, c.developer_account_id, c.product_code, c.salesperson_id)) as hash
  from sales.monthly_credits c where c.month >= $1 and c.month < $2 and c.customer_id <= 1000000 + ${HANDED_OVER}`;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** What a page of the lists of a month costs over many customers and months, and what it costs to hand a whole book over. */
export async function benchSales({ customers, months }: SalesBench): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-bench-'));
  chmodSync(dataDir, 0o755);
  const server = await startProgram('gateway/programs/database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  const month = businessMonth(systemClock.now());
  const first = addMonths(month, 1 - months);
  try {
    await migrateSubgraphs(server.ready, ['usage', 'sales']);
    const client = new pg.Client({ connectionString: server.ready });
    // A server that is stopped because something failed must not hide what.
    client.on('error', () => undefined);
    await client.connect();
    const indexes = await withoutIndexes(client);
    for (const statement of SEED) {
      const used = ['$1', '$2', '$3'].filter((name) => statement.includes(name)).length;
      await client.query(statement, [customers, first, months].slice(0, used));
    }
    for (const statement of indexes) await client.query(statement);
    await client.query('vacuum analyze');
    const db = openDatabase(server.ready);
    say(`${customers} customers, ${PEOPLE} salespeople, ${months} months; pages of 20, ${CALLS} calls`);
    await benchLists(db, addMonths(month, -1), customers);
    await benchIntake(db, `${month}-01`);
    await benchHandover(db, client, first, month);
    await db.close();
    await client.end();
  } finally {
    await stopProgram(server.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** To fill tables that have their indexes takes three times as long. Answers the statements that make them again. */
async function withoutIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'sales'::regnamespace and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return ["set maintenance_work_mem = '512MB'", ...rows.map(({ made }) => made)];
}

const seller = (id: number): Viewer => ({
  ...ANONYMOUS,
  kind: 'salesperson',
  salespersonId: String(id),
  accountId: '1',
});
const contextOf = (db: Database, viewer: Viewer): Context =>
  ({ viewer, db, now: () => systemClock.now(), requestId: 'bench' }) as unknown as Context;

const LEAST_FIRST: SalesOrder = { field: 'SALES_AMOUNT', direction: 'ASC' };
const BY_COMMISSION: SalesOrder = { field: 'COMMISSION_AMOUNT', direction: 'DESC' };

async function benchLists(db: Database, month: string, customers: number): Promise<void> {
  const page: PageArgs = { first: 20 };
  const lastOf = (rows: number): PageArgs => ({ page: { number: rows / 20, size: 20 } });
  const of = (i: number) => ({ salespersonId: String(2 + (i % (PEOPLE - 1))) });
  const own = (i: number) => seller(2 + (i % (PEOPLE - 1)));
  const all = () => SYSTEM;
  type Ask = (context: Context, i: number) => Promise<Connection<object>>;
  const lists: [name: string, viewer: (i: number) => Viewer, list: Ask][] = [
    ['customers of a salesperson', own, (c) => listCustomerSales(c, month, {}, null, page)],
    ['authorisations of a salesperson', own, (c) => listAuthorizationSales(c, month, {}, null, page)],
    ['customers by salesperson', all, (c, i) => listCustomerSales(c, month, of(i), null, page)],
    ['customers of all', all, (c) => listCustomerSales(c, month, {}, null, page)],
    ['customers of all, by commission', all, (c) => listCustomerSales(c, month, {}, BY_COMMISSION, page)],
    ['customers of all, least first', all, (c) => listCustomerSales(c, month, {}, LEAST_FIRST, page)],
    ['customers of all, the last page', all, (c) => listCustomerSales(c, month, {}, null, lastOf(customers))],
    ['authorisations of all', all, (c) => listAuthorizationSales(c, month, {}, null, page)],
    ['authorisations of all, by commission', all, (c) => listAuthorizationSales(c, month, {}, BY_COMMISSION, page)],
    ['authorisations of all, least first', all, (c) => listAuthorizationSales(c, month, {}, LEAST_FIRST, page)],
    [
      'authorisations of all, the last page',
      all,
      (c) => listAuthorizationSales(c, month, {}, null, lastOf(2 * customers)),
    ],
    ['salespeople', all, (c) => listSalespersonStatistics(c, month, {}, null, page)],
  ];
  for (const [name, viewer, list] of lists) {
    const [pages, counts]: [number[], number[]] = [[], []];
    for (let i = 0; i < CALLS; i++) {
      const began = performance.now();
      const connection = await list(contextOf(db, viewer(i)), i);
      pages.push(performance.now() - began);
      await connection.count();
      counts.push(performance.now() - began);
    }
    say(`${name}: ${shares(pages)}; with its number of rows ${shares(counts)}`);
  }
}

function shares(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] as number).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

/** What it takes to know of calls: an event of each account for a day of a month that has sums already. */
async function benchIntake(db: Database, day: string): Promise<void> {
  const accounts = Array.from({ length: EVENTS }, (_, i) => i * 17 + 1);
  const events = accounts.map((i) => ({
    key: String(2_000_000 + i),
    payload: {
      customerId: String(1_000_000 + i),
      developerAccountId: String(2_000_000 + i),
      day,
      charges: [0, 1].map((p) => ({
        ...{ productCode: `P${p}`, productName: `产品${p}`, tag: '', price: '0.350000', version: '1' },
        ...{ callCount: 7, freeCount: 0, chargeCount: 7, fee: '2.450000', cost: '0.000000' },
      })),
    },
  }));
  await withTx(db, (tx) => publish(tx, 'usage', 'usage.rolledUp', events));
  const log = pino({ level: 'silent' });
  const ways = { db, schema: 'sales', producer: 'usage', feed: feedOf(db, 'usage') } as const;
  const began = performance.now();
  const consumer = startConsumer({ ...ways, handlers: sales.consumes, pollMs: 60_000, log });
  await consumer.catchUp();
  const ms = performance.now() - began;
  await consumer.stop();
  say(`calls of ${EVENTS} accounts with two products: ${(ms / EVENTS).toFixed(2)} ms an account`);
}

async function benchHandover(db: Database, client: pg.Client, first: string, month: string): Promise<void> {
  const history = async () => (await client.query(HISTORY, [first, month])).rows[0].hash as string;
  const before = await history();
  const customers = Array.from({ length: HANDED_OVER }, (_, i) => ({
    customerId: String(1_000_001 + i),
    targetStaffId: String(2 + (i % (PEOPLE - 1))),
  }));
  const input = { staffId: String(LEAVER), customers, idempotencyKey: `bench-${process.pid}` };
  const began = performance.now();
  await handOverStaff(contextOf(db, SYSTEM), input);
  const ms = Math.round(performance.now() - began);
  const same = (await history()) === before;
  say(`handover of ${HANDED_OVER} customers: ${ms} ms; old months ${same ? 'byte for byte the same' : 'CHANGED'}`);
  if (!same) throw new Error('A handover changed a month that is over.');
}
