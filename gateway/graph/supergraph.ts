import { readFileSync } from 'node:fs';
import type { ApolloGateway, GraphQLDataSource } from '@apollo/gateway';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../../subgraphs/kit/process/paths';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import { compilerOf } from '../executor/compiler';
import { compiledGateway, type Gateway } from '../executor/gateway';
import type { Labels } from '../executor/placeholders';
import type { Fetcher } from '../executor/plan/run';
import { planInBackground } from '../executor/warm-up';
import type { SubgraphPort } from '../ports/port';
import { withoutSecurityPurpose } from './authorization/requirements';
import { fetcherThrough, PortDataSource } from './data-sources';
import { hashOf, type Operation, type Operations, operationMemory } from './operations';

export interface Supergraph {
  gateway: Gateway;
  sdl: string;
  /** The schema of all subgraphs together with its directives, built once. */
  annotated: GraphQLSchema;
  /** What is remembered of the operations that this supergraph runs. */
  operations: Operations;
  /** The schema that clients see; loaded once the Apollo server has started. */
  schema(): GraphQLSchema;
  /** Runs a validated document without Apollo Server's pipeline, for the legacy shim and the event door. */
  execute(
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: RequestContext,
  ): Promise<ExecutionResult>;
  /** Runs an operation that Apollo Server has let through before; missing where plans are not compiled. */
  write?: (
    operation: Operation,
    variables: Record<string, unknown>,
    context: RequestContext,
    labels?: Labels,
  ) => Promise<string | ExecutionResult>;
  /** Plans documents before anyone asks for them, in between requests; resolves when all are done or it is `stopped`. */
  warmUp(documents: readonly DocumentNode[], stopped?: AbortSignal): Promise<void>;
}

interface SupergraphOptions {
  /** `stock` runs plans with the executor of @apollo/gateway, for comparison and in case of doubt. */
  executor: 'compiled' | 'stock';
  /** Another way for the stock executor to fetch from a subgraph. */
  dataSourceOf?: (name: string) => GraphQLDataSource<RequestContext & Record<string, unknown>>;
}

/**
 * The gateway over the committed supergraph. Apollo's planner refuses to load security directives that it does not
 * enforce; it gets a copy without their purpose, and gateway/graph/authorization enforces them from the original.
 */
export function createSupergraph(
  ports: Record<SubgraphName, SubgraphPort>,
  log: Logger,
  options: SupergraphOptions = { executor: 'compiled' },
): Supergraph {
  const sdl = readFileSync(projectPath('schema', 'supergraph.graphql'), 'utf8');
  const annotated = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const whole: Whole = { sdl, annotated, operations: operationMemory() };
  const fetcherOf = (name: string) => fetcherThrough(ports[name as SubgraphName], name, log);
  return options.executor === 'compiled'
    ? compiledSupergraph(whole, fetcherOf, log)
    : stockSupergraph(whole, fetcherOf, log, options);
}

type Whole = Pick<Supergraph, 'sdl' | 'annotated' | 'operations'>;

function compiledSupergraph(whole: Whole, fetcherOf: (name: string) => Fetcher, log: Logger): Supergraph {
  const { sdl, annotated, operations } = whole;
  const { apiSchema, compile } = compilerOf(withoutSecurityPurpose(sdl), annotated, fetcherOf);
  const compiled = (operation: Operation) =>
    operations.compiled(operation, () => compile(operation.document, operation.node));
  const compiledOf = (document: DocumentNode, node: OperationDefinitionNode) => compiled(operations.of(document, node));
  const ourOwn = (document: DocumentNode) => {
    const node = getOperationAST(document);
    if (!node) throw new Error('A document of our own must have one operation.');
    return compiledOf(document, node);
  };
  const everyOperationOf = (document: DocumentNode) => {
    for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) compiledOf(document, node);
  };
  return {
    ...whole,
    gateway: compiledGateway(apiSchema, sdl, compiledOf),
    schema: () => apiSchema,
    execute: async (document, variables, context) => ourOwn(document).run(variables, context),
    write: (operation, ...asked) => compiled(operation).write(...asked),
    warmUp: (documents, stopped) => planInBackground(documents, everyOperationOf, log, stopped),
  };
}

function stockSupergraph(
  whole: Whole,
  fetcherOf: (name: string) => Fetcher,
  log: Logger,
  options: SupergraphOptions,
): Supergraph {
  // Loaded only where it is used: it takes a third of a second of every start.
  const stock = require('@apollo/gateway') as typeof import('@apollo/gateway');
  let schema: GraphQLSchema | undefined;
  const gateway = new stock.ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(whole.sdl),
    buildService: ({ name }) => options.dataSourceOf?.(name) ?? new PortDataSource(fetcherOf(name)),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger: log,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const schemaOf = () => {
    if (!schema) throw new Error('The supergraph is not loaded yet.');
    return schema;
  };
  return {
    ...whole,
    gateway: gateway as Gateway,
    schema: schemaOf,
    execute: stockExecution(gateway, schemaOf, log),
    warmUp: async () => undefined,
  };
}

/** The key of a document in the plan cache, computed once for each of our own documents. */
const hashes = new WeakMap<DocumentNode, { text: string; hash: string }>();

function identityOf(document: DocumentNode): { text: string; hash: string } {
  const known = hashes.get(document);
  if (known) return known;
  const text = print(document);
  const made = { text, hash: hashOf(text) };
  hashes.set(document, made);
  return made;
}

function stockExecution(gateway: ApolloGateway, schema: () => GraphQLSchema, log: Logger): Supergraph['execute'] {
  return async (document, variables, context) => {
    const { text, hash } = identityOf(document);
    const operation = getOperationAST(document);
    const requestContext = {
      request: { query: text, variables },
      document,
      source: text,
      queryHash: hash,
      operationName: operation?.name?.value ?? null,
      operation,
      context,
      schema: schema(),
      logger: log,
      metrics: {},
    };
    return (await gateway.executor(requestContext as never)) as ExecutionResult;
  };
}
