import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../subgraphs/kit/context';
import type { Database } from '../subgraphs/kit/database';
import type { Subgraph } from '../subgraphs/kit/subgraph';

type Variables = Record<string, unknown>;

/**
 * Runs the operations of query plans on one subgraph's schema. A document is validated once and remembered by its
 * identity (the gateway keeps plans, and with them documents, in a bounded cache); the stock data source parses and
 * validates it on every request. Equal representations are asked once.
 */
export class SubgraphExecutor {
  private readonly schema: GraphQLSchema;
  private readonly valid = new WeakSet<DocumentNode>();
  private readonly parsed = new LRUCache<string, DocumentNode>({ max: 2_000 });

  constructor(
    private readonly subgraph: Subgraph,
    private readonly db: Database,
  ) {
    this.schema = subgraph.buildSchema();
  }

  async run(document: DocumentNode, variables: Variables, request: RequestContext): Promise<ExecutionResult> {
    this.validateOnce(document);
    const distinct = distinctRepresentations(variables);
    const result = await execute({
      schema: this.schema,
      document,
      variableValues: distinct?.variables ?? variables,
      contextValue: this.subgraph.contextOf(request, this.db),
    });
    return distinct ? spread(result, distinct.positions) : result;
  }

  /** For callers that send text; the same text gives the same document, so that it is validated once. */
  parse(query: string): DocumentNode {
    const document = this.parsed.get(query) ?? parse(query, { noLocation: true });
    this.parsed.set(query, document);
    return document;
  }

  private validateOnce(document: DocumentNode): void {
    if (this.valid.has(document)) return;
    const errors = validate(this.schema, document);
    if (errors[0]) throw errors[0];
    this.valid.add(document);
  }
}

interface Distinct {
  variables: Variables;
  /** For each representation that was asked, the index of its answer. */
  positions: number[];
}

/** null when there is nothing to merge. */
function distinctRepresentations(variables: Variables): Distinct | null {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2) return null;
  const seen = new Map<string, number>();
  const unique: unknown[] = [];
  const positions = representations.map((representation) => {
    const key = JSON.stringify(representation);
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, unique.length);
    return unique.push(representation) - 1;
  });
  return unique.length === representations.length
    ? null
    : { variables: { ...variables, representations: unique }, positions };
}

/** Gives every slot its own copy, because the gateway merges later answers into what it receives. */
function spread(result: ExecutionResult, positions: number[]): ExecutionResult {
  const entities = result.data?._entities;
  const used = new Set<number>();
  const at = (index: number) => {
    const entity = (entities as unknown[])[index];
    if (!used.has(index)) {
      used.add(index);
      return entity;
    }
    return structuredClone(entity);
  };
  return {
    ...result,
    ...(Array.isArray(entities) && { data: { ...result.data, _entities: positions.map(at) } }),
    ...(result.errors && {
      errors: result.errors.map((error) => {
        const [field, index, ...rest] = error.path ?? [];
        const slot = field === '_entities' && typeof index === 'number' ? positions.indexOf(index) : -1;
        if (slot >= 0) (error as { path: readonly (string | number)[] }).path = [field as string, slot, ...rest];
        return error;
      }),
    }),
  };
}
