import { createCharging } from '../../subgraphs/billing/charges/charging';
import { OutcomeUnknown } from '../../subgraphs/kit/exchange/charging';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { openDatabase, sqlState } from '../../subgraphs/kit/sql/database';
import { makeDatabase, sleep, until } from '../support/own-database';
import { makeServer } from '../support/postgres-server';
import {
  call,
  count,
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

beforeAll(() => startCharging('kit_charge_faults'));
afterAll(stopCharging);

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
    const resolve = async ([seqNo, result]: [string, string]) => {
      const found = await here.find({ customerId, seqNo });
      if (result === 'SETTLED') expect(found?.state).toBe('SETTLED');
      const again = await here.charge(call(customerId, seqNo, '0.01'));
      if (found) expect(again.id).toBe(found.id);
    };
    await Promise.all([...known].map(resolve));
    expect(await stateOf(walletId)).toMatchObject({ balance: (1000 - N / 100).toFixed(6) });
    await expectSound();
  });

  test('leave the same when all of them are killed at once, and the wallet serves again within ten seconds', async () => {
    const server = await makeServer();
    const other = await makeDatabase('killed', server.url);
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
    await charging.charge(call('1', 'p0', '0.01'));
    expect(performance.now() - started).toBeLessThan(10_000);
    const resolve = async (result: string, i: number) => {
      if (result === 'SETTLED')
        expect((await charging.find({ customerId: '1', seqNo: `p${i}` }))?.state).toBe('SETTLED');
      await charging.charge(call('1', `p${i}`, '0.01'));
    };
    await Promise.all(outcomes.map(resolve));
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
