import { CHECKS } from '../../subgraphs/billing/integrity/checks';
import type { Context } from '../../subgraphs/billing/loaders';
import type { StatementFilter } from '../../subgraphs/billing/schema.generated';
import { makeStatements } from '../../subgraphs/billing/statement-runs/commands/make';
import { foldStatementSums } from '../../subgraphs/billing/statements/commands/fold';
import { mergeLines, removeLines, saveLine } from '../../subgraphs/billing/statements/commands/lines';
import { changeInvoiceLimit, deleteStatements, moveStatements } from '../../subgraphs/billing/statements/commands/move';
import { addInvoiced, removeInvoiced, settleOldest } from '../../subgraphs/billing/statements/commands/settle';
import { statementTotals } from '../../subgraphs/billing/statements/queries/totals';
import { randomOf } from '../../subgraphs/demo/random';
import { DomainError } from '../../subgraphs/kit/basics/errors';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type SubgraphRequest, SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, sqlState, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { ALONE } from '../support/settings';

const CUSTOMERS = 20;
const MONTHS = ['2024-01', '2024-02', '2024-03'];
const NOW = new Date('2024-06-05T03:00:00Z');
const SEED = process.env.SUMS_SEED ?? 'statement-sums';

let own: OwnDatabase;
let db: Database;
const request = (viewer: Partial<Viewer> = {}): SubgraphRequest => ({
  viewer: { ...SYSTEM, ...viewer },
  requestId: 'test',
  clientIp: '',
  ...ALONE,
  now: () => NOW,
  db,
});
const context = () => request() as Context;

beforeAll(async () => {
  own = await makeDatabase(`statement_sums_${process.pid}`);
  await migrateSubgraphs(own.url, ['usage', 'billing']);
  db = openDatabase(own.url);
  await own.admin.query(
    `insert into billing.known_developer_accounts (developer_account_id, customer_id, name, app_id, environment)
     select n * 10, n, 'account ' || n, 'app' || n, 'prod' from generate_series(1, $1::int) n`,
    [CUSTOMERS],
  );
  await own.admin.query(
    `insert into billing.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month)
     select n, 1, 's', '2024-01' from generate_series(1, 3) n`,
  );
  await own.admin.query(
    `insert into billing.known_usages (developer_account_id, day, product_code, tag, price, customer_id, product_name,
       call_count, free_count, charge_count, fee, cost, version)
     select n * 10, (month || '-05')::date, 'P' || p / 2, '', 0.5 * p, n, 'P', n + p, 0, n + p, 0.5 * p * (n + p), 0, 1
     from generate_series(1, $1::int) n, generate_series(2, 5) p, unnest($2::text[]) month`,
    [CUSTOMERS, MONTHS],
  );
  await own.admin.query(
    `insert into billing.unbilled_months (developer_account_id, usage_month, customer_id)
     select n * 10, month, n from generate_series(1, $1::int) n, unnest($2::text[]) month`,
    [CUSTOMERS, MONTHS],
  );
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
}, 60_000);

const differences = () => own.values(CHECKS.find(({ name }) => name === 'statementSums')?.violations as string);

interface Target {
  id: string;
  no: string;
  state: string;
  customer: string;
  left: string;
  lines: string[];
}

async function anyStatement(random: number): Promise<Target> {
  const { rows } = await own.admin.query(
    `select s.id, s.statement_no as no, s.state, s.customer_id as customer, s.invoiceable_amount as left,
       array(select l.id::text from billing.statement_lines l where l.statement_id = s.id order by product_code, id) as lines
     from billing.statements s order by s.id
     offset floor($1::float * (select count(*) from billing.statements)) limit 1`,
    [random],
  );
  return rows[0] as Target;
}

const select = ({ no }: Target) => ({ statementNos: [no] });
const SEND = `update billing.statements set state = 'SENT', sent_at = now() where id = $1 and state = 'REVIEWED'`;
const ONWARDS: Record<string, 'confirm' | 'archive'> = { SENT: 'confirm', CONFIRMED: 'archive' };

/** What happens to statements, by the commands that do it. */
const CHANGES: Record<string, (target: Target, key: string) => Promise<unknown>> = {
  make: ({ customer }) =>
    withTx(db, (tx) => makeStatements(tx, { month: '2024-03', customerIds: [customer], now: NOW })),
  onwards: async (target) => {
    if (target.state === 'REVIEWED') return own.admin.query(SEND, [target.id]);
    return moveStatements(context(), ONWARDS[target.state] ?? 'review', select(target));
  },
  void: (target) => moveStatements(context(), 'void', select(target)),
  delete: (target) => deleteStatements(context(), select(target)),
  addLine: ({ no }, idempotencyKey) =>
    saveLine(context(), { statementNo: no, productCode: 'P9', totalFee: '7.77', callCount: 1, idempotencyKey }),
  changeLine: ({ lines }, idempotencyKey) =>
    saveLine(context(), { lineId: lines[0] ?? '0', productCode: 'P8', totalFee: '3.21', idempotencyKey }),
  mergeLines: ({ no, lines }, idempotencyKey) =>
    mergeLines(context(), { statementNo: no, lineIds: lines.slice(0, 2), idempotencyKey }),
  removeLine: ({ lines }) => removeLines(context(), lines.slice(0, 1)),
  limit: ({ no }) => changeInvoiceLimit(context(), { statementNo: no, invoiceLimit: '1.00' }),
  settle: ({ customer }) => withTx(db, (tx) => settleOldest(tx, { customerId: customer, amount: '2.50' })),
  invoice: ({ id, left }) => withTx(db, (tx) => addInvoiced(tx, [{ statementId: id, amount: left }])),
  takeOffInvoice: ({ id }) => withTx(db, (tx) => removeInvoiced(tx, [{ statementId: id, amount: '1.00' }])),
};

/** Whether it was done; what the rules or a constraint of the table refuse changes nothing. */
async function attempt(change: Promise<unknown>): Promise<boolean> {
  return change.then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError || /^(23|40)/.test(sqlState(error) ?? '')) return false;
      throw error;
    },
  );
}

test(`kept sums are those of the statements at every moment, whatever happens at once (seed ${SEED})`, async () => {
  for (const month of MONTHS) {
    const customerIds = Array.from({ length: CUSTOMERS }, (_, n) => String(n + 1));
    await withTx(db, (tx) => makeStatements(tx, { month, customerIds, now: NOW }));
  }
  const done = new Map<string, number>();
  let over = false;
  const worker = async (number: number) => {
    const random = randomOf(SEED, `worker ${number}`);
    for (let step = 0; step < 120; step++) {
      const name = random.pick(Object.keys(CHANGES));
      const target = await anyStatement(random.next());
      const key = `sums-${number}-${step}-${name}`;
      if (target && (await attempt((CHANGES[name] as (typeof CHANGES)[string])(target, key)))) {
        done.set(name, (done.get(name) ?? 0) + 1);
      }
    }
  };
  const keepOn = async (work: () => Promise<void>) => {
    while (!over) await work();
  };
  const background = [
    keepOn(() => foldStatementSums(db)),
    keepOn(() => foldStatementSums(db)),
    keepOn(async () => expect(await differences()).toEqual([])),
  ];
  const work = Promise.all([1, 2, 3].map(worker)).finally(() => {
    over = true;
  });
  await Promise.all([work, ...background]);
  expect([...done.keys()].sort()).toEqual(Object.keys(CHANGES).sort());
  await foldStatementSums(db);
  expect(await differences()).toEqual([]);
  const again = `select 1 from billing.statement_sums group by bill_month, customer_id, developer_account_id, state,
    payment_state, invoice_state, overdraft_state having count(*) > 1`;
  expect(await own.values(again)).toEqual([]);
}, 60_000);

const FILTERS: [string, StatementFilter, string][] = [
  ['everything', {}, 'true'],
  ['a span of months', { billMonthFrom: '2024-01', billMonthUntil: '2024-02' }, `bill_month <= '2024-02'`],
  ['states', { states: ['VOID', 'SENT'] }, `state in ('VOID', 'SENT')`],
  [
    'an invoice state of a month',
    { invoiceStates: ['FULL'], billMonthFrom: '2024-02' },
    `invoice_state = 'FULL' and bill_month >= '2024-02'`,
  ],
  ['payment states', { paymentStates: ['PART', 'PAID'] }, `payment_state <> 'UNPAID'`],
  ['a way to pay', { overdraftStates: ['PREPAID'] }, `overdraft_state = 'PREPAID'`],
  ['what is left to pay', { receivable: true }, 'receivable_amount > 0'],
  ['what is not', { receivable: false }, 'receivable_amount <= 0'],
  ['a customer', { customerIds: ['2'] }, 'customer_id = 2'],
  ['no customer', { customerIds: [] }, 'false'],
  [
    'developer accounts in a state',
    { developerAccountIds: ['10', '30'], states: ['TO_BE_REVIEWED'] },
    `customer_id in (1, 3) and state = 'TO_BE_REVIEWED'`,
  ],
  ['a name', { keyword: 'account 4' }, 'customer_id = 4'],
  [
    'a customer in a month',
    { customerIds: ['2'], billMonthFrom: '2024-03' },
    `customer_id = 2 and bill_month >= '2024-03'`,
  ],
  ['a number', { keyword: 'ST2024021' }, `statement_no like 'ST2024021%'`],
  ['numbers of a month', { keyword: ' ST202402 ' }, `statement_no like 'ST202402%'`],
  ['numbers of a decade', { keyword: 'ST202' }, 'true'],
  ['numbers of another', { keyword: 'ST201' }, 'false'],
  ['numbers of a month in a state', { keyword: 'ST20240', states: ['SENT'] }, `state = 'SENT'`],
  ['numbers of a customer', { keyword: 'ST202403', customerIds: ['2'] }, `customer_id = 2 and bill_month = '2024-03'`],
];
const VIEWERS: [string, Partial<SubgraphRequest['viewer']>, string][] = [
  ['an operator', { kind: 'operator' }, 'true'],
  ['a salesperson', { kind: 'salesperson', salespersonId: '1' }, 'customer_id in (1, 2, 3)'],
  ['a customer', { kind: 'customer', customerId: '2' }, 'customer_id = 2 and sent_at is not null'],
];

describe.each(VIEWERS)('%s gets the sums', (_, viewer, seen) => {
  test.each(FILTERS)('of %s', async (__, filter, matched) => {
    const { rows } = await own.admin.query(`select count(*)::int as count,
        coalesce(sum(total_amount) filter (where state <> 'VOID'), 0.00) as "totalAmount",
        coalesce(sum(invoiced_amount), 0.00) as "invoicedAmount", coalesce(sum(settled_amount), 0.00) as "settledAmount",
        coalesce(sum(invoiceable_amount), 0.00) as "invoiceableAmount",
        coalesce(sum(receivable_amount), 0.00) as "receivableAmount"
      from billing.statements where ${seen} and ${matched}`);
    expect(await statementTotals(request(viewer), filter)).toEqual(rows[0]);
  });
});

test('a sum that is not that of the statements is found by the check of the books', async () => {
  await own.admin.query(`insert into billing.statement_sums select '2031-07', null, null, 'SENT', 'PAID', 'NONE', 'MONTHLY',
    0, 0.01, 0, 0, 0, 0`);
  expect(await differences()).toEqual(['203107']);
});

test('emptied with the statements, the sums are nothing', async () => {
  await own.admin.query('truncate billing.statements cascade');
  expect(await statementTotals(request(), {})).toMatchObject({ count: 0, totalAmount: '0.00' });
  expect(await differences()).toEqual([]);
});
