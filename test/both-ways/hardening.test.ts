import { request } from 'node:http';
import { baseUrl } from '../support/front-door';
import { ask, codes, get, post, reasons, send } from '../support/raw-requests';

const PREFLIGHTED = { 'apollo-require-preflight': '1' };
const LOGIN = 'login(input: {account: "nobody", password: "guess"}) { accessToken }';

/** Announces a body of this length and sends none of it; writing one that nobody reads would end in a broken pipe. */
function statusOfAnnouncedBody(bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': bytes };
    const announced = request(`${baseUrl()}/graphql`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      announced.destroy();
    });
    announced.on('error', reject);
    announced.flushHeaders();
  });
}

describe('requests a foreign page can send', () => {
  const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

  test.each(forms)('a POST as %s is not executed', async (type) => {
    const reply = await post({ query: `mutation { ${LOGIN} }` }, { 'content-type': type });
    expect([400, 415]).toContain(reply.status);
    expect(reply.data ?? null).toBeNull();
  });

  test('a POST without a content type is not executed', async () => {
    const bytes = new TextEncoder().encode('{"query":"{ __typename }"}');
    const reply = await send(`${baseUrl()}/graphql`, { method: 'POST', body: bytes });
    expect([400, 415]).toContain(reply.status);
  });

  test('a GET without a header that forces a preflight is not executed', async () => {
    const reply = await get('{ __typename }');
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('Cross-Site Request Forgery');
  });

  test('a GET with a content type other than JSON is not executed', async () => {
    const reply = await get('{ __typename }', { 'content-type': 'application/x-unusual' });
    expect([400, 415]).toContain(reply.status);
  });

  test('a GET cannot change anything', async () => {
    const reply = await get(`mutation { ${LOGIN} }`, PREFLIGHTED);
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST');
    expect((await get('{ __typename }', PREFLIGHTED)).data).toEqual({ __typename: 'Query' });
  });

  const foreign = ['https://evil.example', 'null', 'https://localhost.evil.example', `${baseUrl()}.evil.example`];

  test.each(foreign)('the origin %s may not read answers', async (origin) => {
    const answer = await post({ query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await send(`${baseUrl()}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('documents made to cost more than they look', () => {
  test('several operations in one body are refused', async () => {
    const reply = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('batching');
  });

  test('passwords cannot be guessed by alias in one request', async () => {
    for (const count of [11, 100]) {
      const logins = Array.from({ length: count }, (_, at) => `a${at}: ${LOGIN}`).join(' ');
      const reply = await post({ query: `mutation { ${logins} }` });
      expect(reply.status).toBe(400);
      expect(reply.data ?? null).toBeNull();
    }
  });

  test('aliases are limited', async () => {
    const names = Array.from({ length: 31 }, (_, at) => `a${at}: name`).join(' ');
    const reply = await ask(`{ customers(first: 1) { nodes { ${names} } } }`);
    expect(reply.status).toBe(400);
    expect(reasons(reply)).toEqual(['TOO_MANY_ALIASES']);
  });

  test('depth is limited before anything is fetched', async () => {
    const reply = await ask(`{ customer(id: 1) ${'{ company { wallets '.repeat(15)} { id } ${'} }'.repeat(15)} }`);
    expect(reply.status).toBe(400);
    expect(reasons(reply)).toContain('OPERATION_TOO_DEEP');
  });

  test('fragments that double, or go in a circle, are refused at once', async () => {
    const doubling = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    const bombs = [
      `{ ...F0 } ${doubling.join(' ')} fragment F30 on Query { __typename }`,
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ];
    for (const query of bombs) {
      const started = performance.now();
      const reply = await ask(query);
      expect(reply.status).toBe(400);
      expect(codes(reply)[0]).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  test('directives, repetitions and tokens are limited', async () => {
    const skips = '... @skip(if: false) { __typename } '.repeat(20);
    const directives = `{ ${['a', 'b', 'c'].map((name) => `${name}: customer(id: 1) { ${skips} }`).join(' ')} }`;
    expect(reasons(await ask(directives))).toEqual(['TOO_MANY_DIRECTIVES']);
    expect(reasons(await ask(`{ ${'__typename '.repeat(500)} }`))).toContain('TOO_MANY_REPETITIONS');
    const wide = await ask(`{ ${'__typename '.repeat(10_000)} }`);
    expect([wide.status, codes(wide)]).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
    const braces = await ask('{'.repeat(200_000));
    expect([wide.status, codes(braces)]).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
  });

  test('a page size that comes as a variable counts like a written one', async () => {
    const byVariable = 'query($n: Int!) { customers(first: $n) { nodes { id } } }';
    expect(reasons(await ask(byVariable, { n: 1_000_000 }))).toEqual(['OPERATION_TOO_COSTLY']);
    const [refused] = (await ask('{ customers(first: 1000000) { nodes { id } } }')).errors;
    expect(refused?.message).toBe('The operation costs 1000001, 5000 is the limit; most of it is customers.nodes.');
    expect(refused?.extensions).toMatchObject({
      reason: 'OPERATION_TOO_COSTLY',
      details: { cost: 1_000_001, limit: 5_000, dearest: 'customers.nodes' },
    });
    const small = await ask(byVariable, { n: 5 });
    expect(small.errors).toEqual([]);
  });

  test('a body announced longer than the limit is refused before it is read', async () => {
    expect(await statusOfAnnouncedBody(3_000_000)).toBe(413);
  });
});
