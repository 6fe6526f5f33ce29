import DataLoader from 'dataloader';
import { invariant } from './errors';

/** Rows by a unique key, e.g. a code, in the order of the keys; a missing row is null. */
export function loadByKey<Row>(
  keyOf: (row: Row) => string,
  fetch: (keys: string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys: readonly string[]) => {
    const rows = await fetch([...keys]);
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** Rows by identifier, in the order of the keys; a missing row is null. */
export function loadById<Row extends { id: string }>(
  fetch: (ids: string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return loadByKey((row) => row.id, fetch);
}

/** All rows of each parent, in the order of the keys, for lists that are provably small. */
export function loadByParent<Row>(
  parentOf: (row: Row) => string,
  fetch: (parentIds: string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const grouped = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await fetch([...ids])) grouped.get(parentOf(row))?.push(row);
    return ids.map((id) => grouped.get(id) ?? []);
  });
}

/** A loader for each set of arguments, so that `entries(first: 5)` of many wallets is one statement. */
export function loadWithArgs<Args, Value>(
  fetch: (parentIds: readonly string[], args: Args) => Promise<Value[]>,
): (args: Args) => DataLoader<string, Value> {
  const loaders = new Map<string, DataLoader<string, Value>>();
  return (args) => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? new DataLoader((ids: readonly string[]) => fetch(ids, args));
    loaders.set(key, loader);
    return loader;
  };
}

/** A row that was just written by the viewer who asks, and so is there to be read. */
export function loaded<Row>(row: Row | null | undefined): Row {
  invariant(row, 'what was just written can be read');
  return row;
}
