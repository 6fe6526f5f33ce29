import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { invariant } from '../../kit/errors';

/**
 * Secrets at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce for each. The row and the column are
 * authenticated with the text, so that a sealed secret copied into another row does not open there. The stored form is
 * `keyId.nonce.tag.text`, the last three in base64url; the key id tells which key to ask for once keys are changed.
 */
const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

let current: { id: string; key: Buffer } | undefined;

/** Sets the key of this process, 32 bytes; called once, before demo data is loaded or a request is answered. */
export function configureSecrets(key: Buffer): void {
  invariant(key.length === KEY_BYTES, `the secrets key has ${key.length} bytes instead of ${KEY_BYTES}`);
  current = { id: createHash('sha256').update('skep secrets key').update(key).digest('hex').slice(0, 8), key };
}

function currentKey(): { id: string; key: Buffer } {
  invariant(current, 'configureSecrets was not called before a secret was used');
  return current;
}

/** `place` is the row and column that the secret belongs to, e.g. `developer_accounts.app_secret:42`. */
export function seal(secret: string, place: string): string {
  const { id, key } = currentKey();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
}

/** The secret again; throws when it was sealed with another key, for another place, or was changed since. */
export function unseal(sealed: string, place: string): string {
  const { id, key } = currentKey();
  const [keyId, ...parts] = sealed.split('.');
  invariant(keyId === id, `a secret was sealed with the key ${keyId}, and this process has ${id}`);
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
  invariant(nonce && tag && text, 'a sealed secret has four parts');
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: 16 })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

/** Where the secret of a developer account lives. */
export const appSecretOf = (developerAccountId: string) => `developer_accounts.app_secret:${developerAccountId}`;
