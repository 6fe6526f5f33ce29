import fc from 'fast-check';
import { samplesOf, valueIn } from '../support/exposition';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

let graph: OwnGraph;
let ids: string[];
beforeAll(async () => {
  graph = await startOwnGraph('skep_similar', { FEED_POLL_MS: '600000' });
  const { customers } = await graph.ask('operator', '{ customers(first: 20) { nodes { id } } }');
  ids = customers.nodes.map(({ id }: { id: string }) => id);
}, 120_000);
afterAll(() => graph?.stop());

const count = async (document: string) =>
  valueIn(samplesOf(await (await fetch(`${graph.server.url}/metrics`)).text()), 'skep_graphql_requests_total', {
    document,
  });

/** Names as clients choose them, those among them that plain objects inherit, keywords and names of fields. */
const NAMES = [
  ...['x', 'y', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'id', 'name', 'on', 'query', 'nodes'],
  ...['__typename', 'balance', 'Z9', '_', 'wallets'],
];

interface Chosen {
  operation: string;
  names: readonly string[];
  id: string;
}

/** Documents of one shape; what is chosen differs. Names are all different, so that nothing merges by chance. */
const SHAPES: readonly ((chosen: Chosen) => string)[] = [
  ({ operation, names: [a, b, c, d], id }) => `query ${operation} { ${a}: customer(id: "${id}") {
    ${b}: name wallets { id ${c}: balance entries(first: 2) { nodes { ${d}: amount } } } } }`,
  ({ operation, names: [a, b, c, d], id }) => `query ${operation}($n: Int = 2) { customers(first: $n) { nodes {
    id ${a}: name ...P } } ${d}: customer(id: "${id}") { id ...P } }
    fragment P on Customer { ${b}: salesperson { name ${c}: id } bills(first: 1) { nodes { lines { productName } } } }`,
  ({ operation, names: [a, b, c], id }) => `query ${operation} {
    ${a}: authorizations(first: 3, filter: { customerIds: ["${id}"] }) { nodes { id ${b}: product { ${c}: code name } customer { name } } } }`,
  ({ operation, names: [a, b], id }) => `query ${operation}($yes: Boolean = false) {
    customer(id: "${id}") { name ${a}: wallets @include(if: $yes) { id } ${b}: contracts(first: 1) { nodes { contractNo } } } }`,
  ({ operation, names: [a], id }) =>
    `query ${operation} { customer(id: "${id}") { usage(from: "2026-01-01", to: "2026-02-0${1 + (id.length % 9)}") { ${a}: calls } } }`,
];

const chosen = () =>
  fc.record({
    operation: fc.constantFrom('Q', 'Other', 'on', 'fragment', 'Long_Name_9'),
    names: fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 4 }),
    id: fc.constantFrom(...ids, '1', 'x', '', '\\u0031', '99999999999999999999'),
  });

/** The answer of Apollo Server, to which whatever is unusual about a request leads. */
async function longAnswer(query: string, account: string): Promise<string> {
  const token = (await graph.ask(account, '{ viewer { kind } }')) && (await tokenOf(account));
  const answer = await fetch(`${graph.server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      accept: 'application/json, text/plain;q="0"',
    },
    body: JSON.stringify({ query }),
  });
  return answer.text();
}

const tokens = new Map<string, string>();
async function tokenOf(account: string): Promise<string> {
  const known = tokens.get(account);
  if (known) return known;
  const query = 'mutation In($input: LoginInput!) { login(input: $input) { accessToken } }';
  const { data } = await graph.call(null, query, { input: { account, password: 'skep-demo' } });
  tokens.set(account, data.login.accessToken);
  return data.login.accessToken;
}

const withoutRequest = (text: string) => text.replace(/"requestId":"[^"]*"|Request id [\w-]+/g, '');

describe('documents that differ by names, aliases and texts', () => {
  test.each(SHAPES.map((shape, i) => [i, shape] as const))(
    'are answered to the byte as each is by itself: shape %i',
    async (_, shape) => {
      const before = await count('similar');
      for (const [i, id] of ids.slice(0, 8).entries())
        await graph.text(
          'operator',
          shape({ operation: `Plain${i}`, names: [`a${i}`, `b${i}`, `c${i}`, `d${i}`], id }),
        );
      // The first ones of a kind are looked at.
      expect((await count('similar')) - before).toBe(8 - 2);
      const account = fc.constantFrom('operator', 'customer', 'salesperson');
      await fc.assert(
        fc.asyncProperty(chosen(), account, async (differing, who) => {
          const query = shape(differing);
          const short = await graph.text(who, query);
          expect([query, withoutRequest(short)]).toEqual([query, withoutRequest(await longAnswer(query, who))]);
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    120_000,
  );

  test('are refused where a viewer lacks the right to one of them, or one costs too much', async () => {
    const letters = (name: string) => `query ${name} { ${name}: deadLetters(first: 1) { nodes { id } } }`;
    for (const name of ['a1', 'a2', 'a3', 'a4']) await graph.ask('operator', letters(name));
    expect(await graph.refusal('customer', letters('a5'))).toMatchObject({ code: 'FORBIDDEN' });
    const dear = (name: string) => `query ${name}($n: Int!) { ${name}: customers(first: $n) { nodes { id } } }`;
    for (const name of ['d1', 'd2', 'd3', 'd4']) await graph.ask('operator', dear(name), { n: 1 });
    expect(await graph.refusal('operator', dear('d5'), { n: 1_000_000 })).toMatchObject({
      reason: 'OPERATION_TOO_COSTLY',
    });
    expect(await graph.refusal('operator', dear('d6'), {})).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('tell the names of their own in errors', async () => {
    const [id] = ids as [string];
    const query = (name: string) =>
      `{ customer(id: "${id}") { ${name}: usage(from: "2026-02-01", to: "2026-01-01") { calls } } }`;
    for (const name of ['e1', 'e2', 'e3', 'e4']) {
      const { errors } = await graph.call('operator', query(name));
      expect(errors[0].path).toEqual(['customer', name]);
    }
  });
});
