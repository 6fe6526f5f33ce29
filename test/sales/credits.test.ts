import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pino } from 'pino';
import { Money } from '../../subgraphs/kit/basics/money';
import { type Consumer, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { EventPayloads, Topic } from '../../subgraphs/kit/exchange/topics';
import type { Page, PageArgs } from '../../subgraphs/kit/lists/pagination';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { assignCustomers } from '../../subgraphs/sales/assignments/commands/assign';
import { verifySales } from '../../subgraphs/sales/integrity/verify';
import type { Context } from '../../subgraphs/sales/loaders';
import type { SalesOrder } from '../../subgraphs/sales/schema.generated';
import {
  listAuthorizationSales,
  listCustomerSales,
  listSalespersonStatistics,
} from '../../subgraphs/sales/statistics/queries/lists';
import { sales } from '../../subgraphs/sales/subgraph';
import { freshKey } from '../support/customers';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import {
  authorizationsTold,
  type Book,
  booksOf,
  customerOf,
  KEEPERS,
  MONTHS,
  rolledUp,
  royaltiesTold,
  story,
} from './credits-ground';

const STORIES = 1_000;
/** Events of calls that come again in each month. */
const REPEATED = 300;

let own: OwnDatabase;
let db: Database;
const seed = Date.now();
const stories = fc.sample(story, { numRuns: STORIES, seed });

beforeAll(async () => {
  own = await makeDatabase(`sales_credits_${process.pid}`);
  await migrateSubgraphs(own.url, ['usage', 'products', 'sales']);
  db = openDatabase(own.url);
  await own.admin.query(`
    insert into sales.salespeople (id, staff_id, name, mobile, type)
      select n, n, n::text, n::text, case n when 15 then 'OUTER' else 'INNER' end from generate_series(11, 15) n;
    insert into sales.customer_grades (code, commission_rate) values ('A', 0.1);
    insert into sales.known_customers (customer_id, merchant_id, name, mobile, state)
      select 1000 + i, i, i::text, '', 'NORMAL' from generate_series(0, ${STORIES - 1}) i`);
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
}, 60_000);

const contextAt = (now: string) => ({ viewer: SYSTEM, db, now: () => new Date(now) }) as unknown as Context;

async function handOver(month: number): Promise<void> {
  const context = contextAt(`${MONTHS[month]}-15T00:00:00Z`);
  for (const salespersonId of KEEPERS) {
    const customers = stories.flatMap(({ keepers, rate }, i) =>
      keepers[month] === salespersonId ? [{ customerId: customerOf(i), commissionRate: rate, gradeCode: 'A' }] : [],
    );
    for (let at = 0; at < customers.length; at += 100) {
      const input = { salespersonId, customers: customers.slice(at, at + 100), idempotencyKey: freshKey() };
      await assignCustomers(context, input);
    }
  }
}

const shuffled = <T>(events: readonly T[], salt: number): T[] =>
  fc
    .sample(fc.nat(), { numRuns: events.length, seed: seed + salt })
    .map((at, i) => ({ at, event: events[i] as T }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);

/** So many events come at once, for what changes who is credited waits for all of them. */
const AT_ONCE = 100;

async function tell<T extends Topic>(
  consumer: Consumer,
  topic: T,
  payloads: readonly EventPayloads[T][],
): Promise<void> {
  const producer = topic === 'usage.rolledUp' ? 'usage' : 'products';
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const events = payloads.slice(at, at + AT_ONCE).map((payload, i) => ({ key: String(at + i), payload }));
    await withTx(db, (tx) => publish(tx, producer, topic, events));
    await consumer.catchUp();
  }
}

/** The kept sums of a table by its key, as the books have them. */
async function kept(key: string, table: string) {
  const { rows } = await own.admin.query(
    `select ${key} as key, charge_count as calls, fee, coalesce(commission, 0) as commission from sales.${table}
     where charge_count <> 0 or fee <> 0`,
  );
  return new Map(rows.map((row) => [row.key, plain({ ...row, calls: Number(row.calls) })]));
}
const plain = ({ calls: count, fee, commission }: { calls: number; fee: unknown; commission: unknown }) =>
  [count, new Money(String(fee)).toFixed(6), new Money(String(commission ?? 0)).toFixed(12)].join(' ');
const written = (book: Book) => new Map([...book].map(([key, figures]) => [key, plain(figures)]));

test('in a thousand random orders of calls, handovers, royalties and repetition, side by side, every sum that is kept is what it is from scratch', async () => {
  const log = pino({ level: 'silent' });
  const consumers = (['usage', 'products'] as const).map((producer) =>
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
  try {
    for (let month = 0; month < MONTHS.length; month++) {
      const fresh = stories.flatMap((told, i) => rolledUp(told, i, month));
      const before = MONTHS.slice(0, month).flatMap((_, of) => stories.flatMap((told, i) => rolledUp(told, i, of)));
      const events = shuffled([...fresh, ...shuffled(before, month + 10).slice(0, REPEATED)], month);
      const promised = shuffled(
        stories.flatMap((told, i) => royaltiesTold(told, i, month)),
        month + 20,
      );
      const allowed = stories.flatMap((told, i) => authorizationsTold(told, i, month + 1));
      await Promise.all([
        handOver(month),
        tell(consumers[0] as Consumer, 'usage.rolledUp', events),
        tell(consumers[1] as Consumer, 'promoterRoyalties.changed', promised),
        tell(consumers[1] as Consumer, 'authorization.changed', shuffled(allowed, month + 30)),
      ]);
    }
  } finally {
    for (const consumer of consumers) await consumer.stop();
  }
  expect(await own.values('select distinct detail from sales.unapplied_events')).toEqual([]);
  const { sale, customer, person } = booksOf(stories);
  const sums = {
    seed,
    sales: await kept(`month || ' ' || developer_account_id || ' ' || product_code`, 'monthly_sales'),
    customers: await kept(`month || ' ' || customer_id`, 'monthly_customer_sales'),
    people: await kept(`month || ' ' || salesperson_id`, 'monthly_salesperson_sales'),
  };
  expect(sums).toEqual({ seed, sales: written(sale), customers: written(customer), people: written(person) });
  expect((await verifySales(db)).filter(({ violationCount }) => violationCount > 0)).toEqual([]);
}, 300_000);

interface Row {
  fee: string;
  chargeCount: string;
  commission: string | null;
  chargedCalls: number;
}

/** Every row of a list, walked from one end to the other, with what it says of their number. */
async function walk<R extends Row>(list: (args: PageArgs) => Promise<Page<R>>, size: number): Promise<R[]> {
  const rows: R[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page<R> = await list({ first: size, after });
    rows.push(...page.nodes);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    if (!more) expect(await page.count()).toBe(rows.length);
  }
  return rows;
}

const ORDERS: SalesOrder[] = (['SALES_AMOUNT', 'COMMISSION_AMOUNT', 'CHARGED_CALLS'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);

test.each(ORDERS)(
  'lists of everybody give each row once, in the order %j, with what was sold and rows where nothing was',
  async (order) => {
    const month = MONTHS[1] as string;
    const context = contextAt('2026-03-20T00:00:00Z');
    const { sale, customer, person } = booksOf(stories);
    const lists: [
      Book,
      number,
      (args: PageArgs) => Promise<Page<Row & Record<string, unknown>>>,
      (row: Record<string, unknown>) => string,
    ][] = [
      [
        customer,
        STORIES,
        (args) => listCustomerSales(context, month, {}, order, args) as never,
        (r) => `${r.customerId}`,
      ],
      [
        sale,
        0,
        (args) => listAuthorizationSales(context, month, {}, order, args) as never,
        (r) => `${r.developerAccountId} ${r.productCode}`,
      ],
      [person, 5, (args) => listSalespersonStatistics(context, month, {}, order, args) as never, (r) => `${r.id}`],
    ];
    const amount = (row: Row) =>
      new Money(
        { SALES_AMOUNT: row.fee, COMMISSION_AMOUNT: row.commission ?? '0', CHARGED_CALLS: row.chargeCount }[
          order.field
        ],
      );
    for (const [book, most, list, keyOf] of lists) {
      const rows = await walk(list, 100);
      const keys = rows.map(keyOf);
      expect(new Set(keys).size).toBe(rows.length);
      if (most > 0) expect(rows).toHaveLength(most);
      for (let i = 1; i < rows.length; i++) {
        const step = amount(rows[i] as Row).cmp(amount(rows[i - 1] as Row));
        expect(order.direction === 'ASC' ? step >= 0 : step <= 0).toBe(true);
      }
      const sold = rows.filter(({ chargedCalls }) => chargedCalls > 0);
      expect(
        new Map(sold.map((row) => [`${month} ${keyOf(row)}`, plain({ ...row, calls: row.chargedCalls })])),
      ).toEqual(new Map([...written(book)].filter(([key]) => key.startsWith(month))));
      const numbered: string[] = [];
      for (let number = 1; numbered.length < rows.length; number++) {
        numbered.push(...(await list({ page: { number, size: 300 } })).nodes.map(keyOf));
      }
      expect(numbered).toEqual(keys);
    }
  },
  60_000,
);

test('what was sold before sums were kept by customer and salesperson is in them since the migration', async () => {
  const file = readFileSync(projectPath('subgraphs', 'sales', 'migrations', '0006_kept-credits.sql'), 'utf8');
  const filling = file.slice(file.indexOf('-- From before')).replaceAll('--> statement-breakpoint', '');
  const all = async () => [
    await own.values('select m::text from sales.monthly_sales m order by 1'),
    await own.values('select c::text from sales.monthly_credits c order by 1'),
    await own.values('select c::text from sales.monthly_customer_sales c order by 1'),
    await own.values('select p::text from sales.monthly_salesperson_sales p where charge_count <> 0 order by 1'),
  ];
  const kept = await all();
  await own.admin.query(`
    truncate sales.monthly_credits, sales.monthly_customer_sales, sales.monthly_salesperson_sales;
    update sales.monthly_sales set commission = null, open = false`);
  await own.admin.query(filling);
  expect(await all()).toEqual(kept);
});

describe('a page far into a long list', () => {
  const LONG = 12_000;
  const SIZE = 500;
  const month = '2025-01';

  beforeAll(async () => {
    await own.admin.query(`
      insert into sales.known_customers (customer_id, merchant_id, name, mobile, state)
        select 100000 + i, 100000 + i, i::text, '', 'NORMAL' from generate_series(1, ${LONG}) i;
      insert into sales.monthly_customer_sales (month, customer_id, charge_count, fee, commission)
        select '${month}', 100000 + i, i % 700, i % 700 * 0.3, case when i % 3 = 0 then 0 else i % 900 * 0.02 end
        from generate_series(1, ${LONG}) i where i % 700 > 0;
      analyze sales.known_customers, sales.monthly_customer_sales`);
  });

  test.each(ORDERS)('is what a walk comes to, in the order %j', async (order) => {
    const list = (args: PageArgs) =>
      listCustomerSales(contextAt('2026-03-20T00:00:00Z'), month, {}, order, args) as never as Promise<
        Page<Row & { customerId: string }>
      >;
    const keys = (await walk(list, 100)).map(({ customerId }) => customerId);
    expect(keys.length).toBeGreaterThan(LONG);
    for (let number = 1; (number - 1) * SIZE < keys.length + SIZE; number++) {
      const { nodes } = await list({ page: { number, size: SIZE } });
      expect(nodes.map(({ customerId }) => customerId)).toEqual(keys.slice((number - 1) * SIZE, number * SIZE));
    }
  });
});
