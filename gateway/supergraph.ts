import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ApolloGateway, GraphQLDataSource } from '@apollo/gateway';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../subgraphs/kit/context';
import { projectPath } from '../subgraphs/kit/paths';
import type { SubgraphName } from '../subgraphs/kit/subgraph-names';
import { withoutSecurityPurpose } from './authorization/requirements';
import { askThrough, PortDataSource } from './data-sources';
import { compiledGateway, type Gateway } from './executor/gateway';
import { operationsOf } from './executor/operations';
import type { Ask } from './executor/run';
import { planInBackground } from './executor/warm-up';
import type { SubgraphPort } from './subgraph-port';

export interface Supergraph {
  gateway: Gateway;
  sdl: string;
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
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
    context: RequestContext,
  ) => Promise<string | ExecutionResult>;
  /** Plans documents before anyone asks for them, in between requests; resolves when all are done. */
  warmUp(documents: readonly DocumentNode[]): Promise<void>;
}

export interface SupergraphOptions {
  /** `stock` runs plans with the executor of @apollo/gateway, for comparison and in case of doubt. */
  executor: 'compiled' | 'stock';
  /** Another way for the stock executor to fetch from a subgraph. */
  dataSourceOf?: (name: string) => GraphQLDataSource<RequestContext & Record<string, unknown>>;
}

/**
 * The gateway over the committed supergraph. Apollo's planner refuses to load security directives that it does not
 * enforce; it gets a copy without their purpose, and gateway/authorization enforces them from the original.
 */
export function createSupergraph(
  ports: Record<SubgraphName, SubgraphPort>,
  log: Logger,
  options: SupergraphOptions = { executor: 'compiled' },
): Supergraph {
  const sdl = readFileSync(projectPath('schema', 'supergraph.graphql'), 'utf8');
  const askOf = (name: string) => askThrough(ports[name as SubgraphName], name, log);
  return options.executor === 'compiled'
    ? compiledSupergraph(sdl, askOf, log)
    : stockSupergraph(sdl, askOf, log, options);
}

function compiledSupergraph(sdl: string, askOf: (name: string) => Ask, log: Logger): Supergraph {
  const operations = operationsOf(withoutSecurityPurpose(sdl), askOf);
  const compiled = (document: DocumentNode) => {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('A document of our own must have one operation.');
    return operations.compiled(document, operation);
  };
  return {
    gateway: compiledGateway(operations, sdl),
    sdl,
    schema: () => operations.apiSchema,
    execute: async (document, variables, context) => compiled(document).run(variables, context),
    write: (document, operation, variables, context) =>
      operations.compiled(document, operation).write(variables, context),
    warmUp: (documents) => planInBackground(documents, compiled, log),
  };
}

function stockSupergraph(
  sdl: string,
  askOf: (name: string) => Ask,
  log: Logger,
  options: SupergraphOptions,
): Supergraph {
  // Loaded only where it is used: it takes a third of a second of every start.
  const stock = require('@apollo/gateway') as typeof import('@apollo/gateway');
  let schema: GraphQLSchema | undefined;
  const gateway = new stock.ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(sdl),
    buildService: ({ name }) => options.dataSourceOf?.(name) ?? new PortDataSource(askOf(name)),
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
    gateway: gateway as Gateway,
    sdl,
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
  const made = { text, hash: createHash('sha256').update(text).digest('hex') };
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
