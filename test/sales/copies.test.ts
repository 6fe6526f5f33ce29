import fc from 'fast-check';
import { pino } from 'pino';
import { type Consumer, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { EventPayloads, Topic } from '../../subgraphs/kit/exchange/topics';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { sales } from '../../subgraphs/sales/subgraph';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

let own: OwnDatabase;
let db: Database;
let consumers: Consumer[];
const PRODUCERS = ['usage', 'billing', 'platform', 'customers'] as const;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  own = await makeDatabase(`sales_copies_${process.pid}`);
  await migrateSubgraphs(own.url, [...PRODUCERS, 'sales']);
  db = openDatabase(own.url);
  consumers = PRODUCERS.map((producer) =>
    startConsumer({
      db,
      schema: 'sales',
      producer,
      feed: feedOf(db, producer),
      handlers: sales.consumes,
      pollMs: 60_000,
      log,
    }),
  );
}, 60_000);
afterAll(async () => {
  for (const consumer of consumers ?? []) await consumer.stop();
  await db?.close();
  await own?.drop();
}, 60_000);

interface Told {
  producer: (typeof PRODUCERS)[number];
  topic: Topic;
  payload: EventPayloads[Topic];
}

async function tell(events: readonly Told[]): Promise<void> {
  for (const { producer, topic, payload } of events) {
    await withTx(db, (tx) => publish(tx, producer, topic, [{ key: 'x', payload }]));
  }
  for (const consumer of consumers) await consumer.catchUp();
}

const charges = (account: string, day: string, version: number, chargeCount: number, productCode = 'P1'): Told => ({
  producer: 'usage',
  topic: 'usage.rolledUp',
  payload: {
    customerId: `9${account}`,
    developerAccountId: account,
    day,
    charges: [
      {
        productCode,
        productName: productCode,
        tag: '',
        price: '0.500000',
        callCount: chargeCount,
        freeCount: 0,
        chargeCount,
        fee: (chargeCount / 2).toFixed(6),
        cost: '0',
        version: String(version),
      },
    ],
  },
});

const statement = (statementId: string, version: number, settledAmount: string, lines: [string, string][]): Told => ({
  producer: 'billing',
  topic: 'statement.changed',
  payload: {
    statementId,
    statementNo: `ST${statementId}`,
    developerAccountId: '1',
    customerId: '91',
    billMonth: '2026-06',
    state: 'SENT',
    overdraftState: 'MONTHLY',
    totalAmount: '100.00',
    settledAmount,
    version: String(version),
    lines: lines.map(([productCode, totalFee]) => ({ usageMonth: '2026-06', productCode, totalFee, chargeCount: 1 })),
  },
});

const sumsOf = async (account: string) => ({
  days: await own.values(
    'select day || product_code || charge_count || fee from sales.daily_sales where developer_account_id = $1 order by 1',
    [account],
  ),
  months: await own.values(
    'select month || product_code || charge_count || fee from sales.monthly_sales where developer_account_id = $1 order by 1',
    [account],
  ),
});

test('sums of days and months are the same whatever order and however often the events come', async () => {
  let account = 1_000;
  const told = (id: string) => [
    charges(id, '2026-06-01', 1, 10),
    charges(id, '2026-06-01', 2, 8),
    charges(id, '2026-06-30', 1, 4),
    charges(id, '2026-07-01', 1, 6),
    charges(id, '2026-06-02', 1, 2, 'P2'),
    charges(id, '2026-07-01', 3, 0),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 8 }), fc.nat(), async (again, seed) => {
      const id = String(++account);
      const all = told(id);
      const shuffled = [...all, ...again.map((i) => all[i] as Told)].sort((a, b) => hash(a, seed) - hash(b, seed));
      await tell(shuffled);
      expect(await sumsOf(id)).toEqual({
        days: ['2026-06-01P184.000000', '2026-06-02P221.000000', '2026-06-30P142.000000', '2026-07-01P100.000000'],
        months: ['2026-06P1126.000000', '2026-06P221.000000', '2026-07P100.000000'],
      });
    }),
    { numRuns: 15 },
  );
}, 60_000);

const hash = (told: Told, seed: number) => {
  let value = seed % 1_000_003;
  for (const c of JSON.stringify(told)) value = (value * 31 + c.charCodeAt(0)) % 1_000_003;
  return value;
};

test('a statement is what its newest version says, with the lines of that version', async () => {
  const older = statement('501', 1, '0.00', [
    ['P1', '60.00'],
    ['P2', '40.00'],
  ]);
  const newer = statement('501', 2, '100.00', [['P1', '100.00']]);
  await tell([newer, older, newer, older]);
  expect(await own.values('select settled_amount from sales.known_statements where statement_id = 501')).toEqual([
    '100.00',
  ]);
  expect(
    await own.values('select product_code || total_fee from sales.known_statement_lines where statement_id = 501'),
  ).toEqual(['P1100.00']);
});

test('a payment counts once', async () => {
  const passed: Told = {
    producer: 'billing',
    topic: 'payment.passed',
    payload: {
      paymentId: '700',
      paymentNo: 'HK700',
      customerId: '91',
      salespersonId: null,
      paidOn: '2026-07-18',
      amount: '40.00',
      allocatedAmount: '30.00',
      residueAmount: '10.00',
    },
  };
  await tell([passed, passed]);
  expect(await own.values('select amount from sales.known_payments where payment_id = 700')).toEqual(['40.00']);
});

test('a customer keeps its name when it is deleted', async () => {
  await tell([
    {
      producer: 'customers',
      topic: 'customer.changed',
      payload: {
        customerId: '91',
        merchantId: '92',
        name: '甲公司',
        aliasName: null,
        mobile: '13800000000',
        state: 'NORMAL',
        developerAccountId: '1',
      },
    },
    { producer: 'customers', topic: 'customer.deleted', payload: { customerId: '91' } },
  ]);
  expect(await own.values('select name from sales.customer_names where customer_id = 91')).toEqual(['甲公司']);
  expect(await own.values('select 1 from sales.known_customers where customer_id = 91')).toEqual([]);
});
