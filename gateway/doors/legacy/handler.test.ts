import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { buildSchema, type ExecutionResult, execute } from 'graphql';
import pino from 'pino';
import { unauthenticated } from '../../../subgraphs/kit/basics/errors';
import { ANONYMOUS, type ViewerKind } from '../../../subgraphs/kit/requests/context';
import { registerLegacy } from './handler';

const schema = buildSchema('type Query { a: Int } enum ContractState { SIGNED NOT_STARTED }');
const NOW = new Date(1_763_000_000_000);

/** What the graph answers instead of the schema above, for one test. */
let answer: ExecutionResult | undefined;
let app: FastifyInstance;

beforeAll(async () => {
  app = fastify({ genReqId: () => 'request-1' });
  await registerLegacy(app, {
    publicUrl: 'https://api.example.com',
    schema: () => schema,
    execute: async (document, { variables }) =>
      answer ?? (await execute({ schema, document, variableValues: variables })),
    authenticate: async (credential) => {
      if (credential === 'expired') throw unauthenticated();
      return { ...ANONYMOUS, kind: (credential ?? 'anonymous') as ViewerKind };
    },
    keepFile: async () => '/files/platform/1',
    takeFile: async () => '1',
    platform: { execute: async () => ({ data: { legacySunsets: [], countLegacyCalls: true } }) },
    now: () => NOW,
    log: pino({ level: 'silent' }),
  });
});

afterAll(() => app.close());
afterEach(() => {
  answer = undefined;
});

const PATH = '/mt/crm/base/enumList';
const JSON_TYPE = { 'content-type': 'application/json' };

async function ask(options: InjectOptions, session = 'operator') {
  const headers = { ...JSON_TYPE, ...(session && { stoken: session }), ...options.headers };
  const response = await app.inject({ method: 'POST', url: PATH, ...options, headers });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

test('a success carries the whole envelope', async () => {
  const { status, body } = await ask({ payload: '{"className":"ContractState"}' });
  expect([status, body]).toEqual([
    200,
    {
      code: 0,
      msg: '',
      data: [
        { code: '0', desc: '未发起' },
        { code: '100', desc: '已签署' },
      ],
      timestamp: NOW.getTime(),
      traceId: 'request-1',
    },
  ]);
});

test('a Bearer token is a session too', async () => {
  const { body } = await ask(
    { payload: '{"className":"ContractState"}', headers: { authorization: 'Bearer operator' } },
    '',
  );
  expect(body.code).toBe(0);
});

test.each<[string, InjectOptions, string, number, number, RegExp]>([
  ['no session', {}, '', 401, 401, /请先登录/],
  ['an expired session', {}, 'expired', 401, 401, /请先登录/],
  ['a session of another front end', {}, 'customer', 401, 401, /运营人员/],
  ['broken JSON, with the place', { payload: '{"className":' }, 'operator', 400, 400, /第14个字符/],
  ['JSON nested too deep', { payload: '[0.5,'.repeat(100_000) }, 'operator', 400, 400, /嵌套/],
  [
    'a body of another type',
    { payload: 'a=b', headers: { 'content-type': 'text/plain' } },
    'operator',
    415,
    415,
    /application\/json/,
  ],
  ['a body above the limit', { payload: ' '.repeat(1024 * 1024 + 1) }, 'operator', 413, 413, /1024KB/],
  ['an unknown path', { url: '/mt/crm/base/nothing' }, 'operator', 404, 404, /\/mt\/crm\/base\/nothing/],
  ['another method', { method: 'GET' }, 'operator', 405, 405, /POST/],
  ['a request against the contract', { payload: '{}' }, 'operator', 200, 400, /className\)不能为空/],
  ['a list as a body', { payload: '[]' }, 'operator', 200, 400, /JSON对象/],
  ['an unknown enum, naming the known ones', { payload: '{"className":"X"}' }, 'operator', 200, 400, /ContractState/],
])('refuses %s', async (_, options, session, status, code, text) => {
  const answered = await ask(options, session);
  expect([answered.status, answered.body.code]).toEqual([status, code]);
  expect(answered.body.msg).toMatch(text);
  expect(answered.body).toMatchObject({ timestamp: NOW.getTime(), traceId: 'request-1' });
});

test('another method is told the right one', async () => {
  const { headers } = await ask({ method: 'GET' });
  expect(headers.allow).toBe('POST');
});

test('data with an error is a failure, and a fault of ours tells nothing', async () => {
  answer = { data: { __type: { enumValues: [] } }, errors: [new Error('secret') as never] };
  const { status, body } = await ask({ payload: '{"className":"ContractState"}' });
  expect([status, body.code, body.data, JSON.stringify(body).includes('secret')]).toEqual([500, 500, undefined, false]);
});

test('the documentation is served without a session, and what there is none of is refused as such', async () => {
  const page = await app.inject('/mt/docs/crm/base');
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.body).toContain(PATH);
  const document = await app.inject('/mt/openapi.json');
  expect(document.json().servers).toEqual([{ url: 'https://api.example.com' }]);
  for (const url of ['/mt/docs/crm/nothing', '/mt/docs/crm/..%2Findex']) {
    const { statusCode, body } = await app.inject(url);
    expect([url, statusCode, JSON.parse(body).code]).toEqual([url, 404, 404]);
  }
});
