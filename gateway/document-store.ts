import type { ApolloServerOptions } from '@apollo/server';
import { type ASTNode, type DocumentNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../subgraphs/kit/context';

/** Documents that are remembered, and characters of their texts: a tree takes some forty times the memory of its text. */
const MAX_DOCUMENTS = 2_000;
const MAX_CHARACTERS = 1_500_000;

type DocumentStore = NonNullable<ApolloServerOptions<RequestContext>['documentStore']>;

/**
 * The valid documents that Apollo Server need not parse again. Its own store measures each by writing it as JSON, which
 * takes longer than parsing, and grows to several hundred megabytes before it evicts.
 */
export function documentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (document) => document.loc?.end || 1,
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, withoutTokens(document));
    },
    delete: async (key) => documents.delete(key),
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
