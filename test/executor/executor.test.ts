import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DocumentNode, type GraphQLInputType, Kind, parse, print, typeFromAST, validate } from 'graphql';
import { legacyDocuments } from '../../gateway/doors/legacy/modules/index';
import { withoutSecurityPurpose } from '../../gateway/graph/authorization/requirements';
import { scalarResolvers } from '../../subgraphs/kit/basics/scalars';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { readTypeDefs } from '../../subgraphs/kit/subgraph';
import { abstractWorld } from './abstract-world';
import {
  type BothExecutors,
  bothExecutors,
  type Comparable,
  likened,
  type Operation,
  type World,
} from './both-executors';
import { jsonLists } from './invented-answers';
import { inventOperation, inventVariables } from './invented-operation';

/** Generated operations; a failure prints the seed that repeats it. EXECUTOR_RUNS=10000 looks longer. */
const RUNS = Number(process.env.EXECUTOR_RUNS ?? 100);

const worldOf = (subgraphs: readonly string[]): fc.Arbitrary<World> =>
  fc.record({
    seed: fc.string(),
    faults: fc.constantFrom({ nulls: 0, errors: 0 }, { nulls: 60, errors: 20 }, { nulls: 5, errors: 3 }),
    down: fc.option(fc.constantFrom(...subgraphs), { nil: undefined, freq: 6 }),
  });

/** Shrinking takes minutes and finds little: the operation that failed is printed with its seed. */
function holds(
  runs: number,
  check: (g: fc.GeneratorValue, world: World) => Promise<void>,
  subgraphs: readonly string[],
) {
  const property = fc.asyncProperty(fc.gen(), worldOf(subgraphs), check);
  return fc.assert(property, { numRuns: Math.ceil(runs), endOnFailure: true });
}

/** Where only some objects of a list are asked for, the stock executor gives errors the places of others. */
const withoutPlaces = ({ data, errors }: Comparable): unknown => ({ data, failed: errors.length > 0 });

/** Of our graph, `nodes` alone is a list of several types. */
const seenOf = ({ query }: Operation) =>
  /\bnodes\(/.test(query) ? withoutPlaces : (answer: Comparable): unknown => answer;

async function agree(both: BothExecutors, operation: Operation, world: World, seen = seenOf(operation)): Promise<void> {
  expect(validate(both.apiSchema, parse(operation.query))).toEqual([]);
  const { stock, compiled } = await both.run(operation, world);
  expect({ ...operation, answer: seen(compiled) }).toEqual({ ...operation, answer: seen(stock) });
}

describe('on our graph, the compiled executor', () => {
  let both: BothExecutors;
  beforeAll(async () => {
    const sdl = withoutSecurityPurpose(readFileSync(projectPath('schema', 'supergraph.graphql'), 'utf8'));
    both = await bothExecutors(sdl, new Map(SUBGRAPH_NAMES.map((name) => [name, ourSubgraph(readTypeDefs(name))])));
  }, 120_000);
  afterAll(() => both.stop());

  it.each([
    ['query', RUNS],
    ['mutation', RUNS / 5],
  ] as const)(
    'answers any %s as the stock executor does, also when subgraphs fail',
    (kind, runs) =>
      holds(runs, (g, world) => agree(both, inventOperation(g, both.apiSchema, kind), world), SUBGRAPH_NAMES),
    600_000,
  );

  it('answered most of them with the plan of a document that has other aliases and texts', () => {
    expect(likened.count).toBeGreaterThan(RUNS / 4);
  });

  it('answers what is asked of objects of any type as the stock executor does', async () => {
    const query = `query Nodes($id: ID!, $ids: [ID!]!) {
      node(nodeId: $id) { __typename nodeId ... on Customer { name wallets { balance nodeId } } ... on StaffMember { name } }
      nodes(nodeIds: $ids) { ... on Node { nodeId } ... on Statement { totalAmount customer { nodeId } } ... on Product { id } }
      few: nodes(nodeIds: $ids) { __typename }
    }`;
    const variables = { id: 'one', ids: ['one', 'two'] };
    await holds(RUNS / 3, (_, world) => agree(both, { query, variables }, world), SUBGRAPH_NAMES);
  }, 600_000);

  it('answers every document of ours as the stock executor does', async () => {
    const folder = join(__dirname, '../../gateway/doors/explorer/operations');
    const explorer = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')));
    for (const document of [...explorer, ...legacyDocuments()]) {
      const types = variableTypes(document, both);
      const operation = (g: fc.GeneratorValue) => ({
        query: print(document),
        variables: inventVariables(g, types, both.apiSchema),
      });
      await holds(2, (g, world) => agree(both, operation(g), world), SUBGRAPH_NAMES);
    }
    expect(jsonLists.count).toBeGreaterThan(100);
    expect(jsonLists.nested).toBeGreaterThan(20);
  }, 600_000);
});

describe('on a graph with abstract types, requirements and interface objects, the compiled executor', () => {
  it('answers any query with the data of the stock executor', async () => {
    const { sdl, subgraphs } = abstractWorld();
    const both = await bothExecutors(sdl, subgraphs);
    await holds(RUNS, (g, world) => agree(both, inventOperation(g, both.apiSchema, 'query'), world, withoutPlaces), [
      ...subgraphs.keys(),
    ]);
  }, 600_000);
});

function ourSubgraph(typeDefs: DocumentNode) {
  const declared = new Set(
    typeDefs.definitions.flatMap((part) => (part.kind === Kind.SCALAR_TYPE_DEFINITION ? [part.name.value] : [])),
  );
  const resolvers = Object.fromEntries(Object.entries(scalarResolvers).filter(([scalar]) => declared.has(scalar)));
  return { typeDefs, resolvers };
}

function variableTypes(document: DocumentNode, { apiSchema }: BothExecutors): Map<string, GraphQLInputType> {
  const definitions = document.definitions.flatMap((part) =>
    part.kind === Kind.OPERATION_DEFINITION ? (part.variableDefinitions ?? []) : [],
  );
  return new Map(
    definitions.map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(apiSchema, type as never) as GraphQLInputType,
    ]),
  );
}
