import { randomUUID } from 'node:crypto';
import {
  admin,
  change,
  once,
  open,
  others,
  own,
  send,
  server,
  startWallets,
  stopWallets,
  topUp,
  wallet,
} from '../../../test/billing/wallet-server';
import { sandboxProvider } from './provider';

beforeAll(() => startWallets('skep_top_ups'), 60_000);
afterAll(stopWallets);

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

  test('goes to the wallet that took over, when its own was merged meanwhile', async () => {
    const [from, to] = [await open(), await open()];
    const { payNo, payUrl } = await request(from.id);
    await change('operator', 'mergeWallets', { fromWalletId: from.id, toWalletId: to.id, ...once() });
    expect((await pay(payUrl)).status).toBe(200);
    expect(await stateOf(payNo)).toMatchObject({ state: 'PAID' });
    expect([(await wallet(from.id)).balance, (await wallet(to.id)).balance]).toEqual(['0.000000', '12.340000']);
  });

  test('is refused when the signature is wrong, and noted when what was signed does not fit', async () => {
    const provider = sandboxProvider(Buffer.from(`${'00'.repeat(31)}01`, 'hex'));
    const { id } = await open();
    const { payNo } = await request(id);
    const good = provider.answerFor({ payNo, amount: '12.34', payMethod: 'ALIPAY' });
    const cheap = provider.answerFor({ payNo, amount: '12.35', payMethod: 'ALIPAY' });
    const unknown = provider.answerFor({ payNo: 'PAY1', amount: '1', payMethod: 'ALIPAY' });
    const noted = () =>
      admin.query('select count(*)::int n from billing.payment_callbacks').then(({ rows }) => rows[0].n);
    const before = await noted();
    expect(await callback(good.body, cheap.signature)).toEqual([401, 'BAD_SIGNATURE']);
    expect(await callback('no JSON', '')).toEqual([401, 'BAD_SIGNATURE']);
    expect(await noted()).toBe(before);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/skep_payment_callbacks_unsigned_total [2-9]/);
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
    expect(await request(foreign.id, '1', once(), 'salesperson')).toBe('SCOPE_MISSING');
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
    ['0', 'ALIPAY', 'AMOUNT_NOT_ABOVE_ZERO'],
    ['1000000.01', 'ALIPAY', 'AMOUNT_TOO_LARGE'],
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
