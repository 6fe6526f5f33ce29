import { pino } from 'pino';
import { CHECKS } from '../../subgraphs/billing/integrity/checks';
import type { Context } from '../../subgraphs/billing/loaders';
import { makeStatements } from '../../subgraphs/billing/statement-runs/commands/make';
import { runStatements } from '../../subgraphs/billing/statement-runs/commands/run';
import { moveStatements } from '../../subgraphs/billing/statements/commands/move';
import { usageHandlers } from '../../subgraphs/billing/usages/commands';
import { type Consumer, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf } from '../../subgraphs/kit/exchange/outbox';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { ensurePartitions } from '../../subgraphs/usage/calls/commands';
import { rebuildRollups } from '../../subgraphs/usage/statistics/commands/rebuild';
import { exitOf, startChild } from '../kit/children';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { ALONE } from '../support/settings';
import { ADD_CALLS, ADD_MONTHLY_WALLET, LINES_OF, SPOILT, STATEMENTS_OF, USE_IN_APRIL } from './statement-making-sql';

let own: OwnDatabase;
let db: Database;
let consumer: Consumer;
const NOW = new Date('2024-06-05T03:00:00Z');
const log = pino({ level: 'silent' });

beforeAll(async () => {
  own = await makeDatabase(`statement_making_${process.pid}`);
  await migrateSubgraphs(own.url, ['usage', 'billing']);
  db = openDatabase(own.url);
  const ways = { schema: 'billing', producer: 'usage', feed: feedOf(db, 'usage') } as const;
  consumer = startConsumer({ db, ...ways, handlers: usageHandlers, pollMs: 1_000, log });
  const [from, until] = [new Date('2023-12-31T16:00:00Z'), new Date('2024-05-31T15:59:59Z')];
  await withTx(db, (tx) => ensurePartitions(tx, from, until));
}, 60_000);
afterAll(async () => {
  await consumer?.stop();
  await db?.close();
  await own?.drop();
}, 60_000);

interface Calls {
  at: string;
  calls?: number;
  price?: string;
  product?: string;
  free?: boolean;
  charged?: boolean;
}

let customers = 5_000;
const newCustomer = () => String(++customers);
let seq = 0;

/** Writes calls as usage does and lets billing hear of them. A customer has one developer account, of the same number. */
async function call(customer: string, ...all: Calls[]): Promise<void> {
  for (const { at, calls = 1, price = '0.5', product = 'P1', free = false, charged = true } of all) {
    await own.admin.query(ADD_CALLS, [seq, at, customer, product, charged, free, price, calls]);
    seq += calls;
  }
  const times = all.map(({ at }) => new Date(at).getTime());
  const [from, end] = [new Date(Math.min(...times)), new Date(Math.max(...times) + 1)];
  await withTx(db, (tx) => rebuildRollups(tx, from, end));
  await consumer.catchUp();
}

const make = (month: string, ...customerIds: string[]) =>
  withTx(db, (tx) => makeStatements(tx, { month, customerIds, now: NOW }));

const run = async (month: string, customerIds: string[]): Promise<string> => {
  const start = 'insert into billing.statement_runs (month, customer_ids) values ($1, $2) returning id';
  return (await own.values(start, [month, customerIds]))[0] as string;
};
const job = (runId: string) =>
  runStatements({ runId }, { viewer: SYSTEM, requestId: 'test', clientIp: '', now: () => NOW, db, ...ALONE, log });

const step = (to: 'review' | 'void', statementNo: string) =>
  moveStatements({ viewer: SYSTEM, now: () => NOW, db } as Context, to, { statementNos: [statementNo] });

const linesOf = async (customer: string) => (await own.admin.query(LINES_OF, [customer])).rows;
const statementsOf = async (customer: string) => (await own.admin.query(STATEMENTS_OF, [customer])).rows;
/** What breaks the promises about statements that integrity checks look at in production. */
async function wrong(): Promise<unknown[]> {
  const promises = CHECKS.filter(({ name }) => /^statement(Calls|Totals|Settled)$/.test(name));
  expect(promises).toHaveLength(3);
  return (await Promise.all(promises.map(({ violations }) => own.values(violations)))).flat();
}

describe('a statement', () => {
  test('has a line for each product and price, with what was free and what was charged', async () => {
    const customer = newCustomer();
    const at = '2024-03-05T04:00:00Z';
    await call(
      customer,
      { at, calls: 3 },
      { at, calls: 2, free: true },
      { at, calls: 4, charged: false },
      { at, calls: 5, price: '0.7' },
      { at, product: 'P2', calls: 1 },
    );
    await make('2024-03', customer);
    const common = { month: '2024-03', kind: 'CALLS', of: '2024-03' };
    expect(await linesOf(customer)).toEqual([
      { ...common, product: 'P1', price: 0.5, calls: 9, free: 2, charged: 3, fee: '1.50' },
      { ...common, product: 'P1', price: 0.7, calls: 5, free: 0, charged: 5, fee: '3.50' },
      { ...common, product: 'P2', price: 0.5, calls: 1, free: 0, charged: 1, fee: '0.50' },
    ]);
    expect(await statementsOf(customer)).toMatchObject([{ total: '5.50', state: 'TO_BE_REVIEWED' }]);
  });

  test.each([
    ['a leap February', '2024-02', '2024-01-31T16:00:00Z', '2024-02-29T15:59:59.999Z'],
    ['a month of 31 days', '2024-03', '2024-02-29T16:00:00Z', '2024-03-31T15:59:59.999Z'],
    ['a month of 30 days', '2024-04', '2024-03-31T16:00:00Z', '2024-04-30T15:59:59.999Z'],
  ])('of %s begins and ends at 00:00 in Shanghai', async (_, month, first, last) => {
    const customer = newCustomer();
    const before = new Date(new Date(first).getTime() - 1).toISOString();
    const after = new Date(new Date(last).getTime() + 1).toISOString();
    await call(customer, { at: first }, { at: last, calls: 2 }, { at: before, calls: 10 }, { at: after, calls: 20 });
    await make(month, customer);
    const lines = (await linesOf(customer)).filter((line) => line.month === month);
    expect(lines).toMatchObject([{ of: month, calls: 3 }]);
  });

  test('rounds a line half-up once, not call by call or day by day', async () => {
    const customer = newCustomer();
    const price = '0.001';
    await call(
      customer,
      { at: '2024-03-01T04:00:00Z', calls: 2, price },
      { at: '2024-03-02T04:00:00Z', calls: 3, price },
    );
    await make('2024-03', customer);
    expect(await linesOf(customer)).toMatchObject([{ charged: 5, fee: '0.01' }]);
  });

  test('made twice is the same, and takes what came in between while it is to be reviewed', async () => {
    const customer = newCustomer();
    await call(customer, { at: '2024-03-05T04:00:00Z', calls: 3 });
    await make('2024-03', customer);
    const first = await own.values('select s::text from billing.statements s where customer_id = $1', [customer]);
    expect(await make('2024-03', customer)).toEqual([]);
    expect(await own.values('select s::text from billing.statements s where customer_id = $1', [customer])).toEqual(
      first,
    );
    await call(customer, { at: '2024-03-05T04:00:00Z', calls: 2 });
    await make('2024-03', customer);
    expect(await linesOf(customer)).toMatchObject([{ kind: 'CALLS', calls: 5, fee: '2.50' }]);
    expect(await wrong()).toEqual([]);
  });
});

describe('calls that come late', () => {
  test('are an adjustment on the next statement, once, however often it is made', async () => {
    const customer = newCustomer();
    await call(customer, { at: '2024-02-05T04:00:00Z', calls: 3 }, { at: '2024-03-05T04:00:00Z' });
    await make('2024-02', customer);
    await step('review', (await statementsOf(customer))[0].no);
    await call(customer, { at: '2024-02-06T04:00:00Z', calls: 4 });
    expect(await make('2024-02', customer)).toEqual([]);
    await make('2024-03', customer);
    await make('2024-03', customer);
    await make('2024-02', customer);
    expect(await linesOf(customer)).toMatchObject([
      { month: '2024-02', kind: 'CALLS', of: '2024-02', calls: 3 },
      { month: '2024-03', kind: 'ADJUSTMENT', of: '2024-02', calls: 4, fee: '2.00' },
      { month: '2024-03', kind: 'CALLS', of: '2024-03', calls: 1 },
    ]);
    expect(await wrong()).toEqual([]);
  });

  test('make a statement of their own when the next month had no calls', async () => {
    const customer = newCustomer();
    await call(customer, { at: '2024-02-05T04:00:00Z' });
    await make('2024-02', customer);
    await step('review', (await statementsOf(customer))[0].no);
    await call(customer, { at: '2024-02-06T04:00:00Z' });
    await make('2024-03', customer);
    expect(await linesOf(customer)).toMatchObject([
      { month: '2024-02', calls: 1 },
      { month: '2024-03', kind: 'ADJUSTMENT', of: '2024-02', calls: 1 },
    ]);
  });

  test('can also be calls that are taken back', async () => {
    const customer = newCustomer();
    await call(customer, { at: '2024-02-05T04:00:00Z', calls: 3 }, { at: '2024-03-05T04:00:00Z', calls: 5 });
    await make('2024-02', customer);
    await step('review', (await statementsOf(customer))[0].no);
    await own.admin.query(
      `delete from usage.calls where customer_id = $1 and id in
         (select id from usage.calls where customer_id = $1 and called_at < '2024-03-01' limit 1)`,
      [customer],
    );
    await withTx(db, (tx) => rebuildRollups(tx, new Date('2024-02-05T00:00:00Z'), new Date('2024-02-06T00:00:00Z')));
    await consumer.catchUp();
    await make('2024-03', customer);
    expect((await linesOf(customer))[1]).toMatchObject({ kind: 'ADJUSTMENT', of: '2024-02', calls: -1, fee: '-0.50' });
    expect((await statementsOf(customer))[1]).toMatchObject({ total: '2.00' });
  });

  test('of a void statement wait until its month is made again, under another number', async () => {
    const customer = newCustomer();
    await call(customer, { at: '2024-02-05T04:00:00Z', calls: 3 }, { at: '2024-03-05T04:00:00Z' });
    await make('2024-02', customer);
    const [first] = await statementsOf(customer);
    await step('void', first.no);
    await make('2024-03', customer);
    expect((await linesOf(customer)).map(({ of }) => of)).toEqual(['2024-03']);
    await make('2024-02', customer);
    const [, again] = await statementsOf(customer);
    expect(again).toMatchObject({ month: '2024-02', total: '1.50', no: `${first.no}-1` });
    expect(await wrong()).toEqual([]);
  });
});

test('a monthly statement that is void, and made again when a prepaid wallet took over, is owed like before', async () => {
  const customer = newCustomer();
  const [wallet] = await own.values(ADD_MONTHLY_WALLET, [customer]);
  await call(customer, { at: '2024-02-05T04:00:00Z', calls: 3 });
  await make('2024-02', customer);
  await own.admin.query("update billing.wallets set overdraft_state = 'PREPAID' where id = $1", [wallet]);
  const [first] = await statementsOf(customer);
  await step('void', first.no);
  const accrued = () => own.values('select accrued_amount from billing.wallets where id = $1', [wallet]);
  expect(await accrued()).toEqual(['1.500000']);
  await make('2024-02', customer);
  expect(await accrued()).toEqual(['0.000000']);
  const states = 'select overdraft_state from billing.statements where customer_id = $1 and wallet_id = $2';
  expect(await own.values(states, [customer, wallet])).toEqual(['MONTHLY', 'MONTHLY']);
});

test('an event that comes twice, or after a later one, changes nothing', async () => {
  const customer = newCustomer();
  await call(customer, { at: '2024-03-05T04:00:00Z', calls: 3 });
  await call(customer, { at: '2024-03-05T04:00:00Z', calls: 2 });
  const { rows } = await own.admin.query(
    `select id, transaction_id as "transactionId", topic, key, payload, created_at as "createdAt" from usage.outbox
     where payload->>'customerId' = $1 order by id`,
    [customer],
  );
  expect(rows).toHaveLength(2);
  await make('2024-03', customer);
  for (const event of [rows[1], rows[0], rows[0]]) {
    await withTx(db, async (tx) => usageHandlers['usage.rolledUp'].together(tx, [event]));
  }
  const count = 'select call_count from billing.known_usages where customer_id = $1';
  expect(await own.values(count, [customer])).toEqual([5]);
  expect(await own.values('select 1 from billing.unbilled_months where customer_id = $1', [customer])).toEqual([]);
});

describe('the statements of many customers', () => {
  /** Three transactions' worth, with calls in two months. */
  async function many(): Promise<string[]> {
    const ids = Array.from({ length: 250 }, newCustomer);
    await own.admin.query(USE_IN_APRIL, [ids]);
    await own.admin.query(
      `insert into billing.unbilled_months (developer_account_id, usage_month, customer_id)
       select id, '2024-04', id from unnest($1::bigint[]) id`,
      [ids],
    );
    return ids;
  }
  /** Customers whose statement of April is not one statement of three lines with everything they called. */
  const spoilt = (ids: string[]) => own.values(SPOILT, [ids]);

  test('are the same when two runs make them at once', async () => {
    const ids = await many();
    await Promise.all([job(await run('2024-04', ids)), job(await run('2024-04', ids))]);
    expect(await spoilt(ids)).toEqual([]);
    expect(await wrong()).toEqual([]);
    const numbers = await own.values('select statement_no from billing.statements where customer_id = any($1)', [ids]);
    expect(new Set(numbers)).toEqual(new Set(ids.map((id) => `ST202404${id}`)));
  }, 60_000);

  test('are the same when the process that makes them is killed half-way and another goes on', async () => {
    const ids = await many();
    const runId = await run('2024-04', ids);
    const holder = await own.admin.connect();
    await holder.query('begin');
    await holder.query('select from billing.unbilled_months where customer_id = $1 for update', [ids[220]]);
    const child = await startChild('makeStatements', own.url);
    const progress = async () =>
      (await own.values('select done_count from billing.statement_runs where id = $1', [runId]))[0];
    await until(async () => (await progress()) === 200, 'two of three transactions');
    const ended = exitOf(child);
    child.kill('SIGKILL');
    await ended;
    await holder.query('rollback');
    holder.release();
    const made = 'select count(*)::int from billing.statements where customer_id = any($1)';
    expect(await own.values(made, [ids])).toEqual([200]);
    await job(runId);
    expect(await own.values(made, [ids])).toEqual([250]);
    expect(await spoilt(ids)).toEqual([]);
    expect(await wrong()).toEqual([]);
  }, 60_000);
});
