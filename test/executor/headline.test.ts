import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counterIn, type OwnServer, startOwnServer } from '../support/own-server';

const HEADLINE = readFileSync(
  join(__dirname, '../../gateway/doors/explorer/operations/customer-overview.graphql'),
  'utf8',
);
const FETCHES = 'skep_subgraph_fetches_total';
const STATEMENTS = 'skep_sql_statements_total';

let server: OwnServer;
let token: string;

async function send(query: string, variables: Record<string, unknown>) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Record<string, never>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data as Record<string, ReturnType<typeof JSON.parse>>;
}

beforeAll(async () => {
  server = await startOwnServer('skep_headline', { FEED_POLL_MS: '600000' });
  const query = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken } }';
  token = (await send(query, { input: { account: 'operator', password: 'skep-demo' } })).login.accessToken;
}, 120_000);
afterAll(() => server?.stop());

async function counts() {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return { fetches: counterIn(text, FETCHES), statements: counterIn(text, STATEMENTS) };
}

/**
 * Fetches and statements of one request, once plans and prepared statements are warm and the session is known. Looking
 * at the counters takes statements too, which are taken off; jobs and feeds ask meanwhile, so of some repetitions the
 * cheapest count.
 */
async function cost(query: string, variables: Record<string, unknown>) {
  const data = await send(query, variables);
  const least = { fetches: Number.POSITIVE_INFINITY, statements: Number.POSITIVE_INFINITY };
  let looking = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 30; i++) {
    const [first, before] = [await counts(), await counts()];
    await send(query, variables);
    const after = await counts();
    looking = Math.min(looking, before.statements - first.statements);
    least.fetches = Math.min(least.fetches, after.fetches - before.fetches);
    least.statements = Math.min(least.statements, after.statements - before.statements);
  }
  return { data, fetches: least.fetches, statements: least.statements - looking };
}

async function customerIds(direction: 'ASC' | 'DESC', count: number): Promise<string[]> {
  const query = `query Ids($count: Int!, $direction: OrderDirection!) {
    customers(first: $count, orderBy: { field: CREATED_AT, direction: $direction }) { nodes { id } } }`;
  return (await send(query, { count, direction })).customers.nodes.map((node: { id: string }) => node.id);
}

describe('the headline query', () => {
  const period = { from: '2025-01-01', to: '2026-12-31' };

  it('returns a customer with wallets, products, bills, contracts, salesperson and usage', async () => {
    const [id] = await customerIds('ASC', 1);
    const { customer } = await send(HEADLINE, { id, ...period });
    expect(customer.name).toEqual(expect.any(String));
    expect(customer.wallets[0].entries.nodes.length).toBeGreaterThan(0);
    expect(customer.authorizedProducts.nodes[0].product.name).toEqual(expect.any(String));
    expect(customer.bills.nodes[0].lines.length).toBeGreaterThan(0);
    expect(customer.contracts.nodes.length).toBeGreaterThan(0);
    expect(customer.salesperson.name).toEqual(expect.any(String));
    expect(customer.usage.calls).toBeGreaterThan(0);
  });

  it('takes 6 fetches at most, the root included, and as many statements for a rich customer as for a poor one', async () => {
    const [rich] = await customerIds('ASC', 1);
    const [poor] = await customerIds('DESC', 1);
    const richCost = await cost(HEADLINE, { id: rich, ...period });
    const poorCost = await cost(HEADLINE, { id: poor, ...period });
    expect(richCost.data.customer.bills.nodes.length).toBeGreaterThan(poorCost.data.customer.bills.nodes.length);
    expect(richCost.fetches).toBeLessThanOrEqual(6);
    expect(poorCost.fetches).toBe(richCost.fetches);
    expect(richCost.statements).toBeLessThanOrEqual(3);
    expect(poorCost.statements).toBeLessThanOrEqual(richCost.statements);
  });

  it('takes no more fetches and statements for several customers than for one', async () => {
    const many = HEADLINE.replace('customer(id: $id) {', 'customers(first: $count) { nodes {')
      .replace('$id: ID!', '$count: Int!')
      .replace(/\}\s*\}\s*$/, '} } }');
    const one = await cost(many, { count: 1, ...period });
    const several = await cost(many, { count: 6, ...period });
    expect(several.data.customers.nodes).toHaveLength(6);
    expect(several.fetches).toBe(one.fetches);
    expect(several.statements).toBeLessThanOrEqual(one.statements + 3);
  });
});
