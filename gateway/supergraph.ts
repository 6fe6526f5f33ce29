import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST, print } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../subgraphs/kit/context';
import { projectPath } from '../subgraphs/kit/paths';
import type { SubgraphName } from '../subgraphs/kit/subgraph-names';
import { withoutSecurityPurpose } from './authorization/requirements';
import { PortDataSource } from './data-sources';
import type { SubgraphPort } from './subgraph-port';

export interface Supergraph {
  gateway: ApolloGateway;
  sdl: string;
  /** The schema that clients see; loaded once the Apollo server has started. */
  schema(): GraphQLSchema;
  /** Runs a validated document without Apollo Server's pipeline, for the legacy shim and the event door. */
  execute(
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: RequestContext,
  ): Promise<ExecutionResult>;
}

export interface SupergraphOptions {
  /** Another way to fetch from a subgraph, for comparisons. */
  dataSourceOf?: (name: string) => GraphQLDataSource<RequestContext & Record<string, unknown>>;
}

/**
 * The gateway over the committed supergraph. The stock gateway refuses to load security directives that it does not
 * enforce; it gets a copy without their purpose, and gateway/authorization enforces them from the original.
 */
export function createSupergraph(
  ports: Record<SubgraphName, SubgraphPort>,
  log: Logger,
  options: SupergraphOptions = {},
): Supergraph {
  const sdl = readFileSync(projectPath('schema', 'supergraph.graphql'), 'utf8');
  let schema: GraphQLSchema | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(sdl),
    buildService: ({ name }) =>
      options.dataSourceOf?.(name) ?? new PortDataSource(name, ports[name as SubgraphName], log),
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
  return { gateway, sdl, schema: schemaOf, execute: directExecution(gateway, schemaOf, log) };
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

function directExecution(gateway: ApolloGateway, schema: () => GraphQLSchema, log: Logger): Supergraph['execute'] {
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
