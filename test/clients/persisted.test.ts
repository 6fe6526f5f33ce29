import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { samplesOf, valueIn } from '../support/exposition';
import { type Json, signIn } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';

const LIST: TypedDocumentNode<Json> = gql`
  query PersistedList($first: Int!) {
    customers(first: $first) { nodes { id name } }
  }
`;
const EDIT: TypedDocumentNode<Json> = gql`
  mutation PersistedEdit($input: EditCustomerInput!) {
    editCustomer(input: $input) { id aliasName }
  }
`;

let server: OwnServer;
let token: string;
beforeAll(async () => {
  server = await startOwnServer('skep_persisted_clients');
  token = (await signIn('operator', 'skep-demo', server.url)).accessToken;
}, 120_000);
afterAll(() => server?.stop());

interface Sent {
  method: string;
  hash?: string;
  hasText: boolean;
  status: number;
}

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

/** A browser that was just opened: an empty cache, and Apollo's link with nothing but the hash it must be given. */
function freshClient(options: { useGETForHashedQueries?: boolean } = {}) {
  const sent: Sent[] = [];
  const watching: typeof fetch = async (address, init = {}) => {
    const { method = 'GET', body } = init;
    const { query, extensions } = body ? JSON.parse(String(body)) : partsOf(String(address));
    const answer = await fetch(address, init);
    const { status } = answer;
    sent.push({ method, hash: extensions?.persistedQuery?.sha256Hash, hasText: query !== undefined, status });
    return answer;
  };
  const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' };
  const http = new HttpLink({ uri: `${server.url}/graphql`, headers, fetch: watching });
  const persisted = new PersistedQueryLink({ sha256, ...options });
  return { sent, client: new ApolloClient({ link: ApolloLink.from([persisted, http]), cache: new InMemoryCache() }) };
}

function partsOf(address: string): Json {
  const { searchParams } = new URL(address);
  return {
    query: searchParams.get('query') ?? undefined,
    extensions: JSON.parse(searchParams.get('extensions') ?? '{}'),
  };
}

/** How often a document went each way since a moment. */
async function waysSince(before: readonly number[] = [0, 0]): Promise<[known: number, checked: number]> {
  const samples = samplesOf(await (await fetch(`${server.url}/metrics`)).text());
  const count = (document: string) => valueIn(samples, 'skep_graphql_requests_total', { document });
  return [count('known') - (before[0] as number), count('checked') - (before[1] as number)];
}

test("Apollo's link at its own settings sends a text once; whoever comes later names it, and it goes the short way", async () => {
  const first = freshClient();
  const { data } = await first.client.query({ query: LIST, variables: { first: 2 } });
  expect(data?.customers.nodes).toHaveLength(2);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(first.sent).toEqual([
    { method: 'POST', hash, hasText: false, status: 200 },
    { method: 'POST', hash, hasText: true, status: 200 },
  ]);

  const before = await waysSince();
  const second = freshClient();
  const again = await second.client.query({ query: LIST, variables: { first: 2 } });
  expect(again.data).toEqual(data);
  expect(second.sent).toEqual([{ method: 'POST', hash: first.sent[0]?.hash, hasText: false, status: 200 }]);
  expect(await waysSince(before)).toEqual([1, 0]);
});

test('a name that is asked for by GET is the same document, and a mutation is posted all the same', async () => {
  const { sent, client } = freshClient({ useGETForHashedQueries: true });
  const { data } = await client.query({ query: LIST, variables: { first: 1 } });
  const { id } = data?.customers.nodes[0] ?? {};
  const edited = await client.mutate({
    mutation: EDIT,
    variables: { input: { customerId: id, aliasName: '已命名' } },
  });
  expect(edited.data?.editCustomer).toMatchObject({ id, aliasName: '已命名' });
  const ways = sent.map(({ method, hasText }) => [method, hasText]);
  expect(ways).toEqual([
    ['GET', false],
    ['POST', false],
    ['POST', true],
  ]);
});

test('a server that keeps no texts is told so once, and gets texts from then on', async () => {
  await server.restart({ PERSISTED_QUERIES: 'off' });
  const { sent, client } = freshClient();
  for (const first of [1, 2, 3]) {
    const { data } = await client.query({ query: LIST, variables: { first } });
    expect(data?.customers.nodes).toHaveLength(first);
  }
  expect(sent.map(({ hasText }) => hasText)).toEqual([false, true, true, true]);
  expect(sent.at(-1)?.hash).toBeUndefined();
}, 60_000);
