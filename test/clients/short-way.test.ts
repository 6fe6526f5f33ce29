import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { samplesOf, valueIn } from '../support/exposition';
import { signIn } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';

const QUERY = 'query Who($id: ID!) { viewer { kind } customer(id: $id) { id name } }';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

let server: OwnServer;
let token: string;
beforeAll(async () => {
  server = await startOwnServer('skep_short_way', { FEED_POLL_MS: '600000' });
  token = (await signIn('operator', 'skep-demo', server.url)).accessToken;
}, 120_000);
afterAll(() => server?.stop());

/** How many requests had to be looked at by Apollo Server while `ask` ran. */
async function checkedBy(ask: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const samples = samplesOf(await (await fetch(`${server.url}/metrics`)).text());
    return valueIn(samples, 'skep_graphql_requests_total', { document: 'checked' });
  };
  const before = await count();
  await ask();
  return (await count()) - before;
}

async function post(accept: string, variables: object, extensions?: object, authorization = `Bearer ${token}`) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization },
    body: JSON.stringify({ query: QUERY, variables, extensions }),
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

describe('a query that was asked before goes the short way', () => {
  test('for Apollo Client, which tells of itself', async () => {
    const ask = () =>
      new ApolloClient({
        cache: new InMemoryCache(),
        link: new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization: `Bearer ${token}` } }),
      }).query({ query: gql(QUERY), variables: { id: '1' } });
    expect((await ask()).data).toEqual({ viewer: expect.objectContaining({ kind: 'OPERATOR' }), customer: null });
    expect(await checkedBy(ask)).toBe(0);
  });

  test('for urql', async () => {
    const ask = () =>
      new Client({
        url: `${server.url}/graphql`,
        exchanges: [cacheExchange, fetchExchange],
        fetchOptions: { headers: { authorization: `Bearer ${token}` } },
        preferGetMethod: false,
      })
        .query(QUERY, { id: '1' })
        .toPromise();
    expect((await ask()).error).toBeUndefined();
    expect(await checkedBy(ask)).toBe(0);
  });

  test('with the content type that the client prefers, the same as when it is looked at', async () => {
    for (const [accept, type] of [
      ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
      ['application/json, application/graphql-response+json', 'application/json; charset=utf-8'],
      ['application/graphql-response+json', GRAPHQL_TYPE],
    ] as const) {
      const short = await post(accept, { id: '1' });
      // Whatever is unusual about a request leads through Apollo Server.
      const long = await post(`${accept}, text/plain;q="0"`, { id: '1' });
      expect(short).toMatchObject({ status: 200, type });
      expect(long).toEqual(short);
    }
  });

  test('but not where something has to be told, or nothing that we have is accepted', async () => {
    const accept = 'application/graphql-response+json';
    expect(await post(accept, {})).toMatchObject({ status: 400, type: GRAPHQL_TYPE });
    expect(await post(accept, { id: '1' }, undefined, '')).toMatchObject({ status: 401, type: GRAPHQL_TYPE });
    expect(await post('text/html', { id: '1' })).toMatchObject({ status: 406 });
    expect(await post('application/json;q=0', { id: '1' })).toMatchObject({ status: 406 });
    expect(await post(accept, { id: '1' }, [])).toMatchObject({ status: 400 });
  });
});
