import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import {
  parameter,
  putAccount,
  putAuthorization,
  putCallable,
  putProduct,
  type RouteInput,
  type WorldAccount,
} from './call-world';
import { call, type Program } from './callers';
import { type Stub, startStub } from './upstream-stub';

let graph: OwnGraph;
let stub: Stub;
let account: WorldAccount;
let program: Program;
let numbers = 60_000;

beforeAll(async () => {
  stub = await startStub();
  graph = await startOwnGraph('skep_sources', { UPSTREAM_HOSTS: '127.0.0.1' });
  account = await putAccount(graph.rows, 1, { balance: '1000' });
  program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
}, 120_000);
afterAll(async () => {
  await stub?.stop();
  await graph?.stop();
});

const attemptsOf = (seqNo: string) =>
  graph.rows('select * from usage.upstream_calls where seq_no = $1 order by attempt_no', [seqNo]);

const productAt = (paths: string[], route: RouteInput = {}, more: Parameters<typeof putCallable>[4] = {}) =>
  putCallable(graph.rows, account, { paths, url: stub.url }, route, more);

describe('a source', () => {
  test('that finds something is charged by its terms', async () => {
    const { path } = await productAt(['/hit']);
    const { body } = await call(program, path, { key: '1' });
    expect([body.code, body.data, body.fee]).toEqual([0, { score: 7 }, '0.250000']);
    const [attempt] = await attemptsOf(body.seqNo);
    expect(attempt).toMatchObject({ success: true, charged: true, cost: '0.100000', possible_cost: '0.000000' });
    expect(stub.asked.get(body.seqNo)).toBe(1);
  });

  test('that finds nothing answers the call', async () => {
    const { path } = await productAt(['/none']);
    const { body } = await call(program, path, { key: '1' });
    expect([body.code, body.charged, body.data]).toEqual([1, true, null]);
  });

  test.each([
    ['/error', 5002, 'status 500'],
    ['/text', 5002, 'other than JSON'],
    ['/redirect', 5002, 'status 302'],
    ['/gzip', 5002, 'compressed'],
    ['/huge', 5002, 'bytes'],
  ])('that answers %s fails, costs nothing, and gives the fee back', async (at, code, error) => {
    const { path } = await productAt([at]);
    const { body, status } = await call(program, path, { key: '1' });
    expect([body.code, body.charged, status]).toEqual([code, false, 502]);
    const [attempt] = await attemptsOf(body.seqNo);
    expect(attempt).toMatchObject({ success: false, charged: false, cost: '0.000000' });
    expect(attempt.error).toContain(error);
    await graph.eventually(`select 1 from billing.charges where seq_no = $1 and state = 'RELEASED'`, [body.seqNo]);
  });

  test.each([
    ['/hang', 5001],
    ['/drip', 5001],
    ['/reset', 5002],
  ])(
    'of which nobody knows whether it got the question (%s) may cost something, which is told apart',
    async (at, code) => {
      const { path } = await productAt([at]);
      const { body } = await call(program, path, { key: '1' });
      expect(body.code).toBe(code);
      const [attempt] = await attemptsOf(body.seqNo);
      expect(attempt).toMatchObject({ cost: '0.000000', possible_cost: '0.100000' });
    },
  );

  test('that charges for what it did not answer in time costs that', async () => {
    const { path } = await productAt(['/hang'], { settings: { chargesTimeouts: true } });
    const { body } = await call(program, path, { key: '1' });
    const [attempt] = await attemptsOf(body.seqNo);
    expect(attempt).toMatchObject({ charged: true, cost: '0.100000', possible_cost: '0.000000' });
  });

  test.each([
    'http://10.0.0.1/x',
    'http://169.254.169.254/latest',
    'http://[::1]/x',
    'http://localhost/x',
    'ftp://127.0.0.1/x',
  ])('at %s is never asked', async (address) => {
    const { path } = await productAt([address]);
    const { body } = await call(program, path, { key: '1' });
    const [attempt] = await attemptsOf(body.seqNo);
    expect([body.code, attempt.possible_cost]).toEqual([5002, '0.000000']);
  });

  test('keeps every digit of its numbers', async () => {
    const { path } = await productAt(['/digits']);
    const { text } = await call(program, path, { key: '1' });
    expect(text).toContain('1080446148159139840');
    expect(text).toContain('0.1234567890123456789');
  });
});

describe('the next source is asked', () => {
  test('when one failed, and none twice', async () => {
    const { path } = await productAt(['/error', '/hit']);
    const { body } = await call(program, path, { key: '1' });
    expect(body.code).toBe(0);
    expect((await attemptsOf(body.seqNo)).map(({ success }) => success)).toEqual([false, true]);
  });

  test.each([
    ['next', 0, 2],
    ['stop', 5001, 1],
  ])('after an unknown end if the route says so: %s', async (onUnknown, code, attempts) => {
    const { path } = await productAt(['/hang', '/hit'], { settings: { onUnknown } });
    const { body } = await call(program, path, { key: '1' });
    expect(body.code).toBe(code);
    expect(await attemptsOf(body.seqNo)).toHaveLength(attempts);
  });

  test("in the customer's own order before the product's", async () => {
    const { code, path, routes, authorizationId } = await productAt(['/none', '/hit']);
    await putAuthorization(graph.rows, authorizationId, account, code, { sources: [routes[1] as string] });
    expect((await call(program, path, { key: '1' })).body.code).toBe(0);
  });

  test('but not beyond the deadline of the product', async () => {
    const { path } = await productAt(
      ['/hang', '/hang', '/hang', '/hit'],
      { settings: { onUnknown: 'next' } },
      { product: { deadlineMs: 1_000 } },
    );
    const began = performance.now();
    const { body } = await call(program, path, { key: '1' });
    expect(body.code).toBe(5001);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('while a source keeps failing it is left alone', async () => {
    const { path } = await productAt(['/error', '/hit']);
    const answers = [];
    for (let i = 0; i < 40; i++) answers.push((await call(program, path, { key: String(i) })).body);
    expect(answers.every(({ code }) => code === 0)).toBe(true);
    expect((await attemptsOf(answers.at(-1).seqNo)).map(({ success }) => success)).toEqual([true]);
  });
});

describe('money', () => {
  test('that the wallet does not have refuses the call before a source is asked', async () => {
    const poor = await putAccount(graph.rows, 2, { balance: '0.3' });
    const { path, code } = await productAt(['/hit']);
    await putAuthorization(graph.rows, String(++numbers), poor, code);
    const of = { ...program, appId: poor.appId, appSecret: poor.appSecret };
    expect((await call(of, path, { key: '1' })).body.code).toBe(0);
    const { body, status } = await call(of, path, { key: '1' });
    expect([body.code, status, stub.asked.has(body.seqNo)]).toEqual([4001, 402, false]);
  });

  test('without a wallet there is none', async () => {
    const none = await putAccount(graph.rows, 3);
    const { path, code } = await productAt(['/hit']);
    await putAuthorization(graph.rows, String(++numbers), none, code);
    const { body } = await call({ ...program, appId: none.appId, appSecret: none.appSecret }, path, { key: '1' });
    expect(body.code).toBe(4003);
  });

  test('is saved by a free quota, for exactly so many calls', async () => {
    const { path, authorizationId } = await productAt(['/hit'], {}, { authorization: { freeQuota: 10 } });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => call(program, path, { key: String(i) })));
    const fees = answers.map(({ body }) => body.fee);
    expect(fees.filter((fee) => fee === '0.000000')).toHaveLength(10);
    expect(fees.filter((fee) => fee === '0.250000')).toHaveLength(40);
    expect(answers.every(({ body }) => body.charged)).toBe(true);
    const [quota] = await graph.rows('select used from usage.free_quotas where authorization_id = $1', [
      authorizationId,
    ]);
    expect(quota.used).toBe(10);
  });

  test('of a free call that failed goes back to the quota', async () => {
    const { path, authorizationId } = await productAt(['/error'], {}, { authorization: { freeQuota: 1 } });
    expect((await call(program, path, { key: '1' })).body.code).toBe(5002);
    const [quota] = await graph.rows('select used from usage.free_quotas where authorization_id = $1', [
      authorizationId,
    ]);
    expect(quota.used).toBe(0);
  });

  test('is what the terms in force say, from their instant on', async () => {
    const { path, code, authorizationId } = await productAt(['/hit']);
    const terms = { chargeType: 'FLAT' as const, feeType: 'PER_QUERY' as const, componentPrices: [] };
    await putAuthorization(graph.rows, authorizationId, account, code, {
      periods: [
        { ...terms, price: '0.250000', effectiveAt: '2020-01-01T00:00:00.000Z' },
        { ...terms, price: '0.990000', effectiveAt: new Date(Date.now() + 1_500).toISOString() },
      ],
    });
    expect((await call(program, path, { key: '1' })).body.fee).toBe('0.250000');
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await call(program, path, { key: '1' })).body.fee).toBe('0.990000');
  });
});

test('a kept answer is charged like a fresh one, marked, and costs us nothing', async () => {
  const { path } = await productAt(['/hit'], {}, { product: { cacheDays: 7 } });
  const fresh = (await call(program, path, { key: 'same' })).body;
  const kept = (await call(program, path, { key: 'same' })).body;
  expect([fresh.cached, kept.cached, kept.fee, kept.data]).toEqual([false, true, '0.250000', { score: 7 }]);
  expect(await attemptsOf(kept.seqNo)).toEqual([]);
  const [record] = await graph.rows('select * from usage.calls where seq_no = $1', [kept.seqNo]);
  expect(record).toMatchObject({ cached: true, cost: '0.000000', charged: true });
});

test('callers who send digests share kept answers with those who send plain text', async () => {
  const encryptions: ('PLAIN' | 'MD5')[] = ['PLAIN', 'MD5'];
  const parameters = [parameter('key', { hashable: true })];
  const settings = { encryptions };
  const { path } = await productAt(['/hit'], { settings }, { product: { cacheDays: 7, encryptions, parameters } });
  expect((await call(program, path, { key: 'abc' })).body.cached).toBe(false);
  const digest = { key: '900150983CD24FB0D6963F7D28E17F72', encryptionType: 2 };
  expect((await call(program, path, digest)).body.cached).toBe(true);
  expect((await call(program, path, { ...digest, encryptionType: 3 })).body.code).toBe(1003);
});

test('a bundle asks its components, is charged for those that answered, and skips those that are off', async () => {
  const [found, failing, off] = [await productAt(['/hit']), await productAt(['/error']), await productAt(['/hit'])];
  await putProduct(graph.rows, off.code, { state: 'OFF' });
  const bundle = `b${++numbers}`;
  await putProduct(graph.rows, bundle, { bundle: true });
  const parts = [found, failing, off];
  const componentPrices = parts.map(({ code }, i) => ({ productCode: code, price: `0.${i + 1}00000` }));
  await putAuthorization(graph.rows, String(++numbers), account, bundle, {
    bundle: true,
    components: parts.map(({ code, authorizationId }) => ({ productCode: code, authorizationId })),
    periods: [
      {
        chargeType: 'PER_COMPONENT',
        feeType: 'PER_QUERY',
        price: '0.6',
        componentPrices,
        effectiveAt: '2020-01-01T00:00:00Z',
      },
    ],
  });
  const { body } = await call(program, `/api/v1/${bundle}`, { key: '1' });
  expect([body.code, body.fee, body.data[found.code].code, body.data[failing.code].code]).toEqual([
    0,
    '0.100000',
    0,
    5002,
  ]);
  expect(body.data[off.code]).toBeUndefined();
  const [record] = await graph.rows('select price, fee from usage.calls where seq_no = $1', [body.seqNo]);
  expect(record).toEqual({ price: '0.100000', fee: '0.100000' });
});

describe('from the instant that usage knows of it', () => {
  test('a product that is off and an authorisation that is closed are refused', async () => {
    const { path, code, authorizationId } = await productAt(['/hit']);
    const codeNow = async () => (await call(program, path, { key: '1' })).body.code;
    expect(await codeNow()).toBe(0);
    await putAuthorization(graph.rows, authorizationId, account, code, { state: 'DISABLED' });
    expect(await codeNow()).toBe(3004);
    await putAuthorization(graph.rows, authorizationId, account, code);
    await putProduct(graph.rows, code, { state: 'OFF' });
    expect(await codeNow()).toBe(3002);
  });

  test('a secret that is no longer in force signs nothing', async () => {
    const own = await putAccount(graph.rows, 4, { balance: '10' });
    const { path, code } = await productAt(['/hit']);
    await putAuthorization(graph.rows, String(++numbers), own, code);
    const of = { ...program, appId: own.appId, appSecret: own.appSecret };
    expect((await call(of, path, { key: '1' })).body.code).toBe(0);
    await graph.rows(
      `update usage.known_access set revision = revision + 1,
         access = jsonb_set(access, '{secrets,0,validUntil}', '"2020-01-01T00:00:00Z"') where app_id = $1`,
      [own.appId],
    );
    expect((await call(of, path, { key: '1' })).body.code).toBe(2002);
  });
});
