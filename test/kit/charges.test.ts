import { sql } from 'drizzle-orm';
import { createCharging } from '../../subgraphs/billing/charges/charging';
import { expireHolds } from '../../subgraphs/billing/charges/sweep';
import { addEntry } from '../../subgraphs/billing/wallets/entry-commands';
import { type Charge, type Charging, OutcomeUnknown } from '../../subgraphs/kit/charging';
import { type Database, openDatabase, sqlState, withTx } from '../../subgraphs/kit/database';
import { DomainError } from '../../subgraphs/kit/errors';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { makeDatabase, type OwnDatabase, sleep, until } from './own-database';
import { makeServer } from './own-server';

let own: OwnDatabase;
/** Two processes, as far as the database can tell. */
let dbs: [Database, Database];
let here: Charging;
let there: Charging;
let customers = 0;

beforeAll(async () => {
  own = await makeDatabase('kit_charges');
  await migrateSubgraphs(own.url, ['billing']);
  dbs = [openDatabase(own.url), openDatabase(own.url)];
  here = createCharging(dbs[0]);
  there = createCharging(dbs[1], { lanes: 3 });
});

afterAll(async () => {
  await Promise.all(dbs.map((db) => db.close()));
  await own.drop();
});

interface Terms {
  balance?: string;
  overdraftState?: string;
  quota?: string | null;
  state?: string;
  isDefault?: boolean;
}

/** A wallet whose balance stands on one entry, like every other balance. */
async function walletWith({ balance = '0', overdraftState = 'PREPAID', quota = null, ...rest }: Terms, customer = 0) {
  const customerId = String(customer || ++customers);
  const [id] = await own.values(
    `insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state, overdraft_quota)
     values ($1, 'w', $2, 'NORMAL', $3, $4) returning id`,
    [customerId, rest.isDefault ?? true, overdraftState, quota],
  );
  const walletId = id as string;
  if (Number(balance) > 0) await topUp(walletId, balance, 'opening');
  if (rest.state) await own.admin.query('update billing.wallets set state = $2 where id = $1', [walletId, rest.state]);
  return { customerId, walletId };
}

const topUp = (walletId: string, amount: string, idempotencyKey: string, db = dbs[0]) =>
  withTx(db, (tx) =>
    addEntry(tx, {
      walletId,
      amount,
      idempotencyKey,
      businessType: 'RECHARGE',
      businessNo: idempotencyKey,
      feeName: 'top-up',
      payMethod: 'BANK_TRANSFER',
    }),
  );

const stateOf = async (walletId: string) =>
  (
    await own.admin.query(
      `select balance, held_amount held, accrued_amount accrued, held_accrual "heldAccrual" from billing.wallets where id = $1`,
      [walletId],
    )
  ).rows[0];

/** Nothing but this may ever be true of a wallet: the sum, the chain, the counter and what is held. */
async function expectSound(): Promise<void> {
  const broken = await own.values(`
    with chain as (
      select wallet_id, version, balance_after, amount,
        lag(version, 1, 0) over w as last, lag(balance_after, 1, 0) over w as before
      from billing.wallet_entries window w as (partition by wallet_id order by version))
    select 'chain ' || wallet_id from chain where version <> last + 1 or before + amount <> balance_after
    union all
    select 'wallet ' || id from billing.wallets w
    left join lateral (select sum(amount) total, count(*) entries from billing.wallet_entries where wallet_id = w.id) e on true
    left join lateral (select coalesce(sum(amount) filter (where not accrues), 0) held,
      coalesce(sum(amount) filter (where accrues), 0) accruing from billing.charges
      where wallet_id = w.id and state = 'HELD') h on true
    where balance <> coalesce(total, 0) or version <> entries or held_amount <> held or held_accrual <> accruing`);
  expect(broken).toEqual([]);
}

const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : (error as Error).name);
const outcome = (charge: Promise<Charge>) => charge.then(({ state }) => state, reasonOf);
function count(outcomes: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

const call = (customerId: string, seqNo: string, amount = '0.10') => ({ customerId, seqNo, amount, feeName: 'call' });

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

describe('an alert', () => {
  const messages = (customerId: string) =>
    own.values(`select payload from billing.outbox where payload->>'customerId' = $1 order by id`, [customerId]);

  test('is asked for once for each time the balance falls below the threshold', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1' });
    await own.admin.query(
      `insert into billing.known_alert_contacts values ($1, $2, 'n', '13800000000', 'n@example.com')`,
      [walletId, customerId],
    );
    await own.admin.query('insert into billing.wallet_alert_contacts values ($1, $1)', [walletId]);
    await own.admin.query('update billing.wallets set alert_threshold = 0.5 where id = $1', [walletId]);
    const spend = (name: string) =>
      Promise.all(Array.from({ length: 8 }, (_, i) => here.charge(call(customerId, `${name}${i}`))));
    await spend('a');
    expect(await messages(customerId)).toHaveLength(2);
    await topUp(walletId, '1', 'up');
    await spend('b');
    await topUp(walletId, '0.2', 'not enough');
    const all = (await messages(customerId)) as { channel: string; recipients: string[]; requestId: string }[];
    expect(all.map(({ channel, recipients }) => [channel, ...recipients])).toEqual([
      ['SMS', '13800000000'],
      ['EMAIL', 'n@example.com'],
      ['SMS', '13800000000'],
      ['EMAIL', 'n@example.com'],
    ]);
    expect(new Set(all.map(({ requestId }) => requestId)).size).toBe(4);
  });
});

describe('an entry', () => {
  test.each([
    'update billing.wallet_entries set amount = 1',
    'delete from billing.wallet_entries',
    'truncate billing.wallet_entries',
    'truncate billing.wallets cascade',
  ])('survives %s', async (statement) => {
    const refused = await own.admin.query(statement).catch(sqlState);
    expect(refused).toBe('42501');
  });

  test('that has another amount under a known key is a conflict, the same one is returned', async () => {
    const { walletId } = await walletWith({ balance: '1' });
    const [first, again] = [await topUp(walletId, '2', 'k'), await topUp(walletId, '2.00', 'k')];
    expect(again.id).toBe(first.id);
    await expect(topUp(walletId, '3', 'k')).rejects.toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await stateOf(walletId)).toMatchObject({ balance: '3.000000' });
  });

  test('cannot spend what is held for calls', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1' });
    await here.reserve(call(customerId, 'held', '0.6'));
    await expect(topUp(walletId, '-0.5', 'out')).rejects.toMatchObject({ reason: 'WALLET_FLOOR_REACHED' });
  });
});

describe('backends that are killed while charges run', () => {
  test('leave unknown what its seqNo then tells, and no figure differs', async () => {
    const { customerId, walletId } = await walletWith({ balance: '1000' });
    const N = 600;
    const known = new Map<string, string>();
    let done = 0;
    const killer = (async () => {
      for (let round = 0; round < 8; round++) {
        await until(() => done >= (round + 1) * 50, 'progress');
        await own.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'skep' and datname = current_database() and state <> 'idle'`);
      }
    })();
    const worker = async (from: number) => {
      for (let i = from; i < N; i += 16) {
        known.set(`q${i}`, await outcome((i % 2 ? here : there).charge(call(customerId, `q${i}`, '0.01'))));
        done++;
      }
    };
    await Promise.all([killer, ...Array.from({ length: 16 }, (_, i) => worker(i))]);
    expect(
      Object.keys(count([...known.values()])).filter((one) => !['SETTLED', 'OutcomeUnknown'].includes(one)),
    ).toEqual([]);
    for (const [seqNo, result] of known) {
      const found = await here.find({ customerId, seqNo });
      if (result === 'SETTLED') expect(found?.state).toBe('SETTLED');
      const again = await here.charge(call(customerId, seqNo, '0.01'));
      if (found) expect(again.id).toBe(found.id);
    }
    expect(await stateOf(walletId)).toMatchObject({ balance: (1000 - N / 100).toFixed(6) });
    await expectSound();
  });

  test('leave the same when all of them are killed at once, and the wallet serves again within ten seconds', async () => {
    const server = await makeServer();
    const other = await makeDatabase('kit_charges', server.url);
    await migrateSubgraphs(other.url, ['billing']);
    const db = openDatabase(other.url);
    const charging = createCharging(db);
    await other.admin.query(`insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state)
      values (1, 'w', true, 'NORMAL', 'PREPAID')`);
    const [walletId] = await other.values('select id from billing.wallets');
    await topUp(walletId as string, '100', 'opening', db);
    const results: Promise<string>[] = [];
    for (let i = 0; i < 200; i++) {
      results.push(outcome(charging.charge(call('1', `p${i}`, '0.01'))));
      if (i % 10 === 0) await sleep(5);
      if (i === 100) await server.kill();
    }
    const outcomes = await Promise.all(results);
    await server.start();
    const started = performance.now();
    for (const [i, result] of outcomes.entries()) {
      if (result === 'SETTLED')
        expect((await charging.find({ customerId: '1', seqNo: `p${i}` }))?.state).toBe('SETTLED');
      await charging.charge(call('1', `p${i}`, '0.01'));
      if (i === 0) expect(performance.now() - started).toBeLessThan(10_000);
    }
    const [balance] = await other.values('select balance from billing.wallets');
    expect(balance).toBe('98.000000');
    await db.close();
    await other.admin.end();
    await server.drop();
  });

  test('answer as unknown, never as refused', async () => {
    const { customerId } = await walletWith({ balance: '1' });
    const dead = openDatabase(own.url.replace(/:\d+\//, ':1/'));
    await expect(createCharging(dead).charge(call(customerId, 'x'))).rejects.toThrow(OutcomeUnknown);
    await dead.close();
  });
});
