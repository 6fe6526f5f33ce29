import { nodeIdOf, readNodeId } from '../../subgraphs/kit/basics/node-ids';
import { NODE_TYPES } from '../../subgraphs/platform/nodes/rules';
import { freshCustomer, freshKey, refusalOf } from '../support/customers';
import { ask, graphql, type Json, tokenOf, type ViewerName } from '../support/front-door';
import { until } from '../support/own-database';

const NODE = `query Node($nodeId: ID!) { node(nodeId: $nodeId) { __typename nodeId } }`;
const NODES = `query Nodes($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { __typename nodeId ... on Customer { id name } } }`;

const CUSTOMER = 'customer { id }';

/** The lists in which an operator finds objects of each type, and what says whose they are. */
const LISTS: Readonly<Record<string, readonly [list: string, owner?: string]>> = {
  Application: ['applications'],
  Authorization: ['authorizations', CUSTOMER],
  BatchTask: ['batchTasks', CUSTOMER],
  CallRecord: ['calls', CUSTOMER],
  Certification: ['certifications', CUSTOMER],
  Company: ['companies', CUSTOMER],
  Contract: ['contracts', CUSTOMER],
  DeveloperAccount: ['developerAccounts', CUSTOMER],
  Invoice: ['invoices', CUSTOMER],
  Message: ['messages'],
  Payment: ['payments', CUSTOMER],
  Person: ['persons', `companies(first: 5) { nodes { ${CUSTOMER} } }`],
  Product: ['products'],
  Salesperson: ['salespeople'],
  StaffMember: ['staffMembers'],
  Statement: ['statements', CUSTOMER],
};
const TYPES = Object.keys(NODE_TYPES).sort();

let customer: { id: string; nodeId: string };
/** Of each type one object of somebody who is no demo viewer. */
const specimens = new Map<string, { id: string; nodeId: string }>();

const answerTo = async (viewer: ViewerName | null, nodeId: string) =>
  (await graphql(NODE, { nodeId }, viewer ? { token: await tokenOf(viewer) } : {})).body;

beforeAll(async () => {
  const { id } = await freshCustomer();
  customer = { id, nodeId: nodeIdOf('Customer', id) };
  const input = { payMethod: 'ALIPAY', amount: '1.00', idempotencyKey: freshKey() };
  let walletId: string | undefined;
  await until(async () => {
    const asked = 'query($id: ID!) { customer(id: $id) { wallets { id nodeId } } }';
    const { wallets } = (await ask('operator', asked, { id })).customer;
    if (wallets[0]) specimens.set('Wallet', wallets[0]);
    walletId = wallets[0]?.id;
    return walletId !== undefined;
  }, 'the wallet of a new customer');
  const request = 'mutation($input: RequestTopUpInput!) { requestTopUp(input: $input) { id nodeId } }';
  const { requestTopUp } = await ask('operator', request, { input: { ...input, walletId } });
  specimens.set('TopUp', requestTopUp).set('Customer', customer);
  const own = (await ask('customer', '{ viewer { customer { id } } }')).viewer.customer.id;
  for (const [type, [list, owner = '']] of Object.entries(LISTS)) {
    const { nodes } = (await ask('operator', `{ ${list}(first: 50) { nodes { id nodeId ${owner} } } }`))[list];
    specimens.set(
      type,
      nodes.find((node: Json) => !JSON.stringify(node).includes(own)),
    );
  }
}, 60_000);

describe('node', () => {
  test.each(TYPES)('finds a %s by its nodeId, which tells it from objects of other types', async (type) => {
    const { id, nodeId } = specimens.get(type) as Json;
    const query = `query Node($nodeId: ID!) { node(nodeId: $nodeId) { __typename nodeId ... on ${type} { own: id } } }`;
    const expected = { node: { __typename: type, nodeId, own: id } };
    expect(await ask('operator', query, { nodeId })).toEqual(expected);
    const bare = `query Bare($nodeId: ID!) { node(nodeId: $nodeId) { __typename } }`;
    expect(await ask('operator', bare, { nodeId })).toEqual({ node: { __typename: type } });
  });

  test.each(TYPES)('answers a %s that is not there with null and without an error', async (type) => {
    for (const key of ['1', '-1', '9223372036854775808', 'x', '有'])
      expect(await answerTo('operator', nodeIdOf(type, key))).toEqual({ data: { node: null } });
  });

  test("answers a customer what is another's like what is not there", async () => {
    const seen = [...specimens].map(async ([type, { nodeId }]) => [type, await answerTo('customer', nodeId)] as const);
    // The catalogue is open, and a customer may know who looks after it.
    const hidden = (await Promise.all(seen)).filter(
      ([type]) => !['Product', 'Salesperson', 'StaffMember'].includes(type),
    );
    for (const [type, body] of hidden) expect([type, body]).toEqual([type, { data: { node: null } }]);
    const bill = `query($nodeId: ID!) { node(nodeId: $nodeId) { ... on Customer { aliasName wallets { balance } } } }`;
    const token = await tokenOf('customer');
    expect((await graphql(bill, { nodeId: customer.nodeId }, { token })).body).toEqual({ data: { node: null } });
  });

  test('answers a viewer its own, with all that the viewer may ask of it', async () => {
    const { viewer } = await ask('customer', '{ viewer { customer { id nodeId name } } }');
    const query = `query($nodeId: ID!) { node(nodeId: $nodeId) {
      ... on Customer { name wallets { nodeId customer { nodeId } } } } }`;
    const { node } = await ask('customer', query, { nodeId: viewer.customer.nodeId });
    expect(node.name).toBe(viewer.customer.name);
    expect(node.wallets[0].customer.nodeId).toBe(viewer.customer.nodeId);
    expect(readNodeId(viewer.customer.nodeId)).toEqual({ type: 'Customer', key: viewer.customer.id });
  });

  test('answers nobody, and who lacks the scope of a type, as if there were nothing', async () => {
    for (const { nodeId } of specimens.values()) expect(await answerTo(null, nodeId)).toEqual({ data: { node: null } });
    expect(await answerTo('salesperson', specimens.get('Message')?.nodeId as string)).toEqual({ data: { node: null } });
  });

  test('refuses what a viewer may not ask of an object, as anywhere else', async () => {
    const query = `query($nodeId: ID!) { node(nodeId: $nodeId) { ... on Customer { changes { id } } } }`;
    const { body } = await graphql(query, { nodeId: customer.nodeId }, { token: await tokenOf('customer') });
    expect(refusalOf(body)).toBe('FORBIDDEN SCOPE_MISSING Customer.changes');
  });

  test.each([
    ['nothing', ''],
    ['no identifier', 'x'],
    ['a number', '1'],
    ['a type that has none', Buffer.from('Query:1').toString('base64url')],
    ['a type of nobody', Buffer.from('constructor:1').toString('base64url')],
    ['no key', Buffer.from('Customer:').toString('base64url')],
    ['a key that no text can be', Buffer.from('Product:a\0b').toString('base64url')],
  ])('takes %s for what is not there', async (_, nodeId) => {
    expect(await answerTo('operator', nodeId)).toEqual({ data: { node: null } });
  });

  test('knows an object by one identifier alone', async () => {
    const padded = Buffer.from(`Customer:${customer.id}`).toString('base64');
    if (padded !== customer.nodeId) expect(await answerTo('operator', padded)).toEqual({ data: { node: null } });
    expect(await answerTo('operator', `${customer.nodeId}=`)).toEqual({ data: { node: null } });
  });
});

describe('nodes', () => {
  test('answers in the order of the identifiers, also of one that comes twice, null where there is nothing', async () => {
    const nodeIds = ['Wallet', 'Customer', 'Product', 'StaffMember'].map(
      (type) => specimens.get(type)?.nodeId as string,
    );
    const asked = [...nodeIds, 'nothing', customer.nodeId];
    const { nodes } = await ask('operator', NODES, { nodeIds: asked });
    expect(nodes.map((node: Json) => node?.nodeId ?? null)).toEqual([...nodeIds, null, customer.nodeId]);
    expect(nodes[1]).toEqual(nodes[5]);
    expect(nodes[1]).toMatchObject({ __typename: 'Customer', id: customer.id });
  });

  test('takes a hundred, and refuses more with the argument that holds them', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => nodeIdOf('Customer', String(i)));
    expect((await ask('operator', NODES, { nodeIds: many(100) })).nodes).toEqual(Array(100).fill(null));
    const { body } = await graphql(NODES, { nodeIds: many(101) }, { token: await tokenOf('operator') });
    expect(refusalOf(body)).toBe('BAD_USER_INPUT LIST_TOO_LONG nodeIds');
  });

  test('costs by the number of identifiers', async () => {
    const query = `query($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) {
      ... on Customer { bills(first: 100) { nodes { id } } } } }`;
    const token = await tokenOf('operator');
    const costs = async (count: number) =>
      (await graphql(query, { nodeIds: Array(count).fill(customer.nodeId) }, { token })).body;
    expect(refusalOf(await costs(60))).toBe('GRAPHQL_VALIDATION_FAILED OPERATION_TOO_COSTLY');
    expect((await costs(10)).data.nodes).toHaveLength(10);
  });
});
