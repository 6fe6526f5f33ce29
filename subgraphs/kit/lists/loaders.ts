import { invariant } from '../basics/errors';
import type { Reader } from '../requests/context';
import { type Batches, type Fetch, Batches as OwnBatches } from './batches';
import type { JsonByParent, Rows } from './json-rows';

/** Loads one value at a time; what is asked together is fetched together. The same key gives the same promise. */
interface Loader<Key, Value> {
  load(key: Key): Promise<Value>;
}

interface Joinable {
  join(batches: Batches, name: string): void;
}

/** The loader of one request: it remembers what this request asked, and `Batches` merges what is asked at one time. */
class RequestLoader<Key, Value> implements Loader<Key, Value>, Joinable {
  private known: Map<unknown, Promise<Value>> | undefined;
  private batches: Batches | undefined;
  private name = '';

  constructor(
    private readonly fetch: Fetch<Key, Value>,
    private readonly identity: (key: Key) => unknown = (key) => key,
  ) {}

  join(batches: Batches, name: string): void {
    this.batches = batches;
    this.name = name;
  }

  load(key: Key): Promise<Value> {
    const identity = this.identity(key);
    this.known ??= new Map();
    const known = this.known.get(identity);
    if (known) return known;
    this.batches ??= new OwnBatches();
    const asked = this.batches.load(this.name, this, key, this.fetch);
    this.known.set(identity, asked);
    return asked;
  }
}

/** How each loader of a subgraph is made for a request, by the name under which requests share statements. */
export type LoaderFactories = Readonly<Record<string, (context: Reader) => unknown>>;

export type LoadersOf<Factories> = {
  readonly [Name in keyof Factories]: Factories[Name] extends (context: Reader) => infer Made ? Made : never;
};

const REQUEST = Symbol('request');

/** Makes each loader when it is first used: of the hundred of all subgraphs, a request uses ten. */
export function loadersFrom<Factories extends LoaderFactories>(
  factories: Factories,
): (context: Reader, batches: Batches) => LoadersOf<Factories> {
  class RequestLoaders {
    readonly [REQUEST]: { context: Reader; batches: Batches; made: Record<string, unknown> };

    constructor(context: Reader, batches: Batches) {
      this[REQUEST] = { context, batches, made: {} };
    }
  }
  for (const [name, make] of Object.entries(factories)) {
    Object.defineProperty(RequestLoaders.prototype, name, {
      get(this: RequestLoaders) {
        const { context, batches, made } = this[REQUEST];
        const known = made[name];
        if (known) return known;
        const loader = make(context) as Partial<Joinable>;
        loader.join?.(batches, name);
        made[name] = loader;
        return loader;
      },
    });
  }
  return (context, batches) => new RequestLoaders(context, batches) as unknown as LoadersOf<Factories>;
}

/** Values in the order of the keys. Keys that are no text need an `identity`, by which they are remembered. */
export function loadValues<Value, Key = string>(
  fetch: Fetch<Key, Value>,
  identity?: (key: Key) => unknown,
): Loader<Key, Value> {
  return new RequestLoader(fetch, identity);
}

/** Rows by a unique key, e.g. a code, in the order of the keys; a missing row is null. */
export function loadByKey<Row>(
  keyOf: (row: Row) => string,
  fetch: (keys: string[]) => Promise<readonly Row[]>,
): Loader<string, Row | null> {
  return loadValues(async (keys) => inOrderOf(keys, keyOf, await fetch(keys)));
}

export function loadById<Row extends { id: string }>(
  fetch: (ids: string[]) => Promise<readonly Row[]>,
): Loader<string, Row | null> {
  return loadByKey((row) => row.id, fetch);
}

export function loadByParent<Row>(
  parentOf: (row: Row) => string,
  fetch: (parentIds: string[]) => Promise<readonly Row[]>,
): Loader<string, Row[]> {
  return loadValues(async (ids) => groupedBy(ids, parentOf, await fetch(ids)));
}

/** Whether each key is in the set that the statement answers. */
export function loadMembership(fetch: (keys: string[]) => Promise<Set<string>>): Loader<string, boolean> {
  return loadValues(async (keys) => membershipOf(keys, await fetch(keys)));
}

/** A loader for each set of arguments, so that `entries(first: 5)` of many wallets is one statement. */
export function loadWithArgs<Args, Value>(
  fetch: (parentIds: string[], args: Args) => Promise<readonly Value[]>,
): (args: Args) => Loader<string, Value> {
  let loaders: Map<string, RequestLoader<string, Value>> | undefined;
  let joined: { batches: Batches; name: string } | undefined;
  const join: Joinable['join'] = (batches, name) => {
    joined = { batches, name };
  };
  /** The objects of a list ask one after the other with the same arguments. */
  let last: { args: Args; loader: RequestLoader<string, Value> } | undefined;
  const loaderFor = (args: Args) => {
    const key = JSON.stringify(args);
    loaders ??= new Map();
    const known = loaders.get(key);
    if (known) return known;
    const loader = new RequestLoader<string, Value>((ids) => fetch(ids, args));
    if (joined) loader.join(joined.batches, `${joined.name} ${key}`);
    loaders.set(key, loader);
    return loader;
  };
  const loaderOf = (args: Args) => {
    if (last?.args !== args) last = { args, loader: loaderFor(args) };
    return last.loader;
  };
  return Object.assign(loaderOf, { join });
}

export function loadMembershipWith<Args>(
  fetch: (keys: string[], args: Args) => Promise<Set<string>>,
): (args: Args) => Loader<string, boolean> {
  return loadWithArgs(async (keys, args: Args) => membershipOf(keys, await fetch(keys, args)));
}

export function loadByKeyWithArgs<Row, Args>(
  keyOf: (row: Row) => string,
  fetch: (keys: string[], args: Args) => Promise<readonly Row[]>,
): (args: Args) => Loader<string, Row | null> {
  return loadWithArgs(async (keys, args: Args) => inOrderOf(keys, keyOf, await fetch(keys, args)));
}

export function loadByIdWithArgs<Row extends { id: string }, Args>(
  fetch: (ids: string[], args: Args) => Promise<readonly Row[]>,
): (args: Args) => Loader<string, Row | null> {
  return loadByKeyWithArgs((row) => row.id, fetch);
}

export function loadRowsByParent<Row, Args>(
  parentOf: (row: Row) => string,
  fetch: (parentIds: string[], args: Args) => Promise<readonly Row[] | JsonByParent>,
): (args: Args) => Loader<string, Rows<Row>> {
  return loadWithArgs<Args, Rows<Row>>(async (ids, args) => {
    const found = await fetch(ids, args);
    return isArray(found) ? groupedBy(ids, parentOf, found) : ids.map((id) => found.get(id) ?? []);
  });
}

const isArray: (value: unknown) => value is readonly unknown[] = Array.isArray;

const membershipOf = (keys: readonly string[], found: ReadonlySet<string>): boolean[] =>
  keys.map((key) => found.has(key));

function inOrderOf<Row>(keys: readonly string[], keyOf: (row: Row) => string, rows: readonly Row[]): (Row | null)[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) byKey.set(keyOf(row), row);
  return keys.map((key) => byKey.get(key) ?? null);
}

function groupedBy<Row>(ids: readonly string[], parentOf: (row: Row) => string, rows: readonly Row[]): Row[][] {
  const grouped = new Map<string, Row[]>();
  for (const id of ids) grouped.set(id, []);
  for (const row of rows) grouped.get(parentOf(row))?.push(row);
  return ids.map((id) => grouped.get(id) ?? []);
}

/** A row that was just written by the viewer who asks, and so is there to be read. */
export function loaded<Row>(row: Row | null | undefined): Row {
  invariant(row, 'what was just written can be read');
  return row;
}
