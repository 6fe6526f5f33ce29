import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompiledOperation, compileOperation } from './operation';
import type { Fetcher } from './plan/run';

interface Compiler {
  apiSchema: GraphQLSchema;
  /** Plans and compiles a validated operation. Takes milliseconds, does not yield and remembers nothing. */
  compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation;
}

/**
 * @param sdl the supergraph without its security directives, see gateway/graph/authorization.
 * @param supergraphSchema the schema of all subgraphs together, also what clients do not see.
 */
export function compilerOf(
  sdl: string,
  supergraphSchema: GraphQLSchema,
  fetcherOf: (subgraph: string) => Fetcher,
): Compiler {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const planned = supergraph.apiSchema();
  const apiSchema = planned.toGraphQLJSSchema();
  return {
    apiSchema,
    compile(document, operation) {
      const plan = planner.buildQueryPlan(operationFromDocument(planned, only(operation, document)));
      return compileOperation({ document, operation, plan, apiSchema, supergraphSchema, fetcherOf });
    },
  };
}

function only(operation: OperationDefinitionNode, document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.filter((part) => part === operation || part.kind !== 'OperationDefinition'),
  };
}
