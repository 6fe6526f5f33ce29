import { sql } from 'drizzle-orm';
import { expireHolds } from '../../subgraphs/billing/charges/commands/expire';
import { withTx } from '../../subgraphs/kit/sql/database';
import { sleep } from '../support/own-database';
import {
  call,
  count,
  dbs,
  expectSound,
  here,
  outcome,
  own,
  startCharging,
  stateOf,
  stopCharging,
  there,
  topUp,
  walletWith,
} from './charging-world';

const REFUND = { refundId: 'r', developerAccountId: '1', reason: 'wrong', requestedById: null, requestedByName: null };

beforeAll(() => startCharging('kit_charges'));
afterAll(stopCharging);

describe('charges at once', () => {
  test('beyond the balance succeed exactly as often as it allows, over two processes', async () => {
    const K = 20;
    const { customerId, walletId } = await walletWith({ balance: '2.000003' });
    const outcomes = await Promise.all(
      Array.from({ length: 50 * K }, (_, i) => outcome((i % 2 ? here : there).charge(call(customerId, `k${i}`)))),
    );
    expect(count(outcomes)).toEqual({ SETTLED: K, WALLET_FLOOR_REACHED: 49 * K });
    expect(await stateOf(walletId)).toMatchObject({ balance: '0.000003', held: '0.000000' });
    await expectSound();
  });

  test('with one seqNo are one charge', async () => {
    const { customerId, walletId } = await walletWith({ balance: '10' });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? here : there).charge(call(customerId, 'same'))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await stateOf(walletId)).toMatchObject({ balance: '9.900000' });
    await expect(here.charge(call(customerId, 'same', '0.2'))).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'SEQ_NO_REUSED',
    });
    await expectSound();
  });

  test('may be named alike by two customers', async () => {
    const [a, b] = [await walletWith({ balance: '1' }), await walletWith({ balance: '1' })];
    const both = await Promise.all([a, b].map(({ customerId }) => here.charge(call(customerId, 'mine'))));
    expect(both.map(({ walletId }) => walletId)).toEqual([a.walletId, b.walletId]);
  });

  test('keep every figure exact beside top-ups and a limit that is lowered', async () => {
    const { customerId, walletId } = await walletWith({
      balance: '1',
      overdraftState: 'PREPAID_WITH_OVERDRAFT',
      quota: '3',
    });
    // As far down as what is used allows, like editWallet.
    const lower = async () => {
      await sleep(20);
      await withTx(dbs[1], (tx) =>
        tx.execute(sql`update billing.wallets set overdraft_quota = greatest(0, ceil(-(balance - held_amount)))
          where id = ${walletId}`),
      );
    };
    const charges = Array.from({ length: 300 }, (_, i) =>
      outcome((i % 2 ? here : there).charge(call(customerId, `l${i}`))),
    );
    const tops = Array.from({ length: 10 }, (_, i) => topUp(walletId, '0.5', `t${i}`, dbs[i % 2]));
    const [outcomes] = await Promise.all([Promise.all(charges), Promise.all(tops), lower()]);
    const { SETTLED: settled = 0, ...others } = count(outcomes);
    expect(Object.keys(others).filter((reason) => reason !== 'WALLET_FLOOR_REACHED')).toEqual([]);
    expect(await stateOf(walletId)).toMatchObject({ balance: (6 - settled / 10).toFixed(6) });
    expect(await own.values('select 1 from billing.wallets where balance - held_amount < floor')).toEqual([]);
    await expectSound();
  });

  test.each([
    ['LOCKED', 'WALLET_LOCKED'],
    ['TO_BE_OPENED', 'WALLET_NOT_OPEN'],
  ])('are refused by a wallet that is %s', async (state, reason) => {
    const { customerId } = await walletWith({ balance: '1', state });
    expect(await outcome(here.charge(call(customerId, 'a')))).toBe(reason);
  });

  test('need a wallet', async () => {
    expect(await outcome(here.charge(call('987654321', 'a')))).toBe('WALLET_MISSING');
  });

  test('of a call that costs nothing write no entry', async () => {
    const { customerId, walletId } = await walletWith({});
    expect(await outcome(here.charge(call(customerId, 'free', '0')))).toBe('SETTLED');
    expect(await own.values('select 1 from billing.wallet_entries where wallet_id = $1', [walletId])).toEqual([]);
  });
});

describe('money that is set aside', () => {
  test('cannot be spent otherwise, and what is not settled is free again', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1' });
    await here.reserve(call(customerId, 'a', '0.8'));
    expect(await outcome(here.charge(call(customerId, 'b', '0.3')))).toBe('WALLET_FLOOR_REACHED');
    expect(await outcome(here.settle({ customerId, seqNo: 'a' }, '0.9'))).toBe('SETTLED_ABOVE_HOLD');
    expect(await here.settle({ customerId, seqNo: 'a' }, '0.123456')).toMatchObject({ settledAmount: '0.123456' });
    expect(await outcome(here.charge(call(customerId, 'b', '0.3')))).toBe('SETTLED');
    expect(await stateOf(walletId)).toMatchObject({ balance: '0.576544', held: '0.000000' });
    await expectSound();
  });

  test('is settled or released once, whoever repeats or mixes it', async () => {
    const { customerId, walletId } = await walletWith({ balance: '10' });
    for (let i = 0; i < 20; i++) await here.reserve(call(customerId, `m${i}`, '0.1'));
    const ends = Array.from({ length: 20 }, (_, i) => {
      const key = { customerId, seqNo: `m${i}` };
      return [here.settle(key, '0.1'), there.release(key), there.settle(key, '0.1'), here.release(key)].map(outcome);
    });
    await Promise.all(ends.flat());
    const [settled] = await own.values(
      `select count(*)::int from billing.charges where customer_id = $1 and state = 'SETTLED'`,
      [customerId],
    );
    expect(await stateOf(walletId)).toMatchObject({
      balance: (10 - Number(settled) / 10).toFixed(6),
      held: '0.000000',
    });
    await expectSound();
  });

  test.each([
    ['settled after a release', 'release', 'settle', 'CHARGE_ENDED'],
    ['released after a settlement', 'settle', 'release', 'CHARGE_ENDED'],
    ['released twice', 'release', 'release', 'RELEASED'],
    ['settled twice', 'settle', 'settle', 'SETTLED'],
  ] as const)('cannot be taken twice when it is %s', async (_, first, second, result) => {
    const { customerId } = await walletWith({ balance: '1' });
    await here.reserve(call(customerId, 'x'));
    const end = (how: 'settle' | 'release') =>
      how === 'settle' ? here.settle({ customerId, seqNo: 'x' }, '0.1') : here.release({ customerId, seqNo: 'x' });
    await end(first);
    expect(await outcome(end(second))).toBe(result);
    await expectSound();
  });

  test('comes back once it expires, and a late settlement is charged anew while the floor allows', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1' });
    const lapse = () =>
      own.admin.query(`update billing.charges set expires_at = clock_timestamp() where wallet_id = $1`, [walletId]);
    for (const seqNo of ['late', 'poor']) await here.reserve({ ...call(customerId, seqNo, '0.5'), holdSeconds: 1 });
    await lapse();
    await Promise.all(dbs.map(expireHolds));
    expect(await stateOf(walletId)).toMatchObject({ balance: '1.000000', held: '0.000000' });
    expect(await outcome(here.settle({ customerId, seqNo: 'late' }, '0.5'))).toBe('SETTLED');
    await here.charge(call(customerId, 'other', '0.4'));
    expect(await outcome(here.settle({ customerId, seqNo: 'poor' }, '0.5'))).toBe('WALLET_FLOOR_REACHED');
    expect(await outcome(here.settle({ customerId, seqNo: 'late' }, '0.5'))).toBe('SETTLED');
    expect(await stateOf(walletId)).toMatchObject({ balance: '0.100000' });
    await expectSound();
  });

  test('that expired is settled late by the wallet that its own was merged into, in every process, and refunded there', async () => {
    const old = await walletWith({ balance: '1' });
    const [first, last] = [
      await walletWith({ isDefault: false }, Number(old.customerId)),
      await walletWith({ overdraftState: 'MONTHLY', quota: '1', isDefault: false }, Number(old.customerId)),
    ];
    const { customerId } = old;
    for (const seqNo of ['before', 'after']) await here.reserve({ ...call(customerId, seqNo, '0.5'), holdSeconds: 1 });
    await own.admin.query(`update billing.charges set expires_at = clock_timestamp() where customer_id = $1`, [
      customerId,
    ]);
    await expireHolds(dbs[0]);
    const merge = async (from: string, to: string) => {
      const [balance] = await own.values('select balance from billing.wallets where id = $1', [from]);
      if (Number(balance) > 0) await topUp(from, `-${balance}`, `out:${from}`);
      if (Number(balance) > 0) await topUp(to, String(balance), `into:${from}`);
      await own.admin.query(`update billing.wallets set state = 'LOCKED', merged_into_id = $2 where id = $1`, [
        from,
        to,
      ]);
    };
    await merge(old.walletId, first.walletId);
    expect(await here.settle({ customerId, seqNo: 'before' }, '0.4')).toMatchObject({
      state: 'SETTLED',
      walletId: first.walletId,
    });
    expect(await stateOf(first.walletId)).toMatchObject({ balance: '0.600000' });
    await merge(first.walletId, last.walletId);
    expect(await there.settle({ customerId, seqNo: 'after' }, '0.5')).toMatchObject({ walletId: last.walletId });
    expect(await outcome(here.settle({ customerId, seqNo: 'before' }, '0.4'))).toBe('SETTLED');
    expect(await stateOf(last.walletId)).toMatchObject({ balance: '0.600000', accrued: '0.500000' });
    await here.refund({ ...REFUND, customerId, seqNo: 'after', amount: '0.2', left: '0.5' });
    expect(await stateOf(last.walletId)).toMatchObject({ balance: '0.600000', accrued: '0.300000' });
    await expectSound();
  });

  test('can still be settled after the wallet was locked', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1' });
    await here.reserve(call(customerId, 'x'));
    await own.admin.query(`update billing.wallets set state = 'LOCKED' where id = $1`, [walletId]);
    expect(await outcome(here.settle({ customerId, seqNo: 'x' }, '0.1'))).toBe('SETTLED');
    await expectSound();
  });
});

describe('a monthly wallet', () => {
  test('accrues up to its quota and keeps its balance', async () => {
    const { customerId, walletId } = await walletWith({ overdraftState: 'MONTHLY', quota: '1' });
    await here.reserve(call(customerId, 'held', '0.5'));
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) => outcome(here.charge(call(customerId, `m${i}`)))),
    );
    expect(count(outcomes)).toEqual({ SETTLED: 5, WALLET_FLOOR_REACHED: 35 });
    await here.settle({ customerId, seqNo: 'held' }, '0.25');
    expect(await stateOf(walletId)).toEqual({
      balance: '0.000000',
      held: '0.000000',
      accrued: '0.750000',
      heldAccrual: '0.000000',
    });
  });
});

describe('a charge', () => {
  test('is paid by the wallet whose route fits best', async () => {
    const usual = await walletWith({ balance: '1' });
    const wallets = [usual.walletId];
    for (const scenes of [[], ['batch']]) {
      const { walletId } = await walletWith({ balance: '1', isDefault: false }, Number(usual.customerId));
      await own.admin.query(`insert into billing.wallet_pay_routes values ($1, 'api', 'API', $2)`, [walletId, scenes]);
      wallets.push(walletId);
    }
    const payer = async (seqNo: string, appCode: string | null, scene: string | null) =>
      wallets.indexOf((await here.charge({ ...call(usual.customerId, seqNo), appCode, scene })).walletId);
    expect(await payer('1', null, null)).toBe(0);
    expect(await payer('2', 'other', 'batch')).toBe(0);
    expect(await payer('3', 'api', null)).toBe(1);
    expect(await payer('4', 'api', 'single')).toBe(1);
    expect(await payer('5', 'api', 'batch')).toBe(2);
  });

  test.each([
    ['a negative amount', { amount: '-1' }],
    ['a seventh digit', { amount: '0.0000001' }],
    ['a blank seqNo', { seqNo: '' }],
    ['a null character', { feeName: 'a\0' }],
    ['a hold without end', { holdSeconds: 1e9 }],
  ])('with %s is refused before it meets others', async (_, wrong) => {
    await expect(here.reserve({ ...call('1', 'w'), ...wrong })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
