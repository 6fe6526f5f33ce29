import { LRUCache } from 'lru-cache';
import { appSecretOf, type Secrets } from '../../kit/process/secrets';
import type { Database } from '../../kit/sql/database';
import {
  type AccountCopy,
  type AuthorizationFacts,
  accessRevision,
  accountCopy,
  type ProductCopy,
  productCopies,
} from './queries/book';

/** An account as calls are checked against it, its secrets open: in memory alone, never in a log or an answer. */
export interface Account extends Omit<AccountCopy, 'access' | 'authorizations'> {
  secrets: { text: string; validUntilMs: number }[];
  ipAllowListEnabled: boolean;
  ranges: string[];
  temporaryRanges: { range: string; untilMs: number }[];
  /** By product code; of several the one that counts. */
  authorizations: Map<string, AuthorizationFacts>;
}

export type Product = ProductCopy['facts'] & Pick<ProductCopy, 'routes' | 'revision'>;

interface Entry<Value> {
  value: Value | null;
  readAtMs: number;
}

const MOST_ACCOUNTS = 20_000;
const MOST_PRODUCTS = 5_000;
/** Whoever proves nothing has older entries read again at most so often. */
export const FRESH_MS = 1_000;

/**
 * What this process knows of accounts and products. Entries have no age: accepting a call compares revisions, so one that
 * was checked against something older is not accepted and asked again. What is missing is looked for once a second.
 */
export class Book {
  private readonly accounts = new LRUCache<string, Entry<Account>>({ max: MOST_ACCOUNTS });
  private readonly products = new LRUCache<string, Entry<Product>>({ max: MOST_PRODUCTS });
  private readonly reading = new Map<string, Promise<unknown>>();

  private lookedAtMs = Number.NEGATIVE_INFINITY;
  private looking = Promise.resolve('');

  constructor(private readonly db: Database) {}

  /** `freshMs`: how old the entry may be at most; without it any will do. */
  account(appId: string, freshMs?: number): Promise<Account | null> {
    return this.find(this.accounts, appId, freshMs, async () => {
      const copy = await accountCopy(this.db, { appId });
      return copy && opened(copy, this.db.secrets);
    });
  }

  /**
   * With what it signs with as of a second ago at most; what else is known of it may be older. Who guesses signatures of
   * known accounts has nothing read but whether any of them changed.
   */
  async signer(appId: string): Promise<Account | null> {
    const known = this.accounts.get(appId);
    if (!known?.value || isFresh(known.readAtMs)) return this.account(appId, FRESH_MS);
    return known.value.accessRevision === (await this.accessRevision()) ? known.value : this.account(appId, FRESH_MS);
  }

  private accessRevision(): Promise<string> {
    if (isFresh(this.lookedAtMs)) return this.looking;
    this.lookedAtMs = performance.now();
    this.looking = accessRevision(this.db);
    this.looking.catch(() => {
      this.lookedAtMs = Number.NEGATIVE_INFINITY;
    });
    return this.looking;
  }

  async accountById(developerAccountId: string): Promise<Account | null> {
    const copy = await accountCopy(this.db, { developerAccountId });
    return copy && opened(copy, this.db.secrets);
  }

  productAt(apiPath: string, freshMs?: number): Promise<Product | null> {
    return this.find(this.products, apiPath, freshMs, async () => {
      const [copy] = await productCopies(this.db, { apiPath });
      return copy ? productOf(copy) : null;
    });
  }

  product(code: string, freshMs?: number): Promise<Product | null> {
    return this.find(this.products, code, freshMs, async () => {
      const [copy] = await productCopies(this.db, { codes: [code] });
      return copy ? productOf(copy) : null;
    });
  }

  /** A component of a bundle that was read at `revision`, not older than that. */
  async component(code: string, revision: string): Promise<Product | null> {
    const known = await this.product(code);
    return known && BigInt(known.revision) < BigInt(revision) ? this.product(code, 0) : known;
  }

  private async find<Value>(
    entries: LRUCache<string, Entry<Value>>,
    key: string,
    freshMs: number | undefined,
    read: () => Promise<Value | null>,
  ): Promise<Value | null> {
    const known = entries.get(key);
    if (known) {
      const most = freshMs ?? (known.value ? Number.POSITIVE_INFINITY : FRESH_MS);
      if (performance.now() - known.readAtMs <= most) return known.value;
    }
    const name = `${entries === (this.accounts as unknown) ? 'account' : 'product'} ${key}`;
    const begun = this.reading.get(name) as Promise<Value | null> | undefined;
    if (begun) return begun;
    const readAtMs = performance.now();
    const reading = read()
      .then((value) => {
        entries.set(key, { value, readAtMs });
        return value;
      })
      .finally(() => this.reading.delete(name));
    this.reading.set(name, reading);
    return reading;
  }
}

const isFresh = (atMs: number): boolean => performance.now() - atMs <= FRESH_MS;

const FOREVER = Number.POSITIVE_INFINITY;

function opened({ access, authorizations, ...account }: AccountCopy, secrets: Secrets): Account {
  return {
    ...account,
    secrets: access.secrets.map(({ sealed, validUntil }) => ({
      text: secrets.unseal(sealed, appSecretOf(account.developerAccountId)),
      validUntilMs: validUntil === null ? FOREVER : Date.parse(validUntil),
    })),
    ipAllowListEnabled: access.ipAllowListEnabled,
    ranges: access.ipAllowList,
    temporaryRanges: access.temporaryEntries.map(({ entry, expiresAt }) => ({
      range: entry,
      untilMs: Date.parse(expiresAt),
    })),
    authorizations: byProduct(authorizations),
  };
}

/** A rejected authorisation may stand beside a newer one; a deleted one counts as none. */
function byProduct(all: readonly AuthorizationFacts[]): Map<string, AuthorizationFacts> {
  const found = new Map<string, AuthorizationFacts>();
  for (const one of all) {
    const known = found.get(one.productCode);
    if (one.deleted || (known && (one.state === 'REJECTED' || known.state !== 'REJECTED'))) continue;
    found.set(one.productCode, one);
  }
  return found;
}

const productOf = ({ facts, routes, revision }: ProductCopy): Product => ({
  ...facts,
  routes: routes.filter((route) => !route.deleted).sort((a, b) => a.priority - b.priority),
  revision,
});
