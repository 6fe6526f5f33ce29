import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type OwnServer, startOwnServer } from '../../../test/own-server';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let server: OwnServer;
let admin: pg.Pool;
const tokens: Record<string, string> = {};
let own: { customerId: string; merchantId: string };
let others: { customerId: string; merchantId: string };

async function send(viewer: string, query: string, variables: object = {}): Promise<Json> {
  const token = tokens[viewer];
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).json();
}

/** The answer of one mutation, or the reason of its refusal. */
async function change(viewer: string, name: string, input: object, fields = 'id'): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await send(viewer, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input,
  });
  return errors ? errors[0].extensions.reason : data[name];
}

const once = () => ({ idempotencyKey: randomUUID() });
const WALLET = `id accountName isDefault state balance overdraftState overdraftQuota alertThreshold availableAmount
  alertContacts { id } payRoutes { appCode appName scenes }`;

const open = (input: object = {}) =>
  change('operator', 'openWallet', { customerId: own.customerId, ...once(), ...input }, WALLET);
const topUp = (walletId: string, amount: string, more: object = {}) =>
  change(
    'operator',
    'topUpWallet',
    { walletId, amount, confirmed: true, ...once(), ...more },
    'id version balanceAfter',
  );
const wallet = async (id: string, viewer = 'operator') =>
  (await send(viewer, `query($id: ID!) { wallet(id: $id) { ${WALLET} } }`, { id })).data.wallet;

beforeAll(async () => {
  server = await startOwnServer('skep_wallets');
  admin = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
  for (const account of ['operator', 'salesperson', 'customer']) {
    const query = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';
    const { data } = await send(account, query, { input: { account, password: 'skep-demo' } });
    tokens[account] = data.login.accessToken;
  }
  const { data } = await send('customer', '{ viewer { customer { id merchantId } } }');
  own = { customerId: data.viewer.customer.id, merchantId: data.viewer.customer.merchantId };
  const { rows } = await admin.query(
    `select k.customer_id as "customerId", k.merchant_id as "merchantId" from billing.known_customers k
     join billing.wallets w using (customer_id) where k.customer_id <> $1 and w.state = 'NORMAL' limit 1`,
    [own.customerId],
  );
  others = rows[0];
}, 60_000);

afterAll(async () => {
  await admin.end();
  await server.stop();
});

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
    ['a negative threshold', { alertThreshold: '-1' }, 'INVALID_INPUT'],
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
    expect(await set('salesperson', mine.id)).toBe('FORBIDDEN');
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

  test.each(['0', '-1', '1.001', '10000000000'])('of %s is refused', async (amount) => {
    expect(await topUp((await open()).id, amount)).toBe('INVALID_INPUT');
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

describe('a refund', () => {
  test('gives back what was taken, never more, once per key', async () => {
    const { id } = await open();
    const seqNo = randomUUID();
    await topUp(id, '5');
    await admin.query(
      `insert into billing.charges (customer_id, wallet_id, seq_no, state, amount, settled_amount, accrues, fee_name, expires_at)
       values ($1, $2, $3, 'SETTLED', 2, 2, false, 'x', now())`,
      [own.customerId, id, seqNo],
    );
    const refund = (amount: string | null, key = once()) =>
      change(
        'operator',
        'refundCharge',
        { customerId: own.customerId, seqNo, amount, reason: 'wrong', ...key },
        'refundedAmount',
      );
    const key = once();
    expect(await refund('0.5', key)).toEqual({ refundedAmount: '0.500000' });
    expect(await refund('0.5', key)).toEqual({ refundedAmount: '0.500000' });
    expect(await refund('1.6')).toBe('REFUND_ABOVE_CHARGE');
    expect(await refund(null)).toEqual({ refundedAmount: '2.000000' });
    expect(await refund(null)).toBe('REFUND_ABOVE_CHARGE');
    expect((await wallet(id)).balance).toBe('7.000000');
    const unknown = { customerId: others.customerId, seqNo, reason: 'wrong', ...once() };
    expect(await change('operator', 'refundCharge', unknown)).toBe('NOT_FOUND');
  });
});

describe('a top-up that is paid online', () => {
  const TOP_UP = 'payNo state amount payUrl expiresInSeconds flowNo wallet { id }';
  const request = (walletId: string | undefined, amount = '12.34', key = once(), viewer = 'customer') =>
    change(viewer, 'requestTopUp', { walletId, amount, payMethod: 'ALIPAY', ...key }, TOP_UP);
  const pay = (payUrl: string) => fetch(server.url + payUrl.replace('?', '/pay?'), { method: 'POST' });
  const stateOf = async (payNo: string, viewer = 'customer') =>
    (await send(viewer, `query($payNo: String!) { topUp(payNo: $payNo) { ${TOP_UP} } }`, { payNo })).data.topUp;
  const callback = async (body: string, signature: string) => {
    const headers = { 'x-payment-signature': signature, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/payments/sandbox/callback`, { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { outcome: string }).outcome];
  };

  test('is credited once, however often the provider repeats itself', async () => {
    const { id } = await open();
    const { payNo, payUrl } = await request(id);
    const page = await (await fetch(server.url + payUrl)).text();
    expect(page).toContain(payNo);
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await pay(payUrl)).status));
    expect(statuses).toEqual(Array(10).fill(200));
    expect((await wallet(id)).balance).toBe('12.340000');
    expect(await stateOf(payNo)).toMatchObject({ state: 'PAID', expiresInSeconds: 0, flowNo: expect.any(String) });
    const { rows } = await admin.query('select outcome from billing.payment_callbacks where pay_no = $1', [payNo]);
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['CREDITED', ...Array(9).fill('REPEATED')]);
  });

  test('is refused and noted when the signature, the amount or the number is wrong', async () => {
    const { sandboxProvider } = await import('../top-ups/provider');
    const provider = sandboxProvider(Buffer.from(`${'00'.repeat(31)}01`, 'hex'));
    const { id } = await open();
    const { payNo } = await request(id);
    const good = provider.answerFor({ payNo, amount: '12.34', payMethod: 'ALIPAY' });
    const cheap = provider.answerFor({ payNo, amount: '12.35', payMethod: 'ALIPAY' });
    const unknown = provider.answerFor({ payNo: 'PAY1', amount: '1', payMethod: 'ALIPAY' });
    expect(await callback(good.body, cheap.signature)).toEqual([401, 'BAD_SIGNATURE']);
    expect(await callback(`${good.body} `, good.signature)).toEqual([401, 'BAD_SIGNATURE']);
    expect(await callback(cheap.body, cheap.signature)).toEqual([409, 'WRONG_AMOUNT']);
    expect(await callback(unknown.body, unknown.signature)).toEqual([404, 'UNKNOWN_PAY_NO']);
    expect((await wallet(id)).balance).toBe('0.000000');
    const { rows } = await admin.query('select count(*)::int n from billing.payment_callbacks where pay_no = any($1)', [
      [payNo, 'PAY1'],
    ]);
    expect(rows[0].n).toBe(2);
    await change('operator', 'lockWallet', { walletId: id });
    expect(await callback(good.body, good.signature)).toEqual([409, 'WALLET_CLOSED']);
    await change('operator', 'unlockWallet', { walletId: id });
    expect(await callback(good.body, good.signature)).toEqual([200, 'CREDITED']);
  });

  test('goes to the default wallet, once per key, and is nobody else’s to see or to pay', async () => {
    const key = once();
    const first = await request(undefined, '1', key);
    expect((await request(undefined, '1', key)).payNo).toBe(first.payNo);
    expect(await request(undefined, '2', key)).toBe('IDEMPOTENCY_KEY_REUSED');
    const foreign = await open({ customerId: others.customerId });
    expect(await request(foreign.id)).toBe('NOT_FOUND');
    const theirs = await request(foreign.id, '1', once(), 'operator');
    expect(await stateOf(theirs.payNo)).toBeNull();
    expect(await request(foreign.id, '1', once(), 'salesperson')).toBe('FORBIDDEN');
    expect((await pay(theirs.payUrl.slice(0, -1))).status).toBe(404);
  });

  test('shows as expired when its time is over, and is credited all the same when it was paid then', async () => {
    const { id } = await open();
    const { payNo, payUrl } = await request(id);
    await admin.query(`update billing.top_ups set expires_at = now() - interval '1 second' where pay_no = $1`, [payNo]);
    expect((await stateOf(payNo)).state).toBe('EXPIRED');
    expect((await pay(payUrl)).status).toBe(200);
    expect((await wallet(id)).balance).toBe('12.340000');
  });

  test.each([
    ['0', 'ALIPAY', 'INVALID_INPUT'],
    ['1000000.01', 'ALIPAY', 'INVALID_INPUT'],
    ['1', 'BANK_TRANSFER', 'PAY_METHOD_NOT_ONLINE'],
  ])('of %s by %s is refused', async (amount, payMethod, reason) => {
    expect(await change('customer', 'requestTopUp', { amount, payMethod, ...once() })).toBe(reason);
  });
});

describe('the charging port', () => {
  test('is closed to everybody who signs in', async () => {
    const query = `mutation { settleCharge(input: { customerId: "1", seqNo: "1", amount: "1" }) { id } }`;
    for (const viewer of ['operator', 'customer', 'salesperson']) {
      expect((await send(viewer, query)).errors).toBeDefined();
    }
  });
});
