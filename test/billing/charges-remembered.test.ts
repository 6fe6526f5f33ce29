import { createCharging } from '../../subgraphs/billing/charges/charging';
import { statementsSent } from '../../subgraphs/kit/process/metrics';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { startProxy } from '../support/proxy';
import {
  call,
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

beforeAll(() => startCharging('kit_charges_remembered'));
afterAll(stopCharging);

const statements = async () => statementsSent.count;

/** What `here` decides on is what it saw before somebody else came. */
describe('what a process remembers of a wallet', () => {
  test('makes a charge, and a hold from its beginning to its end, one statement each', async () => {
    const { customerId } = await walletWith({ balance: '1' });
    await here.charge(call(customerId, 'first'));
    const before = await statements();
    await here.charge(call(customerId, 'a'));
    await here.reserve(call(customerId, 'b'));
    await here.settle({ customerId, seqNo: 'b' }, '0.05');
    await here.reserve(call(customerId, 'c'));
    await here.release({ customerId, seqNo: 'c' });
    expect((await statements()) - before).toBe(5);
    await expectSound();
  });

  test('suffices for whom it remembers, whoever asks at the same moment', async () => {
    const [known, strange, stranger] = [
      await walletWith({ balance: '1' }),
      await walletWith({ balance: '1' }),
      await walletWith({ balance: '1' }),
    ];
    await here.charge(call(known.customerId, 'first'));
    const start = await statements();
    await here.charge(call(strange.customerId, 'first'));
    const ofOne = (await statements()) - start;
    const [a, b, c] = await Promise.all([
      here.charge(call(known.customerId, 'a')),
      here.charge(call(stranger.customerId, 'first')),
      here.charge(call(known.customerId, 'b')),
    ]);
    expect((await statements()) - start).toBe(ofOne + ofOne + 1);
    expect([a, b, c].map(({ customerId, seqNo }) => `${customerId} ${seqNo}`)).toEqual([
      `${known.customerId} a`,
      `${stranger.customerId} first`,
      `${known.customerId} b`,
    ]);
    await expectSound();
  });

  test('neither spends money that others spent nor misses what they added', async () => {
    const { customerId, walletId } = await walletWith({ balance: '0.3' });
    await here.charge(call(customerId, 'a'));
    await there.charge(call(customerId, 'b', '0.2'));
    expect(await outcome(here.charge(call(customerId, 'c')))).toBe('WALLET_FLOOR_REACHED');
    await topUp(walletId, '0.1', 'more');
    expect(await outcome(here.charge(call(customerId, 'c')))).toBe('SETTLED');
    expect(await stateOf(walletId)).toMatchObject({ balance: '0.000000' });
    await expectSound();
  });

  test('takes no charge for new that others made, and no hold for open that they ended', async () => {
    const { customerId } = await walletWith({ balance: '1' });
    await here.reserve(call(customerId, 'held'));
    const first = await there.charge(call(customerId, 'same'));
    expect(await here.charge(call(customerId, 'same'))).toMatchObject({ id: first.id });
    await here.reserve(call(customerId, 'again'));
    await there.release({ customerId, seqNo: 'again' });
    expect(await outcome(here.settle({ customerId, seqNo: 'again' }, '0.1'))).toBe('CHARGE_ENDED');
    expect(await outcome(here.settle({ customerId, seqNo: 'held' }, '0.1'))).toBe('SETTLED');
    expect(await outcome(here.charge(call(customerId, 'same', '0.2')))).toBe('SEQ_NO_REUSED');
    await expectSound();
  });

  test('notices a lock, another default wallet and each change of what a wallet pays for', async () => {
    const usual = await walletWith({ balance: '1' });
    const payer = async (seqNo: string) =>
      (await here.charge({ ...call(usual.customerId, seqNo), appCode: 'api' })).walletId;
    expect(await payer('1')).toBe(usual.walletId);
    const second = await walletWith({ balance: '1', isDefault: false }, Number(usual.customerId));
    expect(await payer('2')).toBe(usual.walletId);
    await own.admin.query(`insert into billing.wallet_pay_routes values ($1, 'api', 'API')`, [second.walletId]);
    expect(await payer('3')).toBe(second.walletId);
    await own.admin.query(`update billing.wallet_pay_routes set scenes = '{batch}' where wallet_id = $1`, [
      second.walletId,
    ]);
    expect(await payer('4')).toBe(usual.walletId);
    await own.admin.query(`update billing.wallet_pay_routes set scenes = '{}' where wallet_id = $1`, [second.walletId]);
    expect(await payer('5')).toBe(second.walletId);
    await own.admin.query('delete from billing.wallet_pay_routes where wallet_id = $1', [second.walletId]);
    expect(await payer('6')).toBe(usual.walletId);
    await own.admin.query(`update billing.wallets set state = 'LOCKED' where id = $1`, [usual.walletId]);
    expect(await outcome(here.charge(call(usual.customerId, '7')))).toBe('WALLET_LOCKED');
    await expectSound();
  });

  test.each(['before the server', 'before the answer'] as const)(
    'leaves a charge unknown whose connection is lost %s, and its seqNo resolves it',
    async (when) => {
      const proxy = await startProxy(own.url);
      const db = openDatabase(proxy.url);
      const charging = createCharging(db);
      const { customerId, walletId } = await walletWith({ balance: '1' });
      await charging.charge(call(customerId, 'a'));
      proxy.cutAt('applyCharges', when);
      expect(await outcome(charging.charge(call(customerId, 'b')))).toBe('OutcomeUnknown');
      expect((await here.find({ customerId, seqNo: 'b' }))?.state).toBe(
        when === 'before the answer' ? 'SETTLED' : undefined,
      );
      expect(await outcome(charging.charge(call(customerId, 'b')))).toBe('SETTLED');
      expect(await stateOf(walletId)).toMatchObject({ balance: '0.800000' });
      await expectSound();
      await db.close();
      await proxy.close();
    },
  );
});
