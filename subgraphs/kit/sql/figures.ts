import type { Database } from './database';

const KEPT_MS = 15_000;

interface Sources<Value> {
  /** Reads from this database, under a name; returns how to take that back. */
  from(name: string, db: Database): () => void;
  current(): Promise<[name: string, value: Value][]>;
}

/** Figures of databases, read when somebody looks, at most every KEPT_MS. One that cannot be read is absent. */
export function figuresOf<Value>(read: (db: Database, name: string) => Promise<Value>): Sources<Value> {
  const databases = new Map<string, Database>();
  let asked: { at: number; answer: Promise<[string, Value][]> } | undefined;

  async function readAll(): Promise<[string, Value][]> {
    const all = [...databases].map(async ([name, db]): Promise<[string, Value][]> => {
      const value = await read(db, name).catch(() => undefined);
      return value === undefined ? [] : [[name, value]];
    });
    return (await Promise.all(all)).flat();
  }

  return {
    from(name, db) {
      databases.set(name, db);
      asked = undefined;
      return () => {
        if (databases.get(name) === db) databases.delete(name);
      };
    },
    current() {
      const now = performance.now();
      if (!asked || now - asked.at >= KEPT_MS) asked = { at: now, answer: readAll() };
      return asked.answer;
    },
  };
}
