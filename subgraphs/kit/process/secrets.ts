import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '../basics/errors';

/**
 * Secrets at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce for each. The row and the column are
 * authenticated with the text, so that a sealed secret copied into another row does not open there. The stored form is
 * `keyId.nonce.tag.text`, the last three in base64url; the key id says which key opens it, so that keys can be changed:
 * the new one seals, the old ones still open until nothing is sealed with them any more.
 */
const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

interface SecretsKey {
  id: string;
  key: Buffer;
}

function secretsKey(key: Buffer): SecretsKey {
  invariant(key.length === KEY_BYTES, `a secrets key has ${key.length} bytes instead of ${KEY_BYTES}`);
  return { id: createHash('sha256').update('skep secrets key').update(key).digest('hex').slice(0, 8), key };
}

/** The keys of a database: the first seals, all open. 32 bytes each. */
export class Secrets {
  private readonly keys: readonly SecretsKey[];
  private readonly derived = new Map<string, Buffer>();

  constructor(keys: readonly Buffer[]) {
    this.keys = keys.map(secretsKey);
  }

  get currentKeyId(): string {
    return this.current().id;
  }

  /** `place` is the row and column that the secret belongs to, e.g. `developer_accounts.app_secret:42`. */
  seal(secret: string, place: string): string {
    const { id, key } = this.current();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return [id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
  }

  /** The secret again; throws when none of our keys sealed it, when it was sealed for another place, or changed since. */
  unseal(sealed: string, place: string): string {
    const [keyId, ...parts] = sealed.split('.');
    const known = this.keys.find(({ id }) => id === keyId);
    invariant(
      known,
      `a secret was sealed with the key ${keyId}, and this process has ${this.keys.map(({ id }) => id)}`,
    );
    const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
    invariant(nonce && tag && text, 'a sealed secret has four parts');
    const decipher = createDecipheriv(ALGORITHM, known.key, nonce, { authTagLength: 16 })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  /** Whether we have the key that something was sealed with. */
  opens(sealed: string): boolean {
    const [keyId] = sealed.split('.');
    return this.keys.some(({ id }) => id === keyId);
  }

  /** A key for one purpose alone (HKDF, RFC 5869), another one as soon as another key seals. */
  keyFor(purpose: string): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.current().key, '', purpose, KEY_BYTES));
    this.derived.set(purpose, key);
    return key;
  }

  private current(): SecretsKey {
    const [current] = this.keys;
    invariant(current, 'this database was opened without the keys of its secrets');
    return current;
  }
}

export const appSecretOf = (developerAccountId: string) => `developer_accounts.app_secret:${developerAccountId}`;

/** Where the secret of a route to a supplier lives; who asks the supplier keeps a copy. */
export const requestSecretOf = (upstreamRouteId: string) => `upstream_routes.request_secret:${upstreamRouteId}`;

export const newWebhookSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

export const alertSecretOf = (contactId: string) => `alert_contacts.webhook_secret:${contactId}`;

/** Where the secrets of an endpoint of programs outside live, the one in force and the one before it. */
export const webhookSecretOf = (endpointId: string) => `webhook_endpoints.secret:${endpointId}`;

/** Where the secret parameters of a requested message live: JSON of an object of texts. */
export const messageSecretsOf = (requestId: string) => `messages.parameters:${requestId}`;
