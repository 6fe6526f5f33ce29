import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildASTSchema, parse, validate } from 'graphql';
import { DomainError } from '../../../subgraphs/kit/basics/errors';
import { ANONYMOUS, type RequestContext, SYSTEM, type Viewer } from '../../../subgraphs/kit/requests/context';
import { operationMemory } from '../operations';
import { authorization } from './authorization';
import { readRequirements, withoutSecurityPurpose } from './requirements';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@authenticated", "@requiresScopes", "@policy", "@inaccessible"])`;

const CUSTOMERS = `${LINK}
  type Query {
    health: String
    inner: String @inaccessible
    customer(id: ID!): Customer @authenticated
    customers: [Customer!]! @requiresScopes(scopes: [["customer:read"], ["sales:read", "sales:team"]])
    named: Named
    things: [Thing!]!
    level: Level
    mood: Mood
  }
  type Mutation { login(account: String!): String closeCustomer(id: ID!): Customer @requiresScopes(scopes: [["customer:write"]]) }
  interface Named { name: String twin: Named }
  union Thing = Customer | Secret
  type Secret implements Named @requiresScopes(scopes: [["secret:read"]]) { name: String twin: Named code: String }
  type Customer implements Named @key(fields: "id") { id: ID! name: String twin: Named phone: String @requiresScopes(scopes: [["phone:read"]]) }
  enum Level @requiresScopes(scopes: [["level:read"]]) { HIGH LOW }
  scalar Mood @authenticated
`;
const BILLING = `${LINK}
  type Customer @key(fields: "id") { id: ID! balance: String @requiresScopes(scopes: [["billing:read"]]) }
`;

function compose(...subgraphs: string[]): string {
  const services = subgraphs.map((sdl, at) => ({
    name: `s${at}`,
    url: `http://127.0.0.1:1/s${at}`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

const supergraph = compose(CUSTOMERS, BILLING);
const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
const { checkAuthorization, plugin } = authorization({
  sdl: supergraph,
  annotated: schema,
  operations: operationMemory(),
});

const viewer = (...scopes: string[]): Viewer => ({ ...ANONYMOUS, kind: 'operator', accountId: '1', scopes });

/** The refusal as `CODE coordinate`, or undefined when the viewer may. */
function refusal(query: string, who: Viewer, operationName?: string): string | undefined {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  try {
    checkAuthorization(document, operationName, who);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${String(error.extensions.field)}`;
  }
}

describe('requirements of the supergraph', () => {
  test('types and fields are read, with alternatives', () => {
    const requirements = readRequirements(supergraph);
    expect(requirements.get('Query.customer')).toEqual({ alternatives: [] });
    expect(requirements.get('Query.customers')).toEqual({
      alternatives: [['customer:read'], ['sales:read', 'sales:team']],
    });
    expect(requirements.get('Level')).toEqual({ alternatives: [['level:read']] });
    expect(requirements.get('Customer.balance')).toEqual({ alternatives: [['billing:read']] });
    expect(requirements.has('Query.health')).toBe(false);
  });

  test('a security feature that is not enforced stops the start', () => {
    const sdl = compose(`${LINK} type Query { a: String @policy(policies: [["p"]]) }`);
    expect(() => readRequirements(sdl)).toThrow('policy');
    expect(withoutSecurityPurpose(sdl)).toBe(sdl);
  });

  test('the stock gateway loads the copy without purposes, and only that one', async () => {
    const load = async (supergraphSdl: string) => {
      const gateway = new ApolloGateway({ supergraphSdl, telemetry: false } as never);
      await gateway.load();
      await gateway.stop();
    };
    const copy = withoutSecurityPurpose(supergraph);
    expect(copy.match(/specs.*for: SECURITY/g)).toEqual(['specs.apollo.dev/inaccessible/v0.2", for: SECURITY']);
    expect(copy).toContain('@requiresScopes(scopes: [["billing:read"]])');
    await expect(load(copy)).resolves.toBeUndefined();
    await expect(load(supergraph)).rejects.toThrow('SECURITY');
  });
});

describe('who may what', () => {
  test('a viewer without a session reads only what is open', () => {
    expect(refusal('{ health __typename __schema { types { name } } }', ANONYMOUS)).toBeUndefined();
    expect(refusal('mutation { login(account: "a") }', ANONYMOUS)).toBeUndefined();
    expect(refusal('{ health customer(id: 1) { name } }', ANONYMOUS)).toBe('UNAUTHENTICATED Query.customer');
    expect(refusal('mutation { closeCustomer(id: 1) { id } }', ANONYMOUS)).toBe(
      'UNAUTHENTICATED Mutation.closeCustomer',
    );
    expect(refusal('{ customer(id: 1) { name } }', viewer())).toBeUndefined();
  });

  test('one of the alternatives is enough, half of one is not', () => {
    const query = '{ customers { name } }';
    expect(refusal(query, viewer('customer:read'))).toBeUndefined();
    expect(refusal(query, viewer('sales:read', 'sales:team'))).toBeUndefined();
    expect(refusal(query, viewer('sales:read'))).toBe('FORBIDDEN Query.customers');
    expect(refusal(query, SYSTEM)).toBeUndefined();
  });

  test('a field deep inside, behind a fragment, alias or skipped branch, refuses the whole operation', () => {
    const queries = [
      '{ customer(id: 1) { name balance } }',
      '{ customer(id: 1) { n: name b: balance } }',
      '{ customer(id: 1) { ...A } } fragment A on Customer { ...B } fragment B on Customer { balance }',
      'query($no: Boolean = false) { customer(id: 1) { name ... @include(if: $no) { balance } } }',
      '{ customer(id: 1) { ... on Named { ... on Customer { balance } } } }',
    ];
    for (const query of queries) {
      expect(refusal(query, viewer())).toBe('FORBIDDEN Customer.balance');
      expect(refusal(query, viewer('billing:read'))).toBeUndefined();
    }
  });

  test('behind an interface or union every type that can occur counts', () => {
    expect(refusal('{ named { name } }', viewer())).toMatch(/^FORBIDDEN (Named|Secret)$/);
    expect(refusal('{ named { twin { twin { name } } } }', viewer('secret:read'))).toBeUndefined();
    expect(refusal('{ things { __typename } }', viewer())).toBe('FORBIDDEN Secret');
    expect(refusal('{ things { ... on Customer { name } } }', viewer())).toBeUndefined();
    expect(refusal('{ things { ... on Customer { ... on Named { name } } } }', viewer())).toBeUndefined();
    expect(refusal('{ things { ... on Named { name } } }', viewer())).toMatch(/^FORBIDDEN (Named|Secret)$/);
    expect(refusal('{ things { ... on Secret { code } } }', viewer('secret:read'))).toBeUndefined();
    expect(refusal('{ things { ... on Customer { phone } } }', viewer('secret:read'))).toBe('FORBIDDEN Customer.phone');
  });

  test('enums and scalars carry requirements', () => {
    expect(refusal('{ level }', viewer())).toBe('FORBIDDEN Level');
    expect(refusal('{ level }', viewer('level:read'))).toBeUndefined();
    expect(refusal('{ mood }', ANONYMOUS)).toBe('UNAUTHENTICATED Mood');
  });

  test('only the operation that runs counts, and one that cannot be told does not run', () => {
    const two = 'query A { health } query B { customer(id: 1) { balance } }';
    expect(refusal(two, ANONYMOUS, 'A')).toBeUndefined();
    expect(refusal(two, ANONYMOUS, 'B')).toBe('UNAUTHENTICATED Query.customer');
    for (const name of ['', 'C', undefined])
      expect(refusal(two, viewer('billing:read'), name)).toMatch(/^BAD_USER_INPUT/);
    expect(refusal('{ customer(id: 1) { balance } }', ANONYMOUS, '')).toMatch(/^BAD_USER_INPUT/);
  });

  test('one document serves viewers with different rights', () => {
    const document = parse('{ customer(id: 1) { balance } }');
    expect(() => checkAuthorization(document, null, viewer('billing:read'))).not.toThrow();
    expect(() => checkAuthorization(document, null, viewer())).toThrow('billing:read');
    expect(() => checkAuthorization(document, null, viewer('billing:read'))).not.toThrow();
  });

  test('nested interfaces do not make the check grow without bound', () => {
    const query = `{ named { ${'twin { '.repeat(400)} name ${'}'.repeat(400)} } }`;
    expect(refusal(query, viewer('secret:read'))).toBeUndefined();
  });
});

test('through Apollo Server a refusal has its status and nothing is executed', async () => {
  let executed = 0;
  const server = new ApolloServer<RequestContext>({
    typeDefs:
      'type Query { health: String customer(id: ID!): Customer } type Customer { name: String balance: String }',
    resolvers: { Query: { customer: () => ({ name: `n${++executed}` }) } },
    plugins: [plugin],
    stopOnTerminationSignals: false,
  });
  const ask = async (who: Viewer, operationName?: string) => {
    const contextValue = { viewer: who, requestId: 'r', clientIp: '', now: () => new Date(0) };
    const query = 'query Q { customer(id: 1) { name balance } }';
    const { http, body } = await server.executeOperation({ query, operationName }, { contextValue });
    return [http.status ?? 200, body.kind === 'single' ? body.singleResult.errors?.[0]?.extensions : undefined];
  };
  expect(await ask(ANONYMOUS)).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
  expect(await ask(viewer())).toMatchObject([
    403,
    {
      code: 'FORBIDDEN',
      reason: 'SCOPE_MISSING',
      field: 'Customer.balance',
      details: { missingScopes: [['billing:read']] },
    },
  ]);
  expect(await ask(ANONYMOUS, '')).toMatchObject([400, { code: 'BAD_USER_INPUT', reason: 'UNKNOWN_OPERATION' }]);
  expect(executed).toBe(0);
  expect(await ask(viewer('billing:read'))).toEqual([200, undefined]);
  expect(executed).toBe(1);
  await server.stop();
});
