import { randomUUID } from 'node:crypto';
import {
  admin,
  change,
  once,
  open,
  others,
  own,
  startWallets,
  stopWallets,
  topUp,
  WALLET,
  wallet,
} from '../../../test/billing/wallet-server';

beforeAll(() => startWallets('skep_wallets'), 60_000);
afterAll(stopWallets);

describe('opening a wallet', () => {
  test('takes its terms, routes and contacts, and answers the same key with the same wallet', async () => {
    const contacts = await admin.query(
      'select contact_id id from billing.known_alert_contacts where customer_id = $1',
      [own.customerId],
    );
    const input = {
      merchantId: own.merchantId,
      customerId: null,
      accountName: ' second ',
      overdraftState: 'PREPAID_WITH_OVERDRAFT',
      overdraftQuota: '10.5',
      alertThreshold: '1',
      alertContactIds: [contacts.rows[0].id],
      payRoutes: [{ appCode: randomUUID(), scenes: ['a', 'a', 'b'] }],
      ...once(),
    };
    const first = await open(input);
    expect(first).toMatchObject({
      accountName: 'second',
      isDefault: false,
      state: 'NORMAL',
      balance: '0.000000',
      overdraftQuota: '10.50',
      availableAmount: '10.500000',
      alertContacts: [{ id: contacts.rows[0].id }],
      payRoutes: [{ scenes: ['a', 'b'] }],
    });
    expect((await open(input)).id).toBe(first.id);
    expect(await open({ ...input, accountName: 'third' })).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test.each([
    ['an unknown customer', { customerId: '1' }, 'NOT_FOUND'],
    ['no customer', { customerId: null }, 'INVALID_INPUT'],
    ['an overdraft without a quota', { overdraftState: 'PREPAID_WITH_OVERDRAFT' }, 'INVALID_INPUT'],
    ['a negative threshold', { alertThreshold: '-1' }, 'AMOUNT_BELOW_ZERO'],
    ['a contact of nobody', { alertContactIds: ['1'] }, 'NOT_FOUND'],
    ['an application twice', { payRoutes: [{ appCode: 'a' }, { appCode: 'a' }] }, 'INVALID_INPUT'],
  ])('is refused with %s', async (_, wrong, reason) => {
    expect(await open(wrong)).toBe(reason);
  });

  test('is refused with a contact of another customer, and with a route that is taken', async () => {
    const { rows } = await admin.query(
      'select contact_id id from billing.known_alert_contacts where customer_id <> $1 limit 1',
      [own.customerId],
    );
    expect(await open({ alertContactIds: [rows[0].id] })).toBe('NOT_FOUND');
    const payRoutes = [{ appCode: randomUUID() }];
    await open({ payRoutes });
    expect(await open({ payRoutes })).toBe('PAY_ROUTE_TAKEN');
  });
});

describe('the ceiling of a wallet', () => {
  test('is told before the columns end, and what fits below it is taken', async () => {
    const { id } = await open();
    await admin.query(
      `with w as (update billing.wallets set balance = 99999999999990, version = 1 where id = $1 returning id, customer_id)
       insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
         business_no, idempotency_key, fee_name)
       select id::text, id, customer_id, 1, 'RECHARGE', 99999999999990, 99999999999990, 'x', 'x', 'x' from w`,
      [id],
    );
    expect(await topUp(id, '10')).toBe('WALLET_CEILING_REACHED');
    await topUp(id, '9');
    expect((await wallet(id)).balance).toBe('99999999999999.000000');
  });
});

describe('editing a wallet', () => {
  test('changes what is named and nothing else', async () => {
    const { id } = await open({ alertThreshold: '5' });
    const edited = await change('operator', 'editWallet', { walletId: id, accountName: 'renamed' }, WALLET);
    expect(edited).toMatchObject({ accountName: 'renamed', alertThreshold: '5.00', overdraftState: 'PREPAID' });
    expect(await change('operator', 'editWallet', { walletId: id, alertThreshold: null }, 'alertThreshold')).toEqual({
      alertThreshold: null,
    });
  });

  test('may not take an overdraft away that is in use', async () => {
    const { id } = await open({ overdraftState: 'PREPAID_WITH_OVERDRAFT', overdraftQuota: '5' });
    await topUp(id, '1');
    await admin.query(
      `with w as (update billing.wallets set balance = -2, version = 2 where id = $1 returning id, customer_id)
       insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
         business_no, idempotency_key, fee_name) select id::text, id, customer_id, 2, 'PAY', -3, -2, 'x', 'x', 'x' from w`,
      [id],
    );
    const lower = (overdraftQuota: string) => change('operator', 'editWallet', { walletId: id, overdraftQuota });
    expect(await lower('1.99')).toBe('OVERDRAFT_STILL_USED');
    expect(await change('operator', 'editWallet', { walletId: id, overdraftState: 'PREPAID' })).toBe(
      'OVERDRAFT_STILL_USED',
    );
    expect(await lower('2')).toEqual({ id });
  });

  test('moves the default from one wallet to the other, and leaves never none', async () => {
    const [a, b] = [await open({ customerId: others.customerId }), await open({ customerId: others.customerId })];
    await change('operator', 'editWallet', { walletId: a.id, isDefault: true });
    await change('operator', 'editWallet', { walletId: b.id, isDefault: true });
    expect([(await wallet(a.id)).isDefault, (await wallet(b.id)).isDefault]).toEqual([false, true]);
    const cease = { walletId: b.id, isDefault: false };
    expect(await change('operator', 'editWallet', cease)).toBe('DEFAULT_WALLET_STAYS');
  });
});

describe('an alert', () => {
  test('is set by the customer on its own wallet and on no other', async () => {
    const [mine, foreign] = [await open(), await open({ customerId: others.customerId })];
    const input = { alertThreshold: '7', alertContactIds: [] };
    const set = (viewer: string, walletId: string) =>
      change(viewer, 'setWalletAlert', { ...input, walletId }, 'alertThreshold');
    expect(await set('customer', mine.id)).toEqual({ alertThreshold: '7.00' });
    expect(await set('customer', foreign.id)).toBe('NOT_FOUND');
    expect(await set('salesperson', mine.id)).toBe('SCOPE_MISSING');
  });
});

describe('a top-up by hand', () => {
  test('needs to be confirmed and credits once per key', async () => {
    const { id } = await open();
    expect(await topUp(id, '5', { confirmed: false })).toBe('TOP_UP_NOT_CONFIRMED');
    const key = once();
    const all = await Promise.all(Array.from({ length: 10 }, () => topUp(id, '5', key)));
    expect(new Set(all.map((entry) => entry.id)).size).toBe(1);
    expect(await topUp(id, '6', key)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await wallet(id)).balance).toBe('5.000000');
  });

  test('has the number that is told, or one of its own in the style of the others, never the key', async () => {
    const { id } = await open();
    expect(await topUp(id, '1', { businessNo: 'BANK-7' })).toMatchObject({ businessNo: 'BANK-7' });
    const [one, other] = [await topUp(id, '1'), await topUp(id, '1')];
    for (const { businessNo } of [one, other]) expect(businessNo).toMatch(/^CZ\d{16,}$/);
    expect(one.businessNo).not.toBe(other.businessNo);
  });

  test.each([
    ['0', 'AMOUNT_NOT_ABOVE_ZERO'],
    ['-1', 'AMOUNT_NOT_ABOVE_ZERO'],
    ['1.001', 'AMOUNT_TOO_FINE'],
    ['10000000000', 'AMOUNT_TOO_LARGE'],
  ])('of %s is refused', async (amount, reason) => {
    expect(await topUp((await open()).id, amount)).toBe(reason);
  });

  test('to a wallet of another customer than the one named is refused, and so is one to a locked wallet', async () => {
    const { id } = await open();
    expect(await topUp(id, '1', { merchantId: others.merchantId })).toBe('NOT_FOUND');
    await change('operator', 'lockWallet', { walletId: id });
    expect(await topUp(id, '1')).toBe('WALLET_LOCKED');
    await change('operator', 'unlockWallet', { walletId: id });
    expect(await topUp(id, '1')).toMatchObject({ balanceAfter: '1.000000' });
  });

  test('asks for an SMS to the customer when told to', async () => {
    const entry = await topUp((await open()).id, '1', { sendSms: true });
    const { rows } = await admin.query(`select payload from billing.outbox where key = $1`, [
      `wallet-topped-up:${entry.id}`,
    ]);
    expect(rows[0].payload).toMatchObject({ channel: 'SMS', customerId: own.customerId });
  });
});

describe('a merger', () => {
  const merge = (fromWalletId: string, toWalletId: string, more: object = {}) =>
    change('operator', 'mergeWallets', { fromWalletId, toWalletId, ...once(), ...more }, WALLET);

  test('moves the whole balance and the routes, and locks the source for good', async () => {
    const route = { appCode: randomUUID(), scenes: [] };
    const [a, b] = [await open({ payRoutes: [route] }), await open()];
    await Promise.all([topUp(a.id, '3.21'), topUp(b.id, '1')]);
    const input = once();
    const merged = await merge(a.id, b.id, input);
    expect(merged).toMatchObject({ id: b.id, balance: '4.210000', payRoutes: [{ appCode: route.appCode }] });
    expect((await merge(a.id, b.id, input)).id).toBe(b.id);
    expect(await wallet(a.id)).toMatchObject({ balance: '0.000000', state: 'LOCKED', payRoutes: [] });
    expect(await change('operator', 'unlockWallet', { walletId: a.id })).toBe('WALLET_MERGED');
  });

  test('leaves the statements of the source to the wallet that took over, on which fees accrue from then on', async () => {
    const [a, b] = [await open({ overdraftState: 'MONTHLY' }), await open({ overdraftState: 'MONTHLY' })];
    const { rows } = await admin.query(
      `insert into billing.statements (statement_no, developer_account_id, customer_id, wallet_id, bill_month,
         overdraft_state, state) values ($1, -1, $2, $3, '2001-01', 'MONTHLY', 'VOID') returning id`,
      [`ST200101${randomUUID()}`, own.customerId, a.id],
    );
    await merge(a.id, b.id);
    const after = await admin.query('select wallet_id from billing.statements where id = $1', [rows[0].id]);
    expect(after.rows).toEqual([{ wallet_id: b.id }]);
  });

  test('is refused into itself, over customers, from a locked wallet and while calls are under way', async () => {
    const [a, b, foreign] = [await open(), await open(), await open({ customerId: others.customerId })];
    expect(await merge(a.id, a.id)).toBe('WALLET_MERGED_INTO_ITSELF');
    expect(await merge(a.id, foreign.id)).toBe('WALLETS_OF_TWO_CUSTOMERS');
    expect(await merge(a.id, b.id, { merchantId: others.merchantId })).toBe('NOT_FOUND');
    await admin.query(
      `insert into billing.charges (customer_id, wallet_id, seq_no, state, amount, accrues, fee_name, expires_at)
       values ($1, $2, $3, 'HELD', 0, false, 'x', now() + interval '1 hour')`,
      [own.customerId, a.id, randomUUID()],
    );
    expect(await merge(a.id, b.id)).toBe('WALLET_HAS_HOLDS');
    await change('operator', 'lockWallet', { walletId: b.id });
    expect(await merge(b.id, a.id)).toBe('WALLET_LOCKED');
  });

  test('keeps every figure beside top-ups, whichever comes first, and two crossing ones end in one', async () => {
    const [a, b] = [await open(), await open()];
    const tops = Array.from({ length: 12 }, (_, i) => topUp(i % 2 ? a.id : b.id, '1'));
    const results = await Promise.all([...tops, merge(a.id, b.id), merge(b.id, a.id)]);
    const credited = results.slice(0, 12).filter((one) => typeof one === 'object').length;
    const [after, other] = [await wallet(a.id), await wallet(b.id)];
    expect(Number(after.balance) + Number(other.balance)).toBe(credited);
    expect([after.state, other.state].sort()).toEqual(['LOCKED', 'NORMAL']);
    const { rows } = await admin.query(
      `select w.id from billing.wallets w where w.id = any($1::bigint[]) and (w.balance, w.version) is distinct from
       row((select coalesce(sum(amount), 0) from billing.wallet_entries where wallet_id = w.id),
         (select count(*) from billing.wallet_entries where wallet_id = w.id))`,
      [[a.id, b.id]],
    );
    expect(rows).toEqual([]);
  });
});
