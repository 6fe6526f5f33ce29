import { gzipSync } from 'node:zlib';
import { baseUrl, graphql, hardenedUrl, subgraphUrl, tokenOf } from '../support/front-door';
import { ask, codes, post, send } from '../support/raw-requests';

describe('input that does not fit', () => {
  const pages: ReadonlyArray<readonly [string, Record<string, unknown>]> = [
    ['a negative page', { n: -1 }],
    ['a page beyond 32 bits', { n: 2_147_483_648 }],
    ['a page that is no number', { n: '20' }],
    ['a cursor of another list', { n: 5, after: Buffer.from('["1","2","3","4"]').toString('base64url') }],
    ['a cursor that is no cursor', { n: 5, after: "' or 1=1 --" }],
    ['a cursor with a prototype', { n: 5, after: Buffer.from('{"__proto__":[1]}').toString('base64url') }],
  ];

  test.each(pages)('%s is told as bad input', async (_name, variables) => {
    const reply = await ask(
      'query($n: Int, $after: String) { customers(first: $n, after: $after) { nodes { id } } }',
      variables,
    );
    expect(codes(reply)).toEqual(['BAD_USER_INPUT']);
  });

  test('a value that its scalar forbids is told as bad input, written or as a variable', async () => {
    const written = await ask('{ customers(filter: { createdFrom: "yesterday" }) { nodes { id } } }');
    expect([written.status, codes(written)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    const query = 'query($from: DateTime) { customers(filter: { createdFrom: $from }) { nodes { id } } }';
    for (const from of ['yesterday', 20_260_101, {}, ['2026-01-01T00:00:00Z', 'x']]) {
      const reply = await ask(query, { from });
      expect(codes(reply)).toEqual(['BAD_USER_INPUT']);
    }
    expect((await ask(query, { from: '2026-01-01T00:00:00Z' })).errors).toEqual([]);
  });

  test.each([
    ['{ customers(first: 101) { nodes { id } } }', 'first', 100],
    ['{ customers(last: 101) { nodes { id } } }', 'last', 100],
    ['{ customers(first: 1) { nodes { bills(first: 101) { nodes { id } } } } }', 'first', 100],
    ['{ businessCustomerMessages(tenant: "t", projectId: 1, after: "0", first: 201) { position } }', 'first', 200],
  ])('a page above the maximum is refused and the maximum named: %s', async (query, field, most) => {
    const { message, extensions } = (await ask(query)).errors[0] ?? {};
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'PAGE_TOO_LARGE', details: { most } });
    expect(message).toBe(`${field} must be at most ${most}.`);
  });

  test('a page of none is empty', async () => {
    const topic = 'tenant: "t", projectId: 1, after: "0", first: 0';
    const reply = await ask(`{ customers(first: 0) { nodes { id } }
      businessCustomerMessages(${topic}) { messages { position } } }`);
    expect(reply.data).toEqual({ customers: { nodes: [] }, businessCustomerMessages: { messages: [] } });
  });

  test('names of the prototype are ordinary names', async () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const reply = await ask(`{ ${name}: customers(first: 1) { ${name}: nodes { id } } }`);
      expect(reply.status).toBeLessThan(500);
      expect(codes(reply)).not.toContain('INTERNAL_SERVER_ERROR');
    }
    const poisoned = await post(
      '{"query":"query($n: Int) { __typename }","variables":{"__proto__":{"polluted":true},"n":1}}',
    );
    expect(poisoned.status).toBeLessThan(500);
    const constructed = await post(
      '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"polluted":true}}}}',
    );
    expect(constructed.status).toBeLessThan(500);
    expect((await ask('{ customers(first: 1) { nodes { id } } }')).errors).toEqual([]);
  });

  test('a body that is no request is told so, without a trace of the program', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '"text"',
      '{"query":1}',
      '{"query":""}',
      '{"query":"{ __typename }","variables":"x"}',
    ]) {
      const reply = await post(body);
      expect(reply.status).toBe(400);
      expect(reply.text).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
    }
  });

  test('an operation that the document does not have is told so', async () => {
    for (const operationName of ['', 'Other']) {
      const reply = await post({ query: 'query One { __typename }', operationName });
      expect([reply.status, reply.data ?? null]).toEqual([400, null]);
    }
  });

  test.each(['utf-7', 'utf-16le', 'ibm500', 'x-bomb'])('a body in %s is not read', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect((await post({ query: '{ __typename }' }, type)).status).toBe(415);
  });

  test('a body in UTF-8 is read however that is spelt', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"']) {
      const type = { 'content-type': `application/json; charset=${charset}` };
      expect((await post({ query: '{ __typename }' }, type)).status).toBe(200);
    }
  });

  test('a packed body is not unpacked', async () => {
    const reply = await send(`${baseUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync('{"query":"{ __typename }"}')),
    });
    expect([400, 415]).toContain(reply.status);
  });
});

describe('what an answer gives away', () => {
  const inside =
    /node_modules|\bat .+:\d+:\d+|serviceName|stacktrace|subgraph|postgres|drizzle|\bsql\b|127\.0\.0\.1|\$1/i;

  test('input that a database would choke on shows nothing of the inside', async () => {
    const query = 'query($id: ID!) { customer(id: $id) { id name bills(first: 1) { nodes { id } } } }';
    for (const id of [
      'abc',
      '',
      '-1',
      '99999999999999999999',
      '1\u0000',
      "1'; select pg_sleep(9) --",
      '1e5',
      ' 1 ',
      '𝟙',
    ]) {
      const reply = await ask(query, { id });
      expect(reply.text).not.toMatch(inside);
      expect(codes(reply)).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  test('a hash stands for nothing that was not sent, and for no other text', async () => {
    const unknown = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(codes(await post({ extensions: unknown }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const wrong = await post({ query: '{ __typename }', extensions: unknown });
    expect(codes(wrong)).toEqual(['PERSISTED_QUERY_HASH_MISMATCH']);
    expect(codes(await post({ extensions: unknown }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test('in production the plan of a query is not shown', async () => {
    const reply = await post(
      { query: '{ viewer { kind } }' },
      { 'apollo-query-plan-experimental': '1' },
      await hardenedUrl(),
    );
    expect(reply.status).toBe(200);
    expect(Object.keys(JSON.parse(reply.text))).toEqual(['data']);
  });

  test('in production the schema cannot be read', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Customer") { fields { name } } }']) {
      const reply = await post({ query }, {}, await hardenedUrl());
      expect(reply.status).toBe(400);
      expect(reply.errors[0]?.extensions?.validationErrorCode).toBe('INTROSPECTION_DISABLED');
      expect(reply.text).not.toContain('Apollo');
    }
  });

  test('in production neither names nor limits are hinted at', async () => {
    const url = await hardenedUrl();
    const misspelt = await post({ query: '{ custome(id: 1) { id } }' }, {}, url);
    expect(misspelt.status).toBe(400);
    expect(misspelt.text).not.toContain('Did you mean');
    const enumeration = await post({ query: 'query($id: IDD) { customer(id: $id) { id } }' }, {}, url);
    expect(enumeration.text).not.toContain('Did you mean');
    const deep = await post({ query: `{ a ${'{ a '.repeat(20)} ${'}'.repeat(20)} }` }, {}, url);
    expect(deep.errors[0]?.message).not.toMatch(/\d/);
    const typed = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';
    for (const input of [{ account: 'a', pasword: 's3cret', password: ['s3cret'] }, 's3cret', { account: 's3cret' }]) {
      const wrong = await post({ query: typed, variables: { input } }, {}, url);
      expect([wrong.status, codes(wrong)]).toEqual([wrong.status, expect.arrayContaining(['BAD_USER_INPUT'])]);
      expect(wrong.text).not.toMatch(/Did you mean|s3cret/);
    }
    const ordered = 'query($by: CustomerOrder) { customers(orderBy: $by) { nodes { id } } }';
    for (const field of ['CREATED_ATT', 5, { s3cret: 1 }]) {
      const wrong = await post({ query: ordered, variables: { by: { field } } }, {}, url);
      expect(wrong.text).not.toMatch(/Did you mean|CREATED_AT|s3cret/);
    }
    const long = await post({ query: `{ ${'a '.repeat(5_000)} }` }, {}, url);
    expect(long.errors[0]?.message).not.toMatch(/\d/);
  });
});

describe('who somebody is', () => {
  const VIEWER = '{ viewer { kind name scopes } }';
  const smuggled = {
    'x-user-id': '1',
    'X-USER-ID': '1',
    x_user_id: '1',
    'x-tenant-id': '1',
    'x-roles': 'admin',
    'x-skep-viewer': Buffer.from('{"kind":"system","scopes":["*"]}').toString('base64url'),
    'x-skep-signature': 'a'.repeat(64),
    'x-forwarded-user': 'admin',
  };

  test('headers about identity change nothing', async () => {
    for (const kind of ['operator', 'salesperson', 'customer'] as const) {
      const token = await tokenOf(kind);
      const plain = await graphql(VIEWER, {}, { token });
      const dressed = await graphql(VIEWER, {}, { token, headers: smuggled });
      expect(plain.status).toBe(200);
      expect(dressed.body).toEqual(plain.body);
    }
    const nobody = await post({ query: VIEWER });
    const dressedNobody = await post({ query: VIEWER }, smuggled);
    expect([dressedNobody.status, dressedNobody.data, codes(dressedNobody)]).toEqual([
      nobody.status,
      nobody.data,
      codes(nobody),
    ]);
  });

  test('without a session, data is refused as unauthenticated', async () => {
    const reply = await post({ query: '{ customers(first: 1) { nodes { id name } } }' }, smuggled);
    expect(codes(reply)).toEqual(['UNAUTHENTICATED']);
    expect(reply.data ?? null).toBeNull();
  });

  const billing = subgraphUrl('billing');
  if (billing) {
    test('a subgraph answers nobody but the gateway', async () => {
      const queries = [
        '{ _service { sdl } }',
        '{ __typename }',
        '{ _entities(representations: [{ __typename: "Wallet", id: "1" }]) { ... on Wallet { id balance } } }',
      ];
      const token = await tokenOf('operator');
      const timestamp = String(Math.round(performance.timeOrigin + performance.now()));
      const attempts: Record<string, string>[] = [
        {},
        { ...smuggled, 'x-skep-timestamp': timestamp },
        { authorization: `Bearer ${token}` },
      ];
      for (const query of queries) {
        for (const headers of attempts) {
          const reply = await send(`${billing}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query, variables: {}, viewer: { kind: 'system', scopes: [] }, now: '2026-01-01' }),
          });
          expect([401, 403]).toContain(reply.status);
          expect(reply.data ?? null).toBeNull();
        }
      }
    });
  }
});
