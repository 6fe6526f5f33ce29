import type { StoredFile } from '../../subgraphs/kit/basics/stored-file';
import type { NewFile } from '../../subgraphs/kit/documents/files';

/** Bytes of a request that carries a file as base64; a file of 16 MB with its facts. */
export const TRANSFER_LIMIT = 24 * 1024 * 1024;

/** The header that carries the facts of a file whose bytes are the body. */
export const FACTS_HEADER = 'x-skep-file';

type Facts = Omit<StoredFile, 'bytes'>;

/** Everything but the bytes, as one header: names are of any script. */
export function factsHeader({ bytes: _, ...facts }: StoredFile): string {
  return Buffer.from(JSON.stringify(facts)).toString('base64url');
}

export function fileOf(header: string, bytes: Buffer): StoredFile {
  const facts = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Facts;
  return { ...facts, createdAt: new Date(facts.createdAt), bytes };
}

export type PackedFile<File extends NewFile = NewFile> = Omit<File, 'bytes'> & { base64: string };

export function packed<File extends NewFile>({ bytes, ...facts }: File): PackedFile<File> {
  return { ...facts, base64: Buffer.from(bytes).toString('base64') };
}

export function unpacked<Facts extends object>({ base64, ...facts }: Facts & { base64: string }) {
  return { ...facts, bytes: Buffer.from(base64, 'base64') };
}
