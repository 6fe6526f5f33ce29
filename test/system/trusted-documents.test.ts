import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { legacyDocuments } from '../../gateway/doors/legacy/modules/index';
import { DOCUMENTS as SIGNING } from '../../gateway/doors/signing/page/documents';
import { MIRROR_REGISTRATION } from '../../subgraphs/kit/exchange/elsewhere';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { legacyAs, request } from '../support/front-door';
import { until } from '../support/own-database';
import { counterIn, type OwnServer, startOwnServer } from '../support/own-server';
import { post, type Reply, send } from '../support/raw-requests';
import { runProgram } from './processes';

const hashOf = (text: string, algorithm = 'sha256') => createHash(algorithm).update(text).digest('hex');
const extensionOf = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const OVERVIEW = 'query Overview($first: Int!) { customers(first: $first) { nodes { id } } }';
const WHO = 'query Who { viewer { kind } }\n';
const TWO = 'query One { viewer { kind } }\nquery Two { viewer { name } }';
const LOGIN = 'mutation Login($i: LoginInput!) { login(input: $i) { accessToken } }';
const FREE = 'query Free { viewer { kind } }';

const folder = mkdtempSync(join(tmpdir(), 'skep-manifests-'));
function manifest(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const apolloManifest = (...operations: { id: string; name: string; body: string }[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: operations.map((operation) => ({ type: 'query', ...operation })),
});

/** As the three tools write them: the client preset's hashes are SHA-1 unless it is told otherwise, Relay's MD5. */
const files = () =>
  [
    manifest('persisted-documents.json', { [hashOf(OVERVIEW, 'sha1')]: OVERVIEW, [hashOf(LOGIN)]: LOGIN }),
    manifest('apollo.json', apolloManifest({ id: 'who-1', name: 'Who', body: WHO })),
    manifest('relay.json', { [hashOf(TWO, 'md5')]: TWO, ['__proto__']: WHO }),
  ].join(',');

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnServer('skep_trusted', { TRUSTED_DOCUMENTS: 'only', TRUSTED_DOCUMENTS_FILES: files() });
}, 150_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const asOperator = async () => ({ authorization: `Bearer ${await operatorToken()}` });
let operator: Promise<string> | undefined;
function operatorToken(): Promise<string> {
  operator ??= ask({
    documentId: hashOf(LOGIN),
    variables: { i: { account: 'operator', password: 'skep-demo' } },
  }).then(({ data }) => (data as { login: { accessToken: string } }).login.accessToken);
  return operator;
}
const ask = (body: unknown, headers: Record<string, string> = {}): Promise<Reply> => post(body, headers, server.url);
const byAddress = (parameters: Record<string, string>): Promise<Reply> =>
  send(`${server.url}/graphql?${new URLSearchParams(parameters)}`, { headers: { 'apollo-require-preflight': '1' } });
const NOT_TRUSTED = { status: 400, code: 'DOCUMENT_NOT_TRUSTED', data: null };
const told = ({ status, errors, data }: Reply) => ({ status, code: errors[0]?.extensions?.code, data });

describe('where trusted documents alone are answered', () => {
  test('each is answered by its name in its manifest, by its hash and by its text, however clients send them', async () => {
    const anonymous = { viewer: { kind: 'ANONYMOUS' } };
    for (const body of [
      { extensions: extensionOf('who-1') },
      { documentId: 'who-1' },
      { documentId: `sha256:${hashOf(WHO)}` },
      { doc_id: '__proto__' },
      { id: hashOf(WHO) },
      { query: WHO },
      { query: WHO, extensions: extensionOf('who-1') },
      { query: WHO, extensions: extensionOf(hashOf(WHO)) },
      { doc_id: hashOf(TWO, 'md5'), operationName: 'One' },
    ]) {
      expect([body, (await ask(body)).data]).toEqual([body, anonymous]);
    }
    expect((await byAddress({ doc_id: hashOf(TWO, 'md5'), operationName: 'One' })).data).toEqual(anonymous);
    expect((await byAddress({ extensions: JSON.stringify(extensionOf('who-1')) })).data).toEqual(anonymous);
    const asked = { documentId: hashOf(OVERVIEW, 'sha1'), variables: { first: 2 } };
    for (let time = 0; time < 2; time += 1) {
      const { customers } = (await ask(asked, await asOperator())).data as { customers: { nodes: unknown[] } };
      expect(customers.nodes).toHaveLength(2);
      expect(told(await ask(asked))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
  });

  test('every other is refused before it is parsed, also what looks alike or comes another way', async () => {
    for (const body of [
      { query: FREE },
      { query: '{ not even GraphQL' },
      { query: `${WHO} ` },
      { query: WHO.trim() },
      { query: '' },
      { query: '{ __schema { queryType { name } } }' },
      { query: FREE, extensions: extensionOf(hashOf(FREE)) },
      { query: FREE, extensions: extensionOf('who-1') },
      { query: FREE, documentId: 'who-1' },
      { extensions: extensionOf(hashOf(FREE)) },
      { documentId: hashOf(FREE) },
      { id: 'constructor' },
    ]) {
      expect([body, told(await ask(body, await asOperator()))]).toEqual([body, NOT_TRUSTED]);
    }
    expect(told(await byAddress({ query: FREE }))).toEqual(NOT_TRUSTED);
    const twice = await send(
      `${server.url}/graphql?query=${encodeURIComponent(WHO)}&query=${encodeURIComponent(FREE)}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    expect([twice.status, twice.data ?? null]).toEqual([400, null]);
    const spelled = await send(`${server.url}/graphql?%71uery=${encodeURIComponent(FREE)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(told(spelled)).toEqual(NOT_TRUSTED);
    const text = JSON.stringify({ query: FREE });
    expect((await ask(`[${text}]`)).status).toBe(400);
    expect(told(await ask(`{"query":${JSON.stringify(WHO)},"query":${JSON.stringify(FREE)}}`))).toEqual(NOT_TRUSTED);
  });

  test('a name whose text another one sends is that of the manifest', async () => {
    const mixed = await ask({ query: WHO, extensions: extensionOf(hashOf(OVERVIEW, 'sha1')) });
    expect(told(mixed)).toEqual({ status: 400, code: 'PERSISTED_QUERY_HASH_MISMATCH', data: null });
  });

  test('our own pages, programs and environments go on, and the legacy paths with them', async () => {
    const token = execFileSync(process.execPath, [projectPath('dist/gateway/programs/token.js'), 'operator'], {
      env: { ...process.env, PORT: new URL(server.url).port },
      encoding: 'utf8',
    }).trim();
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const call = execFileSync(process.execPath, [projectPath('dist/gateway/programs/call.js'), 'id_two'], {
      env: { ...process.env, PORT: new URL(server.url).port },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(JSON.parse(call)).toMatchObject({ code: expect.any(Number), seqNo: expect.anything() });
    for (const query of [...Object.values(SIGNING), MIRROR_REGISTRATION]) {
      expect(told(await ask({ query })).code).not.toBe('DOCUMENT_NOT_TRUSTED');
    }
    expect((await ask({ query: getIntrospectionQuery() })).data).toHaveProperty('__schema');
    const { body } = await legacyAs(token, '/mt/crm/customer/list', { pageNo: 1, pageSize: 2 }, server.url);
    expect(body.code).toBe(0);
  });
});

describe('where trusted documents are preferred', () => {
  beforeAll(
    () => server.restart({ TRUSTED_DOCUMENTS: 'prefer', TRUSTED_DOCUMENTS_FILES: files(), PLAN_AHEAD: 'on' }),
    150_000,
  );

  test('the others are answered too, and counted', async () => {
    const counted = async () =>
      counterIn((await request('/metrics', {}, server.url)).body, 'skep_untrusted_documents_total');
    const before = await counted();
    expect((await ask({ query: FREE })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    expect((await ask({ extensions: extensionOf(hashOf(FREE)) })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    expect((await ask({ documentId: 'who-1' })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    expect((await counted()) - before).toBe(2);
  });

  test('what clients send can fill the memory of texts, not grow it, and pushes out none that is trusted', async () => {
    const flood = (n: number) => `query Flood${n} { viewer { kind } } # ${'x'.repeat(200_000)}`;
    for (let n = 0; n < 8; n += 1) {
      const query = flood(n);
      expect((await ask({ query, extensions: extensionOf(hashOf(query)) })).status).toBe(200);
    }
    const named = async (query: string) => told(await ask({ extensions: extensionOf(hashOf(query)) })).code;
    expect(await named(flood(0))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await named(flood(7))).toBeUndefined();
    for (const query of [WHO, OVERVIEW]) expect(await named(query)).not.toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('all are planned before anybody asks', async () => {
    const planned = () => /"documents":(\d+),"msg":"planned"/.exec(server.started.output())?.[1];
    await until(() => planned() !== undefined, 'the plans', 60_000);
    expect(Number(planned())).toBeGreaterThan(legacyDocuments().length + [WHO, OVERVIEW, TWO, LOGIN].length);
  });
});

describe('switched off', () => {
  beforeAll(() => server.restart({ PERSISTED_QUERIES: 'off', TRUSTED_DOCUMENTS: 'off' }), 150_000);

  test('a hash is answered by the code that has clients send texts alone', async () => {
    const off = { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED', data: null };
    const query = FREE;
    expect((await ask({ query })).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    expect(told(await ask({ extensions: extensionOf(hashOf(query)) }))).toEqual(off);
    expect(told(await ask({ query, extensions: extensionOf(hashOf(query)) }))).toEqual(off);
    expect(told(await byAddress({ extensions: JSON.stringify(extensionOf(hashOf(query))) }))).toEqual(off);
    expect(told(await ask({ documentId: hashOf(query) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

/** Where a start gets past its manifests it ends as well, because there is no database. */
const startOf = (env: Record<string, string>): Promise<string> =>
  runProgram('gateway/programs/gateway.js', [], {
    ...{ DATABASE_URL: 'postgresql://127.0.0.1:1/none', PORT: '0', LOG_LEVEL: 'info', ...env },
  }).then(
    () => 'started',
    (error: Error) => error.message,
  );

/** What is wrong, the manifest, and words of the sentence that says so; the first is where it stands. */
const BAD: [title: string, content: unknown, words: string[]][] = [
  ['a field that there is not', { a1: 'query Old { viewer { shoeSize } }' }, ['Old (a1)', 'shoeSize']],
  ['what is no GraphQL', { a2: 'query {' }, ['a2', 'Syntax Error']],
  ['a fragment alone', { a3: 'fragment F on Viewer { kind }' }, ['a3', 'no operation']],
  [
    'a subscription',
    apolloManifest({ id: 'a4', name: 'S', body: 'subscription S { x }' }),
    ['S (a4)', 'subscriptions'],
  ],
  [
    'a wrong value',
    { a5: 'query D { customers(filter: { createdFrom: "then" }) { nodes { id } } }' },
    ['D (a5)', 'then'],
  ],
  ['more levels than any may have', { a6: `query Deep ${levels(14)}` }, ['Deep (a6)', 'nested too deeply']],
  [
    'one id for two texts',
    apolloManifest({ id: 'a7', name: 'Who', body: WHO }, { id: 'a7', name: 'Free', body: FREE }),
    ['Free (a7)', 'Who (a7)', 'another text'],
  ],
  ['one key for two texts', `{ "a8": ${JSON.stringify(WHO)}, "a8": "x" }`, ["Duplicate key 'a8'"]],
  ['an id of another file', { a1: FREE }, ['Free (a1)', 'Old (a1)', 'another text']],
  ['no JSON', 'a letter', ['is no JSON']],
  ['a list', [WHO], ['is no manifest']],
  ['another version', { ...apolloManifest(), version: 2 }, ['is no manifest']],
  ['an operation without a text', { ...apolloManifest(), operations: [{ id: 'a9' }] }, ['is no manifest']],
  ['an id that no request may have', { ['a'.repeat(300)]: WHO }, ['is no manifest']],
];

function levels(count: number): string {
  return `${'{ customer(id: 1) '.repeat(count)}{ id }${' }'.repeat(count)}`;
}

describe('a server does not start with', () => {
  const fileOf = (title: string) => join(folder, `${title.replaceAll(' ', '-')}.json`);
  let said: string;
  beforeAll(async () => {
    for (const [title, content] of BAD) manifest(`${title.replaceAll(' ', '-')}.json`, content);
    said = await startOf({ TRUSTED_DOCUMENTS_FILES: BAD.map(([title]) => fileOf(title)).join(',') });
    expect(said).not.toContain('Nothing listens');
  }, 120_000);

  test.each(BAD)('%s, and says where', (title, _, words) => {
    const sentences = said.split(/","|\["|"\]/).filter((sentence) => sentence.startsWith(fileOf(title)));
    const [sentence] = sentences.filter((one) => words.every((word) => one.includes(word)));
    expect([sentences, sentence]).toEqual([sentences, expect.any(String)]);
  });

  test('what asks for the schema where nobody may', async () => {
    const schema = manifest('schema.json', { s: '{ __schema { queryType { name } } }' });
    expect(await startOf({ TRUSTED_DOCUMENTS_FILES: schema, INTROSPECTION: 'off' })).toContain('introspection');
    expect(await startOf({ TRUSTED_DOCUMENTS_FILES: schema })).toContain('Nothing listens');
  });

  test('trusted documents alone and no manifest; where they are switched off none is read', async () => {
    expect(await startOf({ TRUSTED_DOCUMENTS: 'only' })).toContain('TRUSTED_DOCUMENTS_FILES must be set');
    const bad = manifest('bad.json', 'a letter');
    expect(await startOf({ TRUSTED_DOCUMENTS: 'off', TRUSTED_DOCUMENTS_FILES: bad })).toContain('Nothing listens');
  });
});
