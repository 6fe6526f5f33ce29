import { badInput, notFound } from './errors';
import type { SubgraphName } from './subgraph-names';
import { optionalText, type Text } from './text';

/** How rows keep a named file: `file:<id>` of the same subgraph's store, or a foreign http(s) address as it came. */
const STORED = /^file:(\d{1,19})$/;

/** A link that this system signed, with or without its host, or the identifier that an upload answered. */
const OWN_LINK = /^(?:https?:\/\/[^\s/?#]+)?\/files\/([a-z]+)\/(\d{1,19})\?[^\s]*\bsignature=[\w-]+$/;
const OWN_PATH = /^\/files\/([a-z]+)\/(\d{1,19})(?:\?[^\s]*)?$/;
const IDENTIFIER = /^\d{1,19}$/;

const WEB_ADDRESS = /^https?:\/\/[^\s/\\<>"'?#]+([/?#][^\s\\<>"']*)?$/u;
const MOST_OF_ADDRESS = 2_000;

export const storedReference = (fileId: string): string => `file:${fileId}`;

export const storedFileId = (reference: string): string | undefined => STORED.exec(reference)?.[1];

/**
 * What a client named, as rows keep it; null when it is blank. Throws BAD_USER_INPUT (NOT_A_FILE_ADDRESS) for what is
 * neither, and NOT_FOUND for a file that another subgraph keeps. Whose file it is, requireFiles looks
 * (kit/documents/files.ts).
 */
export function fileReferenceOf(address: Text, schema: SubgraphName, field: string): string | null {
  const text = optionalText(address, field, { most: MOST_OF_ADDRESS });
  if (text === null) return null;
  if (IDENTIFIER.test(text)) return storedReference(text);
  const [, keeper, id] = OWN_PATH.exec(text) ?? OWN_LINK.exec(text) ?? [];
  if (id) {
    if (keeper !== schema) throw notFound('The file', field);
    return storedReference(id);
  }
  if (WEB_ADDRESS.test(text)) return text;
  throw badInput(
    field,
    `${field} must be an http(s) address, or the link or identifier of an upload.`,
    'NOT_A_FILE_ADDRESS',
  );
}

export function fileReferencesOf(
  addresses: readonly Text[] | null | undefined,
  schema: SubgraphName,
  field: string,
  most = 20,
): string[] {
  const references = (addresses ?? []).flatMap((address, i) => fileReferenceOf(address, schema, `${field}.${i}`) ?? []);
  if (references.length > most) throw badInput(field, `${field} may hold ${most} files.`, 'TOO_MANY_FILES', { most });
  return references;
}
