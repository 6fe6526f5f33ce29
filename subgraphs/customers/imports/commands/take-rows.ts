import { and, eq } from 'drizzle-orm';
import { badInput, DomainError, invariant } from '../../../kit/basics/errors';
import { readFile } from '../../../kit/documents/files';
import { readSpreadsheet, type SpreadsheetRow } from '../../../kit/documents/spreadsheet-reader';
import type { Job, JobContext } from '../../../kit/jobs/jobs';
import { sqlState, type Transaction, withTx } from '../../../kit/sql/database';
import { type Head, type Table, type Titles, tableOf } from '../rules';
import { type ImportedRow, type ImportKind, type ImportRow, importRows, imports } from '../tables';

interface Taken {
  as: 'created' | 'changed';
  id: string;
}

export interface FileKind {
  titles: Titles;
  /** What a row is, for refusals: `a customer`. */
  of: string;
  /** Refuses a head without which no row could be taken. */
  checkHead(head: Head, field: string): void;
  /** In the caller's transaction; a DomainError refuses the row, and what it began is undone. */
  takeRow(tx: Transaction, context: JobContext, order: ImportRow, head: Head, row: SpreadsheetRow): Promise<Taken>;
  /** Rows of one transaction: many for speed, few where each holds locks that others wait for. */
  rowsAtOnce: number;
}

/** What rows did is committed with how far the job is: killed, it goes on after them. A refused row stops nothing. */
export const importJob = (kinds: Readonly<Record<ImportKind, FileKind>>): Job => ({
  run: async ({ importId }: { importId: string }, context) => {
    const [order] = await context.db.sql<ImportRow[]>`
      /* importToRun */ select * from customers.imports where id = ${importId}::bigint`;
    if (!order || order.state === 'DONE' || order.state === 'FAILED') return;
    const kind = kinds[order.kind];
    const sheet = await sheetOf(context, kind, order);
    if (!sheet) return;
    let done = order.doneCount;
    while (done < sheet.body.length) done = await takeRows(context, kind, importId, sheet);
    await withTx(context.db, (tx) =>
      tx
        .update(imports)
        .set({ state: 'DONE', finishedAt: context.now() })
        .where(and(eq(imports.id, importId), eq(imports.state, 'RUNNING'))),
    );
  },
});

const FIELD = 'input.file';

async function sheetOf(context: JobContext, kind: FileKind, order: ImportRow): Promise<Table | null> {
  try {
    const rows = await rowsOf(context, order);
    const table = tableOf(rows, kind.titles, { field: FIELD, of: kind.of });
    kind.checkHead(table.head, FIELD);
    await note(context, order.id, { state: 'RUNNING', rowCount: table.body.length, reading: false });
    return table;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await note(context, order.id, { state: 'FAILED', failure: error.message, finishedAt: context.now() });
    return null;
  }
}

/** An attempt is noted before it is made: a file that ends who reads it must not do so again at every start. */
async function rowsOf(context: JobContext, { id, fileId, reading }: ImportRow): Promise<SpreadsheetRow[]> {
  if (reading) throw badInput(FIELD, 'Reading the file broke off; hand it in again.', 'FILE_BROKEN');
  const file = await readFile(context.db, 'customers', fileId);
  invariant(file, 'the file of an import is kept');
  await note(context, id, { reading: true });
  return readSpreadsheet(file.bytes, FIELD);
}

async function note({ db }: JobContext, id: string, change: Partial<ImportRow>): Promise<void> {
  await withTx(db, (tx) => tx.update(imports).set(change).where(eq(imports.id, id)));
}

async function takeRows(context: JobContext, kind: FileKind, importId: string, { head, body }: Table): Promise<number> {
  return withTx(context.db, async (tx) => {
    const [order] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
    invariant(order, 'an import that runs exists');
    const batch = body.slice(order.doneCount, order.doneCount + kind.rowsAtOnce);
    const counts = { created: 0, changed: 0, refused: 0 };
    const results: ImportedRow[] = [];
    for (const row of batch) {
      const outcome = await takeRow(tx, row, () => kind.takeRow(tx, context, order, head, row));
      counts[outcome.as] += 1;
      results.push({ importId, ...outcome.result });
    }
    if (results.length > 0) await tx.insert(importRows).values(results);
    const doneCount = order.doneCount + batch.length;
    await tx
      .update(imports)
      .set({
        doneCount,
        createdCount: order.createdCount + counts.created,
        changedCount: order.changedCount + counts.changed,
        refusedCount: order.refusedCount + counts.refused,
      })
      .where(eq(imports.id, importId));
    return doneCount;
  });
}

type Outcome = { as: 'created' | 'changed' | 'refused'; result: Omit<ImportedRow, 'importId'> };

/** A savepoint for each row: what a refused one began is undone, what others did stays. */
async function takeRow(tx: Transaction, { number: row }: SpreadsheetRow, take: () => Promise<Taken>): Promise<Outcome> {
  await tx.sql`savepoint row`;
  try {
    const { as, id: entityId } = await take();
    await tx.sql`release savepoint row`;
    return { as, result: { row, entityId, reason: null, message: null, field: null } };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await tx.sql`rollback to savepoint row`;
    return { as: 'refused', result: { row, entityId: null, ...refusal } };
  }
}

type RowRefusal = Pick<ImportedRow, 'reason' | 'message' | 'field'>;

/** Class 22 of SQLSTATE is data that PostgreSQL cannot keep: it would refuse the row each time. Null for other faults. */
function refusalOf(error: unknown): RowRefusal | null {
  if (error instanceof DomainError) {
    const { field } = error.extensions;
    const named = typeof field === 'string' ? field.replace(INNER_PATH, '') : null;
    return { reason: error.reason, message: error.message.replace(INNER_PATH, ''), field: named };
  }
  if (!sqlState(error)?.startsWith('22')) return null;
  return { reason: 'VALUE_NOT_KEEPABLE', message: 'The row holds a value that cannot be kept.', field: null };
}

/** Refusals name the input of the graph that a row stands for; in a file that is the column. */
const INNER_PATH = /\b(row|input)\.(facts\.)?(?=\w)/g;
