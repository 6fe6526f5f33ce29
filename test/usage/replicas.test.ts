import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/own-database';
import { type CallsSystem, startCallsSystem } from '../torture/calls-system';
import { putAccount, putAuthorization, putCallable, type WorldAccount } from './call-world';
import { type CallAnswer, call, signed } from './callers';

let system: CallsSystem;
let account: WorldAccount;
let path: string;
let code: string;
let numbers = 500;

beforeAll(async () => {
  system = await startCallsSystem(2);
  account = await putAccount(system.rows, ++numbers, { balance: '1000' });
  ({ path, code } = await putCallable(system.rows, account, { paths: ['/hit'], url: system.stub.url }, {}, {}));
}, 180_000);
afterAll(() => system?.stop());

const at = (place: number, of: WorldAccount = account) => ({
  url: system.apps[place % 2]?.url as string,
  appId: of.appId,
  appSecret: of.appSecret,
});

/** The very same bytes at both processes at the same moment. */
async function sameAtBoth(body: string): Promise<number[]> {
  const headers = signed(at(0), path, body, { nonce: randomBytes(16).toString('hex') });
  const sent = [0, 1].map((place) => fetch(at(place).url + path, { method: 'POST', headers, body }));
  const answers = await Promise.all(sent.map(async (one) => (await one).json()));
  return answers.map((answer) => answer.code).sort();
}

test('one request that comes to two processes is taken by one of them and refused by the other', async () => {
  for (let i = 0; i < 10; i++) expect(await sameAtBoth(`{"key":"${i}"}`)).toEqual([0, 2004]);
});

test('one tradeNo at two processes at once is answered once, charged once, and told alike to all', async () => {
  const tradeNo = `T${randomBytes(8).toString('hex')}`;
  const ask = async (place: number): Promise<CallAnswer> => {
    for (;;) {
      const answer = await call(at(place), path, { key: '1', tradeNo });
      // It runs in the other process.
      if (answer.body.code !== 3006) return answer;
      await pause(20);
    }
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => ask(place)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const seqNo = answers[0]?.body.seqNo;
  expect(await system.rows('select seq_no as "seqNo" from usage.calls where trade_no = $1', [tradeNo])).toEqual([
    { seqNo },
  ]);
  expect(system.stub.asked.get(seqNo)).toBe(1);
  const charges = await system.rows(`select state from billing.charges where seq_no = $1`, [seqNo]);
  expect(charges).toEqual([{ state: 'SETTLED' }]);
});

test('what an account may call is shared by the processes that take calls', async () => {
  const answered = async () => {
    const limited = await putAccount(system.rows, ++numbers, { balance: '100' });
    await putAuthorization(system.rows, String(600_000 + numbers), limited, code);
    await system.rows('insert into usage.call_limits values ($1, 4, 200)', [limited.developerAccountId]);
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, place) => call(at(place, limited), path, { key: '1' })),
    );
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([0, 4291]));
    const refilled = Math.ceil(((performance.now() - began) / 1_000) * 4);
    return answers.filter(({ body }) => body.code === 0).length - refilled;
  };
  // Each had them for itself until it had heard of the other.
  await until(async () => (await answered()) <= 8, 'the limit is shared', 30_000);
}, 60_000);
