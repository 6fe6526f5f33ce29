import { pino } from 'pino';
import { CHECKS } from '../../subgraphs/billing/integrity/checks';
import { listReceivables } from '../../subgraphs/billing/payments/queries/receivables';
import type { StatementFilter, StatementOrder } from '../../subgraphs/billing/schema.generated';
import { runStatements } from '../../subgraphs/billing/statement-runs/commands/run';
import { linesOfStatements, listStatements } from '../../subgraphs/billing/statements/queries/statements';
import { statementTotals } from '../../subgraphs/billing/statements/queries/totals';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type SubgraphRequest, SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { makeDatabase } from '../support/own-database';
import { ALONE } from '../support/settings';
import { startDemoDatabase } from '../system/system';

const CUSTOMERS = 1_000;
const CALLS = 10_000_000;
const MOST_MAKING_MS = 60_000;
const LINES = 1_000_000;
const LINES_A_STATEMENT = 10;
const MOST_READING_MS = 50;
const READS = 300;

const print = (text: string) => process.stdout.write(`${text}\n`);

/**
 * The statements of 1,000 customers with 10,000,000 calls in a month, then lists and sums over 1,000,000 lines. The
 * calls are those of the copy that billing keeps, one row a day, product and price. Fails when a limit is missed.
 */
export async function measureStatements(serverUrl?: string): Promise<void> {
  const server = serverUrl ? null : await startDemoDatabase();
  const own = await makeDatabase('skep_bench_statements', serverUrl ?? server?.serverUrl);
  await migrateSubgraphs(own.url, ['usage', 'billing']);
  const bulk = openDatabase(own.url, { bulk: true });
  const db = openDatabase(own.url);
  try {
    const missed = [await measureMaking(bulk, db), ...(await measureReading(bulk, db))].filter((text) => text !== null);
    if (missed.length > 0) throw new Error(missed.join('\n'));
  } finally {
    await Promise.all([bulk.close(), db.close()]);
    await own.drop();
    await server?.stop();
  }
}

const contextOf = (db: Database): SubgraphRequest => ({
  viewer: SYSTEM,
  requestId: 'bench',
  clientIp: '',
  now: () => systemClock.now(),
  ...ALONE,
  db,
});

async function measureMaking(bulk: Database, db: Database): Promise<string | null> {
  await bulk.sql`
    /* benchCustomers */ insert into billing.known_customers (customer_id, merchant_id, name, mobile, state,
      developer_account_id)
    select n, n, 'customer ' || n, '', 'NORMAL', n from generate_series(1, ${CUSTOMERS}::int) n`;
  await bulk.sql`
    /* benchAccounts */ insert into billing.known_developer_accounts (developer_account_id, customer_id, name, app_id,
      environment)
    select n, n, 'account ' || n, 'app' || n, 'prod' from generate_series(1, ${CUSTOMERS}::int) n`;
  // 30 days, 5 products, 2 prices: 300 rows a customer with what makes 10,000,000 calls in all.
  await bulk.sql`
    /* benchUsage */ insert into billing.known_usages (developer_account_id, day, product_code, tag, price, customer_id,
      product_name, call_count, free_count, charge_count, fee, cost, version)
    select n, '2025-04-01'::date + d, 'P' || p, '', 0.123 * q, n, 'product ' || p, calls, calls / 10, calls - calls / 10,
      (calls - calls / 10) * 0.123 * q, calls * 0.05, 1
    from generate_series(1, ${CUSTOMERS}::int) n, generate_series(0, 29) d, generate_series(1, 5) p, generate_series(1, 2) q,
      lateral (select (${CALLS}::int / (${CUSTOMERS}::int * 300)) + case when d < 10 and p = 1 and q = 1 then 10 else 0 end as calls)`;
  await bulk.sql`
    /* benchUnbilled */ insert into billing.unbilled_months (developer_account_id, usage_month, customer_id)
    select n, '2025-04', n from generate_series(1, ${CUSTOMERS}::int) n`;
  const [run] = await bulk.sql<{ id: string }[]>`
    /* benchRun */ insert into billing.statement_runs (month) values ('2025-04') returning id`;
  await bulk.sql`analyze`;
  const begin = performance.now();
  await runStatements({ runId: run?.id }, { ...contextOf(db), log: pino({ level: 'silent' }) });
  const spent = performance.now() - begin;
  const [made] = await bulk.sql<{ statements: number; calls: number }[]>`
    select count(distinct statement_id)::int as statements, sum(call_count)::int as calls from billing.statement_lines`;
  for (const { name, violations } of CHECKS.filter((check) => check.name.startsWith('statement'))) {
    const wrong = await bulk.sql`${bulk.sql.unsafe(violations)}`;
    if (wrong.length > 0) throw new Error(`${name} is broken on ${wrong.length} rows`);
  }
  print(`statements of ${made?.statements} customers with ${made?.calls} calls: ${(spent / 1000).toFixed(1)} s`);
  return spent > MOST_MAKING_MS ? `making took ${spent} ms` : null;
}

const newest: StatementOrder = { field: 'BILL_MONTH', direction: 'DESC' };
const latest: StatementOrder = { field: 'CREATED_AT', direction: 'DESC' };
const dearest: StatementOrder = { field: 'TOTAL_AMOUNT', direction: 'DESC' };
const march = { billMonthFrom: '2015-03', billMonthUntil: '2015-03' };
const year = { billMonthFrom: '2014-01', billMonthUntil: '2014-12' };

/** A page with its lines and how many there are in all, as the legacy paths ask for it. */
async function readPage(context: SubgraphRequest, filter: StatementFilter, order = newest, number = 1): Promise<void> {
  const page = number > 1 ? { page: { number, size: 20 } } : { first: 20 };
  const { nodes, count } = await listStatements(context, { filter, order, page });
  if (!Array.isArray(nodes)) throw new Error('Without a selection, lists come as rows.');
  await linesOfStatements(
    context,
    (nodes as readonly { id: string }[]).map(({ id }) => id),
  );
  await count();
}

function readsOf(context: SubgraphRequest): Record<string, () => Promise<unknown>> {
  const list = (filter: StatementFilter, order = newest, page = 1) => readPage(context, filter, order, page);
  const as = (viewer: Partial<Viewer>): SubgraphRequest => ({ ...context, viewer: { ...SYSTEM, ...viewer } });
  const salesperson = () => as({ kind: 'salesperson', salespersonId: String(1 + Math.floor(Math.random() * 10)) });
  const customer = () => String(1 + Math.floor(Math.random() * CUSTOMERS));
  const theCustomer = () => as({ kind: 'customer', customerId: customer() });
  const month = () => `20${10 + Math.floor(Math.random() * 8)}-0${1 + Math.floor(Math.random() * 9)}`;
  const many = () => Array.from({ length: 50 }, customer);
  const totals = (filter: StatementFilter) => statementTotals(context, filter);
  return {
    'list, newest month first': () => list({}),
    'list, newest first': () => list({}, latest),
    'list of a customer': () => list({ customerIds: [customer()] }),
    'list of a month': () => list(march),
    'list of a state': () => list({ states: ['SENT'] }),
    'list of a payment state and month': () => list({ paymentStates: ['PART'], billMonthFrom: month() }),
    'list with something left to pay': () => list({ receivable: true }),
    'list by part of a number': () => list({ keyword: 'ST201503' }),
    'list by part of a name': () => list({ keyword: `customer ${customer()}` }),
    'list of a year, dearest first': () => list(year, dearest),
    'list of two states': () => list({ states: ['REVIEWED', 'VOID'] }),
    'list of 50 customers': () => list({ customerIds: many() }),
    'list, page 4,000': () => list({}, newest, 4_000),
    'list, dearest first, page 4,000': () => list({}, dearest, 4_000),
    'list of a state, page 700': () => list({ states: ['SENT'] }, newest, 700),
    'list of a salesperson': () => readPage(salesperson(), {}),
    'list of a salesperson, page 400': () => readPage(salesperson(), {}, newest, 400),
    'list of the customer itself': () => readPage(theCustomer(), {}),
    'sums of everything': () => totals({}),
    'sums of a customer': () => totals({ customerIds: [customer()] }),
    'sums of a month': () => totals(march),
    'sums of a year and two states': () => totals({ ...year, states: ['SENT', 'CONFIRMED'] }),
    'sums of an invoice state': () => totals({ invoiceStates: ['NONE'] }),
    'sums with something left to pay': () => totals({ receivable: true }),
    'sums by a part of every name': () => totals({ keyword: 'customer' }),
    'sums of 50 customers in a year': () => totals({ ...year, customerIds: many() }),
    'sums of a salesperson': () => statementTotals(salesperson(), {}),
    'sums of a salesperson in a year': () => statementTotals(salesperson(), year),
    'sums of the customer itself': () => statementTotals(theCustomer(), {}),
    'receivables of everybody': () => listReceivables(context, {}, { first: 20 }),
    'receivables of a salesperson': () => listReceivables(salesperson(), {}, { first: 20 }),
  };
}

async function measureReading(bulk: Database, db: Database): Promise<(string | null)[]> {
  await loadStatements(bulk);
  const missed: (string | null)[] = [];
  for (const [name, read] of Object.entries(readsOf(contextOf(db)))) missed.push(await measureRead(name, read));
  return missed;
}

async function measureRead(name: string, read: () => Promise<unknown>): Promise<string | null> {
  for (let i = 0; i < 20; i++) await read();
  const times: number[] = [];
  for (let i = 0; i < READS; i++) {
    const begin = performance.now();
    await read();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => times[Math.floor(times.length * share)] as number) as [number, number];
  print(`${name.padEnd(36)} p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms`);
  return p99 > MOST_READING_MS ? `${name}: p99 ${p99.toFixed(1)} ms` : null;
}

/** 100 months of every customer from 2010 on, in all states, half of them paid. */
async function loadStatements(bulk: Database): Promise<void> {
  const months = LINES / LINES_A_STATEMENT / CUSTOMERS;
  await bulk.sql`
    /* benchStatements */ insert into billing.statements (id, statement_no, developer_account_id, customer_id, bill_month,
      overdraft_state, state, total_amount, settled_amount, sent_at, created_at)
    select n * 1000 + m, 'ST' || replace(month, '-', '') || n, n, n, month, 'MONTHLY',
      (array['TO_BE_REVIEWED', 'REVIEWED', 'SENT', 'CONFIRMED', 'ARCHIVED', 'VOID'])[1 + (n + m) % 6], 1000,
      case when (n + m) % 6 = 5 then 0 when n % 2 = 0 then 1000 else (n % 3) * 100 end, now(), now() - m * interval '30 days'
    from generate_series(1, ${CUSTOMERS}::int) n, generate_series(0, ${months - 1}::int) m,
      lateral (select to_char('2010-01-01'::date + m * interval '1 month', 'YYYY-MM') as month)`;
  await bulk.sql`
    /* benchLines */ insert into billing.statement_lines (statement_id, customer_id, usage_month, product_code, product_name,
      price, call_count, charge_count, total_fee)
    select s.id, s.customer_id, s.bill_month, 'P' || p, 'product ' || p, 1, 100, 100, 100
    from billing.statements s, generate_series(1, ${LINES_A_STATEMENT}::int) p where s.bill_month < '2025-01'`;
  await bulk.sql`
    /* benchAssignments */ insert into billing.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
    select n, 1 + n % 10, 'salesperson', '2020-01' from generate_series(1, ${CUSTOMERS}::int) n`;
  await bulk.sql`vacuum analyze billing.statements, billing.statement_lines, billing.known_assignments`;
}
