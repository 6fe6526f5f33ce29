import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { sourceOf } from '../../gateway/doors/docs/site';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { freshCustomer } from '../support/customers';
import { graphql, type Json, tokenOf } from '../support/front-door';

/** What a front end that uses Relay writes: fragments that are fetched again by themselves, pages and a mutation. */
const SOURCE = `
graphql\`
  fragment card_customer on Customer @refetchable(queryName: "cardRefetchQuery") {
    id name aliasName salesperson { name }
  }
\`;
graphql\`
  query cardQuery($id: ID!) { customer(id: $id) { nodeId ...card_customer } }
\`;
graphql\`
  mutation cardMutation($input: EditCustomerInput!) { editCustomer(input: $input) { ...card_customer } }
\`;
graphql\`
  fragment card_calls on Customer @refetchable(queryName: "cardCallsQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    authorizedProducts(first: $count, after: $cursor) @connection(key: "card_authorizedProducts") {
      edges { node { state product { name } } }
    }
  }
\`;
graphql\`
  query cardProductsQuery($id: ID!) { customer(id: $id) { nodeId ...card_calls } }
\`;
`;

const CONFIG = 'relay.config.json';

let folder: string;
let environment: Environment;

/** The settings that the page on caches shows. */
async function settingsOfThePage(): Promise<Json> {
  const [, text] = new RegExp(`^\`\`\`json ${CONFIG}\\n(.*?)^\`\`\``, 'ms').exec(await sourceOf('caches')) ?? [];
  return JSON.parse(text as string);
}

const made = (name: string): ConcreteRequest => require(join(folder, 'src/__generated__', `${name}.graphql.js`));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skep-relay-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/card.js'), SOURCE);
  copyFileSync(projectPath('schema/api.graphql'), join(folder, 'schema.graphql'));
  const settings = { ...(await settingsOfThePage()), language: 'javascript', eagerEsModules: false };
  writeFileSync(join(folder, CONFIG), JSON.stringify(settings));
  const compiler = join(dirname(require.resolve('relay-compiler/package.json')), 'cli.js');
  await promisify(execFile)(process.execPath, [compiler, CONFIG], { cwd: folder });
  environment = new Environment({
    network: Network.create(async ({ text }, variables): Promise<GraphQLResponse> => {
      const { body } = await graphql(text as string, variables, { token: await tokenOf('operator') });
      return body;
    }),
    store: new Store(new RecordSource()),
    getDataID: ({ nodeId }) => nodeId ?? null,
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (name: string, variables: object): Promise<Json> =>
  fetchQuery(environment, made(name), variables as never, { fetchPolicy: 'network-only' }).toPromise();

/** What a component that shows the fragment of this customer reads from the store. */
function shown(fragment: string, parent: Json): Json {
  const selector = getSingularSelector(made(fragment) as never, parent);
  return environment.lookup(selector as never).data;
}

describe('a front end that uses Relay', () => {
  test('compiles its documents against our schema with the settings that the documentation shows', () => {
    const names = ['cardQuery', 'cardRefetchQuery', 'cardMutation', 'cardCallsQuery', 'cardProductsQuery'];
    expect(names.map((name) => made(name).kind)).toEqual(names.map(() => 'Request'));
    expect(made('cardRefetchQuery').params.text).toContain('node(nodeId: $nodeId)');
  });

  test('fetches a fragment again by itself, and finds it in the store under one identifier', async () => {
    const { id, nodeId, name } = await fresh();
    const { customer } = await ask('cardQuery', { id });
    expect(customer.nodeId).toBe(nodeId);
    expect(shown('card_customer', customer)).toMatchObject({ id, name, aliasName: null });
    await graphql(EDIT, edit(id, '从别处改'), { token: await tokenOf('operator') });
    const { node } = await ask('cardRefetchQuery', { nodeId });
    expect(shown('card_customer', node).aliasName).toBe('从别处改');
    expect(shown('card_customer', customer).aliasName).toBe('从别处改');
    expect(environment.getStore().getSource().getRecordIDs()).toContain(nodeId);
  });

  test('shows what a mutation answered wherever the object is shown', async () => {
    const { id, nodeId } = await fresh();
    const { customer } = await ask('cardQuery', { id });
    await new Promise((resolve, reject) => {
      const operation = createOperationDescriptor(made('cardMutation'), edit(id, '新简称'));
      environment.executeMutation({ operation }).subscribe({ complete: () => resolve(undefined), error: reject });
    });
    expect(shown('card_customer', customer).aliasName).toBe('新简称');
    expect(environment.getStore().getSource().get(nodeId)?.aliasName).toBe('新简称');
  });

  test('goes through the pages of a list below an object by the identifier of that object', async () => {
    const { body } = await graphql(
      '{ customers(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id nodeId } } }',
      {},
      { token: await tokenOf('operator') },
    );
    const [{ id, nodeId }] = body.data.customers.nodes;
    const { customer } = await ask('cardProductsQuery', { id });
    const first = shown('card_calls', customer).authorizedProducts;
    expect(first.edges).toHaveLength(2);
    const { node } = await ask('cardCallsQuery', { nodeId, count: 2, cursor: first.pageInfo.endCursor });
    const both = shown('card_calls', node).authorizedProducts;
    expect(both.edges.length).toBeGreaterThan(2);
    expect(both.edges.slice(0, 2)).toEqual(first.edges);
  });
});

const EDIT = 'mutation Edit($input: EditCustomerInput!) { editCustomer(input: $input) { id } }';
const edit = (customerId: string, aliasName: string) => ({
  input: { customerId, aliasName },
});

async function fresh(): Promise<{ id: string; nodeId: string; name: string }> {
  const { id } = await freshCustomer();
  const query = 'query($id: ID!) { customer(id: $id) { id nodeId name } }';
  return (await graphql(query, { id }, { token: await tokenOf('operator') })).body.data.customer;
}
