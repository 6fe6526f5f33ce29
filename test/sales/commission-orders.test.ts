import fc from 'fast-check';
import { pino } from 'pino';
import { Money } from '../../subgraphs/kit/basics/money';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import type { EventPayloads } from '../../subgraphs/kit/exchange/topics';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { assignCustomers } from '../../subgraphs/sales/assignments/commands/assign';
import { makeCommissionStatements } from '../../subgraphs/sales/commissions/commands/make';
import { verifySales } from '../../subgraphs/sales/integrity/verify';
import type { Context } from '../../subgraphs/sales/loaders';
import { sales } from '../../subgraphs/sales/subgraph';
import { freshKey } from '../support/customers';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

const STORIES = 1_000;
/** Events that come again in each month. */
const REPEATED = 300;
const MONTHS = ['2026-01', '2026-02', '2026-03'];
/** Who may keep customers, what KPI leaves of their commission, and who promotes P1 from the second month on. */
const KEEPERS = ['11', '12', '13', '14'];
const KPI: Record<string, string> = { 11: '0.9', 12: '1', 13: '0.333333', 14: '0' };
const PROMOTER = '15';
const PRICE = '0.013';

/** What happens to one customer: sales and refunds by statement, payments of it, whether it is voided, and handovers. */
const cents = fc.oneof(fc.integer({ min: 1, max: 1_000_00 }), fc.integer({ min: -500_00, max: -1 }));
const line = fc.record({ product: fc.constantFrom('P1', 'P2'), back: fc.nat({ max: 2 }), cents });
const payment = fc.record({ after: fc.nat({ max: 3 }), percent: fc.integer({ min: 1, max: 100 }) });
const statement = fc.record({
  lines: fc.array(line, { maxLength: 2 }),
  payments: fc.array(payment, { maxLength: 1 }),
  voidedAfter: fc.option(fc.nat({ max: 3 }), { freq: 8 }),
});
const story = fc.record({
  rate: fc.integer({ min: 0, max: 200_000 }).map((millionths) => (millionths / 1_000_000).toFixed(6)),
  keepers: fc.tuple(
    ...MONTHS.map((_, m) => (m === 0 ? fc.constantFrom(...KEEPERS) : fc.option(fc.constantFrom(...KEEPERS)))),
  ),
  promoted: fc.boolean(),
  statements: fc.tuple(...MONTHS.map(() => statement)),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

const customerOf = (i: number) => String(1_000 + i);
const accountOf = (i: number) => String(5_000 + i);
const monthAt = (m: number) => MONTHS[m] as string;
const amount = (of: number) => (of / 100).toFixed(2);

type Changed = EventPayloads['statement.changed'];
const keyOf = ({ statementId, version }: Changed) => `${statementId} ${version}`;

/** Every version of a customer's statement of one month up to the end of another. */
function versionsOf({ statements }: Story, i: number, billed: number, now: number): Changed[] {
  const { lines, payments, voidedAfter } = statements[billed] as Story['statements'][number];
  const sums = new Map<string, number>();
  for (const one of lines) {
    // A sale is of the month; only what is taken back may be of an earlier one.
    const key = `${one.cents > 0 ? billed : Math.max(0, billed - one.back)} ${one.product}`;
    sums.set(key, (sums.get(key) ?? 0) + one.cents);
  }
  const all = [...sums].map(([key, of]) => ({
    usageMonth: monthAt(Number(key.split(' ')[0])),
    productCode: key.split(' ')[1] as string,
    totalFee: amount(of),
    chargeCount: of,
  }));
  const total = [...sums.values()].reduce((a, b) => a + b, 0);
  const paid = payments
    .filter(({ after }) => billed + after <= now && after <= (voidedAfter ?? after))
    .sort((a, b) => a.after - b.after)
    .map(({ percent }) => percent);
  const settledAfter = (count: number) =>
    Math.floor(
      (Math.max(total, 0) *
        Math.min(
          100,
          paid.slice(0, count).reduce((a, b) => a + b, 0),
        )) /
        100,
    );
  const made: Partial<Changed>[] = [
    ...(all.length > 1 ? [{ lines: all.slice(0, 1) }] : []),
    ...[0, ...paid].map((_, count) => ({ lines: all, settledAmount: amount(settledAfter(count)) })),
  ];
  if (voidedAfter !== null && billed + voidedAfter <= now) made.push({ ...made.at(-1), state: 'VOID' });
  return made.map((change, version) => ({
    ...{ statementId: String(10_000 + i * MONTHS.length + billed), statementNo: `ST${i}-${billed}`, state: 'SENT' },
    ...{ developerAccountId: accountOf(i), customerId: customerOf(i), billMonth: monthAt(billed) },
    ...{ overdraftState: 'MONTHLY', totalAmount: amount(total), settledAmount: '0.00', version: String(version + 1) },
    lines: [],
    ...change,
  }));
}

const keeperIn = ({ keepers }: Story, month: number) =>
  keepers.slice(0, month + 1).reduce((kept, named) => named ?? kept, keepers[0]) as string;

/** What everybody has earned by the end of a month, by person, account, month of the calls and product; from nothing but the story. */
function earnedBy(stories: readonly Story[], now: number): Map<string, InstanceType<typeof Money>> {
  const earned = new Map<string, InstanceType<typeof Money>>();
  const add = (key: string, more: InstanceType<typeof Money>) =>
    earned.set(key, (earned.get(key) ?? new Money(0)).plus(more));
  stories.forEach((told, i) => {
    for (let billed = 0; billed <= now; billed++) {
      const { state, lines, totalAmount, settledAmount } = versionsOf(told, i, billed, now).at(-1) as Changed;
      if (state === 'VOID') continue;
      const share = Number(totalAmount) <= 0 ? new Money(1) : new Money(settledAmount).div(totalAmount);
      for (const { usageMonth, productCode, totalFee, chargeCount } of lines) {
        const month = MONTHS.indexOf(usageMonth);
        const keeper = keeperIn(told, month);
        const of = `${accountOf(i)} ${usageMonth} ${productCode}`;
        add(
          `${keeper} ${of}`,
          new Money(totalFee)
            .times(share)
            .times(told.rate)
            .times(KPI[keeper] as string),
        );
        if (told.promoted && productCode === 'P1' && month >= 1) {
          add(`${PROMOTER} ${of}`, new Money(chargeCount).times(PRICE).times(share));
        }
      }
    }
  });
  return earned;
}

let own: OwnDatabase;
let db: Database;
beforeAll(async () => {
  own = await makeDatabase(`sales_orders_${process.pid}`);
  await migrateSubgraphs(own.url, ['billing', 'sales']);
  db = openDatabase(own.url);
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
}, 60_000);

async function putWorld(stories: readonly Story[]): Promise<void> {
  await own.admin.query(`
    insert into sales.salespeople (id, staff_id, name, mobile, type)
      select n, n, n::text, n::text, case n when ${PROMOTER} then 'OUTER' else 'INNER' end from generate_series(11, 15) n;
    insert into sales.customer_grades (code, commission_rate) values ('A', 0.1)`);
  for (const [keeper, rate] of Object.entries(KPI)) {
    const judged = [{ code: 'judged', name: 'x', target: null, weight: '1', cap: '1', reachedRate: rate }];
    await own.admin.query(
      `insert into sales.kpi_plans (salesperson_id, effect_month, indicators) values ($1, '2026-01', $2)`,
      [keeper, JSON.stringify(judged)],
    );
  }
  await own.admin.query(
    `insert into sales.known_customers (customer_id, merchant_id, name, mobile, state)
       select 1000 + i, i, i::text, '', 'NORMAL' from generate_series(0, $1::int - 1) i`,
    [stories.length],
  );
  await own.admin.query(
    `insert into sales.known_promoter_royalties (id, authorization_id, customer_id, developer_account_id, product_code,
       promoter_id, type, price, effect_month)
     select i, i, 1000 + i, 5000 + i, 'P1', ${PROMOTER}, 'BY_PRICE', ${PRICE}, '2026-02' from unnest($1::int[]) i`,
    [stories.flatMap(({ promoted }, i) => (promoted ? [i] : []))],
  );
}

const contextAt = (now: string) => ({ viewer: SYSTEM, db, now: () => new Date(now) }) as unknown as Context;

/** Hands over whoever changes the keeper in a month, a hundred at once. */
async function handOver(stories: readonly Story[], month: number): Promise<void> {
  const context = contextAt(`${monthAt(month)}-15T00:00:00Z`);
  for (const salespersonId of KEEPERS) {
    const customers = stories.flatMap(({ keepers, rate }, i) =>
      keepers[month] === salespersonId
        ? [{ customerId: customerOf(i), commissionRate: rate, ...(month === 0 && { gradeCode: 'A' }) }]
        : [],
    );
    while (customers.length > 0) {
      await assignCustomers(context, {
        salespersonId,
        customers: customers.splice(0, 100),
        idempotencyKey: freshKey(),
      });
    }
  }
}

test('in a thousand random orders of sale, payment, refund, handover and repetition every month is what it is from scratch, to the cent', async () => {
  const seed = Date.now();
  const stories = fc.sample(story, { numRuns: STORIES, seed });
  const shuffled = (events: Changed[], salt: number) =>
    fc
      .sample(fc.nat(), { numRuns: events.length, seed: seed + salt })
      .map((at, i) => ({ at, event: events[i] as Changed }))
      .sort((a, b) => a.at - b.at)
      .map(({ event }) => event);
  await putWorld(stories);
  const log = pino({ level: 'silent' });
  const ways = { db, schema: 'sales', producer: 'billing', feed: feedOf(db, 'billing') } as const;
  const consumer = startConsumer({ ...ways, handlers: sales.consumes, pollMs: 60_000, log });
  const paid = new Map<string, InstanceType<typeof Money>>();
  try {
    for (let month = 0; month < MONTHS.length; month++) {
      await handOver(stories, month);
      const versionsAt = (now: number) =>
        stories.flatMap((told, i) => MONTHS.slice(0, now + 1).flatMap((_, billed) => versionsOf(told, i, billed, now)));
      const before = new Set(month === 0 ? [] : versionsAt(month - 1).map(keyOf));
      const repeated = shuffled(versionsAt(month), month + 10).slice(0, REPEATED);
      const fresh = versionsAt(month).filter((one) => !before.has(keyOf(one)));
      const events = shuffled([...fresh, ...repeated], month);
      await withTx(db, (tx) =>
        publish(
          tx,
          'billing',
          'statement.changed',
          events.map((payload, i) => ({ key: `${month}-${i}`, payload })),
        ),
      );
      await consumer.catchUp();
      const closing = contextAt(`${monthAt(month).slice(0, 5)}${String(month + 2).padStart(2, '0')}-05T00:00:00Z`);
      for (let again = 0; again <= month % 2; again++) await makeCommissionStatements(closing, monthAt(month));

      const earned = earnedBy(stories, month);
      const kept = await own.admin.query(
        `select c.salesperson_id || ' ' || l.developer_account_id || ' ' || l.usage_month || ' ' || l.product_code as key,
           sum(l.amount) as amount
         from sales.commission_lines l join sales.commission_statements c on c.id = l.statement_id group by 1`,
      );
      const wrong = kept.rows.filter(
        ({ key, amount: is }) => !(earned.get(key) ?? new Money(0)).minus(is).abs().lte('0.000001'),
      );
      expect({ seed, month, wrong }).toEqual({ seed, month, wrong: [] });
      const missing = new Set(kept.rows.map(({ key }) => key));
      expect([...earned].filter(([key, sum]) => !missing.has(key) && sum.abs().gt('0.000001'))).toEqual([]);
      for (const person of [...KEEPERS, PROMOTER]) {
        const sums = [...earned]
          .filter(([key]) => key.startsWith(`${person} `))
          .map(([, sum]) => sum.toDecimalPlaces(6));
        const due = sums.reduce((all, sum) => all.plus(sum), new Money(0)).toDecimalPlaces(2);
        const open = due.minus(paid.get(person) ?? 0);
        const { rows } = await own.admin.query(
          'select payout_amount as payout, carried_amount as carried from sales.commission_statements where salesperson_id = $1 and month = $2',
          [person, monthAt(month)],
        );
        const [payout, carried] = [Money.max(open, 0), Money.min(open, 0)];
        expect({ seed, person, month, rows }).toEqual({
          ...{ seed, person, month },
          rows: [{ payout: payout.toFixed(2), carried: carried.toFixed(2) }],
        });
        paid.set(person, (paid.get(person) ?? new Money(0)).plus(payout));
      }
    }
    expect((await verifySales(db)).filter(({ violationCount }) => violationCount > 0)).toEqual([]);
  } finally {
    await consumer.stop();
  }
}, 300_000);
