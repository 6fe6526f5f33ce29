import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database';

const ROWS_PER_CHUNK = 500;

/** One value in PostgreSQL's COPY text format. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = Array.isArray(value) && value.every((x) => typeof x === 'string') ? arrayText(value) : plainText(value);
  return text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] as string);
}

const plainText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
const arrayText = (values: string[]) => `{${values.map((v) => `"${v.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/**
 * Streams rows into a table with COPY, for demo data and imports: some hundred thousand rows in seconds, never all in
 * memory. Columns that no row of the first chunk gives are left to their defaults. Text arrays go to text[] columns;
 * arrays for jsonb columns must be given as JSON text. Returns the number of rows.
 */
export async function copyRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: Iterable<Partial<T['$inferInsert']>>,
  progress?: (rows: number) => void,
): Promise<number> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return 0;
  const columns = Object.entries(getTableColumns(table)).filter(
    ([key]) => (first.value as object) && key in first.value,
  );
  const { schema } = getTableConfig(table);
  const target = `"${schema}"."${getTableName(table)}" (${columns.map(([, c]) => `"${c.name}"`).join(', ')})`;
  const line = (row: Record<string, unknown>) => `${columns.map(([key]) => copyText(row[key])).join('\t')}\n`;
  let copied = 0;

  function* chunks(): Generator<string> {
    let chunk = [line(first.value as Record<string, unknown>)];
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      if (chunk.length === ROWS_PER_CHUNK) {
        copied += chunk.length;
        progress?.(chunk.length);
        yield chunk.join('');
        chunk = [];
      }
      chunk.push(line(next.value as Record<string, unknown>));
    }
    copied += chunk.length;
    progress?.(chunk.length);
    yield chunk.join('');
  }

  const sink = await db.sql.unsafe(`copy ${target} from stdin`).writable();
  await pipeline(Readable.from(chunks()), sink);
  return copied;
}
