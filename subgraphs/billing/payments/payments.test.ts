import { type BillingGround, type MadeCustomer, openBillingGround } from '../../../test/billing/billing-ground';
import { Money, sumFees } from '../../kit/basics/money';
import { businessMonth, systemClock } from '../../kit/basics/time';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_payments');
}, 60_000);
afterAll(() => ground?.stop());

type Json = ReturnType<typeof JSON.parse>;

const PAYMENT = `paymentNo state amount paidOn residueAmount residueWallet { id } afterDebtAmount voucherUrls rejectReason
  allocations { amount statement { id } }`;
const COMMISSION = 'commissionRate commissionAmount salesperson { id }';
const ADD = `mutation($input: AddPaymentInput!) { payment: addPayment(input: $input) { ${PAYMENT} ${COMMISSION} } }`;
const AUDIT = `mutation($input: AuditPaymentInput!) { payment: auditPayment(input: $input) { ${PAYMENT} ${COMMISSION} } }`;
const RECEIVABLES = `query($filter: ReceivableFilter) { receivables(filter: $filter) {
  nodes { customer { id } amount statementCount oldestMonth lastPaidOn } } }`;

let keys = 0;
const key = () => `payments-test-${++keys}`;
const THIS_MONTH = businessMonth(systemClock.now());
const PAID_ON = `${THIS_MONTH}-01`;

const reported = ({ customerId }: MadeCustomer, amount: string, more: object = {}) => ({
  input: { customerId, amount, paidOn: PAID_ON, idempotencyKey: key(), ...more },
});
const add = async (customer: MadeCustomer, amount: string): Promise<string> =>
  (await ground.ask(ground.operator, ADD, reported(customer, amount))).payment.paymentNo;
const audit = (paymentNo: string, more: object = {}) => ({
  input: { paymentNo, verdict: 'PASS', idempotencyKey: key(), ...more },
});
const pass = async (paymentNo: string, more: object = {}): Promise<Json> =>
  (await ground.ask(ground.operator, AUDIT, audit(paymentNo, more))).payment;

const settledOf = async ({ statements }: MadeCustomer): Promise<string[]> => {
  const ids = statements.map(({ id }) => id);
  const rows = await ground.rows('select id, settled_amount from billing.statements where id = any($1)', [ids]);
  return ids.map((id) => rows.find((row) => row.id === id).settled_amount);
};
const balanceOf = async ({ walletId }: MadeCustomer): Promise<string> =>
  (await ground.rows('select balance from billing.wallets where id = $1', [walletId]))[0].balance;

const THREE = [
  { month: '2026-03', total: '30.00' },
  { month: '2026-01', total: '10.00' },
  { month: '2026-02', total: '20.00', state: 'SENT' as const },
];

describe('a payment that passes', () => {
  test('settles the oldest statements first and says what is still owed', async () => {
    const customer = await ground.customer(THREE);
    const payment = await pass(await add(customer, '25.50'));
    expect(payment).toMatchObject({
      state: 'PASSED',
      residueAmount: '0.00',
      residueWallet: null,
      afterDebtAmount: '34.50',
    });
    expect(payment.allocations.map((part: Json) => [part.statement.id, part.amount])).toEqual([
      [customer.statements[1]?.id, '10.00'],
      [customer.statements[2]?.id, '15.50'],
    ]);
    expect(await settledOf(customer)).toEqual(['0.00', '10.00', '15.50']);
    const { receivables } = await ground.ask(ground.operator, RECEIVABLES, {
      filter: { customerIds: [customer.customerId] },
    });
    expect(receivables.nodes).toEqual([
      {
        customer: { id: customer.customerId },
        amount: '34.50',
        statementCount: 2,
        oldestMonth: '2026-02',
        lastPaidOn: PAID_ON,
      },
    ]);
  });

  test('tops up the default wallet with what is left, or the one that is chosen', async () => {
    const customer = await ground.customer(THREE);
    const first = await pass(await add(customer, '65.00'));
    expect(first).toMatchObject({
      residueAmount: '5.00',
      residueWallet: { id: customer.walletId },
      afterDebtAmount: '0.00',
    });
    expect(await settledOf(customer)).toEqual(['30.00', '10.00', '20.00']);
    expect(await balanceOf(customer)).toBe('5.000000');
    const [chosen] = await ground.rows(
      `insert into billing.wallets (customer_id, account_name, state, overdraft_state) values ($1, 'x', 'NORMAL', 'PREPAID')
       returning id`,
      [customer.customerId],
    );
    const second = await pass(await add(customer, '7.00'), { residueWalletId: chosen.id });
    expect(second).toMatchObject({ allocations: [], residueAmount: '7.00', residueWallet: { id: chosen.id } });
    const entries = await ground.rows('select amount from billing.wallet_entries where business_no = $1', [
      second.paymentNo,
    ]);
    expect(entries).toEqual([{ amount: '7.000000' }]);
  });

  test('keeps the books right when somebody tops up as much by hand under its number', async () => {
    const customer = await ground.customer([]);
    const paymentNo = await add(customer, '5.00');
    await pass(paymentNo);
    const query = 'mutation($input: TopUpWalletInput!) { topUpWallet(input: $input) { businessNo } }';
    const { walletId } = customer;
    const input = { walletId, amount: '5.00', businessNo: paymentNo, confirmed: true, idempotencyKey: key() };
    expect(await ground.ask(ground.operator, query, { input })).toEqual({ topUpWallet: { businessNo: paymentNo } });
    expect(await balanceOf(customer)).toBe('10.000000');
    expect(await ground.brokenPromises()).toEqual([]);
  });

  test('is refused whole when what is left has no wallet', async () => {
    const customer = await ground.customer(THREE, { wallet: false });
    const paymentNo = await add(customer, '60.01');
    const refusal = await ground.refusal(ground.operator, AUDIT, audit(paymentNo));
    expect(refusal).toMatchObject({ reason: 'NO_WALLET_FOR_RESIDUE', field: 'input.residueWalletId' });
    expect(await settledOf(customer)).toEqual(['0.00', '0.00', '0.00']);
    const other = await ground.customer([]);
    const foreign = await ground.refusal(ground.operator, AUDIT, audit(paymentNo, { residueWalletId: other.walletId }));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', field: 'input.residueWalletId' });
  });

  test('is audited once, however many audit it at once', async () => {
    const customer = await ground.customer(THREE);
    const paymentNo = await add(customer, '70.00');
    const requests = Array.from({ length: 20 }, (_, i) =>
      ground.send(ground.operator, AUDIT, audit(paymentNo, i % 4 ? {} : { verdict: 'REJECT', reason: 'x' })),
    );
    const bodies = (await Promise.all(requests)).map(({ body }) => body);
    expect(bodies.filter(({ errors }) => !errors)).toHaveLength(1);
    const reasons = bodies.flatMap(({ errors }) => errors ?? []).map(({ extensions }: Json) => extensions.reason);
    expect(new Set(reasons)).toEqual(new Set(['PAYMENT_ALREADY_AUDITED']));
    const [passed] = await ground.rows('select state from billing.payments where payment_no = $1', [paymentNo]);
    expect(await balanceOf(customer)).toBe(passed.state === 'PASSED' ? '10.000000' : '0.000000');
  });

  test('answers the same when its audit is repeated with the key', async () => {
    const customer = await ground.customer(THREE);
    const request = audit(await add(customer, '70.00'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ground.ask(ground.operator, AUDIT, request)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await balanceOf(customer)).toBe('10.000000');
  });

  test('settles nothing of a void statement', async () => {
    const customer = await ground.customer([{ month: '2026-01', total: '10.00', state: 'VOID' }]);
    const payment = await pass(await add(customer, '10.00'));
    expect(payment).toMatchObject({ allocations: [], residueAmount: '10.00', afterDebtAmount: '0.00' });
  });
});

test('twenty payments over three statements settle no more than the totals, and each is spent whole', async () => {
  const customer = await ground.customer(THREE);
  const numbers: string[] = [];
  for (let i = 0; i < 20; i++) numbers.push(await add(customer, '3.70'));
  const payments = await Promise.all(numbers.map((paymentNo) => pass(paymentNo)));
  expect(await settledOf(customer)).toEqual(['30.00', '10.00', '20.00']);
  for (const { allocations, residueAmount, amount } of payments) {
    const spent = sumFees([...allocations.map((part: Json) => part.amount), residueAmount]);
    expect(new Money(spent).eq(amount)).toBe(true);
  }
  expect(await balanceOf(customer)).toBe('14.000000');
  const checks = await ground.rows(
    `select s.id from billing.statements s join billing.statement_lines l on l.statement_id = s.id
     where s.customer_id = $1 group by s.id having s.settled_amount <> sum(l.settled_amount)`,
    [customer.customerId],
  );
  expect(checks).toEqual([]);
}, 60_000);

describe('a payment that is reported', () => {
  test.each<[string, object]>([
    ['input.amount', { amount: '0' }],
    ['input.amount', { amount: '1.001' }],
    ['input.paidOn', { paidOn: '2099-01-01' }],
    ['input.voucherUrls.0', { voucherUrls: ['javascript:x'] }],
    ['input.idempotencyKey', { idempotencyKey: 'short' }],
  ])('is refused a wrong %s', async (field, more) => {
    const customer = await ground.customer([]);
    const refusal = await ground.refusal(ground.operator, ADD, reported(customer, '1.00', more));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('is rejected with a reason, settles nothing, and cannot pass any more', async () => {
    const customer = await ground.customer(THREE);
    const paymentNo = await add(customer, '25.00');
    const blank = await ground.refusal(ground.operator, AUDIT, audit(paymentNo, { verdict: 'REJECT' }));
    expect(blank).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.reason' });
    const rejected = await pass(paymentNo, { verdict: 'REJECT', reason: '未到账' });
    expect(rejected).toMatchObject({
      state: 'REJECTED',
      rejectReason: '未到账',
      allocations: [],
      afterDebtAmount: null,
    });
    expect(await ground.refusal(ground.operator, AUDIT, audit(paymentNo))).toMatchObject({ code: 'CONFLICT' });
    expect(await settledOf(customer)).toEqual(['0.00', '0.00', '0.00']);
  });

  test('is one payment for one key', async () => {
    const customer = await ground.customer([]);
    const request = reported(customer, '1.00', { voucherUrls: ['https://example.com/1.jpg'] });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ground.ask(ground.operator, ADD, request)));
    expect(new Set(answers.map(({ payment }) => payment.paymentNo)).size).toBe(1);
    expect(answers[0].payment).toMatchObject({ state: 'PENDING', voucherUrls: ['https://example.com/1.jpg'] });
  });

  test('is of a customer that the salesperson keeps, and is audited by nobody but an operator', async () => {
    const [kept, other] = [await ground.customer(THREE, { kept: true }), await ground.customer(THREE)];
    const { payment } = await ground.ask(ground.salesperson, ADD, reported(kept, '5.00'));
    expect(await ground.refusal(ground.salesperson, AUDIT, audit(payment.paymentNo))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await ground.refusal(ground.salesperson, ADD, reported(other, '5.00'))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.customerId',
    });
    expect(await ground.refusal(kept.token, ADD, reported(kept, '5.00'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the commission of a payment', () => {
  const assigned = async ({ customerId }: MadeCustomer) => {
    for (const [effectMonth, untilMonth, rate] of [
      ['2020-01', '2026-02', '0.10'],
      ['2026-02', null, '0.08'],
    ]) {
      await ground.rows(
        `insert into billing.known_assignments (customer_id, salesperson_id, salesperson_name, effect_month, until_month)
         values ($1, skep.next_id(), 'x', $2, $3)`,
        [customerId, effectMonth, untilMonth],
      );
      await ground.rows('insert into billing.known_commission_rates values ($1, $2, $3)', [
        customerId,
        effectMonth,
        rate,
      ]);
    }
  };

  test('is that of the months whose calls it pays for, and the residue earns nothing', async () => {
    const customer = await ground.customer(THREE);
    await assigned(customer);
    const first = await pass(await add(customer, '15.05'));
    expect(first).toMatchObject({ commissionRate: '0.080000', commissionAmount: '1.40' });
    expect(await pass(await add(customer, '100.00'))).toMatchObject({
      residueAmount: '55.05',
      commissionAmount: '3.60',
    });
    expect(await pass(await add(customer, '1.00'))).toMatchObject({ residueAmount: '1.00', commissionAmount: null });
  });

  test('does not exist while nobody keeps the customer', async () => {
    const customer = await ground.customer(THREE);
    expect(await pass(await add(customer, '10.00'))).toMatchObject({ commissionRate: null, commissionAmount: null });
  });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
