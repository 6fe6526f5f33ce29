import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from 'graphql';
import { compilerOf } from '../../gateway/executor/compiler';
import type { PassedOn } from '../../gateway/executor/passed-on';
import type { Fetcher } from '../../gateway/executor/plan/run';
import { compileDocument } from '../../gateway/executor/subgraph/compile';
import { kinshipOf } from '../../gateway/graph/similar/kind';
import { placeholdersOf } from '../../gateway/graph/similar/similar';
import { templateOf } from '../../gateway/graph/similar/template';
import { JsonRows } from '../../subgraphs/kit/lists/json-rows';
import { ANONYMOUS, type RequestContext } from '../../subgraphs/kit/requests/context';
import { answerByInvention, type Faults } from './invented-answers';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** What answers depend on besides the operation. */
export interface World {
  seed: string;
  faults: Faults;
  /** A subgraph that cannot be reached. */
  down: string | undefined;
}

export interface BothExecutors {
  apiSchema: GraphQLSchema;
  /** Runs an operation through both; their answers, made comparable. */
  run(operation: Operation, world: World): Promise<{ stock: Comparable; compiled: Comparable }>;
  stop(): Promise<void>;
}

/** What two answers of the same meaning have in common. */
export interface Comparable {
  data: unknown;
  errors: string[];
  completionFailed: boolean;
}

type SubgraphDefinitions = ReadonlyMap<string, { typeDefs: DocumentNode; resolvers?: object }>;

const context: RequestContext = {
  viewer: ANONYMOUS,
  requestId: 'test',
  clientIp: '127.0.0.1',
  now: () => new Date('2026-01-01T00:00:00Z'),
};

/**
 * The stock executor over graphql-js, and ours over compiled documents, on one supergraph whose subgraphs invent their
 * answers.
 */
export async function bothExecutors(sdl: string, definitions: SubgraphDefinitions): Promise<BothExecutors> {
  let world: World = { seed: '', faults: { nulls: 0, errors: 0 }, down: undefined };
  const askWith = inventedSubgraphs(definitions, () => world);
  const compiler = compilerOf(
    sdl,
    buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }),
    askWith(
      (schema, document, variableValues, passedOn) =>
        compileDocument(schema, document, passedOn)?.(variableValues, undefined) ??
        execute({ schema, document, variableValues }),
    ),
  );
  const gateway = stockGateway(
    sdl,
    askWith((schema, document, variableValues) => execute({ schema, document, variableValues })),
  );
  const { executor } = await gateway.load();
  return {
    apiSchema: compiler.apiSchema,
    stop: () => gateway.stop(),
    async run({ query, variables }, inWorld) {
      world = inWorld;
      const document = parse(query);
      const operation = getOperationAST(document) as OperationDefinitionNode;
      const queryHash = createHash('sha256').update(print(document)).digest('hex');
      const request = { request: { query, variables }, document, source: query, queryHash, operation, context };
      const stock = (await executor({ ...request, metrics: {} } as never)) as ExecutionResult;
      const ours = compiler.compile(document, operation);
      const compiled = await ours.run(variables, context);
      const written = await ours.write(variables, context);
      proveSame(written, compiled);
      proveSame(await likeOthers(compiler, query, document, variables), compiled);
      return { stock: comparable(stock), compiled: comparable(compiled) };
    },
  };
}

/** Operations that were answered by the document that stands for all of their kind. */
export const likened = { count: 0 };

/** What the operation is answered when others of its kind came before: by the plan that stands for all of them. */
async function likeOthers(
  { apiSchema, compile }: ReturnType<typeof compilerOf>,
  query: string,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<string | ExecutionResult> {
  const kinship = kinshipOf(query);
  const template = kinship && templateOf(document, apiSchema, kinship);
  const operation = template && getOperationAST(template);
  if (!operation) return {};
  expect(validate(apiSchema, template)).toEqual([]);
  const { labels, variables: texts } = placeholdersOf(kinship);
  const answer = await compile(template, operation).write({ ...variables, ...texts }, context, labels);
  if (typeof answer === 'string') likened.count++;
  return answer;
}

/** What goes out as text is what JSON.stringify would have made of the answer; errors are never told as text. */
function proveSame(written: string | ExecutionResult, { data, errors, extensions }: ExecutionResult): void {
  if (typeof written !== 'string') return;
  const expected = `${JSON.stringify({ data })}\n`;
  if (errors || extensions || written !== expected) throw new Error(`Written ${written} instead of ${expected}`);
}

type Execute = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  passedOn: PassedOn | undefined,
) => unknown;

function inventedSubgraphs(definitions: SubgraphDefinitions, world: () => World) {
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { typeDefs, resolvers }] of definitions) {
    const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
    answerByInvention(
      schema,
      () => world().seed,
      () => world().faults,
    );
    schemas.set(name, schema);
  }
  return (run: Execute) =>
    (name: string): Fetcher =>
    async ({ document, query, variables, passedOn }) => {
      if (name === world().down) return { data: null, errors: [{ message: 'Unreachable' }] };
      const result = await run(schemas.get(name) as GraphQLSchema, document ?? parse(query), variables, passedOn);
      return carriedOver(result) as Awaited<ReturnType<Fetcher>>;
    };
}

const WRITTEN = 'the text of rows';

/** The same as JSON makes of it, but for lists that are text, which stay what they are within a process. */
function carriedOver(result: unknown): unknown {
  const text = JSON.stringify(result, (_, value) => (value instanceof JsonRows ? { [WRITTEN]: value.text } : value));
  return JSON.parse(text, (_, value) => (value?.[WRITTEN] === undefined ? value : new JsonRows(value[WRITTEN])));
}

function stockGateway(supergraphSdl: string, fetcherOf: (name: string) => Fetcher): ApolloGateway {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const dataSource = (name: string): GraphQLDataSource => ({
    async process({ request: { query = '', variables = {} }, ...options }) {
      const document = 'document' in options ? options.document : undefined;
      return (await fetcherOf(name)({ document, query, variables }, context)) as never;
    },
  });
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(name),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
}

function comparable({ data, errors, extensions }: ExecutionResult): Comparable {
  const plain = JSON.parse(JSON.stringify(data ?? null)) as unknown;
  const formatted = JSON.parse(JSON.stringify(errors ?? [])) as GraphQLFormattedError[];
  return {
    data: plain,
    errors: [...new Set(formatted.map((error) => told(error, plain)))].sort(),
    completionFailed: Boolean(extensions?.valueCompletion),
  };
}

/** Of several failures below a place that became null, the specification leaves open which are told. */
function told({ message, path = [], extensions }: GraphQLFormattedError, data: unknown): string {
  let value = data;
  for (let i = 0; i < path.length; i++) {
    if (value === null || value === undefined) return `something failed below ${path.slice(0, i).join('.')}`;
    value = (value as Record<string, unknown>)[path[i] as string];
  }
  return `${message} @ ${path.join('.')} ${extensions?.code} ${extensions?.serviceName}`;
}
