import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { type Asker, askerNow, onBehalfOf } from '../process/tracing';
import type { RowViewer, Viewer } from '../requests/context';
import type { Database } from '../sql/database';

export type Fetch<Key, Value> = (keys: Key[]) => Promise<readonly Value[]>;

/** Keys of one statement; more of them, from other requests, go into the next one. */
const MAX_MERGED_KEYS = 2_000;
const MAX_SCOPE_GROUPS = 5_000;

interface Share<Key, Value> {
  fetch: Fetch<Key, Value>;
  keys: Key[];
  asker: Asker;
}

/** What is asked of one loader until it is sent; a DataLoader puts the keys together and hands the values out. */
class Batch<Key, Value> {
  private readonly shares = new Map<object, Share<Key, Value>>();
  private readonly loader: DataLoader<Key, Value>;

  constructor(batchScheduleFn: (send: () => void) => void) {
    this.loader = new DataLoader((keys) => this.fetch(keys), { batchScheduleFn, maxBatchSize: MAX_MERGED_KEYS });
  }

  add(request: object, key: Key, fetch: Fetch<Key, Value>): Promise<Value> {
    let share = this.shares.get(request);
    if (!share) {
      share = { fetch, keys: [], asker: askerNow() };
      this.shares.set(request, share);
    }
    share.keys.push(key);
    return this.loader.load(key);
  }

  /** One statement for all; when it fails, one for each request, so that none fails for what another one asked. */
  private async fetch(keys: readonly Key[]): Promise<readonly (Value | Error)[]> {
    const shares = [...this.shares.values()];
    const [first, ...others] = shares;
    try {
      return (await onBehalfOf(shares, () => first?.fetch([...keys]))) ?? [];
    } catch (error) {
      if (others.length === 0) throw error;
      return this.fetchEachAlone(keys);
    }
  }

  private async fetchEachAlone(asked: readonly Key[]): Promise<(Value | Error)[]> {
    const [together, values, errors] = [new Set(asked), new Map<Key, Value>(), new Map<Key, Error>()];
    const alone = [...this.shares.values()].map(async (share) => {
      const keys = share.keys.filter((key) => together.has(key));
      try {
        const found = await onBehalfOf([share], () => share.fetch(keys));
        keys.forEach((key, i) => {
          values.set(key, found[i] as Value);
        });
      } catch (error) {
        for (const key of keys) errors.set(key, error as Error);
      }
    });
    await Promise.all(alone);
    return asked.map((key) => (values.has(key) ? (values.get(key) as Value) : (errors.get(key) as Error)));
  }
}

/**
 * What loaders are about to ask on behalf of one scope group. Its requests that run at the same time, and loads of one
 * request on the same level, become one statement; nothing is kept once it is sent, so every answer is as fresh as if it
 * had been asked alone.
 */
export class Batches {
  private open = new Map<string, Batch<unknown, unknown>>();
  private sends: (() => void)[] = [];

  /** @param loader with its arguments: those of one name must be interchangeable. @param request whose loader it is. */
  load<Key, Value>(loader: string, request: object, key: Key, fetch: Fetch<Key, Value>): Promise<Value> {
    let batch = this.open.get(loader) as Batch<Key, Value> | undefined;
    if (!batch) {
      batch = new Batch<Key, Value>(this.schedule);
      this.open.set(loader, batch as Batch<unknown, unknown>);
    }
    return batch.add(request, key, fetch);
  }

  /** All loaders are sent together and closed with it, so that nobody meets an answer of an earlier moment. */
  private readonly schedule = (send: () => void): void => {
    if (this.sends.length === 0) sendInTurn(this);
    this.sends.push(send);
  };

  sendAll(): void {
    const { sends } = this;
    [this.open, this.sends] = [new Map(), []];
    for (const send of sends) send();
  }
}

/** The batches of all subgraphs here are sent in one turn of the event loop, so that they may go as one statement. */
let inTurn: Batches[] = [];

function sendInTurn(batches: Batches): void {
  if (inTurn.length === 0) setImmediate(sendAllInTurn);
  inTurn.push(batches);
}

function sendAllInTurn(): void {
  const all = inTurn;
  inTurn = [];
  for (const batches of all) batches.sendAll();
}

/** Those who may share statements: what decides which rows they see is equal, and nothing else of them is known here. */
interface ScopeGroup {
  viewer: RowViewer;
  db: Database;
  batches: Batches;
}

/** One `Batches` for viewers who see the same rows. Its viewer, which statements get, holds nothing else of them. */
export function scopeGroupsOf(): (viewer: Viewer, db: Database) => ScopeGroup {
  const byDatabase = new WeakMap<Database, LRUCache<string, ScopeGroup>>();
  return (viewer, db) => {
    let known = byDatabase.get(db);
    if (!known) {
      known = new LRUCache<string, ScopeGroup>({ max: MAX_SCOPE_GROUPS });
      byDatabase.set(db, known);
    }
    const { key, row } = rowViewerOf(viewer);
    let scopeGroup = known.get(key);
    if (!scopeGroup) {
      scopeGroup = { viewer: row, db: { ...db, sql: db.merged }, batches: new Batches() };
      known.set(key, scopeGroup);
    }
    return scopeGroup;
  };
}

function rowViewer(viewer: Viewer): RowViewer {
  const { kind, accountId, customerId, salespersonId, staffId } = viewer;
  switch (kind) {
    case 'operator':
    case 'system':
      return { kind };
    default:
      return { kind, accountId, customerId, salespersonId, staffId };
  }
}

const rowViewers = new WeakMap<Viewer, { key: string; row: RowViewer }>();

/** Kept with the Viewer, which the gateway makes once a second for each session (doors/authentication.ts). */
function rowViewerOf(viewer: Viewer): { key: string; row: RowViewer } {
  const known = rowViewers.get(viewer);
  if (known) return known;
  const row = rowViewer(viewer);
  const made = { key: JSON.stringify(row), row };
  rowViewers.set(viewer, made);
  return made;
}
