import pino from 'pino';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { ANONYMOUS } from '../../subgraphs/kit/requests/context';
import type { SubgraphPort } from './port';
import { sign } from './signature';
import { createSubgraphServer } from './subgraph-server';

const now = () => systemClock.now().getTime();
const KEY = 'a key of our processes, long enough';
const asked: unknown[] = [];
const log: object[] = [];
const app = createSubgraphServer({
  port: {
    execute: async (operation: unknown) => {
      asked.push(operation);
      return { data: { ok: true } };
    },
  } as unknown as SubgraphPort,
  key: KEY,
  log: pino({ level: 'warn' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
  readiness: async () => ({ ready: true, problems: [] }),
  metrics: { port: null, token: null, beside: false },
});
afterAll(() => app.close());

const BODY = {
  query: '{ ok }',
  variables: {},
  viewer: ANONYMOUS,
  requestId: 'r',
  clientIp: '',
  now: systemClock.now(),
};

const headersFor = (payload: string, at = now(), path = '/graphql') => ({
  'content-type': 'application/json',
  ...sign(KEY, path, payload, at),
});

async function send(payload: string, headers = headersFor(payload), url = '/graphql') {
  const { statusCode, payload: text } = await app.inject({ method: 'POST', url, headers, payload });
  return { status: statusCode, body: JSON.parse(text) };
}

test('a recorded request is refused when it is sent again, and the same question asked anew is answered', async () => {
  const payload = JSON.stringify(BODY);
  const headers = headersFor(payload);
  expect(await send(payload, headers)).toEqual({ status: 200, body: { data: { ok: true } } });
  const before = asked.length;
  expect((await send(payload, headers)).status).toBe(401);
  expect(asked).toHaveLength(before);
  expect((await send(payload)).status).toBe(200);
});

test.each([-31_000, 31_000])('a request of another time, %d ms away, is refused', async (apart) => {
  const payload = JSON.stringify(BODY);
  expect((await send(payload, headersFor(payload, now() + apart))).status).toBe(401);
});

test('a body that lacks who asks is refused with what it lacks, and leaves a line in the log', async () => {
  const { viewer: _, requestId: __, clientIp: ___, ...payload } = BODY;
  const { status, body } = await send(JSON.stringify(payload));
  expect([status, body.errors[0].extensions.fields]).toEqual([400, ['viewer', 'requestId', 'clientIp']]);
  expect(body.errors[0].message).toContain('viewer, requestId, clientIp');
  expect(log.at(-1)).toMatchObject({ route: '/graphql', status: 400, fields: ['viewer', 'requestId', 'clientIp'] });
});

test.each([
  ['a viewer without scopes', JSON.stringify({ ...BODY, viewer: { ...ANONYMOUS, scopes: 'all' } })],
  ['a viewer of no kind', JSON.stringify({ ...BODY, viewer: { ...ANONYMOUS, kind: 'god' } })],
  ['no JSON', '{'],
  ['no object', 'null'],
])('%s is refused', async (_title, payload) => {
  expect((await send(payload)).status).toBe(400);
});

test.each(['/feed', '/files/read', '/files/store', '/call'])(
  'what comes to %s must have its shape too',
  async (path) => {
    expect((await send('{}', headersFor('{}', now(), path), path)).status).toBe(400);
    expect((await send('{}', headersFor('{}'), path)).status).toBe(401);
  },
);
