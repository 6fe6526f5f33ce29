import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledOperation, compileOperation } from './operation';
import { fetchesOf } from './plan-fetches';
import type { Ask } from './run';

export interface Operations {
  /** The schema that clients see. */
  apiSchema: GraphQLSchema;
  /** Plans and compiles an operation when it is first asked for. Planning takes milliseconds and does not yield. */
  compiled(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation;
}

/**
 * Bounds of what is remembered, whatever clients send: entries, and characters of the plans' operations, which is what
 * the compiled code grows with. The least recently used go first.
 */
const MAX_OPERATIONS = 2_000;
const MAX_PLAN_CHARACTERS = 3_000_000;

/** Whatever the length of its plan, an operation takes about this much. */
const BASE_CHARACTERS = 1_000;

/**
 * The operations of a supergraph, compiled. The key is the identity of the operation's syntax tree: Apollo Server and
 * the legacy shim give the same tree for the same text, and hashing the text again would cost more than all the rest.
 * @param sdl the supergraph without its security directives, see gateway/authorization.
 */
export function operationsOf(sdl: string, askOf: (subgraph: string) => Ask): Operations {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planned = supergraph.apiSchema();
  const apiSchema = planned.toGraphQLJSSchema();
  const known = new LRUCache<OperationDefinitionNode, CompiledOperation>({
    max: MAX_OPERATIONS,
    maxSize: MAX_PLAN_CHARACTERS,
  });
  return {
    apiSchema,
    compiled(document, operation) {
      const found = known.get(operation);
      if (found) return found;
      const plan = planner.buildQueryPlan(operationFromDocument(planned, only(operation, document)));
      const made = compileOperation({ document, operation, plan, apiSchema, supergraphSchema, askOf });
      known.set(operation, made, { size: BASE_CHARACTERS + charactersOf(plan) });
      return made;
    },
  };
}

/** The document without its other operations. */
function only(operation: OperationDefinitionNode, document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.filter((part) => part === operation || part.kind !== 'OperationDefinition'),
  };
}

function charactersOf({ node }: QueryPlan): number {
  if (!node || node.kind === 'Subscription') return 0;
  return fetchesOf(node).reduce((sum, { fetch }) => sum + fetch.operation.length, 0);
}
