import { createHash } from 'node:crypto';
import { badInput, invariant, notFound } from '../basics/errors';
import { storedFileId } from '../basics/file-reference';
import { lookupId } from '../basics/ids';
import type { FileFacts, StoredFile } from '../basics/stored-file';
import type { SubgraphName } from '../basics/subgraph-names';
import type { SubgraphSettings } from '../process/settings';
import type { Viewer } from '../requests/context';
import type { Database, Transaction } from '../sql/database';
import { fragment } from '../sql/sql';
import { signedFilePath } from './file-links';

export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  customerId?: string | null;
  createdById?: string | null;
}

/** Larger ones belong elsewhere: a row is read as a whole. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_NAME = 200;

/** Keeps a file in the transaction of what refers to it; returns the reference. */
export async function storeFile(tx: Transaction, schema: SubgraphName, file: NewFile): Promise<string> {
  invariant(file.bytes.length <= MAX_BYTES, `a stored file has at most ${MAX_BYTES} bytes`);
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = await tx.sql<{ id: string }[]>`
    /* storeFile */ insert into ${tx.sql(schema)}.files
      (name, media_type, sha256, byte_size, bytes, customer_id, created_by_id)
    values (${fileName(file.name)}, ${file.mediaType}, ${sha256}, ${bytes.length}, ${bytes},
      ${file.customerId ?? null}, ${file.createdById ?? null})
    returning id::text as id`;
  const id = rows[0]?.id;
  invariant(id, 'an inserted file has an id');
  return id;
}

/** The last part of a path, without control characters and what no file system takes; never empty. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNSAFE = /[\u0000-\u001F\u007F<>:"|?*\u202A-\u202E\u2066-\u2069]/g;

export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const safe = [...last.replace(UNSAFE, '').trim()].slice(-MAX_NAME).join('');
  return /^\.*$/.test(safe) ? 'file' : safe;
}

/** A file with its bytes, for the house itself: whoever asks has checked who may see it. Null when there is none. */
export async function readFile(db: Database, schema: SubgraphName, reference: string): Promise<StoredFile | null> {
  const [file] = await db.sql<StoredFile[]>`
    /* readFile */ select id, name, media_type, sha256, byte_size, customer_id, created_by_id, created_at, bytes
    from ${db.sql(schema)}.files where id = ${lookupId(reference)}`;
  return file ?? null;
}

/**
 * Checks that a reference which came as input names a file that the viewer may use: a customer one of that customer,
 * everybody else one that they sent themselves. NOT_FOUND for every other one; BAD_USER_INPUT (FILE_TYPE_NOT_SUPPORTED)
 * for one of another media type. `field` is the path of the input. Until the end of the transaction nobody deletes it.
 */
export async function requireFile(
  tx: Transaction,
  schema: SubgraphName,
  reference: string,
  viewer: Viewer,
  { field, mediaTypes }: { field: string; mediaTypes?: readonly string[] },
): Promise<FileFacts> {
  const own =
    viewer.kind === 'customer'
      ? fragment`customer_id = ${viewer.customerId}`
      : fragment`created_by_id = ${viewer.accountId}`;
  const rows = await tx.sql<FileFacts[]>`
    /* requireFile */ select id::text as id, name, media_type as "mediaType", sha256, byte_size as "byteSize",
      customer_id::text as "customerId", created_by_id::text as "createdById", created_at as "createdAt"
    from ${tx.sql(schema)}.files where id = ${lookupId(reference)} and ${own}
    for key share`;
  const [file] = rows;
  if (!file) throw notFound('The file', field);
  if (mediaTypes && !mediaTypes.includes(file.mediaType)) {
    throw badInput(field, `The file must be one of ${mediaTypes.join(', ')}.`, 'FILE_TYPE_NOT_SUPPORTED');
  }
  return file;
}

type NamedFiles = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The same for references of fileReferenceOf. What the row refers to already (`kept`) stays whoever sent it. */
export async function requireFiles(
  tx: Transaction,
  schema: SubgraphName,
  viewer: Viewer,
  named: NamedFiles,
  { kept = [], mediaTypes }: { kept?: readonly (string | null)[]; mediaTypes?: readonly string[] } = {},
): Promise<void> {
  for (const [field, value] of Object.entries(named)) {
    for (const reference of typeof value === 'string' ? [value] : (value ?? [])) {
      const id = storedFileId(reference);
      if (id && !kept.includes(reference)) await requireFile(tx, schema, id, viewer, { field, mediaTypes });
    }
  }
}

type Signing = Pick<SubgraphSettings, 'fileKey'>;

/** A path of the gateway that opens the file for anybody who has it, until `expiresAt`: give it only to those who may. */
export function fileUrl({ fileKey }: Signing, schema: SubgraphName, reference: string, expiresAt: Date): string {
  return signedFilePath(fileKey, schema, reference, expiresAt);
}

const HOUR_MS = 3600_000;

/** When links end that whoever asks again gets the same: in one to two hours, at a full one. */
export const steadyEnd = (now: Date): Date => new Date((Math.ceil(now.getTime() / HOUR_MS) + 1) * HOUR_MS);

/** The foreign address, or a link good for one to two hours, the same until a full hour, which browsers may cache. */
export function addressOfFile(signing: Signing, schema: SubgraphName, reference: string, now: Date): string {
  const id = storedFileId(reference);
  return id ? fileUrl(signing, schema, id, steadyEnd(now)) : reference;
}
