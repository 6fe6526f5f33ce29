import { LRUCache } from 'lru-cache';
import type { Reader, Viewer } from './context';
import type { Database } from './database';

/** Answers keys, one value for each in their order. */
export type Fetch<Key, Value> = (keys: Key[]) => Promise<readonly Value[]>;

/** Keys of one statement; more of them, from other requests, go into the next one. */
const MAX_MERGED_KEYS = 2_000;
const MAX_VIEWERS = 5_000;

interface Asked<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: unknown): void;
}

/** The keys of one request in a batch, and how that request alone would have asked for them. */
interface Share<Key, Value> {
  fetch: Fetch<Key, Value>;
  keys: Key[];
}

class Batch<Key, Value> {
  private readonly asked = new Map<Key, Asked<Value>>();
  private readonly shares = new Map<object, Share<Key, Value>>();

  get isFull(): boolean {
    return this.asked.size >= MAX_MERGED_KEYS;
  }

  add(request: object, key: Key, fetch: Fetch<Key, Value>): Promise<Value> {
    let share = this.shares.get(request);
    if (!share) {
      share = { fetch, keys: [] };
      this.shares.set(request, share);
    }
    share.keys.push(key);
    let asked = this.asked.get(key);
    if (!asked) {
      asked = deferred<Value>();
      this.asked.set(key, asked);
    }
    return asked.promise;
  }

  /** One statement for all; when it fails, one for each request, so that none fails for what another one asked. */
  async run(): Promise<void> {
    const [first, ...others] = this.shares.values();
    if (!first) return;
    try {
      await this.answer(first.fetch, [...this.asked.keys()]);
    } catch (error) {
      if (others.length === 0) this.refuse(first, error);
      else await Promise.all([first, ...others].map((share) => this.runAlone(share)));
    }
  }

  private async runAlone(share: Share<Key, Value>): Promise<void> {
    try {
      await this.answer(share.fetch, share.keys);
    } catch (error) {
      this.refuse(share, error);
    }
  }

  private async answer(fetch: Fetch<Key, Value>, keys: Key[]): Promise<void> {
    const values = await fetch(keys);
    for (let i = 0; i < keys.length; i++) this.asked.get(keys[i] as Key)?.resolve(values[i] as Value);
  }

  private refuse({ keys }: Share<Key, Value>, error: unknown): void {
    for (const key of keys) this.asked.get(key)?.reject(error);
  }
}

/**
 * What loaders are about to ask on behalf of one viewer. Requests of the same viewer that run at the same time, and
 * loads of one request on the same level, become one statement; nothing is kept once it is sent, so every answer is as
 * fresh as if it had been asked alone.
 */
export class Batches {
  private open = new Map<string, Batch<unknown, unknown>>();

  /**
   * @param loader which loader asks, with its arguments: those of one name must be interchangeable.
   * @param request whose loader it is; a failure that another request caused is not told to this one.
   */
  load<Key, Value>(loader: string, request: object, key: Key, fetch: Fetch<Key, Value>): Promise<Value> {
    let batch = this.open.get(loader) as Batch<Key, Value> | undefined;
    if (!batch || batch.isFull) {
      if (this.open.size === 0) setImmediate(() => this.send());
      else if (batch) void batch.run();
      batch = new Batch<Key, Value>();
      this.open.set(loader, batch as Batch<unknown, unknown>);
    }
    return batch.add(request, key, fetch);
  }

  private send(): void {
    const { open } = this;
    this.open = new Map();
    for (const batch of open.values()) void batch.run();
  }
}

/**
 * One `Batches` for each viewer of a database, told apart by everything that a statement could read of a viewer: equal
 * viewers see the same rows, so that nothing of one can reach another.
 */
export function batchesByViewer(): (reader: Pick<Reader, 'viewer' | 'db'>) => Batches {
  const byDatabase = new WeakMap<Database, LRUCache<string, Batches>>();
  return ({ viewer, db }) => {
    const known = byDatabase.get(db) ?? new LRUCache<string, Batches>({ max: MAX_VIEWERS });
    byDatabase.set(db, known);
    const identity = identityOf(viewer);
    const batches = known.get(identity) ?? new Batches();
    known.set(identity, batches);
    return batches;
  };
}

const identities = new WeakMap<Viewer, string>();

/** The gateway gives requests of one session the same object for a while, so this is worked out once a second. */
function identityOf(viewer: Viewer): string {
  const known = identities.get(viewer);
  if (known !== undefined) return known;
  const { kind, accountId, sessionId, customerId, salespersonId, staffId, scopes } = viewer;
  const identity = JSON.stringify([kind, accountId, sessionId, customerId, salespersonId, staffId, scopes]);
  identities.set(viewer, identity);
  return identity;
}

function deferred<Value>(): Asked<Value> {
  const asked = {} as Asked<Value>;
  asked.promise = new Promise((resolve, reject) => {
    asked.resolve = resolve;
    asked.reject = reject;
  });
  return asked;
}
