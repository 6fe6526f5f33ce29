import { type DocumentNode, type ExecutionResult, type GraphQLSchema, validate } from 'graphql';
import type { Viewer } from '../../subgraphs/kit/context';
import { documentOf, type Endpoint, keyOf, type LegacyRequest } from './endpoint';

export interface ExecutionInput {
  variables: Record<string, unknown>;
  viewer: Viewer;
  requestId: string;
  clientIp: string;
}

/** The way into the graph that the gateway gives to the shim. */
export interface Graph {
  execute(document: DocumentNode, input: ExecutionInput): Promise<ExecutionResult>;
  /** The schema that clients see. */
  schema(): GraphQLSchema;
}

/** Runs endpoints against a graph; a document is validated when it is first used. */
export function endpointRunner(graph: Graph) {
  const validated = new WeakSet<Endpoint>();

  function checkedDocument(endpoint: Endpoint): DocumentNode {
    const document = documentOf(endpoint);
    if (validated.has(endpoint)) return document;
    const [fault] = validate(graph.schema(), document, undefined, { maxErrors: 1 });
    if (fault) throw new Error(`The document of ${keyOf(endpoint)} does not fit the schema: ${fault.message}`);
    validated.add(endpoint);
    return document;
  }

  /** `data` of the envelope. Throws the first error of the graph: partial data with an error is a failure. */
  return async (
    endpoint: Endpoint,
    request: LegacyRequest,
    caller: Omit<ExecutionInput, 'variables'>,
  ): Promise<unknown> => {
    const variables = endpoint.variables?.(request) ?? {};
    const { data, errors } = await graph.execute(checkedDocument(endpoint), { variables, ...caller });
    if (errors?.length) throw errors[0];
    return endpoint.result(data, request);
  };
}
