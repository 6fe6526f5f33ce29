import { randomBytes, randomUUID } from 'node:crypto';
import { freshRegistration } from '../support/customers';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { startTraceReceiver, type TraceReceiver } from '../support/trace-receiver';

type Json = ReturnType<typeof JSON.parse>;

let collector: TraceReceiver;
let graph: OwnGraph;
/** By the account of the demo world that they are of. */
let tokens: { operator: string; salesperson: string };
/** A customer with a wallet and an account for production that nobody else touches, and what may be authorised for it. */
let own: { customerId: string; walletId: string; accountId: string; productCode: string; keptId: string };

const LOGIN = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }';
const REGISTER = `mutation Register($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id wallets { id } } } }`;
const OPEN = `mutation Open($input: OpenDeveloperAccountInput!) {
  openDeveloperAccount(input: $input) { id environment } }`;

beforeAll(async () => {
  collector = await startTraceReceiver();
  graph = await startOwnGraph('skep_mutations', {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  const tokenOf = async (account: string) =>
    (await graph.call(null, LOGIN, { input: { account, password: 'skep-demo' } })).data.login.accessToken;
  tokens = { operator: await tokenOf('operator'), salesperson: await tokenOf('salesperson') };
  const { customer } = (await send(REGISTER, registration())).registerCustomer;
  const account = (await send(OPEN, opening(customer.id, 'PROD'))).openDeveloperAccount;
  const [product] = await graph.rows(`select code from products.products p where enabled and not bundle and state = 'ON'
    and exists (select from products.upstream_routes r where r.product_code = p.code) order by code limit 1`);
  const { customers } = await graph.ask('salesperson', '{ customers(first: 1) { nodes { id } } }');
  own = {
    customerId: customer.id,
    walletId: customer.wallets[0].id,
    accountId: account.id,
    productCode: product.code,
    keptId: customers.nodes[0].id,
  };
}, 120_000);

afterAll(async () => {
  await graph?.stop();
  await collector?.stop();
});

const registration = () => ({ registration: freshRegistration(), idempotencyKey: randomUUID() });
const opening = (customerId: string, environment: 'PROD' | 'TEST') => ({
  ...{ customerId, environment, idempotencyKey: randomUUID() },
});

async function send(query: string, input: object, token = tokens.operator, traceparent?: string): Promise<Json> {
  const answer = await fetch(`${graph.server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(traceparent && { traceparent }),
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as { data: Json; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/**
 * The statements of one mutation in their order: reading the session, which a mutation may have changed, BEGIN, COMMIT and
 * what the mutation itself asks. How often it looks whether the readers of its events have come so far is a matter of time.
 */
async function statementsOf(query: string, input: object, token: string): Promise<string[]> {
  const traceId = randomBytes(16).toString('hex');
  await send(query, input, token, `00-${traceId}-${'a'.repeat(16)}-01`);
  const spans = () => collector.spans.filter((span) => span.traceId === traceId);
  await until(() => spans().some(({ name }) => name === 'POST /graphql'), 'the trace');
  return spans()
    .filter(({ attributes }) => 'db.query.text' in attributes)
    .map(({ name }) => name)
    .filter((name, i, all) => name !== 'readersUpTo' || all[i - 1] !== name);
}

const MUTATIONS: [mutation: string, selected: string, input: () => object, most: number][] = [
  ['login', '{ accessToken }', () => ({ account: 'operator', password: 'skep-demo' }), 15],
  ['registerCustomer', '{ customer { id } }', registration, 17],
  ['editCustomer', '{ id }', () => ({ customerId: own.customerId, description: randomUUID() }), 7],
  ['openDeveloperAccount', '{ id }', () => opening(own.customerId, 'TEST'), 10],
  [
    'setIpAllowList',
    '{ id ipAllowList }',
    () => ({ developerAccountId: own.accountId, enabled: true, entries: ['203.0.113.7'] }),
    7,
  ],
  [
    'topUpWallet',
    '{ id amount balanceAfter }',
    () => ({ walletId: own.walletId, amount: '10.00', confirmed: true, idempotencyKey: randomUUID() }),
    9,
  ],
  ['editWallet', '{ id }', () => ({ walletId: own.walletId, accountName: randomUUID().slice(0, 8) }), 7],
  [
    'authorizeProducts',
    '{ id }',
    () => ({
      developerAccountId: own.accountId,
      items: [{ productCode: own.productCode, terms: { price: '0.50', feeType: 'PER_QUERY' } }],
      idempotencyKey: randomUUID(),
    }),
    19,
  ],
  [
    'addPayment',
    '{ paymentNo }',
    () => ({ customerId: own.customerId, amount: '10.00', paidOn: '2025-01-02', idempotencyKey: randomUUID() }),
    9,
  ],
  ['saveVisit', '{ id }', () => ({ customerId: own.keptId, content: 'x', idempotencyKey: randomUUID() }), 8],
];

const inputTypeOf = (mutation: string) => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;

/** Nobody has signed in yet, operators do the rest, and only who sells records a visit. */
const tokenFor = (mutation: string) =>
  mutation === 'login' ? '' : mutation === 'saveVisit' ? tokens.salesperson : tokens.operator;

test.each(MUTATIONS)('%s sends no more statements than it needs', async (mutation, selected, input, most) => {
  const query = `mutation Counted($input: ${inputTypeOf(mutation)}!) { ${mutation}(input: $input) ${selected} }`;
  const sent = await statementsOf(query, input(), tokenFor(mutation));
  // Named one by one, so that a number that grew says by which.
  expect({ count: sent.length, sent }).toEqual({ count: most, sent });
});
