import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { SubgraphName } from '../basics/subgraph-names';

/** The key of file links, derived from that of access tokens, so that neither can be used for the other. */
export function fileKeyOf(tokenKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', tokenKey, new Uint8Array(), 'skep file links', 32));
}

function signatureOf(key: Uint8Array, schema: SubgraphName, id: string, expires: string): string {
  return createHmac('sha256', key).update(`${schema}/${id}\n${expires}`).digest('base64url');
}

/** Path and query that open one file for whoever holds the link, until `expiresAt` in whole seconds since 1970. */
export function signedFilePath(key: Uint8Array, schema: SubgraphName, id: string, expiresAt: Date): string {
  const expires = String(Math.floor(expiresAt.getTime() / 1000));
  return `/files/${schema}/${id}?expires=${expires}&signature=${signatureOf(key, schema, id, expires)}`;
}

type LinkVerdict = 'valid' | 'expired' | 'forged';

export function checkFileLink(
  key: Uint8Array,
  link: { schema: SubgraphName; id: string; expires: string; signature: string },
  now: Date,
): LinkVerdict {
  const expected = Buffer.from(signatureOf(key, link.schema, link.id, link.expires));
  const given = Buffer.from(link.signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return now.getTime() < Number(link.expires) * 1000 ? 'valid' : 'expired';
}
