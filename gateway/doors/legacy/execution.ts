import { type DocumentNode, type GraphQLSchema, validate } from 'graphql';
import { DomainError } from '../../../subgraphs/kit/basics/errors';
import type { Asked, Door } from '../kit/door';
import { documentOf, type Endpoint, keyOf } from './endpoint';
import { withoutField } from './withheld';

export interface Graph extends Pick<Door, 'execute'> {
  schema(): GraphQLSchema;
}

/**
 * Asks a graph with the document of an endpoint; gives `data`, or throws the first error: partial data is a failure.
 * Fields that the caller may not read are not asked, where the rest of the answer is his: old clients cannot choose.
 */
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

  const narrowed = new WeakMap<DocumentNode, Map<string, DocumentNode | undefined>>();

  /** The same object every time, as plans are kept by it. */
  function without(document: DocumentNode, field: string): DocumentNode | undefined {
    const known = narrowed.get(document) ?? new Map<string, DocumentNode | undefined>();
    narrowed.set(document, known);
    if (!known.has(field)) known.set(field, withoutField(document, field, graph.schema()));
    return known.get(field);
  }

  async function executed(document: DocumentNode, input: Asked): ReturnType<Graph['execute']> {
    try {
      return await graph.execute(document, input);
    } catch (error) {
      const field = withheldField(error);
      const rest = field && without(document, field);
      if (!rest) throw error;
      return executed(rest, input);
    }
  }

  return async (endpoint, input) => {
    const { data, errors } = await executed(checkedDocument(endpoint), input);
    if (errors?.length) throw errors[0];
    return data;
  };
}

/** What the check of scopes refused, before anything ran. */
function withheldField(error: unknown): string | undefined {
  if (!(error instanceof DomainError) || error.extensions.reason !== 'SCOPE_MISSING') return undefined;
  const { field } = error.extensions;
  return typeof field === 'string' ? field : undefined;
}
