import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core';
import { type Database, type Transaction, withTx } from '../sql/database';
import type { JobContext, Jobs } from './jobs';

/** Columns of one table that hold what kit/process/secrets sealed; copies of others' come anew from whoever owns them. */
export interface SealedColumns {
  columns: readonly [PgColumn, ...PgColumn[]];
  /** Identifies a row in the place of its secrets. */
  key: PgColumn;
  place: (key: string) => string;
  /** Tells those who keep a copy of these rows. */
  tell?: (tx: Transaction, keys: readonly string[]) => Promise<void>;
}

const BATCH = 200;

/** Seals at night with the key of now what keys of before sealed, so that those keys can be thrown away. */
export const sealingJobs = (sealed: readonly SealedColumns[]): Jobs =>
  sealed.length === 0 ? {} : { sealAnew: { run: (_: unknown, context) => sealAll(context, sealed), cron: '37 3 *' } };

async function sealAll({ db, log }: JobContext, sealed: readonly SealedColumns[]): Promise<void> {
  for (const one of sealed) {
    const { table } = sqlOf(one);
    const done: Batch = { last: null, anew: 0, left: 0 };
    do await sealBatch(db, one, done);
    while (done.last !== null);
    if (done.anew > 0) log.info({ table, rows: done.anew }, 'secrets are sealed with the key of now');
    if (done.left > 0)
      log.error({ table, rows: done.left }, 'Secrets are sealed with a key that is not known any more.');
  }
}

/** How far a table is: the last key that was looked at, null before the first batch and after the last one. */
interface Batch {
  last: string | null;
  anew: number;
  left: number;
}

type Row = { key: string } & Record<string, string | null>;

/** What no key opens is left, and holds up nothing. */
async function sealBatch(db: Database, sealed: SealedColumns, batch: Batch): Promise<void> {
  const { table, key, type, columns } = sqlOf(sealed);
  const told = await withTx(db, async (tx) => {
    const { unsafe } = tx.sql;
    const current = tx.secrets.currentKeyId;
    const outdated = columns.map((column) => `split_part(${column}, '.', 1) <> '${current}'`).join(' or ');
    const listed = columns.map((column, at) => `${column} as c${at}`).join(', ');
    const rows = await tx.sql<Row[]>`
      /* sealedByOldKeys */ select ${unsafe(key)}::text as key, ${unsafe(listed)} from ${unsafe(table)}
      where (${unsafe(outdated)}) and (${batch.last}::text is null or ${unsafe(key)} > ${batch.last}::text::${unsafe(type)})
      order by ${unsafe(key)} limit ${BATCH} for update`;
    const anew: string[] = [];
    for (const row of rows) if (await sealRow(tx, sealed, row)) anew.push(row.key);
    if (anew.length > 0) await sealed.tell?.(tx, anew);
    return {
      anew: anew.length,
      left: rows.length - anew.length,
      last: rows.length === BATCH ? rows.at(-1) : undefined,
    };
  });
  batch.anew += told.anew;
  batch.left += told.left;
  batch.last = told.last?.key ?? null;
}

async function sealRow(tx: Transaction, sealed: SealedColumns, row: Row): Promise<boolean> {
  const { table, key, type, columns } = sqlOf(sealed);
  const place = sealed.place(row.key);
  const values = columns.map((_, at) => row[`c${at}`] ?? null);
  if (!values.every((value) => value === null || tx.secrets.opens(value))) return false;
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    await tx.sql`
      /* sealAnew */ update ${tx.sql.unsafe(table)} set ${tx.sql.unsafe(columns[at] as string)} = ${tx.secrets.seal(tx.secrets.unseal(value, place), place)}
      where ${tx.sql.unsafe(key)} = ${row.key}::text::${tx.sql.unsafe(type)}`;
  }
  return true;
}

function sqlOf({ columns, key }: SealedColumns) {
  const { schema, name } = getTableConfig(key.table);
  const quoted = (column: PgColumn) => `"${column.name}"`;
  return { table: `"${schema}"."${name}"`, key: quoted(key), type: key.getSQLType(), columns: columns.map(quoted) };
}
