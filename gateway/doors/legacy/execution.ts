import { type DocumentNode, type GraphQLSchema, validate } from 'graphql';
import type { Asked, Door } from '../kit/door';
import { documentOf, type Endpoint, keyOf } from './endpoint';

export interface Graph extends Pick<Door, 'execute'> {
  schema(): GraphQLSchema;
}

/** Asks a graph with the document of an endpoint; gives `data`, or throws the first error: partial data is a failure. */
export type AskGraph = (endpoint: Endpoint, input: Asked) => Promise<unknown>;

/** A document is validated when it is first used. */
export function askingOf(graph: Graph): AskGraph {
  const validated = new WeakSet<Endpoint>();

  function checkedDocument(endpoint: Endpoint): DocumentNode {
    const document = documentOf(endpoint);
    if (validated.has(endpoint)) return document;
    const [fault] = validate(graph.schema(), document, undefined, { maxErrors: 1 });
    if (fault) throw new Error(`The document of ${keyOf(endpoint)} does not fit the schema: ${fault.message}`);
    validated.add(endpoint);
    return document;
  }

  return async (endpoint, input) => {
    const { data, errors } = await graph.execute(checkedDocument(endpoint), input);
    if (errors?.length) throw errors[0];
    return data;
  };
}
