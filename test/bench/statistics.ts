import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addMonths, businessDate, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import { Selection } from '../../subgraphs/kit/lists/selection';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import type { Reader } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import {
  rankCustomers,
  totalsOf,
  usageByPoint,
  usageByProduct,
  usageBySource,
  usageOfCustomers,
} from '../../subgraphs/usage/statistics/queries';
import { periodsOf, pointsOf, spanOfDays, spanOfPoints } from '../../subgraphs/usage/statistics/rules';
import { startProgram, stopProgram } from '../system/processes';

const CUSTOMERS = 1_000;
const PRODUCTS_OF_EACH = 10;
const DAYS = 365;
/** Days whose hours are there as well. */
const HOURLY_DAYS = 8;
const CALLS_A_DAY = 28;

const now = systemClock.now();
const day = `(current_date - n)`;
const MEASURES = `calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms`;
const SUMS = MEASURES.split(', ')
  .map((one) => `sum(${one})`)
  .join(', ');
const VALUES = (calls: number) =>
  `${calls}, ${calls / 2}, ${calls - 1}, 0, 1, 1, ${calls} * 0.25, ${calls} * 0.1, ${calls}, ${calls} * 40`;
const COMBINATIONS = `generate_series(1, ${CUSTOMERS}) c, generate_series(1, ${PRODUCTS_OF_EACH}) p`;
const KEYS = `c, 100000 + c, 1000000 + c * 100 + p, 'p' || ((c + p) % 40), case when p % 3 = 0 then 'tag' else '' end, 'product ' || ((c + p) % 40)`;
const KEY_COLUMNS = 'customer_id, developer_account_id, authorization_id, product_code, tag, product_name';

const START = (unit: string) => `date_trunc('${unit}', day::timestamp) at time zone 'Asia/Shanghai'`;

/** What counting makes of 100,000,000 calls, made without them. */
const WORLD = [
  `insert into usage.known_customers (customer_id, merchant_id, name, mobile, state) select i, i, 'c' || i, '', 'NORMAL' from generate_series(1, ${CUSTOMERS}) i`,
  `insert into usage.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month) select i, 1 + i % 10, 's', '2020-01' from generate_series(1, ${CUSTOMERS}) i`,
  `insert into usage.daily_rollups (day, ${KEY_COLUMNS}, ${MEASURES})
   select ${day}, ${KEYS}, ${VALUES(CALLS_A_DAY)} from generate_series(0, ${DAYS - 1}) n, ${COMBINATIONS}`,
  `insert into usage.hourly_rollups (hour, ${KEY_COLUMNS}, ${MEASURES})
   select date_trunc('hour', now()) - n * interval '1 hour', ${KEYS}, ${VALUES(2)} from generate_series(0, ${HOURLY_DAYS * 24 - 1}) n, ${COMBINATIONS}`,
  `insert into usage.monthly_rollups (month, ${KEY_COLUMNS}, ${MEASURES})
   select date_trunc('month', day)::date, customer_id, developer_account_id, authorization_id, product_code, tag, max(product_name), ${SUMS}
   from usage.daily_rollups group by 1, 2, 3, 4, 5, 6`,
  `insert into usage.daily_upstream_rollups (day, customer_id, upstream_route_id, data_source_id, data_source_code,
     data_source_name, product_code, attempts, successful_attempts, charged_attempts, cost, latency_sum_ms)
   select ${day}, c, p * 7, p, 's' || p, 's' || p, 'p' || p, 28, 27, 27, 2.8, 1120 from generate_series(0, ${DAYS - 1}) n, ${COMBINATIONS}`,
  `insert into usage.monthly_upstream_rollups
   select date_trunc('month', day)::date, customer_id, upstream_route_id, max(data_source_id), max(data_source_code),
     max(data_source_name), max(product_code), sum(attempts), sum(successful_attempts), sum(charged_attempts), sum(cost),
     sum(latency_sum_ms)
   from usage.daily_upstream_rollups group by 1, 2, 3`,
  ...(['hour', 'day', 'month'] as const).flatMap((unit) => {
    const [table, at] = unit === 'hour' ? ['hourly_rollups', 'hour'] : ['daily_rollups', START(unit)];
    const name = unit.toUpperCase();
    return [
      `insert into usage.customer_sums (unit, starts_at, customer_id, ${MEASURES})
       select '${name}', ${at}, customer_id, ${SUMS} from usage.${table} group by 2, 3`,
      `insert into usage.product_sums (unit, starts_at, product_code, tag, product_name, ${MEASURES})
       select '${name}', ${at}, product_code, tag, max(product_name), ${SUMS} from usage.${table} group by 2, 3, 4`,
    ];
  }),
  ...(['day', 'month'] as const).map(
    (
      unit,
    ) => `insert into usage.source_sums (unit, starts_at, data_source_id, data_source_code, data_source_name, attempts,
       successful_attempts, charged_attempts, cost, latency_sum_ms)
     select '${unit.toUpperCase()}', ${START(unit)}, data_source_id, max(data_source_code), max(data_source_name),
       sum(attempts), sum(successful_attempts), sum(charged_attempts), sum(cost), sum(latency_sum_ms)
     from usage.daily_upstream_rollups group by 2, 3`,
  ),
  'vacuum analyze usage.daily_rollups, usage.hourly_rollups, usage.monthly_rollups, usage.customer_sums, usage.product_sums, usage.daily_upstream_rollups, usage.monthly_upstream_rollups, usage.source_sums, usage.known_assignments',
];

type Viewer = 'operator' | 'salesperson' | 'customer';

function readerOf(db: Database, kind: Viewer): Reader {
  const viewer = { kind, salespersonId: '3', customerId: '3', scopes: [] };
  return { db, viewer, now: () => now } as unknown as Reader;
}

const year = spanOfDays(`${addMonths(businessMonth(now), -11)}-01`, businessDate(now));
const trend = (unit: 'HOURS' | 'DAYS' | 'MONTHS', from: string, to: string) =>
  [unit, spanOfPoints(unit, pointsOf(unit, from, to))] as const;
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const hourText = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 13).replace('T', ' ');
const HEADLINE = new Selection(new Set(['calls', 'chargedCalls', 'fee']), undefined);

/** Every statistic as dashboards ask for it. */
const STATISTICS: Record<string, (context: Reader) => Promise<unknown>> = {
  ...Object.fromEntries(
    (['TODAY', 'YESTERDAY', 'THIS_MONTH', 'LAST_MONTH'] as const).flatMap((period) => {
      const spans = periodsOf(period, now);
      return [
        [`totals ${period}`, (context: Reader) => totalsOf(context, spans, {})],
        [`totals ${period} of a product`, (context: Reader) => totalsOf(context, spans, { productCodes: ['p7'] })],
        [`ranking ${period}`, (context: Reader) => rankCustomers(context, spans, {}, 10)],
        [`by product ${period}`, (context: Reader) => usageByProduct(context, spans.current, {}, 100)],
      ];
    }),
  ),
  'by product, a year': (context) => usageByProduct(context, year, {}, 100),
  'trend, a week of hours': (context) =>
    usageByPoint(context, ...trend('HOURS', `${hourText(daysAgo(6))}:00:00`, `${hourText(now)}:00:00`), {}),
  'trend, 31 days': (context) =>
    usageByPoint(context, ...trend('DAYS', businessDate(daysAgo(30)), businessDate(now)), {}),
  'trend, 12 months': (context) =>
    usageByPoint(context, ...trend('MONTHS', addMonths(businessMonth(now), -11), businessMonth(now)), {}),
  'by source, a year': (context) => usageBySource(context, year, 100),
  'a year of one customer': (context) => usageOfCustomers(context, ['3'], year, HEADLINE),
};

/** Each statistic some hundred times, by each kind of viewer, one after the other. */
export async function benchStatistics(times: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-bench-'));
  execFileSync('chmod', ['755', dataDir]);
  const server = await startProgram('gateway/programs/database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  try {
    await migrateSubgraphs(server.ready, ['usage']);
    await makeWorld(server.ready);
    const db = openDatabase(server.ready, { readers: 1, writers: 1 });
    for (const [name, ask] of Object.entries(STATISTICS)) {
      const cells: string[] = [];
      for (const kind of ['operator', 'salesperson', 'customer'] as const) {
        const context = readerOf(db, kind);
        const spent: number[] = [];
        for (let i = 0; i < times; i++) {
          const began = performance.now();
          await ask(context);
          spent.push(performance.now() - began);
        }
        spent.sort((a, b) => a - b);
        const at = (share: number) => (spent[Math.floor(share * (times - 1))] as number).toFixed(1).padStart(7);
        cells.push(`${kind} p50 ${at(0.5)} p99 ${at(0.99)} ms`);
      }
      process.stdout.write(`${name.padEnd(34)}${cells.join('   ')}\n`);
    }
    await db.close();
  } finally {
    await stopProgram(server.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function makeWorld(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The server is stopped when a statement fails, which is what is to be heard of then.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set synchronous_commit = off');
  await client.query(`set work_mem = '128MB'`);
  await client.query(`set timezone = 'Asia/Shanghai'`);
  for (const statement of WORLD) {
    const began = performance.now();
    const { rowCount } = await client.query(statement);
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    process.stdout.write(`${seconds.padStart(4)} s ${String(rowCount ?? '').padStart(8)} ${statement.slice(0, 50)}\n`);
  }
  const { rows } = await client.query('select sum(calls)::bigint as calls from usage.daily_rollups');
  process.stdout.write(`${rows[0].calls} calls\n`);
  await client.end();
}
