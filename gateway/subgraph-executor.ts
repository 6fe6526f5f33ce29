import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../subgraphs/kit/context';
import type { Database } from '../subgraphs/kit/database';
import type { Subgraph } from '../subgraphs/kit/subgraph';
import { type CompiledDocument, compileDocument } from './executor/resolution/compile';

type Variables = Record<string, unknown>;

/** Texts that are kept parsed; a plan's fetches come again and again. */
const MAX_TEXTS = 2_000;
const MAX_CHARACTERS = 3_000_000;

/**
 * Runs the operations of query plans on one subgraph's schema. A document is validated and compiled when it comes first
 * and remembered by its identity (the gateway keeps plans, and with them documents, in a bounded cache); the stock data
 * source parses and validates it on every request.
 */
export class SubgraphExecutor {
  private readonly schema: GraphQLSchema;
  private readonly known = new WeakMap<DocumentNode, CompiledDocument>();
  private readonly parsed = new LRUCache<string, DocumentNode>({
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_document, text) => text.length,
  });

  constructor(
    private readonly subgraph: Subgraph,
    private readonly db: Database,
  ) {
    this.schema = subgraph.buildSchema();
  }

  /** @throws GraphQLError when the document does not fit the schema. */
  run(document: DocumentNode, variables: Variables, request: RequestContext): Promise<ExecutionResult> {
    const run = this.known.get(document) ?? this.compile(document);
    return run(variables, this.subgraph.contextOf(request, this.db));
  }

  /** For callers that send text; the same text gives the same document, so that it is compiled once. */
  parse(query: string): DocumentNode {
    const document = this.parsed.get(query) ?? parse(query, { noLocation: true });
    this.parsed.set(query, document);
    return document;
  }

  private compile(document: DocumentNode): CompiledDocument {
    const [fault] = validate(this.schema, document);
    if (fault) throw fault;
    const { schema } = this;
    const compiled =
      compileDocument(schema, document) ??
      (async (variableValues, contextValue) => execute({ schema, document, variableValues, contextValue }));
    this.known.set(document, compiled);
    return compiled;
  }
}
