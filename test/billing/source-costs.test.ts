import { pino } from 'pino';
import { supplierBillHandlers } from '../../subgraphs/billing/supplier-bills/commands';
import { usageHandlers } from '../../subgraphs/billing/usages/commands';
import { type Consumer, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf } from '../../subgraphs/kit/exchange/outbox';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { ensurePartitions } from '../../subgraphs/usage/calls/commands';
import { rebuildRollups } from '../../subgraphs/usage/statistics/commands/rebuild';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { ADD_CALLS } from './statement-making-sql';

let own: OwnDatabase;
let db: Database;
let consumer: Consumer;

beforeAll(async () => {
  own = await makeDatabase(`source_costs_${process.pid}`);
  await migrateSubgraphs(own.url, ['usage', 'billing']);
  db = openDatabase(own.url);
  const handlers = { ...usageHandlers, ...supplierBillHandlers };
  const log = pino({ level: 'silent' });
  const feed = feedOf(db, 'usage');
  consumer = startConsumer({ db, schema: 'billing', producer: 'usage', feed, handlers, pollMs: 1_000, log });
  await withTx(db, (tx) => ensurePartitions(tx, new Date('2024-01-01T00:00:00Z'), new Date('2024-03-31T15:59:59Z')));
}, 60_000);
afterAll(async () => {
  await consumer?.stop();
  await db?.close();
  await own?.drop();
}, 60_000);

let seq = 0;
let routes = 0;
const newRoute = () => ++routes;

interface Attempt {
  route: number;
  product?: string;
  success?: boolean;
  cost?: string;
}

const ADD_ATTEMPT = `insert into usage.upstream_calls (id, called_at, call_id, attempt_no, seq_no, attempted_at, customer_id,
    product_code, upstream_route_id, data_source_id, data_source_code, data_source_name, url, success, charged, cost,
    latency_ms)
  select $1::bigint * 10 + $2::int, c.called_at, c.id, $2::int, c.seq_no, c.called_at, c.customer_id, $3, $4::bigint,
    $4::bigint, 'S' || $4::bigint,
    'Source ' || $4::bigint, 'u', $5, $6::numeric > 0, $6::numeric, 1 from usage.calls c where c.id = $1`;

/** One call of a product at 0.5 with its attempts in order; returns its identifier. */
async function call(at: string, attempts: Attempt[], product = 'P1'): Promise<number> {
  await own.admin.query(ADD_CALLS, [seq, at, '7000', product, true, false, '0.5', 1]);
  const id = ++seq;
  await own.admin.query('update usage.calls set upstream_count = $2 where id = $1', [id, attempts.length]);
  for (const [i, { route, product: asked = product, success = true, cost = '0.1' }] of attempts.entries()) {
    await own.admin.query(ADD_ATTEMPT, [id, i + 1, asked, route, success, cost]);
  }
  return id;
}

/** Counts a day as usage does and lets billing hear of it. */
async function count(day: string): Promise<void> {
  await withTx(db, (tx) => rebuildRollups(tx, new Date(`${day}T01:00:00Z`), new Date(`${day}T02:00:00Z`)));
  await consumer.catchUp();
}

const bill = async (table: string, period: string, route: number) => {
  const { rows } = await own.admin.query(
    `select call_count as calls, charge_count as charged, cost::float as cost, sales::float as sales,
       bundle_cost::float as bundles from billing.${table} where ${table === 'known_source_costs' ? 'day::text' : 'month'} = $1
       and upstream_route_id = $2`,
    [period, route],
  );
  return rows;
};
const daily = (day: string, route: number) => bill('known_source_costs', day, route);
const monthly = (month: string, route: number) => bill('monthly_source_costs', month, route);

test('the fee of a call is a sale of the source that answered, not of the one that failed before it', async () => {
  const [first, second] = [newRoute(), newRoute()];
  await call('2024-02-05T01:10:00Z', [{ route: first, success: false, cost: '0.02' }, { route: second }]);
  await call('2024-02-05T01:20:00Z', [{ route: first }]);
  await count('2024-02-05');
  expect(await daily('2024-02-05', first)).toEqual([{ calls: 2, charged: 2, cost: 0.12, sales: 0.5, bundles: 0 }]);
  expect(await daily('2024-02-05', second)).toEqual([{ calls: 1, charged: 1, cost: 0.1, sales: 0.5, bundles: 0 }]);
});

test('a call that nobody answered is sold by nobody', async () => {
  const route = newRoute();
  await call('2024-02-06T01:10:00Z', [{ route, success: false, cost: '0' }]);
  await count('2024-02-06');
  expect(await daily('2024-02-06', route)).toEqual([{ calls: 1, charged: 0, cost: 0, sales: 0, bundles: 0 }]);
});

test('what a bundle cost is told apart, because its fee is of no one source', async () => {
  const route = newRoute();
  const attempts = [
    { route, product: 'P2' },
    { route: newRoute(), product: 'P3' },
  ];
  await call('2024-02-07T01:10:00Z', attempts, 'P9');
  await call('2024-02-07T01:20:00Z', [{ route }], 'P2');
  await count('2024-02-07');
  expect(await daily('2024-02-07', route)).toEqual([{ calls: 2, charged: 2, cost: 0.2, sales: 0.5, bundles: 0.1 }]);
});

test('late calls and calls that went back change their day and its month', async () => {
  const route = newRoute();
  const id = await call('2024-03-08T01:10:00Z', [{ route }]);
  await count('2024-03-08');
  await call('2024-03-09T01:10:00Z', [{ route }]);
  await count('2024-03-09');
  expect(await monthly('2024-03', route)).toEqual([{ calls: 2, charged: 2, cost: 0.2, sales: 1, bundles: 0 }]);
  await call('2024-03-08T01:20:00Z', [{ route }]);
  await count('2024-03-08');
  expect(await monthly('2024-03', route)).toEqual([{ calls: 3, charged: 3, cost: 0.3, sales: 1.5, bundles: 0 }]);
  await own.admin.query("delete from usage.upstream_calls where called_at < '2024-03-09' and upstream_route_id = $1", [
    route,
  ]);
  await own.admin.query('delete from usage.calls where id >= $1 and called_at < $2', [id, '2024-03-09']);
  await count('2024-03-08');
  expect(await daily('2024-03-08', route)).toEqual([{ calls: 0, charged: 0, cost: 0, sales: 0, bundles: 0 }]);
  expect(await monthly('2024-03', route)).toEqual([{ calls: 1, charged: 1, cost: 0.1, sales: 0.5, bundles: 0 }]);
});

test('counting again tells nothing, and an event that comes twice or late changes nothing', async () => {
  const route = newRoute();
  await call('2024-02-12T01:10:00Z', [{ route }]);
  await count('2024-02-12');
  await call('2024-02-12T01:20:00Z', [{ route }]);
  await count('2024-02-12');
  await count('2024-02-12');
  const { rows } = await own.admin.query(
    `select id, transaction_id as "transactionId", topic, key, payload, created_at as "createdAt" from usage.outbox
     where topic = 'usage.sourceCosts' and key = '2024-02-12' order by id`,
  );
  expect(rows).toHaveLength(2);
  for (const event of [rows[1], rows[0], rows[0]]) {
    await withTx(db, async (tx) => supplierBillHandlers['usage.sourceCosts'](tx, event));
  }
  expect(await daily('2024-02-12', route)).toEqual([{ calls: 2, charged: 2, cost: 0.2, sales: 1, bundles: 0 }]);
});

test('the months of what customers called are the sums of its days, zeros where everything went back', async () => {
  await own.admin.query(ADD_CALLS, [500_000, '2024-01-10T01:10:00Z', '7100', 'P5', true, false, '0.5', 3]);
  await count('2024-01-10');
  await own.admin.query(ADD_CALLS, [500_100, '2024-01-11T01:10:00Z', '7100', 'P5', true, false, '0.5', 2]);
  await count('2024-01-11');
  const months = () => own.values('select call_count from billing.monthly_usages where customer_id = 7100', []);
  expect(await months()).toEqual([5]);
  await own.admin.query("delete from usage.calls where customer_id = 7100 and called_at < '2024-01-11'");
  await count('2024-01-10');
  expect(await months()).toEqual([2]);
});
