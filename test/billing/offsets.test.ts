import { until } from '../support/own-database';
import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_offsets');
}, 60_000);
afterAll(() => ground?.stop());

const STATEMENTS = `query($numbers: [String!]) { statements(filter: { statementNos: $numbers }, orderBy: { field: BILL_MONTH, direction: ASC }) {
  nodes { statementNo settledAmount paymentState offsets { amount wallet { id balance } } } } }`;
const WALLET = `query($id: ID!) { wallet(id: $id) { balance entries(first: 10) { nodes { amount businessNo feeName } } } }`;
const VOID = `mutation($input: StatementSelectionInput!) { voidStatements(input: $input) { statementNo } }`;

const JOB = `select billing_jobs.add_job('offsetBalances', '{}'::json) as job`;
const LEFT = `select count(*)::int as left from billing_jobs.jobs where task_identifier = 'offsetBalances'`;

/** What the night does. */
async function night(): Promise<void> {
  await ground.rows(JOB);
  await until(async () => (await ground.rows(LEFT))[0].left === 0, 'the offsets of the night');
}

async function fill({ walletId, customerId }: MadeCustomer, amount: string): Promise<void> {
  await ground.rows(
    `with moved as (update billing.wallets set balance = balance + $2::numeric, version = version + 1 where id = $1
       returning balance, version)
     insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
       business_no, idempotency_key, fee_name)
     select 'F' || skep.next_id(), $1, $3, version, 'RECHARGE', $2::numeric, balance, 'x', skep.next_id()::text, '充值'
     from moved`,
    [walletId, amount, customerId],
  );
}

async function seen({ token, statements }: MadeCustomer) {
  const numbers = statements.map(({ statementNo }) => statementNo);
  const { nodes } = (await ground.ask(token, STATEMENTS, { numbers })).statements;
  return nodes.map(({ statementNo, settledAmount, offsets }: { [key: string]: unknown }) => [
    numbers.indexOf(statementNo as string),
    settledAmount,
    (offsets as { amount: string }[]).map(({ amount }) => amount),
  ]);
}

test('what a monthly wallet holds pays the oldest sent statements in the night, once, and the books agree', async () => {
  const customer = await ground.customer([
    { month: '2026-02', total: '30.00' },
    { month: '2026-01', total: '25.50', state: 'SENT' },
    { month: '2026-03', total: '9.00' },
  ]);
  await fill(customer, '40.126');
  await night();
  const once = await seen(customer);
  expect(once).toEqual([
    [1, '25.50', ['25.50']],
    [0, '14.62', ['14.62']],
    [2, '0.00', []],
  ]);
  const { wallet } = await ground.ask(customer.token, WALLET, { id: customer.walletId });
  expect(wallet.balance).toBe('0.006000');
  const numbers = customer.statements.map(({ statementNo }) => statementNo);
  expect(wallet.entries.nodes.slice(0, 2).map(Object.values)).toEqual([
    ['-14.620000', numbers[0], '余额抵扣账单'],
    ['-25.500000', numbers[1], '余额抵扣账单'],
  ]);
  await night();
  expect(await seen(customer)).toEqual(once);
  await fill(customer, '100');
  await night();
  expect(await seen(customer)).toEqual([
    [1, '25.50', ['25.50']],
    [0, '30.00', ['14.62', '15.38']],
    [2, '9.00', ['9.00']],
  ]);
  expect(await ground.brokenPromises()).toEqual([]);
});

test('nothing is taken for what nobody sent, from a locked wallet, or from one that pays call by call', async () => {
  const notSent = await ground.customer([{ month: '2026-01', total: '5.00', state: 'TO_BE_REVIEWED' }]);
  const locked = await ground.customer([{ month: '2026-01', total: '5.00' }]);
  const prepaid = await ground.customer([{ month: '2026-01', total: '5.00' }]);
  for (const customer of [notSent, locked, prepaid]) await fill(customer, '5');
  await ground.rows(`update billing.wallets set state = 'LOCKED' where id = $1`, [locked.walletId]);
  await ground.rows(`update billing.wallets set overdraft_state = 'PREPAID' where id = $1`, [prepaid.walletId]);
  await night();
  const settled = `select sum(settled_amount)::text as sum from billing.statements where customer_id = any($1)`;
  const ids = [notSent, locked, prepaid].map(({ customerId }) => customerId);
  expect((await ground.rows(settled, [ids]))[0].sum).toBe('0.00');
});

test('a statement that a balance paid is in use: it is neither made void nor deleted', async () => {
  const customer = await ground.customer([{ month: '2026-01', total: '5.00', state: 'SENT' }]);
  await fill(customer, '2');
  await night();
  const input = { statementNos: customer.statements.map(({ statementNo }) => statementNo) };
  expect(await ground.refusal(ground.operator, VOID, { input })).toMatchObject({ reason: 'STATEMENT_IN_USE' });
});
