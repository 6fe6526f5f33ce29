import { randomUUID } from 'node:crypto';
import { until } from '../support/own-database';
import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';
import * as ask from './statement-requests';

type Json = ReturnType<typeof JSON.parse>;

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_terms');
}, 60_000);
afterAll(() => ground?.stop());

const key = () => ({ idempotencyKey: randomUUID() });
const EDIT = 'mutation($input: EditWalletInput!) { done: editWallet(input: $input) { id overdraftState } }';
const OPEN = 'mutation($input: OpenWalletInput!) { done: openWallet(input: $input) { id } }';
const JOIN = 'mutation($input: MergeWalletsInput!) { done: mergeWallets(input: $input) { id } }';
const TOP_UP = 'mutation($input: TopUpWalletInput!) { done: topUpWallet(input: $input) { id } }';
const REFUND = 'mutation($input: RefundChargeInput!) { done: refundCharge(input: $input) { refundedAmount } }';

const done = async (query: string, input: object): Promise<Json> =>
  (await ground.ask(ground.operator, query, { input })).done;
const refused = async (query: string, input: object): Promise<string> => {
  const { reason, field } = await ground.refusal(ground.operator, query, { input });
  return `${reason} ${field}`;
};

const called = ({ customerId, developerAccountId }: MadeCustomer, day: string, count: number) =>
  ground.rows(ask.CALLED, [developerAccountId, customerId, day, count]);

/** The statement of a month as the run of it leaves it. */
async function statementOf({ customerId, developerAccountId }: MadeCustomer, month: string): Promise<Json> {
  const { id } = await done(ask.MAKE, { month, customerIds: [customerId], ...key() });
  const over = `select 1 from billing.statement_runs where id = $1 and state = 'DONE'`;
  await until(async () => (await ground.rows(over, [id])).length > 0, 'the run');
  const [statement] = await ground.rows(
    `select s.id::text, s.wallet_id, s.overdraft_state, s.total_amount, s.settled_amount from billing.statements s
     where s.developer_account_id = $1 and s.bill_month = $2 and s.state <> 'VOID'`,
    [developerAccountId, month],
  );
  return statement;
}

const walletOf = async (id: string): Promise<Json> =>
  (await ground.rows('select balance, accrued_amount, overdraft_state from billing.wallets where id = $1', [id]))[0];
const accrue = (id: string, amount: string) =>
  ground.rows('update billing.wallets set accrued_amount = $2 where id = $1', [id, amount]);
const review = (...statementIds: string[]) => done(ask.REVIEW, { statementIds });
const sendTo = (statementId: string) => done(ask.SEND, { statementId, recipients: ['a@example.com'], ...key() });

const UNBILLED = 'CALLS_UNBILLED input.overdraftState';

describe('a wallet changes between monthly and the others', () => {
  test('not while something that it paid for waits to be billed or reviewed, and then at once', async () => {
    const customer = await ground.customer([]);
    const { walletId } = customer;
    const prepaid = { walletId, overdraftState: 'PREPAID' };
    await called(customer, '2026-01-07', 7);
    expect(await refused(EDIT, prepaid)).toBe(UNBILLED);
    const { id } = await statementOf(customer, '2026-01');
    expect(await refused(EDIT, prepaid)).toBe(UNBILLED);
    await review(id);
    await accrue(walletId, '0.1');
    expect(await refused(EDIT, prepaid)).toBe(UNBILLED);
    expect(await refused(EDIT, { walletId, overdraftState: 'LOCKED' })).toBe(UNBILLED);
    await accrue(walletId, '0');
    expect(await done(EDIT, prepaid)).toMatchObject({ overdraftState: 'PREPAID' });
  });

  test('not within the hour of a call that usage may not have told of', async () => {
    const { walletId, customerId } = await ground.customer([]);
    await done(EDIT, { walletId, overdraftState: 'PREPAID' });
    await ground.rows(
      `with moved as (update billing.wallets set balance = 1, version = version + 2 where id = $1)
       insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
         business_no, idempotency_key, fee_name, app_code)
       values ('F' || skep.next_id(), $1, $2, 1, 'RECHARGE', 2, 2, 'x', 'x', 'x', null),
         ('F' || skep.next_id(), $1, $2, 2, 'PAY', -1, 1, 'y', 'y', 'y', 'beeback')`,
      [walletId, customerId],
    );
    expect(await refused(EDIT, { walletId, overdraftState: 'MONTHLY' })).toBe(UNBILLED);
  });

  test('and among those that pay at once whenever it is asked to', async () => {
    const customer = await ground.customer([]);
    const { walletId } = customer;
    await done(EDIT, { walletId, overdraftState: 'PREPAID' });
    await called(customer, '2026-01-07', 7);
    const overdraft = { walletId, overdraftState: 'PREPAID_WITH_OVERDRAFT', overdraftQuota: '5' };
    expect(await done(EDIT, overdraft)).toMatchObject({ overdraftState: 'PREPAID_WITH_OVERDRAFT' });
    expect(await done(EDIT, { walletId, overdraftState: 'LOCKED' })).toMatchObject({ overdraftState: 'LOCKED' });
  });
});

test('calls for nothing keep no wallet from changing how it pays', async () => {
  const customer = await ground.customer([]);
  await called(customer, '2026-01-07', 7);
  await ground.rows('update billing.known_usages set price = 0, fee = 0 where developer_account_id = $1', [
    customer.developerAccountId,
  ]);
  const prepaid = { walletId: customer.walletId, overdraftState: 'PREPAID' };
  expect(await done(EDIT, prepaid)).toMatchObject({ overdraftState: 'PREPAID' });
});

describe('calls go from one wallet to another', () => {
  const beeback = (...scenes: string[]) => [{ appCode: 'beeback', scenes }];

  test('that is paid otherwise not while they wait to be billed, however it is asked', async () => {
    const customer = await ground.customer([]);
    const { customerId, walletId } = customer;
    await called(customer, '2026-01-07', 7);
    const opened = { customerId, overdraftState: 'PREPAID' };
    expect(await refused(OPEN, { ...opened, payRoutes: beeback('prod'), ...key() })).toBe(
      'CALLS_UNBILLED input.payRoutes',
    );
    expect(await refused(OPEN, { ...opened, isDefault: true, ...key() })).toBe('CALLS_UNBILLED input.isDefault');
    const { id: other } = await done(OPEN, { ...opened, payRoutes: beeback('test'), ...key() });
    expect(await refused(EDIT, { walletId: other, payRoutes: beeback() })).toBe('CALLS_UNBILLED input.payRoutes');
    expect(await refused(EDIT, { walletId: other, isDefault: true })).toBe('CALLS_UNBILLED input.isDefault');
    const merger = { fromWalletId: walletId, toWalletId: other };
    expect(await refused(JOIN, { ...merger, ...key() })).toBe('CALLS_UNBILLED input.fromWalletId');
    await review((await statementOf(customer, '2026-01')).id);
    expect(await done(JOIN, { ...merger, ...key() })).toEqual({ id: other });
  });

  test('and the statement is of the wallet that pays for them, in the way it pays', async () => {
    const customer = await ground.customer([]);
    const { customerId, walletId } = customer;
    await done(EDIT, { walletId, overdraftState: 'PREPAID' });
    const routed = { customerId, overdraftState: 'MONTHLY', payRoutes: beeback('prod') };
    const { id: monthly } = await done(OPEN, { ...routed, ...key() });
    await called(customer, '2026-01-07', 7);
    await accrue(monthly, '3.5');
    expect(await statementOf(customer, '2026-01')).toMatchObject({
      ...{ wallet_id: monthly, overdraft_state: 'MONTHLY', total_amount: '3.50', settled_amount: '0.00' },
    });
    expect((await walletOf(monthly)).accrued_amount).toBe('0.000000');
  });
});

describe('a refund goes the way the wallet pays now, like the statement that takes the fee off', () => {
  const charged = ({ customerId, walletId }: MadeCustomer, seqNo: string, accrues: boolean) =>
    ground.rows(
      `insert into billing.charges (customer_id, wallet_id, seq_no, state, amount, settled_amount, accrues, fee_name, expires_at)
       values ($1, $2, $3, 'SETTLED', 2, 2, $4, 'x', now())`,
      [customerId, walletId, seqNo, accrues],
    );

  test.each([
    [
      'off what accrues of a call that was paid at once',
      'MONTHLY',
      false,
      { balance: '0.000000', accrued_amount: '-2.000000' },
    ],
    ['into the balance of a call that accrued', 'PREPAID', true, { balance: '2.000000', accrued_amount: '0.000000' }],
  ] as const)('%s', async (_, overdraftState, accrued, expected) => {
    const customer = await ground.customer([]);
    const seqNo = randomUUID();
    await charged(customer, seqNo, accrued);
    await done(EDIT, { walletId: customer.walletId, overdraftState });
    const { customerId } = customer;
    expect(await done(REFUND, { customerId, seqNo, reason: 'wrong', ...key() })).toEqual({
      refundedAmount: '2.000000',
    });
    expect(await walletOf(customer.walletId)).toMatchObject(expected);
    expect(await ground.brokenPromises()).toEqual([]);
  });

  const chargedTo = async (walletId: string, { customerId, developerAccountId }: MadeCustomer, month: string) => {
    const seqNo = `${month.replace('-', '')}${randomUUID()}`;
    await ground.rows(
      `insert into billing.charges (customer_id, wallet_id, developer_account_id, seq_no, state, amount, settled_amount, accrues, fee_name, expires_at)
       values ($1, $2, $3, $4, 'SETTLED', 0.5, 0.5, false, 'x', now())`,
      [customerId, walletId, developerAccountId, seqNo],
    );
    return seqNo;
  };
  const refund = ({ customerId }: MadeCustomer, seqNo: string) =>
    done(REFUND, { customerId, seqNo, reason: 'wrong', ...key() });
  /** As usage tells it: one call less of a month. */
  const oneLess = ({ customerId, developerAccountId }: MadeCustomer, month: string) =>
    ground.rows(
      `with told as (insert into billing.unbilled_months as u (developer_account_id, usage_month, customer_id) values ($1, $2, $3)
         on conflict (developer_account_id, usage_month) do update set changes = u.changes + 1)
       update billing.known_usages set charge_count = charge_count - 1, fee = fee - 0.5
       where developer_account_id = $1 and to_char(day, 'YYYY-MM') = $2`,
      [developerAccountId, month, customerId],
    );

  test('of the wallet that pays for the account, where another one paid for the call', async () => {
    const customer = await ground.customer([]);
    const { customerId, walletId: paid } = customer;
    await done(EDIT, { walletId: paid, overdraftState: 'PREPAID' });
    const seqNo = await chargedTo(paid, customer, '2026-01');
    const routed = { customerId, overdraftState: 'MONTHLY', payRoutes: [{ appCode: 'beeback', scenes: ['prod'] }] };
    const { id: monthly } = await done(OPEN, { ...routed, ...key() });
    await refund(customer, seqNo);
    expect([(await walletOf(paid)).balance, (await walletOf(monthly)).accrued_amount]).toEqual([
      '0.000000',
      '-0.500000',
    ]);
    const accrued = await chargedTo(monthly, customer, '2026-01');
    await accrue(monthly, '0');
    await done(EDIT, { walletId: monthly, payRoutes: [] });
    await refund(customer, accrued);
    expect([(await walletOf(monthly)).balance, (await walletOf(monthly)).accrued_amount]).toEqual([
      '0.500000',
      '0.000000',
    ]);
  });

  test('of a month that waits to be made again the way of that month, which takes no corrections of others then', async () => {
    const customer = await ground.customer([]);
    const { walletId } = customer;
    for (const month of ['2025-12', '2026-01']) {
      await called(customer, `${month}-07`, 7);
      await accrue(walletId, '3.5');
      await review((await statementOf(customer, month)).id);
    }
    await done(EDIT, { walletId, overdraftState: 'PREPAID' });
    const [{ id: january }] = await ground.rows(
      `select id::text from billing.statements where developer_account_id = $1 and bill_month = '2026-01'`,
      [customer.developerAccountId],
    );
    await done(ask.VOID, { statementIds: [january] });
    for (const month of ['2025-12', '2026-01']) {
      await refund(customer, await chargedTo(walletId, customer, month));
      await oneLess(customer, month);
    }
    expect(await walletOf(walletId)).toMatchObject({ balance: '0.500000', accrued_amount: '3.000000' });
    expect(await statementOf(customer, '2026-01')).toMatchObject({ overdraft_state: 'MONTHLY', total_amount: '3.00' });
    expect(await statementOf(customer, '2026-02')).toMatchObject({ overdraft_state: 'PREPAID', total_amount: '-0.50' });
    expect(await walletOf(walletId)).toMatchObject({ balance: '0.500000', accrued_amount: '0.000000' });
    expect(await ground.brokenPromises()).toEqual([]);
  });
});

describe('a monthly statement below zero', () => {
  /** One call is taken back of a month that was billed, sent and confirmed. */
  async function takenBack(): Promise<MadeCustomer> {
    const customer = await ground.customer([]);
    await called(customer, '2026-01-07', 7);
    await accrue(customer.walletId, '3.5');
    const { id } = await statementOf(customer, '2026-01');
    await review(id);
    await sendTo(id);
    await ground.rows(
      `with told as (insert into billing.unbilled_months (developer_account_id, usage_month, customer_id) values ($1, '2026-01', $2))
       update billing.known_usages set charge_count = 6, fee = 3 where developer_account_id = $1`,
      [customer.developerAccountId, customer.customerId],
    );
    await accrue(customer.walletId, '-0.5');
    return customer;
  }

  test('accrues the same however often it is made void and made again', async () => {
    const customer = await takenBack();
    for (let round = 0; round < 3; round += 1) {
      const { id, total_amount: total } = await statementOf(customer, '2026-02');
      expect([total, (await walletOf(customer.walletId)).accrued_amount]).toEqual(['-0.50', '0.000000']);
      await done(ask.VOID, { statementIds: [id] });
      expect((await walletOf(customer.walletId)).accrued_amount).toBe('-0.500000');
    }
  });

  test('gives its amount to the wallet as it is sent, once, and takes it back when it is made void', async () => {
    const customer = await takenBack();
    const { id } = await statementOf(customer, '2026-02');
    await review(id);
    expect((await walletOf(customer.walletId)).balance).toBe('0.000000');
    await sendTo(id);
    await sendTo(id);
    expect((await walletOf(customer.walletId)).balance).toBe('0.500000');
    expect(await ground.brokenPromises()).toEqual([]);
    const [{ statement_no: businessNo }] = await ground.rows(
      'select statement_no from billing.statements where id = $1',
      [id],
    );
    await done(TOP_UP, { walletId: customer.walletId, amount: '5', businessNo, confirmed: true, ...key() });
    expect(await ground.brokenPromises()).toEqual([]);
    await done(ask.VOID, { statementIds: [id] });
    expect((await walletOf(customer.walletId)).balance).toBe('5.000000');
    expect(await ground.brokenPromises()).toEqual([]);
  });
});

test('a statement that was sent is not deleted, so that its number is given to no other', async () => {
  const { statements } = await ground.customer([{ month: '2026-01', total: '5.00', state: 'SENT' }]);
  const statementIds = statements.map(({ id }) => id);
  await done(ask.VOID, { statementIds });
  expect(await refused(ask.DELETE, { statementIds })).toBe('STATEMENT_WAS_SENT input.statementIds.0');
});
