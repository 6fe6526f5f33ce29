import { pino } from 'pino';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { EventPayloads, Topic } from '../../subgraphs/kit/exchange/topics';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { confirmCommission, payCommission } from '../../subgraphs/sales/commissions/commands/close';
import { makeCommissionStatements } from '../../subgraphs/sales/commissions/commands/make';
import type { Context } from '../../subgraphs/sales/loaders';
import { addUpAll } from '../../subgraphs/sales/statistics/commands';
import { sales } from '../../subgraphs/sales/subgraph';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

/** The worked example from events to payouts: L keeps C until June and D, W keeps C from July, Z promotes P1 of C. */
const [L, W, Z, C, D, A, B] = ['11', '12', '13', '21', '22', '31', '32'];
let own: OwnDatabase;
let db: Database;
let tell: <T extends Topic>(topic: T, payload: EventPayloads[T]) => Promise<void>;

beforeAll(async () => {
  own = await makeDatabase(`sales_commission_${process.pid}`);
  await migrateSubgraphs(own.url, ['customers', 'products', 'usage', 'billing', 'platform', 'sales']);
  db = openDatabase(own.url);
  const log = pino({ level: 'silent' });
  const ways = { db, schema: 'sales', producer: 'billing', feed: feedOf(db, 'billing') } as const;
  const consumer = startConsumer({ ...ways, handlers: sales.consumes, pollMs: 60_000, log });
  tell = async (topic, payload) => {
    await withTx(db, (tx) => publish(tx, 'billing', topic, [{ key: 'x', payload }]));
    await consumer.catchUp();
  };
  await own.admin.query(`
    insert into sales.salespeople (id, staff_id, name, mobile, type) values
      (${L}, 1, 'L', '13800000001', 'INNER'), (${W}, 2, 'W', '13800000002', 'INNER'), (${Z}, 3, 'Z', '13800000003', 'OUTER');
    insert into sales.customer_names values (${C}, 'C'), (${D}, 'D');
    insert into sales.assignments (customer_id, salesperson_id, effect_month, until_month, grade_code, commission_rate, assigned_at)
      values (${C}, ${L}, '2026-01', '2026-07', 'A', 0.10, now()), (${C}, ${W}, '2026-07', null, 'A', 0.08, now()),
        (${D}, ${L}, '2026-01', null, 'B', 0.05, now());
    insert into sales.known_promoter_royalties (id, authorization_id, customer_id, developer_account_id, product_code, promoter_id,
      type, price, rate, effect_month, until_month) values (1, 1, ${C}, ${A}, 'P1', ${Z}, 'BY_PRICE', 0.02, null, '2026-03', '2026-08'),
        (2, 1, ${C}, ${A}, 'P1', ${Z}, 'BY_RATE', null, 0.03, '2026-08', null);
    insert into sales.monthly_sales (month, developer_account_id, product_code, customer_id, product_name, charge_count, fee) values
      ('2026-06', ${A}, 'P1', ${C}, 'P1', 10000, 5000), ('2026-06', ${A}, 'P2', ${C}, 'P2', 2000, 2000),
      ('2026-06', ${B}, 'P1', ${D}, 'P1', 2000, 2000);
    insert into sales.kpi_plans (salesperson_id, effect_month, indicators) values
      (${L}, '2026-01', '[{"code":"sales_amount","name":"x","target":"8000","weight":"0.5","cap":"1.2"},
        {"code":"payment_amount","name":"x","target":"5000","weight":"0.3","cap":"1"},
        {"code":"visit_count","name":"x","target":"8","weight":"0.2","cap":"1"}]'),
      (${W}, '2026-01', '[{"code":"judged","name":"x","target":null,"weight":"1","cap":"1","reachedRate":"0.98"}]');
    insert into sales.known_payments (payment_id, payment_no, customer_id, salesperson_id, paid_on, amount, allocated_amount,
      residue_amount) values (1, 'HK1', ${D}, ${L}, '2026-06-09', 4000, 4000, 0);
    insert into sales.visits (customer_id, salesperson_id, visited_on) select ${C}, ${L}, '2026-06-03' from generate_series(1, 6);`);
  await withTx(db, addUpAll);
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
}, 60_000);

let version = 0;
type Line = [usageMonth: string, productCode: string, totalFee: string, chargeCount: number];
const statement = (id: string, of: { account: string; customer: string }, settled: string, lines: Line[]) =>
  tell('statement.changed', {
    statementId: id,
    statementNo: `ST${id}`,
    developerAccountId: of.account,
    customerId: of.customer,
    billMonth: '2026-06',
    state: 'SENT',
    overdraftState: 'MONTHLY',
    totalAmount: lines.reduce((sum, line) => sum + Number(line[2]), 0).toFixed(2),
    settledAmount: settled,
    version: String(++version),
    lines: lines.map(([usageMonth, productCode, totalFee, chargeCount]) => ({
      usageMonth,
      productCode,
      totalFee,
      chargeCount,
    })),
  });
const JUNE: Line[] = [
  ['2026-06', 'P1', '5000.00', 10_000],
  ['2026-06', 'P2', '2000.00', 2_000],
];
const JULY: Line[] = [
  ['2026-07', 'P1', '6000.00', 12_000],
  ['2026-07', 'P2', '1500.00', 1_500],
  ['2026-06', 'P1', '-500.00', -1_000],
];

const contextAt = (now: string) => ({ viewer: SYSTEM, db, now: () => new Date(now) }) as unknown as Context;
const make = (month: string, at: string) => makeCommissionStatements(contextAt(at), month);
const payouts = async (month: string) =>
  own.values('select payout_amount from sales.commission_statements where month = $1 order by salesperson_id', [month]);
const ids = async (month: string) =>
  (await own.values('select id from sales.commission_statements where month = $1 order by salesperson_id', [
    month,
  ])) as string[];

test('the worked example is paid to the cent, month after month', async () => {
  const [ofC, ofD] = [
    { account: A as string, customer: C as string },
    { account: B as string, customer: D as string },
  ];
  await statement('1', ofC, '0.00', JUNE);
  await statement('2', ofD, '2000.00', [['2026-06', 'P1', '2000.00', 2_000]]);
  await make('2026-06', '2026-07-05T00:00:00Z');
  expect(
    await own.values("select kpi_rate from sales.commission_months where month = '2026-06' order by salesperson_id"),
  ).toEqual(['0.952500', '0.980000', null]);
  expect(await payouts('2026-06')).toEqual(['95.25', '0.00', '0.00']);

  await statement('1', ofC, '4000.00', JUNE);
  await statement('3', ofC, '0.00', JULY);
  await make('2026-07', '2026-08-05T00:00:00Z');
  expect(await payouts('2026-07')).toEqual(['381.00', '0.00', '114.29']);

  await statement('1', ofC, '7000.00', JUNE);
  await statement('3', ofC, '7000.00', JULY);
  await make('2026-08', '2026-09-05T00:00:00Z');
  expect(await payouts('2026-08')).toEqual(['238.13', '588.00', '305.71']);
  expect(
    await own.values(
      'select sum(payout_amount) from sales.commission_statements group by salesperson_id order by salesperson_id',
    ),
  ).toEqual(['714.38', '588.00', '420.00']);
}, 60_000);

test('to make statements twice changes nothing, however often and late', async () => {
  const before = await own.values(
    'select c::text from (select salesperson_id, month, earned_amount, payout_amount from sales.commission_statements order by 1, 2) c',
  );
  for (const month of ['2026-08', '2026-08', '2026-07', '2026-08']) await make(month, '2026-09-06T00:00:00Z');
  const after = await own.values(
    'select c::text from (select salesperson_id, month, earned_amount, payout_amount from sales.commission_statements order by 1, 2) c',
  );
  const paid = (rows: unknown[]) => rows.length;
  expect(paid(after)).toBe(paid(before));
  expect(
    await own.values(
      'select sum(payout_amount) from sales.commission_statements group by salesperson_id order by salesperson_id',
    ),
  ).toEqual(['714.38', '588.00', '420.00']);
});

test('an older statement of the same person is confirmed before a newer one, or with it', async () => {
  const context = contextAt('2026-09-07T00:00:00Z');
  const [july] = await ids('2026-07');
  const refusal = confirmCommission(context, [july as string]);
  await expect(refusal).rejects.toMatchObject({
    reason: 'COMMISSION_OLDER_OPEN',
    extensions: { field: 'input.ids.0', details: { month: '2026-06' } },
  });
  await expect(refusal).rejects.toThrow('Confirm the statement of 2026-06 first.');
});

test('what is confirmed stays as it is, with its hash and its sheet, and is paid once', async () => {
  const context = contextAt('2026-09-07T00:00:00Z');
  const june = await ids('2026-06');
  await confirmCommission(context, june);
  const [hash] = await own.values('select content_hash from sales.commission_statements where id = $1', [june[0]]);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(
    await own.values('select 1 from sales.commission_statements where id = $1 and spreadsheet_id is not null', [
      june[0],
    ]),
  ).toHaveLength(1);
  await expect(confirmCommission(context, june)).rejects.toMatchObject({ reason: 'COMMISSION_CLOSED' });
  await make('2026-06', '2026-09-08T00:00:00Z');
  expect(await own.values('select content_hash from sales.commission_statements where id = $1', [june[0]])).toEqual([
    hash,
  ]);
  for (const change of [
    'update sales.commission_statements set payout_amount = 1 where id = $1',
    'delete from sales.commission_statements where id = $1',
    'delete from sales.commission_lines where statement_id = $1',
    'update sales.commission_lines set amount = 1 where statement_id = $1',
  ]) {
    await expect(own.admin.query(change, [june[0]])).rejects.toThrow(/stay/);
  }
  for (const wrong of ['1999-01-01', '2026-09-06', '2026-09-08']) {
    await expect(payCommission(context, june, wrong)).rejects.toMatchObject({
      reason: 'COMMISSION_PAID_ON',
      extensions: { field: 'input.paidOn', details: { least: '2026-09-07', most: '2026-09-07' } },
    });
  }
  await payCommission(context, june, '2026-09-07');
  await expect(payCommission(context, june, null)).rejects.toMatchObject({ reason: 'COMMISSION_CLOSED' });
});

test('a statement is not made of a month that runs, and names what it was not given', async () => {
  for (const month of ['2026-09', '2099-01']) {
    await expect(make(month, '2026-09-30T00:00:00Z')).rejects.toMatchObject({
      reason: 'COMMISSION_MONTH_RUNNING',
      extensions: { field: 'input.month', details: { latest: '2026-08' } },
    });
  }
  await expect(confirmCommission(contextAt('2026-09-07T00:00:00Z'), ['12'])).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a statement is not made of a month before anybody sold', async () => {
  for (const month of ['1999-01', '2025-12']) {
    await expect(make(month, '2026-09-30T00:00:00Z')).rejects.toMatchObject({
      reason: 'COMMISSION_MONTH_EARLY',
      extensions: { field: 'input.month', details: { first: '2026-01' } },
    });
  }
});

test('several months are confirmed at once, the oldest first', async () => {
  const context = contextAt('2026-09-07T00:00:00Z');
  const all = [...(await ids('2026-08')), ...(await ids('2026-07'))];
  expect(await confirmCommission(context, all)).toEqual(all);
  expect(await own.values("select count(*)::int from sales.commission_statements where state = 'OPEN'")).toEqual([0]);
});

test('what was taken back after it was paid is carried, and never below nothing', async () => {
  await statement('4', { account: B as string, customer: D as string }, '0.00', [
    ['2026-06', 'P1', '-2000.00', -2_000],
  ]);
  await make('2026-09', '2026-10-05T00:00:00Z');
  expect(
    await own.values(
      "select payout_amount || ' ' || carried_amount from sales.commission_statements where month = '2026-09' and salesperson_id = $1",
      [L],
    ),
  ).toEqual(['0.00 -95.25']);
});
