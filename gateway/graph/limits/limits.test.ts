import { ApolloServer } from '@apollo/server';
import {
  buildSchema,
  type DocumentNode,
  getIntrospectionQuery,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { ANONYMOUS, type RequestContext } from '../../../subgraphs/kit/requests/context';
import { operationMemory } from '../operations';
import { costEstimate } from './cost';
import { LIMITS, type LimitsConfig, limitedDoor } from './limits';

const SDL = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  input PageInput { number: Int! size: Int! = 10 }
  type Query {
    customer(id: ID): Customer
    customers(first: Int, last: Int, after: String, page: PageInput): CustomerConnection
    calls(first: Int = 50): CallConnection
    reports: [Report!]! @listSize(assumedSize: 40)
    numbered(first: Int, page: PageInput): CallConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
    ranking(top: Int): Ranking @listSize(slicingArguments: ["top"], sizedFields: ["rows"])
    dear: Report @cost(weight: 700)
    search(text: String @cost(weight: 5)): Found
  }
  union Found = Customer | Report
  type Ranking { rows: [Report!]! notes: [Report!]! }
  type Report { id: ID title: String }
  type CustomerConnection { nodes: [Customer!]! edges: [CustomerEdge!]! totalCount: Int pageInfo: PageInfo! }
  type CustomerEdge { cursor: String node: Customer! }
  type CallConnection { nodes: [Report!]! }
  type PageInfo { hasNextPage: Boolean }
  type Customer { id: ID name: String wallets: [Wallet!]! bills(first: Int): BillConnection parent: Customer }
  type BillConnection { nodes: [Bill!]! edges: [BillEdge!]! }
  type BillEdge { node: Bill! }
  type Bill { id: ID lines: [Report!]! }
  type Wallet { id: ID balance: String entries(first: Int): CallConnection }
  type Mutation { login(account: String): Customer }
`;

const context: RequestContext = { viewer: ANONYMOUS, requestId: 'r-1', clientIp: '127.0.0.1', now: () => new Date(0) };

const optionsFor = (sdl: string, config: Omit<LimitsConfig, 'supergraph'>) =>
  limitedDoor({ ...config, supergraph: { annotated: buildSchema(sdl), operations: operationMemory() } }).options;

function serverWith(options: { helpful?: boolean; introspection?: boolean } = {}) {
  const { helpful = true, introspection = true } = options;
  return new ApolloServer<RequestContext>({
    typeDefs: SDL,
    ...optionsFor(SDL, { introspection, helpful }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    stopOnTerminationSignals: false,
  });
}

const server = serverWith();
const closedServer = serverWith({ helpful: false, introspection: false });
afterAll(() => Promise.all([server.stop(), closedServer.stop()]));

interface Answer {
  status: number | undefined;
  errors: ReadonlyArray<{ message: string; extensions?: Record<string, unknown> }>;
  cpuMs: number;
}

async function ask(query: string, variables?: Record<string, unknown>, through = server): Promise<Answer> {
  const started = process.cpuUsage();
  const { http, body } = await through.executeOperation({ query, variables }, { contextValue: context });
  const used = process.cpuUsage(started);
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return { status: http.status, errors, cpuMs: (used.user + used.system) / 1000 };
}

async function reasonsOf(query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
  const { errors, status } = await ask(query, variables);
  if (errors.length > 0) expect(status).toBe(400);
  for (const error of errors) expect(error.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  return errors.map((error) => error.extensions?.reason);
}

function nested(depth: number): string {
  return `{ customer(id: 1) ${'{ parent '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;
}

describe('the shape of a document', () => {
  test('the depth limit is met exactly, through fragments as well', async () => {
    expect(await reasonsOf(nested(LIMITS.depth))).toEqual([]);
    expect(await reasonsOf(nested(LIMITS.depth + 1))).toEqual(['OPERATION_TOO_DEEP']);
    const spread = '{ customer { ...A } } fragment A on Customer { parent { parent { parent { parent { ...B } } } } }';
    const rest = (levels: number) =>
      `fragment B on Customer { ${'parent { '.repeat(levels)} id ${'}'.repeat(levels)} }`;
    expect(await reasonsOf(spread + rest(6))).toEqual([]);
    expect(await reasonsOf(spread + rest(7))).toEqual(['OPERATION_TOO_DEEP']);
  });

  test('the query GraphiQL sends to read the schema passes', async () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: false });
    expect(await reasonsOf(query)).toEqual([]);
  });

  test('what is below __schema is free in depth but not in selections', async () => {
    const deep = `{ __schema { types { ${'ofType { '.repeat(60)} name ${'}'.repeat(60)} } } }`;
    expect(await reasonsOf(deep)).toContain('TOO_MANY_SELECTIONS');
  });

  test('aliases are counted through fragments', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ');
    expect(await reasonsOf(`{ customer { ${aliases(LIMITS.aliases)} } }`)).toEqual([]);
    expect(await reasonsOf(`{ customer { ${aliases(LIMITS.aliases + 1)} } }`)).toEqual(['TOO_MANY_ALIASES']);
    const half = `fragment H on Customer { ${aliases(16)} }`;
    expect(await reasonsOf(`{ customer { ...H parent { ...H } } } ${half}`)).toEqual(['TOO_MANY_ALIASES']);
  });

  test('passwords cannot be guessed by alias', async () => {
    const logins = Array.from({ length: 11 }, (_, at) => `a${at}: login(account: "${at}") { id }`).join(' ');
    expect(await reasonsOf(`mutation { ${logins} }`)).toEqual(['TOO_MANY_ROOT_FIELDS']);
    expect(await reasonsOf(`mutation { ...L ...L } fragment L on Mutation { ${logins} }`)).toContain(
      'TOO_MANY_ROOT_FIELDS',
    );
  });

  test('directives are counted', async () => {
    const skips = (count: number) => '... @skip(if: false) { __typename } '.repeat(count);
    expect(await reasonsOf(`{ customer { ${skips(29)} id @include(if: true) } }`)).toEqual([]);
    const three = '... @skip(if: false) { a: __typename } '.repeat(17);
    expect(await reasonsOf(`{ x: customer { ${three} } y: customer { ${three} } z: customer { ${three} } }`)).toEqual([
      'TOO_MANY_DIRECTIVES',
    ]);
  });

  test('a text of too many tokens is not parsed to its end', async () => {
    const long = await ask(`{ ${'__typename '.repeat(10_000)} }`);
    expect(long.status).toBe(400);
    expect(long.errors[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED');
    const braces = await ask('{'.repeat(200_000));
    expect(braces.status).toBe(400);
    expect(braces.cpuMs).toBeLessThan(200);
  });
});

describe('documents made to be dear to validate', () => {
  const doubling = (levels: number) =>
    `{...F0} ${Array.from({ length: levels }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F${levels} on Query { customer { id } }`;
  const bombs: ReadonlyArray<readonly [string, string]> = [
    ['30 fragments that double', doubling(30)],
    ['150 fragments that double', doubling(150)],
    [
      'fields that double',
      `{ customer { ...F0 } } ${Array.from({ length: 100 }, (_, at) => `fragment F${at} on Customer { parent { ...F${at + 1} } parent { ...F${at + 1} } }`).join(' ')} fragment F100 on Customer { id }`,
    ],
    ['two fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    [
      'a circle through fields',
      '{ customer { ...A } } fragment A on Customer { parent { ...B ...A } } fragment B on Customer { parent { ...A ...B } }',
    ],
    ['one field repeated', `{ ${'customer { id } '.repeat(480)} }`],
    ['one field repeated below another', `{ customer { parent { ${'parent { id } '.repeat(470)} } } }`],
    [
      'one field repeated in a fragment nobody uses',
      `{ customer { id } } fragment A on Customer { ${'parent { id } '.repeat(470)} }`,
    ],
  ];

  beforeAll(async () => {
    for (const [, bomb] of bombs) await ask(`${bomb} # warm`);
  });

  test.each(bombs)('%s: refused in less than 50 ms of CPU time', async (_name, bomb) => {
    const { status, errors, cpuMs } = await ask(bomb);
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    expect(cpuMs).toBeLessThan(50);
  });
});

describe('the cost of an operation', () => {
  const schema = buildSchema(SDL);
  const { costOf, dearestFieldOf } = costEstimate(schema, { defaultPage: 20, plainList: 10 });
  const cost = (query: string, variables: Record<string, unknown> = {}): number => {
    const document: DocumentNode = parse(query);
    const node = getOperationAST(document) as OperationDefinitionNode;
    return costOf({ document, node, hasPassed: false }, variables);
  };

  test('objects cost one, scalars nothing, a mutation ten more', () => {
    expect(cost('{ customer { id name } }')).toBe(1);
    expect(cost('{ customer { parent { id } } }')).toBe(2);
    expect(cost('mutation { login { id } }')).toBe(11);
    expect(cost('{ __typename __schema { types { name } } }')).toBe(0);
  });

  test('a page size counts the same as literal, variable, default of the variable and default of the schema', () => {
    expect(cost('{ calls(first: 50) { nodes { id } } }')).toBe(51);
    expect(cost('query($n: Int) { calls(first: $n) { nodes { id } } }', { n: 50 })).toBe(51);
    expect(cost('query($n: Int = 50) { calls(first: $n) { nodes { id } } }')).toBe(51);
    expect(cost('{ calls { nodes { id } } }')).toBe(51);
    expect(cost('query($n: Int) { calls(first: $n) { nodes { id } } }')).toBe(51);
    expect(cost('{ customers { nodes { id } } }')).toBe(21);
    expect(cost('{ customers(first: null) { nodes { id } } }')).toBe(21);
  });

  test('the size of a numbered page counts wherever the variable stands', () => {
    expect(cost('{ customers(page: { number: 1, size: 30 }) { nodes { id } } }')).toBe(31);
    expect(cost('query($s: Int!) { customers(page: { number: 1, size: $s }) { nodes { id } } }', { s: 30 })).toBe(31);
    expect(cost('query($p: PageInput) { customers(page: $p) { nodes { id } } }', { p: { number: 1, size: 30 } })).toBe(
      31,
    );
    expect(cost('query($p: PageInput) { customers(page: $p) { nodes { id } } }', { p: { number: 1 } })).toBe(11);
    expect(cost('{ customers(page: { number: 1 }) { nodes { id } } }')).toBe(11);
  });

  test('lists multiply what is below them', () => {
    expect(cost('{ customers(first: 10) { nodes { bills(first: 5) { edges { node { lines { id } } } } } } }')).toBe(
      1 + 10 * (1 + 1 + 5 * (1 + 1 + 10)),
    );
    expect(cost('{ customers(first: 10, last: 40) { nodes { id } edges { node { id } } totalCount } }')).toBe(
      1 + 40 + 80 + 20,
    );
  });

  test('@cost and @listSize decide where they stand', () => {
    expect(cost('{ reports { id } }')).toBe(40);
    expect(cost('{ ranking(top: 7) { rows { id } notes { id } } }')).toBe(1 + 7 + 10);
    expect(cost('{ numbered(page: { number: 1, size: 300 }) { nodes { id } } }')).toBe(301);
    expect(cost('{ dear { id } }')).toBe(700);
    expect(cost('{ search(text: "x") { ... on Customer { parent { id } } ... on Report { id } } }')).toBe(7);
  });

  test('no variable makes an operation cheaper than nothing or breaks the count', () => {
    const query = 'query($n: Int) { customers(first: $n) { nodes { id } } }';
    expect(cost(query, { n: -1 })).toBe(1);
    for (const n of ['1000000', {}, [], true, Number.NaN, null, 2_147_483_648, 1e308])
      expect(cost(query, { n })).toBe(21);
    expect(cost(query, JSON.parse('{"__proto__": {"n": 3}}'))).toBe(21);
    expect(cost(query, { n: 2_147_483_647 })).toBe(2_147_483_648);
  });

  test('the dearest field is the one that most of the cost lies in, by its place in the answer', () => {
    const document = parse(`query($n: Int) { ...all } fragment all on Query {
      customer { id } few: customers(first: 2) { nodes { id } } many: customers(first: $n) { nodes { id } } }`);
    const node = getOperationAST(document) as OperationDefinitionNode;
    const operation = { document, node, hasPassed: false };
    expect(dearestFieldOf(operation, { n: 90 })).toBe('many.nodes');
    expect(dearestFieldOf(operation, { n: 1 })).toBe('few.nodes');
  });

  test('an operation too dear is refused by its variable, and the same document passes with a smaller one', async () => {
    const query = 'query($n: Int!) { customers(first: $n) { nodes { id } } }';
    expect(await reasonsOf(query, { n: 1_000_000 })).toEqual(['OPERATION_TOO_COSTLY']);
    expect(await reasonsOf(query, { n: 100 })).toEqual([]);
  });

  test('the headline query costs a tenth of the limit and has room in depth', async () => {
    const query = `{ customer(id: 1) { name wallets { balance entries(first: 5) { nodes { id } } }
      bills(first: 12) { edges { node { id lines { id title } } } } } }`;
    expect(cost(query)).toBeLessThan(LIMITS.cost / 10);
    expect(await reasonsOf(query)).toEqual([]);
  });
});

test('the door reads scalars as the subgraphs do', async () => {
  const sdl = 'scalar Decimal scalar Month type Query { pay(amount: Decimal, month: Month): String }';
  const typed = new ApolloServer<RequestContext>({
    typeDefs: sdl,
    ...optionsFor(sdl, { introspection: true, helpful: true }),
    stopOnTerminationSignals: false,
  });
  expect((await ask('{ pay(amount: "1.5", month: "2026-01") }', {}, typed)).errors).toEqual([]);
  const written = await ask('{ pay(amount: 1.5) }', {}, typed);
  expect(written.errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const variable = await ask('query($m: Month) { pay(month: $m) }', { m: '2026-13' }, typed);
  expect(variable.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  await typed.stop();
});

describe('what a client may learn', () => {
  test('limits and names are told where it helps', async () => {
    expect((await ask(nested(13))).errors[0]?.message).toContain('12');
    expect((await ask('{ custome { id } }')).errors[0]?.message).toContain('Did you mean');
  });

  test('neither limits nor names are told in production', async () => {
    const deep = await ask(nested(13), undefined, closedServer);
    expect(deep.errors[0]?.message).toBe('The operation is nested too deeply.');
    const misspelt = await ask('{ custome { id } }', undefined, closedServer);
    expect(misspelt.errors[0]?.message).not.toContain('Did you mean');
  });

  test('the schema cannot be read where introspection is off', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Customer") { name } }']) {
      const { errors, status } = await ask(query, undefined, closedServer);
      expect(status).toBe(400);
      expect(errors[0]?.extensions?.validationErrorCode).toBe('INTROSPECTION_DISABLED');
    }
    expect((await ask('{ __typename }', undefined, closedServer)).errors).toEqual([]);
  });
});
