import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshKey, freshRegistration } from '../../../test/support/customers';
import { type OwnGraph, startOwnGraph } from '../../../test/support/own-graph';

type Json = ReturnType<typeof JSON.parse>;

/** The graph of another environment: keeps what it is asked, and answers as it is told. */
const posts: { headers: IncomingHttpHeaders; body: Json }[] = [];
let reply: (response: ServerResponse) => void;

const other = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    posts.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    reply(response);
  });
});

const answering = (body: unknown, status = 200) => {
  reply = (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
};
const made = { id: '77', merchantId: '78', name: 'Made there', mobile: '13900000000', state: 'NORMAL' };
const MADE = { data: { registerCustomer: { customer: made } } };

const MIRROR = `mutation M($input: RegisterCustomerInput!) {
  mirrorRegistration(input: $input) { customerId merchantId name mobile state } }`;

let graph: OwnGraph;
beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/graphql`;
  graph = await startOwnGraph('skep_elsewhere', { SYNC_REGISTER_URL: url, SYNC_REGISTER_KEY: 'token of there' });
}, 120_000);
afterAll(async () => {
  await graph?.stop();
  other.closeAllConnections();
  other.close();
});
beforeEach(() => {
  posts.length = 0;
  answering(MADE);
});

const fresh = () => ({ registration: freshRegistration(), idempotencyKey: freshKey() });
const mirror = async (input: object) => (await graph.ask('operator', MIRROR, { input })).mirrorRegistration;
const refusal = (input: object) => graph.refusal('operator', MIRROR, { input });

describe('a registration in another environment', () => {
  test('is posted there with the token and key, without salesperson, and answers what was made there', async () => {
    const input = { ...fresh(), salespersonId: '5', confirmRepeat: true };
    const { id: customerId, ...facts } = made;
    expect(await mirror(input)).toEqual({ customerId, ...facts });
    expect(posts).toHaveLength(1);
    expect(posts[0]?.headers.authorization).toBe('Bearer token of there');
    const { salespersonId: _, ...sent } = input;
    expect(posts[0]?.body.variables.input).toMatchObject(sent);
    expect(posts[0]?.body.variables.input).not.toHaveProperty('salespersonId');
  });

  test('is posted once for one key, however often and however much at once it is asked for', async () => {
    const input = fresh();
    const answers = await Promise.all([mirror(input), mirror(input), mirror(input)]);
    answers.push(await mirror(input));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(posts).toHaveLength(1);
    const other = { ...fresh(), idempotencyKey: input.idempotencyKey };
    expect(await refusal(other)).toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(posts).toHaveLength(1);
  });

  test('that is refused there says why, and can be asked for again with the same key', async () => {
    const input = fresh();
    const refused = (code: string, reason: string) =>
      answering({
        errors: [{ message: 'The mobile is taken.', extensions: { code, reason, field: 'input.registration.mobile' } }],
      });
    refused('CONFLICT', 'MOBILE_TAKEN');
    expect(await refusal(input)).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'MOBILE_TAKEN', field: 'input.registration.mobile' },
    });
    refused('UNAUTHENTICATED', 'UNAUTHENTICATED');
    expect(await refusal(input)).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'OTHER_ENVIRONMENT_REFUSED' });
    answering(MADE);
    expect(await mirror(input)).toMatchObject({ customerId: '77' });
  });

  test.each([
    ['a page of a proxy', '<html>Bad Gateway</html>', 502],
    ['other JSON', '{"ok":true}', 200],
    ['null', 'null', 200],
  ])('that is answered with %s is a clear error', async (_title, body, status) => {
    answering(body, status);
    expect(await refusal(fresh())).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'OTHER_ENVIRONMENT_UNREADABLE', details: { status } },
    });
  });

  test('whose connection breaks off, is sent elsewhere or gets no answer in time is a clear error', async () => {
    const silent = { code: 'FAILED_PRECONDITION', reason: 'OTHER_ENVIRONMENT_SILENT' };
    reply = (response) => response.destroy();
    expect(await refusal(fresh())).toMatchObject(silent);
    reply = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await refusal(fresh())).toMatchObject(silent);
    reply = () => undefined;
    expect(await refusal(fresh())).toMatchObject(silent);
  }, 30_000);
});
