import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { sleep, until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { call, type Program, signed } from './callers';
import { programOf } from './programs';

let graph: OwnGraph;
let program: Program;

const SUBJECT = { name: '张三', idCard: '110101199003070134' };
const PATH = '/api/v1/id/two';

beforeAll(async () => {
  graph = await startOwnGraph('skep_call_door');
  program = await programOf(graph, 'customer');
}, 120_000);
afterAll(() => graph?.stop());

const callsOf = (tradeNo: string) =>
  graph.rows('select * from usage.calls where trade_no = $1 order by seq_no', [tradeNo]);
const tradeNo = () => `T${randomBytes(8).toString('hex')}`;

describe('a signed call', () => {
  test('is answered, charged once, recorded, and seen by its customer', async () => {
    const trade = tradeNo();
    const { status, body, headers } = await call(program, PATH, { ...SUBJECT, tradeNo: trade });
    expect([status, body.code, body.charged, body.tradeNo]).toEqual([200, 0, true, trade]);
    expect(headers.get('x-skep-signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(body.seqNo).toMatch(/^\d{25}$/);
    const [record] = await callsOf(trade);
    expect(record).toMatchObject({ seq_no: body.seqNo, fee: body.fee, charged: true, result_code: 0, channel: 'API' });
    const charge = await graph.eventually(`select * from billing.charges where seq_no = $1 and state = 'SETTLED'`, [
      body.seqNo,
    ]);
    expect(charge.settled_amount).toBe(body.fee);
    const query = 'query($seqNo: ID!) { call(seqNo: $seqNo) { fee upstreamCalls { success } } }';
    const seen = await graph.ask('customer', query.replace('ID!', 'String!'), { seqNo: body.seqNo });
    expect(seen.call.fee).toBe(body.fee);
  });

  test('is taken with SM3 as well', async () => {
    const { body } = await call(program, PATH, SUBJECT, { algorithm: 'HMAC-SM3' });
    expect(body.code).toBe(0);
  });

  test('that comes again with the same tradeNo gets the same answer and is charged once', async () => {
    const trade = tradeNo();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(program, PATH, { ...SUBJECT, tradeNo: trade })),
    );
    const later = await call(program, PATH, { ...SUBJECT, tradeNo: trade });
    expect(new Set([...answers, later].map(({ text }) => text)).size).toBe(1);
    expect(later.headers.get('x-skep-replayed')).toBe('true');
    expect(await callsOf(trade)).toHaveLength(1);
  });

  test('with a tradeNo that another request used is a conflict', async () => {
    const trade = tradeNo();
    await call(program, PATH, { ...SUBJECT, tradeNo: trade });
    const { status, body } = await call(program, PATH, { ...SUBJECT, tradeNo: trade, tag: 'other' });
    expect([status, body.code]).toEqual([409, 3005]);
  });

  test('can be asked for again for two days, by its account alone', async () => {
    const trade = tradeNo();
    const { text, body } = await call(program, PATH, { ...SUBJECT, tradeNo: trade });
    const query = (of: Program, by: object) => call(of, '/api/v1/calls/query', by);
    expect((await query(program, { tradeNo: trade })).text).toBe(text);
    expect((await query(program, { seqNo: body.seqNo })).text).toBe(text);
    const other = await programOf(graph, 'customer', 'TEST');
    expect((await query(other, { seqNo: body.seqNo })).body.code).toBe(1);
    expect((await query(program, { tradeNo: 'a', seqNo: 'b' })).body.code).toBe(1001);
  });
});

describe('a request is refused', () => {
  const headersFor = (more: Record<string, string>) => ({ headers: more });

  test.each<[string, number, Parameters<typeof call>[3]]>([
    ['with another path signed', 2002, { signedPath: '/api/v1/mobile/two' }],
    ['with another body signed', 2002, { signedBody: '{}' }],
    ['with another secret', 2002, { secret: 'x'.repeat(32) }],
    ['with an instant of yesterday', 2003, { timestamp: Date.now() - 86_400_000 }],
    ['with an instant that is none', 2001, { timestamp: 'now' }],
    ['with a short nonce', 2001, { nonce: 'short' }],
    ['with an unknown algorithm', 2001, headersFor({ 'x-skep-algorithm': 'HMAC-MD5' })],
    ['with an unknown appId', 2002, headersFor({ 'x-skep-app-id': 'nobody' })],
  ])('%s', async (_title, code, options) => {
    const { body, status, headers } = await call(program, PATH, SUBJECT, options);
    expect([body.code, status]).toEqual([code, 401]);
    expect(headers.get('x-skep-signature')).toBeNull();
  });

  test('with a nonce that was used', async () => {
    const nonce = randomBytes(16).toString('hex');
    const first = await call(program, PATH, SUBJECT, { nonce });
    const again = await call(program, PATH, SUBJECT, { nonce });
    expect([first.body.code, again.body.code, again.status]).toEqual([0, 2004, 401]);
  });

  test('with a header twice', async () => {
    const body = JSON.stringify(SUBJECT);
    const headers = signed(program, PATH, body);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(program.url + PATH, { method: 'POST' }, ({ statusCode }) => resolve(statusCode));
      for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
      sent.setHeader('x-skep-nonce', [headers['x-skep-nonce'] as string, 'another-nonce-000000']);
      sent.on('error', reject).end(body);
    });
    expect(status).toBe(401);
  });

  test.each<[string, object | string, number, number, string | undefined]>([
    [
      'of an identity number whose check digit is wrong',
      { ...SUBJECT, idCard: '110101199003070135' },
      1001,
      400,
      'idCard',
    ],
    ['without a parameter', { name: '张三' }, 1001, 400, 'idCard'],
    ['of a field that nobody knows', { ...SUBJECT, age: 3 }, 1001, 400, 'age'],
    [
      'of a field named __proto__',
      '{"name":"张三","idCard":"110101199003070134","__proto__":{}}',
      1001,
      400,
      '__proto__',
    ],
    ['that is no JSON', '{', 1002, 400, undefined],
    ['that is a list', '[]', 1002, 400, undefined],
    ['that is too long', { ...SUBJECT, extend: 'x'.repeat(70_000) }, 1002, 413, undefined],
    [
      'with a digest of the wrong length',
      { name: 'a'.repeat(31), idCard: 'a'.repeat(32), encryptionType: 2 },
      1001,
      400,
      'name',
    ],
  ])('%s, and leaves a record', async (_title, sent, code, status, field) => {
    const answer = await call(program, PATH, sent);
    expect([answer.body.code, answer.status, answer.body.field]).toEqual([code, status, field]);
    const [record] = await graph.rows('select * from usage.calls where seq_no = $1', [answer.body.seqNo]);
    expect(record).toMatchObject({ result_code: code, charged: false, fee: '0.000000', success: false });
  });

  test('of a path that is no product', async () => {
    const { body, status } = await call(program, '/api/v1/nothing', SUBJECT);
    expect([body.code, status]).toEqual([3001, 404]);
  });

  test('of a product that the account does not hold', async () => {
    const [product] = await graph.rows(
      `select p.api_path from usage.known_products p where p.facts->>'state' = 'ON' and not exists (
         select from usage.known_authorizations a join usage.known_access k using (developer_account_id)
         where k.app_id = $1 and a.product_code = p.code) limit 1`,
      [program.appId],
    );
    const { body } = await call(program, product.api_path, {});
    expect(body.code).toBe(3003);
  });
});

test('a ping checks the signature and nothing else', async () => {
  expect((await call(program, '/api/v1/ping', '')).body.code).toBe(0);
});

test('a new secret signs as soon as usage has it, whatever was signed wrong meanwhile', async () => {
  const { viewer } = await graph.ask('customer', '{ viewer { customer { developerAccounts { id appId } } } }');
  const { id } = viewer.customer.developerAccounts.find(({ appId }: { appId: string }) => appId === program.appId);
  const ping = async (appSecret: string) => (await call({ ...program, appSecret }, '/api/v1/ping', '')).body.code;
  expect([await ping(program.appSecret), await ping('x'.repeat(32))]).toEqual([0, 2002]);
  const rotate = 'mutation($input: RotateAppSecretInput!) { rotateAppSecret(input: $input) { appSecret } }';
  const { rotateAppSecret } = await graph.ask('operator', rotate, {
    input: { developerAccountId: id, idempotencyKey: `call-door-${randomBytes(8).toString('hex')}` },
  });
  const known = `select 1 from usage.known_access where developer_account_id = $1 and jsonb_array_length(access->'secrets') = 2`;
  await until(async () => (await graph.rows(known, [id])).length === 1, 'usage has the new secret');
  const hadByMs = performance.now();
  // Few questions: an address that signs wrong too often is not listened to any more.
  await until(async () => {
    await sleep(250);
    return (await ping(rotateAppSecret.appSecret)) === 0;
  }, 'the new secret signs');
  expect(performance.now() - hadByMs).toBeLessThan(2_000);
  expect(await ping(program.appSecret)).toBe(0);
});

/** Counting pauses ten times as long as it takes, five minutes at most: long only on a busy machine. */
const COUNTED_WITHIN_MS = 330_000;

test('calls are counted, and the marks of what is counted go', async () => {
  const trade = tradeNo();
  const { body } = await call(program, PATH, { ...SUBJECT, tradeNo: trade, tag: trade.slice(0, 30) });
  const rollups = () => graph.rows('select * from usage.hourly_rollups where tag = $1', [trade.slice(0, 30)]);
  await until(async () => (await rollups()).length > 0, 'the call is counted', COUNTED_WITHIN_MS);
  expect((await rollups())[0]).toMatchObject({ calls: 1, charged_calls: 1, fee: body.fee });
  const marks = () => graph.rows('select from usage.dirty_hours');
  await until(async () => (await marks()).length === 0, 'all is counted', COUNTED_WITHIN_MS);
}, 700_000);
