import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addMonths, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import type { Connection } from '../../subgraphs/kit/lists/pagination';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { ANONYMOUS, SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { handOverStaff } from '../../subgraphs/sales/assignments/staff-commands';
import type { Context } from '../../subgraphs/sales/loaders';
import {
  listAuthorizationSales,
  listCustomerSales,
  listSalespersonStatistics,
} from '../../subgraphs/sales/statistics/queries/lists';
import { startProgram, stopProgram } from '../system/processes';

interface SalesBench {
  customers: number;
  months: number;
}

const PEOPLE = 200;
const HANDED_OVER = 10_000;
const CALLS = 100;
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
  `insert into sales.monthly_sales (month, developer_account_id, product_code, customer_id, product_name, charge_count, fee)
     select to_char(($2 || '-01')::date + m * interval '1 month', 'YYYY-MM'), 2000000 + i, 'P' || p, 1000000 + i, '产品' || p,
       (i * 7919 + m * 31) % 5000, ((i * 7919 + m * 31) % 5000) * 0.35
     from generate_series(0, $3::int - 1) m, generate_series(1, $1::int) i, generate_series(0, 1) p`,
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
    await migrateSubgraphs(server.ready, ['sales']);
    const client = new pg.Client({ connectionString: server.ready });
    await client.connect();
    for (const statement of SEED) {
      const used = ['$1', '$2', '$3'].filter((name) => statement.includes(name)).length;
      await client.query(statement, [customers, first, months].slice(0, used));
    }
    await client.query('vacuum analyze');
    const db = openDatabase(server.ready);
    say(`${customers} customers, ${PEOPLE} salespeople, ${months} months; pages of 20, ${CALLS} calls`);
    await benchLists(db, addMonths(month, -1));
    await benchHandover(db, client, first, month);
    await db.close();
    await client.end();
  } finally {
    await stopProgram(server.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const seller = (id: number): Viewer => ({
  ...ANONYMOUS,
  kind: 'salesperson',
  salespersonId: String(id),
  accountId: '1',
});
const contextOf = (db: Database, viewer: Viewer): Context =>
  ({ viewer, db, now: () => systemClock.now(), requestId: 'bench' }) as unknown as Context;

async function benchLists(db: Database, month: string): Promise<void> {
  const page = { first: 20 };
  const lists: Record<string, (context: Context, i: number) => Promise<Connection<object>>> = {
    'customers of a salesperson': (context) => listCustomerSales(context, month, {}, null, page),
    'authorisations of a salesperson': (context) => listAuthorizationSales(context, month, {}, null, page),
    'customers by salesperson': (context, i) =>
      listCustomerSales(context, month, { salespersonId: String(2 + (i % (PEOPLE - 1))) }, null, page),
    'customers of all': (context) => listCustomerSales(context, month, {}, null, page),
    'authorisations of all': (context) => listAuthorizationSales(context, month, {}, null, page),
    salespeople: (context) => listSalespersonStatistics(context, month, {}, null, page),
  };
  for (const [name, list] of Object.entries(lists)) {
    const times: number[] = [];
    for (let i = 0; i < CALLS; i++) {
      const viewer = name.endsWith('a salesperson') ? seller(2 + (i % (PEOPLE - 1))) : SYSTEM;
      const began = performance.now();
      await list(contextOf(db, viewer), i);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.ceil(times.length * share) - 1] as number).toFixed(1);
    say(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  }
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
