import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Viewer } from './context';
import type { Database, Transaction } from './database';
import { badInput, invariant, notFound } from './errors';
import { fileKeyOf, signedFilePath } from './file-links';
import { lookupId } from './ids';
import type { SubgraphName } from './subgraph-names';

export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Whose file it is; null for one of the house. */
  customerId?: string | null;
  /** Account that sent it; null for one that the house made. */
  createdById?: string | null;
}

export interface FileFacts {
  /** What other rows keep as their reference. */
  id: string;
  name: string;
  mediaType: string;
  /** Hexadecimal. */
  sha256: string;
  byteSize: number;
  customerId: string | null;
  createdById: string | null;
  createdAt: Date;
}

export interface StoredFile extends FileFacts {
  bytes: Buffer;
}

/** Larger ones belong elsewhere: a row is read as a whole. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_NAME = 200;

/** Keeps a file in the transaction of what refers to it; returns the reference. */
export async function storeFile(tx: Transaction, schema: SubgraphName, file: NewFile): Promise<string> {
  invariant(file.bytes.length <= MAX_BYTES, `a stored file has at most ${MAX_BYTES} bytes`);
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { rows } = await tx.execute<{ id: string }>(sql`
    /* storeFile */ insert into ${sql.identifier(schema)}.files
      (name, media_type, sha256, byte_size, bytes, customer_id, created_by_id)
    values (${fileName(file.name)}, ${file.mediaType}, ${sha256}, ${bytes.length}, ${bytes},
      ${file.customerId ?? null}, ${file.createdById ?? null})
    returning id::text as id`);
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
 * for one of another media type. `field` is the path of the input.
 */
export async function requireFile(
  tx: Transaction,
  schema: SubgraphName,
  reference: string,
  viewer: Viewer,
  { field, mediaTypes }: { field: string; mediaTypes?: readonly string[] },
): Promise<FileFacts> {
  const own =
    viewer.kind === 'customer' ? sql`customer_id = ${viewer.customerId}` : sql`created_by_id = ${viewer.accountId}`;
  const { rows } = await tx.execute<FileFacts & Record<string, unknown>>(sql`
    /* requireFile */ select id::text as id, name, media_type as "mediaType", sha256, byte_size as "byteSize",
      customer_id::text as "customerId", created_by_id::text as "createdById", created_at as "createdAt"
    from ${sql.identifier(schema)}.files where id = ${lookupId(reference)} and ${own}`);
  const [file] = rows;
  if (!file) throw notFound('The file', field);
  if (mediaTypes && !mediaTypes.includes(file.mediaType)) {
    throw badInput(field, `The file must be one of ${mediaTypes.join(', ')}.`, 'FILE_TYPE_NOT_SUPPORTED');
  }
  return file;
}

let key: Uint8Array | undefined;

/** Called once by the program before a subgraph serves. */
export function configureFiles(tokenKey: Uint8Array): void {
  key = fileKeyOf(tokenKey);
}

/**
 * A path of the gateway, with signature, that opens the file in a browser until `expiresAt`. Whoever has it can read
 * the file, so give it only to those who may, and not for long.
 */
export function fileUrl(schema: SubgraphName, reference: string, expiresAt: Date): string {
  invariant(key, 'configureFiles was called before a link to a file was made');
  return signedFilePath(key, schema, reference, expiresAt);
}
