import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Place, RequestContext } from '../../subgraphs/kit/requests/context';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import type { PassedOn } from '../executor/passed-on';
import type { SubgraphOperation } from '../executor/plan/run';
import { type CompiledDocument, compileDocument } from '../executor/subgraph/compile';

/** Texts that are kept parsed; a plan's fetches come again and again. */
const MAX_TEXTS = 2_000;
const MAX_CHARACTERS = 3_000_000;

/**
 * Runs the operations of query plans on one subgraph's schema. A document is compiled when it comes first, and validated
 * unless it is of a plan made in this process; then it is remembered by its identity (the gateway keeps plans, and with
 * them documents, in a bounded cache). The stock data source parses and validates it on every request.
 */
export class SubgraphExecutor {
  private readonly schema: GraphQLSchema;
  private readonly compiled = new WeakMap<DocumentNode, CompiledDocument>();
  private readonly parsed = new LRUCache<string, DocumentNode>({
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_document, text) => text.length,
  });

  constructor(
    private readonly subgraph: Subgraph,
    private readonly place: Place,
  ) {
    this.schema = subgraph.buildSchema();
  }

  /** @throws GraphQLError when the document does not fit the schema. */
  run({ document, query, variables, passedOn }: SubgraphOperation, request: RequestContext): Promise<ExecutionResult> {
    const parsed = document ?? this.parse(query);
    const run = this.compiled.get(parsed) ?? this.compile(parsed, passedOn);
    return run(variables, this.subgraph.contextOf(request, this.place));
  }

  /** For callers that send text; the same text gives the same document, so that it is compiled once. */
  private parse(query: string): DocumentNode {
    const document = this.parsed.get(query) ?? parse(query, { noLocation: true });
    this.parsed.set(query, document);
    return document;
  }

  private compile(document: DocumentNode, passedOn: PassedOn | undefined): CompiledDocument {
    // What the planner made fits the schemas that the supergraph was composed of.
    const [fault] = passedOn ? [] : validate(this.schema, document);
    if (fault) throw fault;
    const { schema } = this;
    const compiled =
      compileDocument(schema, document, passedOn) ??
      (async (variableValues, contextValue) => execute({ schema, document, variableValues, contextValue }));
    this.compiled.set(document, compiled);
    return compiled;
  }
}
