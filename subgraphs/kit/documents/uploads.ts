import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core';
import type { SubgraphName } from '../basics/subgraph-names';
import { daysBefore } from '../basics/time';
import type { Reader } from '../requests/context';
import { type Database, type Transaction, withTx } from '../sql/database';
import { type NewFile, storeFile } from './files';

/** What one account may send within 24 hours; nobody fills in more forms by hand. */
export const UPLOADS_A_DAY = { files: 100, bytes: 100 * 1024 * 1024 } as const;

export type Upload = { reference: string } | { beyond: keyof typeof UPLOADS_A_DAY };

export type SentFile = NewFile & { createdById: string };

export function takeUpload(db: Database, schema: SubgraphName, file: SentFile): Promise<Upload> {
  return withTx(db, async (tx) => {
    // Those that come at once would each see room for one more.
    await tx.sql`
      /* lockUploads */ select pg_advisory_xact_lock(hashtextextended('uploads:' || ${file.createdById}, 0))`;
    const [sent] = await tx.sql<{ files: number; bytes: string }[]>`
      /* uploadsOfDay */ select count(*)::int as files, coalesce(sum(byte_size), 0)::text as bytes
      from ${tx.sql(schema)}.files
      where created_by_id = ${file.createdById} and created_at > clock_timestamp() - interval '1 day'`;
    if ((sent?.files ?? 0) >= UPLOADS_A_DAY.files) return { beyond: 'files' };
    if (Number(sent?.bytes ?? 0) + file.bytes.length > UPLOADS_A_DAY.bytes) return { beyond: 'bytes' };
    return { reference: await storeFile(tx, schema, file) };
  });
}

/** Days in which a form must come to refer to a file that was sent for it. */
const UNUSED_DAYS = 1;
const BATCH = 500;

/** Deletes sent files to which no column refers: by `file:<id>` anywhere in text or JSON, or by identifier in int8. */
export async function pruneUploads(
  { db, now }: Pick<Reader, 'db' | 'now'>,
  schema: SubgraphName,
  columns: readonly PgColumn[],
): Promise<void> {
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const from: string = after;
    after = await withTx(db, (tx) =>
      pruneBatch(tx, { schema, columns, after: from, before: daysBefore(now(), UNUSED_DAYS) }),
    );
  }
}

interface Batch {
  schema: SubgraphName;
  columns: readonly PgColumn[];
  after: string;
  before: Date;
}

/** Where the next batch begins; undefined after the last one. */
async function pruneBatch(tx: Transaction, { schema, columns, after, before }: Batch): Promise<string | undefined> {
  const { sql } = tx;
  // The lock keeps off who is about to refer to one, and what was referred to before the lock is seen after it.
  const sent = await sql<{ id: string }[]>`
    /* oldUploads */ select id::text as id from ${sql(schema)}.files
    where id > ${after}::bigint and created_by_id is not null and created_at < ${before}
    order by id limit ${BATCH} for update skip locked`;
  if (sent.length === 0) return undefined;
  const ids = sent.map(({ id }) => id);
  const referred = sql.unsafe(columns.map(referencesIn).join(' union all '));
  await sql`
    /* pruneUploads */ delete from ${sql(schema)}.files where id = any(${ids}::bigint[])
      and id::text not in (select id from (${referred}) as referred(id) where id is not null)`;
  return ids.at(-1);
}

function referencesIn(column: PgColumn): string {
  const { schema, name } = getTableConfig(column.table);
  const from = `from "${schema}"."${name}" where "${column.name}" is not null`;
  if (column.getSQLType() === 'bigint') return `select "${column.name}"::text ${from}`;
  return `select (regexp_matches("${column.name}"::text, 'file:(\\d+)', 'g'))[1] ${from}`;
}
