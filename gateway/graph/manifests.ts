import { parse } from 'lossless-json';
import { isObject, PlainObject } from '../executor/plain-object';

/** A file with its content. */
export interface ManifestFile {
  name: string;
  content: Buffer;
}

/** Names of documents are hashes; some tools put words before them. */
export const LONGEST_NAME = 256;

export const isName = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= LONGEST_NAME;

/** A document as a manifest lists it. */
export interface ListedDocument {
  /** What clients name it by. */
  id: string;
  /** Of its operation, where the manifest says so. */
  name: string | undefined;
  text: string;
}

const APOLLO_FORMAT = 'apollo-persisted-query-manifest';

/**
 * The documents of a manifest as GraphQL Code Generator and relay-compiler (`{ id: text }`) or
 * @apollo/generate-persisted-query-manifest write it; else a sentence that says why it is none. A key that comes twice
 * with different values makes it none: JSON.parse would take the last without a word.
 */
export function documentsIn({ name, content }: ManifestFile): ListedDocument[] | string {
  let manifest: unknown;
  try {
    manifest = parse(content.toString('utf8'), undefined, Number);
  } catch (error) {
    return `${name} is no JSON: ${(error as Error).message}.`;
  }
  const listed = !isObject(manifest) ? undefined : 'format' in manifest ? fromApollo(manifest) : fromPairs(manifest);
  const shapes = `neither { id: text } nor one of version 1 with format ${APOLLO_FORMAT}`;
  return listed ?? `${name} is no manifest: ${shapes}, ids of 1 to ${LONGEST_NAME} characters.`;
}

function fromPairs(manifest: PlainObject): ListedDocument[] | undefined {
  const pairs = Object.entries(manifest);
  if (!pairs.every(([id, text]) => isName(id) && typeof text === 'string')) return undefined;
  return pairs.map(([id, text]) => ({ id, name: undefined, text: text as string }));
}

function fromApollo({ format, version, operations }: PlainObject): ListedDocument[] | undefined {
  if (format !== APOLLO_FORMAT || version !== 1 || !Array.isArray(operations)) return undefined;
  const listed = operations.map((operation: unknown) => {
    const { id, name, body } = isObject(operation) ? operation : new PlainObject();
    if (!isName(id) || typeof body !== 'string') return undefined;
    return { id, name: typeof name === 'string' ? name : undefined, text: body };
  });
  return listed.every((one) => one !== undefined) ? listed : undefined;
}
