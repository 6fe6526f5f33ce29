import { tokenOf } from '../support/front-door';
import { post, type Reply } from '../support/raw-requests';

/** Requests whose second asking goes the short way, or would if something were forgotten there. */
const REQUESTS: [title: string, body: Record<string, unknown>, viewer: 'operator' | 'customer' | null][] = [
  ['data', { query: 'query A { viewer { name kind __typename } __typename }' }, 'operator'],
  ['data of a customer', { query: 'query B { customers(first: 2) { nodes { id name } totalCount } }' }, 'customer'],
  [
    'data with variables',
    { query: 'query C($n: Int!) { customers(first: $n) { nodes { id } } }', variables: { n: 1 } },
    'operator',
  ],
  ['null for what is not there', { query: '{ customer(id: "1") { name } }' }, 'operator'],
  ['an error beside data', { query: '{ viewer { name } customers(first: -1) { nodes { id } } }' }, 'operator'],
  [
    'a wrong variable',
    { query: 'query D($n: Int!) { customers(first: $n) { nodes { id } } }', variables: { n: 'x' } },
    'operator',
  ],
  ['a missing variable', { query: 'query E($id: ID!) { customer(id: $id) { name } }' }, 'operator'],
  [
    'a wrong day',
    {
      query: 'query F($day: LocalDate!) { customers(first: 1) { nodes { usage(from: $day, to: $day) { calls } } } }',
      variables: { day: '2026-02-30' },
    },
    'operator',
  ],
  ['a missing sign-in', { query: 'query G { customers(first: 1) { nodes { id } } }' }, null],
  [
    'one of two operations',
    { query: 'query H { viewer { name } } query I { viewer { kind } }', operationName: 'I' },
    'operator',
  ],
  ['an operation that is not there', { query: 'query J { viewer { name } }', operationName: 'K' }, 'operator'],
  ['an empty operation name', { query: 'query L { viewer { name } }', operationName: '' }, 'operator'],
  [
    'left out and included fields',
    {
      query: 'query M($yes: Boolean!) { viewer { name @include(if: $yes) kind @skip(if: $yes) } }',
      variables: { yes: true },
    },
    'operator',
  ],
  ['introspection', { query: '{ __type(name: "Viewer") { name } }' }, 'operator'],
  ['an extension', { query: 'query N { viewer { name } }', extensions: { a: 1 } }, 'operator'],
];

const HEADERS = ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'];

/** Request identifiers are new every time, in masked errors too. */
const told = ({ status, text, headers }: Reply) => ({
  status,
  text: text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
  headers: HEADERS.map((name) => headers.get(name)),
});

async function asked(body: unknown, viewer: 'operator' | 'customer' | null) {
  return told(await post(body, viewer ? { authorization: `Bearer ${await tokenOf(viewer)}` } : {}));
}

describe('a query that was asked before', () => {
  test.each(REQUESTS)('gives the same answer, headers and status: %s', async (_title, body, viewer) => {
    const first = await asked(body, viewer);
    expect(await asked(body, viewer)).toEqual(first);
    // A header that only Apollo Server understands leads through it again.
    const long = await post(body, {
      accept: 'application/graphql-response+json;q=0.1, application/json',
      ...(viewer && { authorization: `Bearer ${await tokenOf(viewer)}` }),
    });
    expect(told(long)).toEqual(first);
  });

  it('is refused to who may not ask it, and when variables make it too costly', async () => {
    const query = 'query Costly($n: Int!) { customers(first: $n) { nodes { bills(first: $n) { nodes { id } } } } }';
    expect((await asked({ query, variables: { n: 2 } }, 'operator')).status).toBe(200);
    expect((await asked({ query, variables: { n: 100 } }, 'operator')).status).toBe(400);
    expect((await asked({ query, variables: { n: 2 } }, null)).status).toBe(401);
    expect((await asked({ query, variables: { n: 2 } }, 'operator')).status).toBe(200);
  });

  it('is not found under a text or name that only looks alike', async () => {
    const query = 'query Alike { viewer { name } }';
    expect((await asked({ query }, 'operator')).status).toBe(200);
    expect((await asked({ query, operationName: 'Alike' }, 'operator')).status).toBe(200);
    expect((await asked({ query: `5:Alike${query}` }, 'operator')).status).toBe(400);
    expect((await asked({ query: `0:${query}` }, 'operator')).status).toBe(400);
  });

  it('still needs what keeps other sites out', async () => {
    const body = JSON.stringify({ query: 'query Sites { viewer { name } }' });
    expect((await post(body, { authorization: `Bearer ${await tokenOf('operator')}` })).status).toBe(200);
    const plain = await post(body, {
      'content-type': 'text/plain',
      authorization: `Bearer ${await tokenOf('operator')}`,
    });
    expect(plain.status).toBe(400);
  });
});
