import { createHash } from 'node:crypto';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { parameter, putAccount, putCallable, type WorldAccount } from './call-world';
import { call } from './callers';

let graph: OwnGraph;
let account: WorldAccount;
let made: { code: string; path: string };
const MOBILE = '13900000055';

beforeAll(async () => {
  graph = await startOwnGraph('skep_kept_answers');
  account = await putAccount(graph.rows, 870, { balance: '10' });
  const mobile = parameter('mobile', { role: 'MOBILE', hashable: true });
  made = await putCallable(
    graph.rows,
    account,
    { paths: ['sandbox:'], url: '' },
    { adapter: 'sandbox', settings: { hitRate: 1 } },
    { product: { parameters: [mobile], encryptions: ['PLAIN', 'MD5'], cacheDays: 30 } },
  );
}, 180_000);
afterAll(() => graph?.stop());

const ADD = 'mutation($input: AddCachedResultInput!) { addCachedResult(input: $input) { key value expiresInSeconds } }';
const EDIT = 'mutation($input: EditCachedResultInput!) { editCachedResult(input: $input) { key value } }';
const REMOVE = 'mutation($input: RemoveCachedResultInput!) { removeCachedResult(input: $input) { key } }';
const LIST = 'query($filter: CachedResultFilter!) { cachedResults(filter: $filter) { key value call { seqNo } } }';
const entry = (more: object = {}) => ({
  productCode: made.code,
  encryption: 'MD5',
  mobile: MOBILE,
  expiresInSeconds: 3_600,
  value: '{"level":"A"}',
  ...more,
});
const asked = async (mobile: string, more: object = {}) => {
  const program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
  return (await call(program, made.path, { mobile, ...more })).body;
};
const reason = async (query: string, input: object, who = 'operator') =>
  (await graph.refusal(who, query, { input }))?.reason;

describe('a kept answer', () => {
  test('is entered, found, changed and forgotten by the old paths, and callers get it meanwhile', async () => {
    const mobile = '13900000056';
    const cache = (path: string, body: object) => graph.legacy('operator', `/mt/crm/api/${path}`, body);
    const given = {
      checkItem: made.code,
      mobile,
      encryptionType: 2,
      expireSeconds: 7_200,
      cacheValue: '{"level":"A"}',
    };
    const { cacheKey } = await cache('addCache', given);
    expect(await asked(mobile)).toMatchObject({ cached: true, data: { level: 'A' } });
    const list = () => cache('cacheList', { checkItem: made.code, mobile, encryptionType: 2 });
    expect(await list()).toMatchObject([
      { cacheKey, checkItem: made.code, expireSecondsDesc: expect.stringContaining('1小时') },
    ]);
    expect(await cache('editCache', { cacheKey, cacheValue: '{"level":"C"}' })).toEqual({ cacheKey });
    expect(JSON.parse((await cache('cacheDetail', { cacheKey })).cacheValue)).toEqual({ level: 'C' });
    expect(await asked(mobile)).toMatchObject({ cached: true, data: { level: 'C' } });
    await cache('deleteCache', { cacheKey });
    expect(await list()).toEqual([]);
    expect(await asked(mobile)).toMatchObject({ cached: false });
  });

  test('that was entered by hand is given to whoever asks, changed, and forgotten', async () => {
    const { addCachedResult } = await graph.ask('operator', ADD, { input: entry() });
    const { key } = addCachedResult;
    expect(addCachedResult.value).toEqual({ level: 'A' });
    expect(await asked(MOBILE)).toMatchObject({ code: 0, cached: true, charged: true, data: { level: 'A' } });
    const md5 = createHash('md5').update(MOBILE).digest('hex');
    expect(await asked(md5, { encryptionType: 2 })).toMatchObject({ cached: true, data: { level: 'A' } });
    await graph.ask('operator', EDIT, { input: { key, value: '{"level":"B"}' } });
    expect(await asked(MOBILE)).toMatchObject({ cached: true, data: { level: 'B' } });
    const filter = { mobile: MOBILE, productCode: made.code };
    expect((await graph.ask('operator', LIST, { filter })).cachedResults).toEqual([{ key, value: null, call: null }]);
    await graph.ask('operator', REMOVE, { input: { key } });
    expect((await graph.ask('operator', LIST, { filter })).cachedResults).toEqual([]);
    expect(await asked(MOBILE)).toMatchObject({ code: 0, cached: false });
    const kept = await graph.ask('operator', LIST, { filter });
    expect(kept.cachedResults).toEqual([{ key, value: null, call: { seqNo: expect.any(String) } }]);
  });

  test('is found without its subject, newest first', async () => {
    const { addCachedResult: before } = await graph.ask('operator', ADD, { input: entry({ mobile: '13900000056' }) });
    const { addCachedResult: last } = await graph.ask('operator', ADD, { input: entry({ mobile: '13900000057' }) });
    const { cachedResults } = await graph.ask('operator', LIST, { filter: { productCode: made.code } });
    expect(cachedResults.slice(0, 2).map(({ key }: { key: string }) => key)).toEqual([last.key, before.key]);
    expect((await graph.ask('operator', LIST, { filter: {} })).cachedResults[0]).toMatchObject({ key: last.key });
  });

  test('shows the digits that it gives', async () => {
    const mobile = '13900000058';
    const value = '{"n":12345678901234567890}';
    const { addCachedResult: added } = await graph.ask('operator', ADD, { input: entry({ mobile, value }) });
    const given = (await asked(mobile)).data;
    expect([added.value, given]).toEqual([{ n: '12345678901234567890' }, { n: '12345678901234567890' }]);
  });

  test('is refused where callers would never find it', async () => {
    const sandbox = { adapter: 'sandbox', settings: { hitRate: 1 } };
    const product = {
      parameters: [parameter('mobile', { role: 'MOBILE', hashable: true })],
      encryptions: ['MD5' as const],
    };
    const unkept = await putCallable(graph.rows, account, { paths: ['sandbox:'], url: '' }, sandbox, { product });
    expect(await reason(ADD, entry({ mobile: null }))).toBe('CACHE_SUBJECT_WRONG');
    expect(await reason(ADD, entry({ encryption: 'SM3' }))).toBe('CACHE_ENCRYPTION');
    expect(await reason(ADD, entry({ expiresInSeconds: 0 }))).toBe('NUMBER_OUT_OF_RANGE');
    expect(await reason(ADD, entry({ productCode: 'nothing' }))).toBe('NOT_FOUND');
    expect(await reason(ADD, entry({ productCode: unkept.code }))).toBe('CACHE_OFF');
    expect(await reason(ADD, entry({ value: 'null' }))).toBe('TEXT_MISSING');
    expect(await reason(ADD, entry({ value: '{"a":"\\ud800"}' }))).toBe('TEXT_NOT_KEEPABLE');
    expect(await reason(EDIT, { key: 'nothing', value: '{}' })).toBe('NOT_FOUND');
    expect(await reason(EDIT, { key: 'nothing', value: 'null' })).toBe('TEXT_MISSING');
    expect(await reason(EDIT, { key: 'nothing' })).toBe('NOTHING_CHANGES');
    for (const who of ['customer', 'salesperson']) {
      expect(await reason(ADD, entry(), who)).toBe('SCOPE_MISSING');
      expect(await graph.refusal(who, LIST, { filter: { mobile: MOBILE } })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('of one photo is not given for another one, and nothing is kept that nothing keeps apart', async () => {
    const program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
    const asks = async (parameters: ReturnType<typeof parameter>[]) => {
      const sandbox = { adapter: 'sandbox', settings: { hitRate: 1 } };
      const product = { parameters, cacheDays: 30 };
      const { path } = await putCallable(graph.rows, account, { paths: ['sandbox:'], url: '' }, sandbox, { product });
      return async (body: object) => (await call(program, path, body)).body.cached;
    };
    const compare = await asks([parameter('name'), parameter('base64', { type: 'FILE' })]);
    const body = { name: '张三', base64: 'aGVsbG8=' };
    expect([await compare(body), await compare(body)]).toEqual([false, true]);
    expect(await compare({ ...body, base64: 'd29ybGQ=' })).toBe(false);
    const apart = await asks([parameter('key', { inCacheKey: false })]);
    expect([await apart({ key: 'a' }), await apart({ key: 'b' }), await apart({ key: 'a' })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('of the demo about a face belongs to the photo it was asked with', async () => {
    const [row] = await graph.rows(
      `select facts -> 'parameters' as parameters from usage.known_products where code = 'face_compare'`,
    );
    expect(row.parameters.find(({ type }: { type: string }) => type === 'FILE').inCacheKey).toBe(true);
  });
});
