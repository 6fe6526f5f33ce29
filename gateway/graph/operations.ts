import { createHash } from 'node:crypto';
import type { ApolloServerOptions } from '@apollo/server';
import { type ASTNode, type DocumentNode, getOperationAST, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import type { CompiledOperation } from '../executor/operation';
import type { Need } from './authorization/operation-requirements';
import type { Amount } from './limits/amount';
import { measureDocuments, noteCompiled } from './metrics';

/** One operation of a validated document with what was worked out of it, each part when it is first needed. */
export interface Operation {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  /** Apollo Server let it through: only what depends on the request is still to be looked at. */
  hasPassed: boolean;
  cost?: Amount;
  needs?: readonly Need[];
  compiled?: CompiledOperation;
}

type DocumentStore = NonNullable<ApolloServerOptions<RequestContext>['documentStore']>;

export interface Operations {
  /** The operation of a syntax tree; the same object for the same tree. */
  of(document: DocumentNode, node: OperationDefinitionNode): Operation;
  /** The operation that a text is remembered to have, by its name where it has several. */
  known(text: string, operationName: string | null | undefined): Operation | undefined;
  /** The text of a document that is remembered, by its SHA-256 in hexadecimal digits. */
  textOf(hash: string): string | undefined;
  /** Remembers a valid document for good, beyond the bounds of what clients send. */
  keep(document: DocumentNode): void;
  /** @param compile is asked once, as long as the document is remembered. */
  compiled(operation: Operation, compile: () => CompiledOperation): CompiledOperation;
  /** The valid documents that Apollo Server need not parse again. */
  documentStore: DocumentStore;
}

/**
 * Bounds of what is remembered, whatever clients send: documents, and characters. Those of plans count once, which is
 * what compiled code grows with; those of texts more, since a tree takes some forty times the memory of its text.
 * The least recently used go first, and everything that was worked out of them with them.
 */
const MAX_DOCUMENTS = 2_000;
const MAX_CHARACTERS = 3_000_000;
const TEXT_WEIGHT = 2.5;

/** Whatever the length of its plan, an operation takes about this much. */
const BASE_CHARACTERS = 1_000;

interface Remembered {
  document: DocumentNode;
  /** Of the text. */
  hash: string;
}

/** What everybody knows a text by who names it instead of sending it. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Apollo Server's key of a document ends with the hash of its text. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/**
 * The memory of all operations that clients ask, keyed by their text, and of ours, which live as long as their syntax
 * trees. Apollo Server's own store measures each document by writing it as JSON, which takes longer than parsing.
 */
export function operationMemory(): Operations {
  const operations = new WeakMap<OperationDefinitionNode, Operation>();
  const textOf = new Map<string, string>();
  const kept = new Map<string, DocumentNode>();
  const remembered = new LRUCache<string, Remembered>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ document }, text) => Math.ceil(text.length * TEXT_WEIGHT) + charactersOf(document),
    dispose: ({ hash }, _text, reason) => {
      if (reason !== 'set') textOf.delete(hash);
    },
  });

  measureDocuments(() => ({ documents: remembered.size, characters: remembered.calculatedSize }));

  function charactersOf({ definitions }: DocumentNode): number {
    return definitions.reduce((sum, node) => {
      const compiled = node.kind === 'OperationDefinition' ? operations.get(node)?.compiled : undefined;
      return sum + (compiled ? BASE_CHARACTERS + compiled.characters : 0);
    }, 0);
  }

  const of: Operations['of'] = (document, node) => {
    const known = operations.get(node);
    if (known) return known;
    const made: Operation = { document, node, hasPassed: false };
    operations.set(node, made);
    return made;
  };

  const documentOf = (text: string) => remembered.get(text)?.document ?? kept.get(text);

  return {
    of,
    known(text, operationName) {
      const document = documentOf(text);
      const node = document && getOperationAST(document, operationName);
      return node ? of(document, node) : undefined;
    },
    textOf: (hash) => textOf.get(hash),
    keep(document) {
      const text = document.loc?.source.body;
      if (text === undefined) throw new Error('A document without its text cannot be kept.');
      kept.set(text, withoutTokens(document));
      textOf.set(hashOf(text), text);
    },
    compiled(operation, compile) {
      if (operation.compiled) return operation.compiled;
      operation.compiled = noteCompiled(compile);
      const text = operation.document.loc?.source.body;
      const found = text === undefined ? undefined : remembered.peek(text);
      if (text !== undefined && found?.document === operation.document) remembered.set(text, { ...found });
      return operation.compiled;
    },
    documentStore: {
      get: async (key) => {
        const text = textOf.get(hashIn(key));
        return text === undefined ? undefined : documentOf(text);
      },
      set: async (key, document) => {
        const text = document.loc?.source.body;
        if (text === undefined) return;
        const hash = hashIn(key);
        textOf.set(hash, text);
        remembered.set(text, { document: withoutTokens(document), hash });
      },
      delete: async (key) => remembered.delete(textOf.get(hashIn(key)) ?? ''),
    },
  };
}

/** Places in the text stay known, for errors; the tokens around them are of no more use and larger than the tree. */
function withoutTokens(document: DocumentNode): DocumentNode {
  const enter = ({ loc }: ASTNode) => {
    if (loc) Object.assign(loc, { startToken: undefined, endToken: undefined });
  };
  visit(document, { enter });
  return document;
}
