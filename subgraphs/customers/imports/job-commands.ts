import { and, eq, sql } from 'drizzle-orm';
import { type Transaction, withTx } from '../../kit/database';
import { DomainError, invariant } from '../../kit/errors';
import { readFile } from '../../kit/files';
import type { Job, JobContext } from '../../kit/jobs';
import { readSpreadsheet, type SpreadsheetRow } from '../../kit/spreadsheet-reader';
import { type Head, headOf, type Titles } from './rules';
import { type ImportedRow, type ImportKind, type ImportRow, importRows, imports } from './tables';

/** What a row did. */
export interface Taken {
  as: 'created' | 'changed';
  id: string;
}

/** What a kind of file holds and how one of its rows is taken in. */
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

interface Sheet {
  head: Head;
  body: SpreadsheetRow[];
}

/**
 * Takes in the rows of a file some at a time: what they did is committed with how far it is, so that a job that is
 * killed goes on after them and takes no row twice. Rows stand alone: a refused one takes nothing and stops nothing.
 */
export const importJob = (kinds: Readonly<Record<ImportKind, FileKind>>): Job => ({
  run: async ({ importId }: { importId: string }, context) => {
    const [order] = await context.db.sql<ImportRow[]>`
      /* importToRun */ select * from customers.imports where id = ${importId}::text::bigint`;
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

/** What the file says; null when it cannot be read, which is then noted. */
async function sheetOf(context: JobContext, kind: FileKind, { id, fileId }: ImportRow): Promise<Sheet | null> {
  const file = await readFile(context.db, 'customers', fileId);
  invariant(file, 'the file of an import is kept');
  const field = 'input.file';
  try {
    const [first, ...rest] = await readSpreadsheet(file.bytes, field);
    const head = headOf(first, kind.titles, { field, of: kind.of });
    kind.checkHead(head, field);
    const body = rest.filter(({ cells }) => cells.some(Boolean));
    await note(context, id, { state: 'RUNNING', rowCount: body.length });
    return { head, body };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await note(context, id, { state: 'FAILED', failure: error.message, finishedAt: context.now() });
    return null;
  }
}

async function note({ db }: JobContext, id: string, change: Partial<ImportRow>): Promise<void> {
  await withTx(db, (tx) => tx.update(imports).set(change).where(eq(imports.id, id)));
}

/** The next rows in one transaction; returns how many are done now. */
async function takeRows(context: JobContext, kind: FileKind, importId: string, { head, body }: Sheet): Promise<number> {
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
  await tx.execute(sql`savepoint row`);
  try {
    const { as, id: entityId } = await take();
    await tx.execute(sql`release savepoint row`);
    return { as, result: { row, entityId, reason: null, message: null, field: null } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.execute(sql`rollback to savepoint row`);
    const { field } = error.extensions;
    const named = typeof field === 'string' ? columnOf(field) : null;
    return {
      as: 'refused',
      result: { row, entityId: null, reason: error.reason, message: error.message, field: named },
    };
  }
}

/** Refusals name the input of the graph that a row stands for; in a file that is the column. */
const columnOf = (field: string): string => field.replace(/^(row|input)\.(facts\.)?/, '');
