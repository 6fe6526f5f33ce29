import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const HASHES = { 'HMAC-SHA256': 'sha256', 'HMAC-SM3': 'sm3' } as const;

export type SignatureAlgorithm = keyof typeof HASHES;

export const isAlgorithm = (name: string): name is SignatureAlgorithm => Object.hasOwn(HASHES, name);

export interface Signed {
  algorithm: SignatureAlgorithm;
  method: string;
  /** With its query, as sent. */
  path: string;
  appId: string;
  timestamp: string;
  nonce: string;
  body: Buffer;
}

/** The lines that a request signs, joined by \n, without one at the end. */
function baseOf({ algorithm, method, path, appId, timestamp, nonce, body }: Signed): string {
  const digest = createHash(HASHES[algorithm]).update(body).digest('hex');
  return [algorithm, method, path, appId, timestamp, nonce, digest].join('\n');
}

/** Lower-case hexadecimal digits. */
export const signatureOf = (algorithm: SignatureAlgorithm, secret: string, text: string): string =>
  createHmac(HASHES[algorithm], secret).update(text).digest('hex');

/** Signs what nobody can know the secret of, so that an unknown appId takes the time of a wrong signature. */
const NOBODYS_SECRET = randomBytes(32).toString('hex');

/** The secret of these that signed; undefined when none did. Takes the same time whichever it is, and without any. */
export function signingSecret(signed: Signed, signature: string, secrets: readonly string[]): string | undefined {
  const base = baseOf(signed);
  const given = Buffer.from(signature);
  let found: string | undefined;
  for (const secret of secrets.length > 0 ? secrets : [NOBODYS_SECRET]) {
    const right = Buffer.from(signatureOf(signed.algorithm, secret, base));
    if (right.length === given.length && timingSafeEqual(right, given) && secrets.length > 0) found ??= secret;
  }
  return found;
}
