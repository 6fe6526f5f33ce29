import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { ALIAS, type Labels } from '../../executor/placeholders';
import { hashOf, type Operation, type Operations } from '../operations';
import { type Kinship, kinshipOf, TEXT } from './kind';
import { templateOf } from './template';

/** How a document runs that is like others before it. */
interface Similar {
  /** That of the document which stands for all of its kind. */
  operation: Operation;
  operationName: string | undefined;
  /** What this document has in the place of placeholders. */
  labels: Labels;
  variables: Readonly<Record<string, string>>;
}

export interface SimilarDocuments {
  /** How to run a text that is none of the documents that are remembered; undefined for what has to be looked at. */
  find(text: string): Similar | undefined;
  /** Learns from a valid document what those like it may be answered with. */
  note(document: DocumentNode): void;
  /** The text of a document that ran this way, by its SHA-256 in hexadecimal digits. */
  textOf(hash: string): string | undefined;
}

/** Once as many documents of a kind were let through, those that follow share one plan. */
const ENOUGH = 2;

/** A document that is asked so often gets a plan of its own, which has nothing to replace. */
const OFTEN = 3;

const MAX_KINDS = 1_000;
const MAX_CHARACTERS = 1_500_000;
/** A document that stands for others has a tree and a plan, some three times the memory that its text says. */
const TEMPLATE_WEIGHT = 10;
const MAX_TEXTS = 2_000;
const MAX_TEXT_CHARACTERS = 5_000_000;

interface KnownKind {
  seen: number;
  /** null where none can stand for all; undefined as long as there were too few. */
  operation?: Operation | null;
}

interface Asked {
  similar: Similar;
  hash: string;
  times: number;
}

/**
 * Documents that differ by the name of their operation, by aliases and by texts in arguments mean the same: they are valid,
 * as large and as deep and as dear, and need the same rights, one like the other. So what was worked out of one serves all.
 *
 * @param schema that of clients, once it is loaded.
 */
export function similarDocuments(schema: () => GraphQLSchema, operations: Operations): SimilarDocuments {
  const kinds = new LRUCache<string, KnownKind>({
    max: MAX_KINDS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ operation }, kind) => kind.length * (operation ? TEMPLATE_WEIGHT : 1) + 1,
  });
  const textOf = new Map<string, string>();
  const asked = new LRUCache<string, Asked>({
    max: MAX_TEXTS,
    maxSize: MAX_TEXT_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
    dispose: ({ hash }) => textOf.delete(hash),
  });

  function knownSimilar(text: string, known: Asked): Similar | undefined {
    const { similar } = known;
    known.times++;
    if (known.times < OFTEN || (similar.labels.size === 0 && Object.keys(similar.variables).length === 0))
      return similar;
    asked.delete(text);
    return undefined;
  }

  return {
    textOf: (hash) => textOf.get(hash),
    find(text) {
      const known = asked.get(text);
      if (known) return knownSimilar(text, known);
      const kinship = kinds.size > 0 ? kinshipOf(text) : null;
      const operation = kinship && kinds.get(kinship.kind)?.operation;
      if (!operation) return undefined;
      const similar = { operation, operationName: kinship.operationName, ...placeholdersOf(kinship) };
      const hash = hashOf(text);
      asked.set(text, { similar, hash, times: 1 });
      textOf.set(hash, text);
      return similar;
    },
    note(document) {
      const kinship = kinshipOf(document.loc?.source.body ?? '');
      if (!kinship) return;
      const known = kinds.get(kinship.kind) ?? { seen: 0 };
      if (known.operation !== undefined) return;
      const seen = known.seen + 1;
      kinds.set(kinship.kind, { seen, ...(seen >= ENOUGH && { operation: standIn(document, kinship) }) });
    },
  };

  function standIn(document: DocumentNode, kinship: Kinship): Operation | null {
    const template = templateOf(document, schema(), kinship);
    const node = template && getOperationAST(template);
    return node ? Object.assign(operations.of(template, node), { hasPassed: true }) : null;
  }
}

/** What a document has in the place of placeholders: labels of its answer, and variables. */
export function placeholdersOf({ aliases, texts }: Kinship): Pick<Similar, 'labels' | 'variables'> {
  return {
    labels: new Map(aliases.map((alias, i) => [`${ALIAS}${i}`, JSON.stringify(alias)])),
    variables: Object.fromEntries([...texts.values()].map((text, i) => [`${TEXT}${i}`, text])),
  };
}
