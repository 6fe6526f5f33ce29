import { randomBytes } from 'node:crypto';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { parameter, putAccount, putCallable, type RouteInput, type WorldAccount } from './call-world';
import { call, type Program } from './callers';
import { type Stub, startStub } from './upstream-stub';

let graph: OwnGraph;
let stub: Stub;
let account: WorldAccount;
let program: Program;

beforeAll(async () => {
  stub = await startStub();
  graph = await startOwnGraph('skep_call_content', { UPSTREAM_HOSTS: '127.0.0.1' });
  account = await putAccount(graph.rows, 881, { balance: '1000' });
  program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
}, 180_000);
afterAll(async () => {
  await stub?.stop();
  await graph?.stop();
});

const productAt = (paths: string[], more: Parameters<typeof putCallable>[4] = {}, route: RouteInput = {}) =>
  putCallable(graph.rows, account, { paths, url: stub.url }, route, more);
const recordOf = async (seqNo: string) => (await graph.rows('select * from usage.calls where seq_no = $1', [seqNo]))[0];

describe('what a call carries', () => {
  test.each([
    ['extend', '{"key":"1","extend":"\\ud800"}', 'extend'],
    ['a name inside extend', '{"key":"1","extend":{"\\udc00":1}}', 'extend'],
    ['a parameter', '{"key":"\\ud800"}', 'key'],
    ['a common parameter', '{"key":"1","scene":"\\udfff"}', 'scene'],
  ])('with half a character in %s is refused before a source is asked', async (_title, sent, field) => {
    const { path } = await productAt(['/hit']);
    const { body, status } = await call(program, path, sent);
    expect([body.code, status, body.field]).toEqual([1001, 400, field]);
    expect(stub.asked.get(body.seqNo)).toBeUndefined();
    expect(await recordOf(body.seqNo)).toMatchObject({ result_code: 1001 });
  });

  test('beside it in extend is recorded with all its digits, and whole characters as they are', async () => {
    const { path } = await productAt(['/hit']);
    const extend =
      '{"a":1,"b":-0.5,"big":12345678901234567890,"wild":1e999999,"list":[1.50,"\\ud83d\\ude00","\\\\ud800"]}';
    const { body } = await call(program, path, `{"key":"1","extend":${extend}}`);
    const { call: seen } = await graph.ask('operator', 'query($s: String!) { call(seqNo: $s) { extend } }', {
      s: body.seqNo,
    });
    expect(seen.extend.extend).toEqual({
      ...{ a: 1, b: -0.5, big: '12345678901234567890', wild: '1e999999' },
      list: [1.5, '😀', '\\ud800'],
    });
  });

  test.each(['{"isLosslessNumber":1}', '{"isLosslessNumber":true,"toString":"x"}', '{"value":"1"}'])(
    'is no object where a parameter is text: %s',
    async (value) => {
      const { path } = await productAt(['/hit']);
      const { body } = await call(program, path, `{"key":${value}}`);
      expect([body.code, body.field]).toEqual([1001, 'key']);
    },
  );

  test('is in the journal as it came, so that a crash loses nothing of it', async () => {
    const { path } = await productAt(['/hang']);
    const tradeNo = `T${randomBytes(8).toString('hex')}`;
    const asked = call(program, path, { key: '1', tradeNo, extend: { a: 1 } });
    const { extend } = await graph.eventually(
      `select record -> 'extend' as extend from usage.call_journal where trade_no = $1 and record is not null`,
      [tradeNo],
    );
    expect(extend).toEqual({ key: '1', extend: { a: 1 } });
    await asked;
  });
});

describe('what a source answers', () => {
  test('with half a character is given and recorded without it, and the call keeps its outcome', async () => {
    const { path } = await productAt(['/half']);
    const { body } = await call(program, path, { key: '1' });
    expect([body.code, body.charged, body.data]).toEqual([0, true, { name: 'a\uFFFDb' }]);
    expect(await recordOf(body.seqNo)).toMatchObject({ result: body.data, upstream_count: 1, charged: true });
  });

  test('at a length that cuts a character in two is recorded all the same', async () => {
    const { path } = await productAt(['/faces']);
    const { body } = await call(program, path, { key: '1' });
    expect(body.code).toBe(0);
    expect(await recordOf(body.seqNo)).toMatchObject({ upstream_count: 1 });
  });
});

describe('a corrected record', () => {
  const EDIT = 'mutation($input: EditCallInput!) { editCall(input: $input) { result extend } }';
  const edit = (seqNo: string, more: object) => ({
    input: { seqNo, idempotencyKey: `content-${randomBytes(8).toString('hex')}`, ...more },
  });

  test('keeps the digits that JavaScript would round, and takes no half of a character', async () => {
    const { path } = await productAt(['/hit']);
    const { seqNo } = (await call(program, path, { key: '1' })).body;
    const { editCall } = await graph.ask(
      'operator',
      EDIT,
      edit(seqNo, { result: '{"n":12345678901234567890,"m":1.5}' }),
    );
    expect(editCall.result).toEqual({ n: '12345678901234567890', m: 1.5 });
    for (const given of [{ result: '{"n":"\\ud800"}' }, { extend: '"\\udc00"' }]) {
      expect(await graph.refusal('operator', EDIT, edit(seqNo, given))).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'TEXT_NOT_KEEPABLE',
      });
    }
  });
});

describe('a bundle', () => {
  test('asks only components that take the encryption, and is refused when none does', async () => {
    const parameters = [parameter('key', { hashable: true })];
    const takes = { parameters, encryptions: ['PLAIN' as const, 'MD5' as const] };
    const settings = { encryptions: ['PLAIN', 'MD5'] };
    const [both, plain] = [
      await productAt(['/hit'], { product: takes }, { settings }),
      await productAt(['/hit'], { product: { parameters } }, { settings }),
    ];
    const bundleOf = (parts: (typeof both)[]) => {
      const components = parts.map(({ code, authorizationId }) => ({ productCode: code, authorizationId }));
      return productAt([], {
        product: { ...takes, bundle: true, componentCodes: parts.map(({ code }) => code) },
        authorization: { bundle: true, components },
      });
    };
    const digest = { key: '900150983cd24fb0d6963f7d28e17f72', encryptionType: 2 };
    const { body } = await call(program, (await bundleOf([both, plain])).path, digest);
    expect([body.code, Object.keys(body.data)]).toEqual([0, [both.code]]);
    const refused = (await call(program, (await bundleOf([plain])).path, digest)).body;
    expect([refused.code, refused.field, refused.charged]).toEqual([1003, 'encryptionType', false]);
  });
});
