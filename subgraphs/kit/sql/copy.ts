import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { invariant } from '../basics/errors';
import { textArray } from './arrays';
import type { Database } from './database';

const ROWS_PER_CHUNK = 500;

type Row = Record<string, unknown>;

/** Refused by PostgreSQL (null) or silently replaced on the way (half of a surrogate pair). */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** Nothing to escape and nothing to look at twice: most values. */
const PLAIN = /^[^\\\t\n\r\0\ud800-\udfff]*$/;

/** One value in PostgreSQL's COPY text format. */
function copyText(value: unknown, column: string): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  const text = Array.isArray(value) && value.every((x) => typeof x === 'string') ? textArray(value) : plainText(value);
  if (UNKEEPABLE.test(text)) throw new Error(`A value for ${column} holds a character that PostgreSQL cannot keep.`);
  return text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] as string);
}

const plainText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/**
 * Streams rows into a table with one COPY, for demo data and imports: some hundred thousand rows in seconds, never all
 * in memory, all of them or none. Columns that no row of the first chunk gives are left to their defaults and may not
 * be given later. Text arrays go to text[] columns; arrays for jsonb columns must be given as JSON text. Returns the
 * number of rows. Runs on a connection of its own, because no limit of time for statements may end it, and postgres.js
 * never reports a row that is refused at the end.
 */
export async function copyRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: Iterable<Partial<T['$inferInsert']>>,
  progress?: (rows: number) => void,
): Promise<number> {
  const chunks = chunksOf(rows as Iterable<Row>);
  const first = chunks.next();
  if (first.done) return 0;
  const { target, line } = layoutOf(table, first.value);
  let copied = 0;

  function* lines(): Generator<string> {
    for (let chunk = first; !chunk.done; chunk = chunks.next()) {
      yield chunk.value.map(line).join('');
      copied += chunk.value.length;
      progress?.(chunk.value.length);
    }
  }

  const client = new pg.Client({ connectionString: db.url, application_name: 'skep-copy' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${target} from stdin`)));
  } finally {
    await client.end();
  }
  return copied;
}

function* chunksOf(rows: Iterable<Row>): Generator<Row[], undefined> {
  let chunk: Row[] = [];
  for (const row of rows) {
    if (chunk.length === ROWS_PER_CHUNK) {
      yield chunk;
      chunk = [];
    }
    chunk.push(row);
  }
  if (chunk.length > 0) yield chunk;
}

function layoutOf(table: PgTable, sample: Row[]): { target: string; line: (row: Row) => string } {
  const given = new Set(sample.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)));
  const all = Object.entries(getTableColumns(table));
  const columns = all.filter(([key]) => given.has(key));
  const left = all.filter(([key]) => !given.has(key));
  const name = `"${getTableConfig(table).schema}"."${getTableName(table)}"`;
  return {
    target: `${name} (${columns.map(([, column]) => `"${column.name}"`).join(', ')})`,
    line: (row) => {
      for (const [key] of left) invariant(row[key] === undefined, `${key} of ${name} was left to its default`);
      return `${columns.map(([key, column]) => copyText(row[key], column.name)).join('\t')}\n`;
    },
  };
}
