import { createHash, randomUUID } from 'node:crypto';
import { baseUrl, tokenOf, type ViewerName } from '../../../test/support/front-door';
import { codes, post, type Reply, send } from '../../../test/support/raw-requests';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const extensionOf = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

/** A text that no other test sends. */
const fresh = (selection: string) => `query Fresh_${randomUUID().replaceAll('-', '_')} { ${selection} }`;
const WHO = 'viewer { kind }';

const as = async (viewer: ViewerName | null): Promise<Record<string, string>> =>
  viewer ? { authorization: `Bearer ${await tokenOf(viewer)}` } : {};
const ask = async (body: object, viewer: ViewerName | null = null) => post(body, await as(viewer));

async function askByAddress(
  parameters: Record<string, string>,
  viewer: ViewerName | null = null,
  headers: Record<string, string> = { 'apollo-require-preflight': '1' },
): Promise<Reply> {
  const url = `${baseUrl()}/graphql?${new URLSearchParams(parameters)}`;
  return send(url, { headers: { ...headers, ...(await as(viewer)) } });
}

const told = ({ status, errors, data }: Reply) => ({ status, code: errors[0]?.extensions?.code, data });
const notFound = { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', data: null };

describe('a document named by its hash', () => {
  test('is not known until it was sent with it, and then to everybody, by POST and by GET', async () => {
    const query = fresh(WHO);
    const extensions = extensionOf(hashOf(query));
    const unknown = await ask({ extensions });
    expect(told(unknown)).toEqual(notFound);
    expect(unknown.errors[0]?.message).toBe('PersistedQueryNotFound');
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    const anonymous = { viewer: { kind: 'ANONYMOUS' } };
    expect((await ask({ query, extensions })).data).toEqual(anonymous);
    expect((await ask({ extensions })).data).toEqual(anonymous);
    const text = JSON.stringify(extensions);
    expect((await askByAddress({ extensions: text })).data).toEqual(anonymous);
    expect((await askByAddress({ extensions: text }, 'customer')).data).toEqual({ viewer: { kind: 'CUSTOMER' } });
  });

  test('can be sent with its hash by GET as well', async () => {
    const query = fresh(WHO);
    const extensions = JSON.stringify(extensionOf(hashOf(query)));
    expect(told(await askByAddress({ extensions }))).toEqual(notFound);
    expect((await askByAddress({ query, extensions })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    expect((await askByAddress({ extensions })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
  });

  test.each(['documentId', 'doc_id', 'id'])(
    'is known as %s too, with variables and the name of its operation',
    async (field) => {
      const query = `${fresh(WHO)} query Named($id: ID!) { customer(id: $id) { name } }`;
      await ask({ query, operationName: 'Named', variables: { id: '1' } }, 'operator');
      const asked = { operationName: 'Named', variables: { id: '1' } };
      expect((await ask({ [field]: hashOf(query), ...asked }, 'operator')).data).toEqual({ customer: null });
      const address = { [field]: `sha256:${hashOf(query)}`, operationName: 'Named', variables: '{"id":"1"}' };
      expect((await askByAddress(address, 'operator')).data).toEqual({ customer: null });
      const unknown = await ask({ [field]: hashOf(fresh(WHO)) });
      expect(told(unknown)).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
      expect(unknown.errors[0]?.extensions?.field).toBe(field);
    },
  );

  test('gives each viewer what is that viewer’s, whoever sent the text', async () => {
    const query = fresh('customers(first: 100) { nodes { id } }');
    const extensions = extensionOf(hashOf(query));
    const all = (await ask({ query, extensions }, 'operator')).data as { customers: { nodes: unknown[] } };
    expect(all.customers.nodes.length).toBeGreaterThan(1);
    const own = (await ask({ extensions }, 'customer')).data as { customers: { nodes: unknown[] } };
    expect(own.customers.nodes).toHaveLength(1);
    expect(told(await ask({ extensions }))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(told(await askByAddress({ extensions: JSON.stringify(extensions) }))).toMatchObject({ status: 401 });
    const cost = `query Cost_${randomUUID().replaceAll('-', '_')}($n: Int!) { customers(first: $n) { nodes { id } } }`;
    await ask({ query: cost, variables: { n: 1 } }, 'operator');
    const dear = await ask({ extensions: extensionOf(hashOf(cost)), variables: { n: 1_000_000 } }, 'operator');
    expect(dear.errors[0]?.extensions?.reason).toBe('OPERATION_TOO_COSTLY');
  });

  test('is not remembered when it is no valid document, or larger than one may be', async () => {
    for (const query of [fresh('nothing'), `${fresh(WHO)} {`, fresh('viewer { kind } '.repeat(40))]) {
      const extensions = extensionOf(hashOf(query));
      expect((await ask({ query, extensions })).status).toBe(400);
      expect(told(await ask({ extensions }))).toEqual(notFound);
    }
  });

  test('is refused under the hash of another text, and runs under neither', async () => {
    const [query, other] = [fresh(WHO), fresh(WHO)];
    for (const hash of [hashOf(other), hashOf(query).toUpperCase(), `sha256:${hashOf(query)}`, 'x']) {
      const refused = await ask({ query, extensions: extensionOf(hash) });
      expect(told(refused)).toEqual({ status: 400, code: 'PERSISTED_QUERY_HASH_MISMATCH', data: null });
      expect(told(await ask({ extensions: extensionOf(hash) }))).toEqual(notFound);
    }
    expect(told(await ask({ extensions: extensionOf(hashOf(query)) }))).toEqual(notFound);
  });

  test('that changes something is not run by GET, and not without what keeps other sites out', async () => {
    const mutation = `mutation Out_${randomUUID().replaceAll('-', '_')} { logout }`;
    const extensions = JSON.stringify(extensionOf(hashOf(mutation)));
    await ask({ query: mutation, extensions: extensionOf(hashOf(mutation)) });
    expect((await askByAddress({ extensions })).status).toBe(405);
    const query = fresh(WHO);
    await ask({ query });
    const foreign = await askByAddress({ extensions: JSON.stringify(extensionOf(hashOf(query))) }, null, {});
    expect(told(foreign)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('a name that is none', () => {
  const hash = hashOf('{ __typename }');

  test.each<[string, unknown, string]>([
    ['a text in place of the extension', 'x', 'extensions.persistedQuery'],
    ['a list', [hash], 'extensions.persistedQuery'],
    ['a number', 1, 'extensions.persistedQuery'],
    ['no version', { sha256Hash: hash }, 'extensions.persistedQuery.version'],
    ['another version', { version: 2, sha256Hash: hash }, 'extensions.persistedQuery.version'],
    ['the version as text', { version: '1', sha256Hash: hash }, 'extensions.persistedQuery.version'],
    ['no hash', { version: 1 }, 'extensions.persistedQuery.sha256Hash'],
    ['an empty hash', { version: 1, sha256Hash: '' }, 'extensions.persistedQuery.sha256Hash'],
    ['a hash that is an object', { version: 1, sha256Hash: { toString: 1 } }, 'extensions.persistedQuery.sha256Hash'],
    ['a hash that is a list', { version: 1, sha256Hash: [hash] }, 'extensions.persistedQuery.sha256Hash'],
    ['a huge hash', { version: 1, sha256Hash: 'a'.repeat(100_000) }, 'extensions.persistedQuery.sha256Hash'],
  ])('is refused with its place: %s', async (_, persistedQuery, field) => {
    for (const text of [{}, { query: '{ __typename }' }]) {
      const { status, errors } = await ask({ ...text, extensions: { persistedQuery } });
      expect([status, errors[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST', field }]);
    }
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', ' ', '\u0000'])(
    'is unknown: %j',
    async (name) => {
      expect(told(await ask({ extensions: extensionOf(name) }))).toEqual(notFound);
      expect(codes(await ask({ documentId: name }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      expect(codes(await askByAddress({ id: name }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    },
  );

  test('is refused where it is no text, or comes twice', async () => {
    for (const documentId of [1, {}, [hash], true, '']) {
      const { status, errors } = await ask({ documentId });
      expect([status, errors[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST', field: 'documentId' }]);
    }
    const twice = await send(`${baseUrl()}/graphql?doc_id=${hash}&doc_id=x`, { headers: await as('operator') });
    expect(twice.errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST', field: 'doc_id' });
    const wrongText = await ask({ query: 0, extensions: extensionOf(hash) });
    expect(wrongText.errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST', field: 'query' });
  });

  test('changes nothing beside a text, and nothing is asked by an extension that is none', async () => {
    expect((await ask({ query: '{ __typename }', id: '7', doc_id: 'x' })).data).toEqual({ __typename: 'Query' });
    expect((await ask({ query: '{ __typename }', extensions: { persistedQuery: null } })).data).toEqual({
      __typename: 'Query',
    });
    for (const extensions of ['[', '1', '"x"', '[]']) expect((await askByAddress({ extensions })).status).toBe(400);
    expect((await ask({ extensions: {} })).status).toBe(400);
    expect((await ask({ extensions: [] })).status).toBe(400);
  });
});

describe('the answer to a document that a GET names', () => {
  test('is kept by the client’s own cache and sent again only when it is another', async () => {
    const query = fresh(WHO);
    await ask({ query });
    const address = { extensions: JSON.stringify(extensionOf(hashOf(query))) };
    const first = await askByAddress(address, 'operator');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toMatch(/(^|, )authorization, stoken, accept$/);
    const again = await askByAddress(address, 'operator', { 'if-none-match': `"x", W/${tag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await askByAddress(address, 'customer', { 'if-none-match': tag });
    expect([other.status, other.data]).toEqual([200, { viewer: { kind: 'CUSTOMER' } }]);
  });

  test('is kept by nobody when it was refused, or the text was sent', async () => {
    const query = fresh('customers(first: 1) { nodes { id } }');
    await ask({ query }, 'operator');
    const refused = await askByAddress({ documentId: hashOf(query) });
    expect([refused.status, refused.headers.get('cache-control'), refused.headers.get('etag')]).toEqual([
      401,
      'no-store',
      null,
    ]);
    const sent = await askByAddress({ query: fresh(WHO) });
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
