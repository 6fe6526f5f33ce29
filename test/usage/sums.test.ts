import { Selection } from '../../subgraphs/kit/lists/selection';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import type { Reader } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { ensurePartitions } from '../../subgraphs/usage/calls/commands';
import { findViolations } from '../../subgraphs/usage/integrity/queries';
import { rebuildRollups } from '../../subgraphs/usage/statistics/commands/rebuild';
import {
  totalsOf,
  usageByPoint,
  usageByProduct,
  usageBySource,
  usageOfCustomers,
} from '../../subgraphs/usage/statistics/queries';
import { pointsOf, spanOfDays, spanOfPoints, trendOf } from '../../subgraphs/usage/statistics/rules';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

let own: OwnDatabase;
let db: Database;
const [FIRST, END] = [new Date('2024-01-09T16:00:00Z'), new Date('2024-04-05T16:00:00Z')];

/** Calls of three customers and four products, every 97 minutes of some months, some of them failed, free or kept. */
const CALLS = `insert into usage.calls (id, called_at, seq_no, trade_no, customer_id, developer_account_id, authorization_id,
    app_id, product_code, product_name, tag, name, id_card, mobile, encryption, success, hit, charged, free, cached, price,
    fee, cost, upstream_count, result_code, result_message, latency_ms)
  select skep.next_id(), at, to_char(at at time zone 'Asia/Shanghai', 'YYYYMMDDHH24MISSMS') || lpad(n::text, 8, '0'), n::text,
    1 + n % 3, 11 + n % 3, 100 + n % 12, 'a', 'p' || n % 4, 'product ' || n % 4, case when n % 5 = 0 then 't' else '' end,
    '', '', '', 'PLAIN', n % 7 <> 0, n % 2 = 0 and n % 7 <> 0, n % 7 <> 0, false, n % 6 = 0, 0.25,
    case when n % 7 = 0 then 0 else 0.25 end, 0.1, 1, 0, '', 10
  from generate_series(0, 1279) n, lateral (select $1::timestamptz + n * interval '97 minutes' as at) times`;
const ATTEMPTS = `insert into usage.upstream_calls (id, called_at, call_id, seq_no, customer_id, attempt_no, attempted_at,
    product_code, upstream_route_id, data_source_id, data_source_code, data_source_name, url, success, charged, cost, latency_ms)
  select skep.next_id(), called_at, id, seq_no, customer_id, 1, called_at, product_code, 50, 5, 's', 's', 'u', true, true, 0.1, 10
  from usage.calls`;

beforeAll(async () => {
  own = await makeDatabase('usage_sums');
  await migrateSubgraphs(own.url, ['usage']);
  db = openDatabase(own.url, { readers: 2, writers: 2 });
  await withTx(db, (tx) => ensurePartitions(tx, FIRST, END));
  await own.admin.query(CALLS, [FIRST.toISOString()]);
  await own.admin.query(ATTEMPTS);
  await count();
}, 120_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
});

const count = () => withTx(db, (tx) => rebuildRollups(tx, FIRST, END, false));
const broken = async () =>
  (await findViolations(db, FIRST)).filter(({ violationCount }) => violationCount > 0).map(({ promise }) => promise);
const readers = {
  operator: { kind: 'operator', scopes: [] },
  customer: { kind: 'customer', customerId: '2', scopes: [] },
};
const readerOf = (kind: keyof typeof readers): Reader =>
  ({ db, viewer: readers[kind], now: () => END }) as unknown as Reader;
const counted = async (condition: string) =>
  Number((await own.values(`select count(*) from usage.calls where ${condition}`))[0]);
const during = (from: string, until: string) =>
  `called_at >= '${from}'::timestamp at time zone 'Asia/Shanghai' and called_at < '${until}'::timestamp at time zone 'Asia/Shanghai'`;

test('sums of months, customers, products and sources are what their hours say, also after calls came and went', async () => {
  expect(await broken()).toEqual([]);
  await own.admin.query(
    `update usage.calls set fee = 0.11, product_code = 'p9', product_name = 'moved' where tag = 't' and fee > 0`,
  );
  await own.admin.query(
    `update usage.upstream_calls u set product_code = c.product_code from usage.calls c where c.id = u.call_id and u.called_at = c.called_at`,
  );
  await own.admin.query(`delete from usage.upstream_calls where ${during('2024-02-03', '2024-02-05')}`);
  await own.admin.query(`delete from usage.calls where ${during('2024-02-03', '2024-02-05')}`);
  await count();
  expect(await broken()).toEqual([]);
  expect(await own.values('select 1 from usage.customer_sums where calls = 0')).toEqual([]);
});

test('counting again changes nothing', async () => {
  const state = () =>
    own.values(`select md5(string_agg(t::text, '|' order by t::text)) from (
    select s::text as t from usage.customer_sums s union all select s::text from usage.product_sums s
    union all select s::text from usage.monthly_rollups s union all select s::text from usage.source_sums s
    union all select s::text from usage.monthly_upstream_rollups s) all_of_it`);
  const before = await state();
  await count();
  expect(await state()).toEqual(before);
});

test.each([
  ['2024-01-10', '2024-04-05'],
  ['2024-01-20', '2024-02-10'],
  ['2024-02-01', '2024-03-31'],
  ['2024-03-05', '2024-03-05'],
])('from %s to %s every statistic counts every call once, whoever asks', async (from, to) => {
  const span = spanOfDays(from, to);
  const within = `called_at >= '${span.from.toISOString()}' and called_at < '${span.until.toISOString()}'`;
  const sum = (rows: { count: number }[]) => rows.reduce((all, { count: one }) => all + one, 0);
  const all = await counted(within);
  const [operator, customer] = [readerOf('operator'), readerOf('customer')];
  expect(sum(await usageByProduct(operator, span, {}, 100))).toBe(all);
  expect(sum(await usageBySource(operator, span, 100))).toBe(all);
  const own2 = await counted(`${within} and customer_id = 2`);
  expect(sum(await usageByProduct(customer, span, {}, 100))).toBe(own2);
  const [usage] = await usageOfCustomers(customer, ['1', '2', '3'], span, new Selection(new Set(['calls']), undefined));
  expect([usage?.customerId, usage?.calls]).toEqual(['2', own2]);
  const compared = { current: span, previous: spanOfDays('2024-01-10', '2024-01-10') };
  for (const [scope, condition] of [
    [{}, 'true'],
    [{ productCodes: ['p1'] }, `product_code = 'p1'`],
    [{ customerIds: ['1', '3'] }, 'customer_id in (1, 3)'],
    [{ customerIds: ['1'], keyword: 'product 2' }, `customer_id = 1 and product_code = 'p2'`],
    [{ developerAccountIds: ['12'] }, 'developer_account_id = 12'],
  ] as const) {
    expect((await totalsOf(operator, compared, scope)).current.calls).toBe(await counted(`${within} and ${condition}`));
  }
});

test.each([
  ['HOURS', '2024-02-01 00:00:00', '2024-02-07 23:00:00'],
  ['DAYS', '2024-01-28', '2024-02-27'],
  ['MONTHS', '2023-11', '2024-05'],
] as const)('a trend by %s is complete, zero-filled and the sum of its points', async (unit, from, to) => {
  const points = pointsOf(unit, from, to);
  const span = spanOfPoints(unit, points);
  for (const kind of ['operator', 'customer'] as const) {
    const trend = trendOf(points, await usageByPoint(readerOf(kind), unit, span, {}));
    expect(trend.points.map(({ date }) => date)).toEqual(points);
    const within = `called_at >= '${span.from.toISOString()}' and called_at < '${span.until.toISOString()}'`;
    const expected = await counted(`${within}${kind === 'customer' ? ' and customer_id = 2' : ''}`);
    expect(trend.points.reduce((sum, point) => sum + point.totalCount, 0)).toBe(expected);
    expect(trend.totalCount).toBe(expected);
  }
});
