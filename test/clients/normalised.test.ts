import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { freshCustomer } from '../support/customers';
import { baseUrl, type Json, tokenOf } from '../support/front-door';

const LIST = gql`
  query List($after: String) {
    customers(first: 2, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const ONE = gql`
  query One($id: ID!) {
    customer(id: $id) { id name aliasName developerAccounts { id environment } salesperson { id name } }
  }
`;
const EDIT = gql`
  mutation Edit($input: EditCustomerInput!) {
    editCustomer(input: $input) { id aliasName }
  }
`;

const url = () => `${baseUrl()}/graphql`;
const edit = (customerId: string, aliasName: string) => ({
  input: { customerId, aliasName },
});

/** What clients complain about goes to the console. */
const complaints: unknown[] = [];
beforeAll(() => {
  for (const level of ['warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...said) => void complaints.push(said));
  }
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));
afterAll(() => jest.restoreAllMocks());

describe('Apollo Client with a cache as it comes', () => {
  const clientWith = async (cache = new InMemoryCache()) =>
    new ApolloClient({
      cache,
      link: new HttpLink({ uri: url(), headers: { authorization: `Bearer ${await tokenOf('operator')}` } }),
    });

  test('keeps each object once by its type and id, and shows in it what a mutation answered', async () => {
    const { id, name } = await freshCustomer();
    const client = await clientWith();
    const seen: (string | null)[] = [];
    const subscription = client
      .watchQuery<Json>({ query: ONE, variables: { id } })
      .subscribe(({ data }) => data?.customer && seen.push(data.customer.aliasName));
    await client.query({ query: ONE, variables: { id } });
    await client.mutate({ mutation: EDIT, variables: edit(id, '新简称') });
    expect(client.cache.extract()).toMatchObject({ [`Customer:${id}`]: { name, aliasName: '新简称' } });
    expect(seen).toEqual([null, '新简称']);
    subscription.unsubscribe();
  });

  test('joins the pages of a list by cursor', async () => {
    const typePolicies = { Query: { fields: { customers: relayStylePagination(['filter', 'orderBy']) } } };
    const client = await clientWith(new InMemoryCache({ typePolicies }));
    const list = client.watchQuery<Json>({ query: LIST });
    const { data } = await list.refetch();
    await list.fetchMore({ variables: { after: data?.customers.pageInfo.endCursor } });
    const joined = client.readQuery<Json>({ query: LIST })?.customers.edges;
    expect(joined).toHaveLength(4);
    expect(joined.slice(0, 2)).toEqual(data?.customers.edges);
    expect(new Set(joined.map(({ node }: Json) => node.id)).size).toBe(4);
  });
});

describe('urql', () => {
  const clientWith = async (exchange: ReturnType<typeof graphcache>) => {
    const authorization = `Bearer ${await tokenOf('operator')}`;
    return new Client({
      url: url(),
      exchanges: [exchange, fetchExchange],
      fetchOptions: { headers: { authorization } },
      preferGetMethod: false,
    });
  };

  test.each([
    ['with its document cache asks anew', cacheExchange],
    ['with Graphcache as it comes shows', graphcache({})],
  ])('%s what a mutation changed', async (_, exchange) => {
    const { id } = await freshCustomer();
    const client = await clientWith(exchange);
    const ask = async () => (await client.query<Json>(ONE, { id }).toPromise()).data?.customer;
    expect((await ask()).aliasName).toBeNull();
    const { error } = await client.mutation(EDIT, edit(id, '新简称')).toPromise();
    expect(error).toBeUndefined();
    expect(await ask()).toMatchObject({ id, aliasName: '新简称' });
  });

  test('takes each page of a list by its own cursor', async () => {
    const client = await clientWith(cacheExchange);
    const page = async (after: string | null) =>
      (await client.query<Json>(LIST, { after }).toPromise()).data?.customers;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const ids = [...first.edges, ...second.edges].map(({ node }: Json) => node.id);
    expect(new Set(ids).size).toBe(4);
  });
});
