import { and, eq, sql } from 'drizzle-orm';
import { type Transaction, withTx } from '../../kit/database';
import { DomainError, invariant } from '../../kit/errors';
import { readFile } from '../../kit/files';
import { lookupId } from '../../kit/ids';
import type { Job, JobContext } from '../../kit/jobs';
import { readSpreadsheet, type SpreadsheetRow } from '../../kit/spreadsheet-reader';
import { changeProfile, makeProfile } from './commands';
import { columnsOf, profileOf } from './import-rules';
import { phonesOf, plainPhone, type RowResult } from './rules';
import { type AudienceImportRow, audienceImports, audienceProfiles } from './tables';

const ROWS_AT_ONCE = 100;
const KEPT_REFUSALS = 1_000;

/**
 * Takes in the rows of a file a hundred at a time: what a hundred did is committed with how far it is, so that a job
 * that is killed goes on after them and takes no row twice. Rows stand alone: a refused one takes nothing and stops
 * nothing.
 */
export const importProfilesJob: Job = {
  run: async ({ importId }: { importId: string }, context) => {
    const rows = await rowsOf(context, importId);
    if (!rows) return;
    const { head, body } = rows;
    let done = 0;
    while (done < body.length) done = await takeRows(context, importId, head, body);
    await withTx(context.db, (tx) =>
      tx
        .update(audienceImports)
        .set({ state: 'DONE', finishedAt: context.now() })
        .where(and(eq(audienceImports.id, importId), eq(audienceImports.state, 'RUNNING'))),
    );
  },
};

interface Sheet {
  head: (string | null)[];
  body: SpreadsheetRow[];
}

/** What the file says; null when it cannot be read, which is then noted. */
async function rowsOf(context: JobContext, importId: string): Promise<Sheet | null> {
  const [order] = await context.db.sql<AudienceImportRow[]>`
    /* importToRun */ select * from customers.audience_imports where id = ${importId}::text::bigint`;
  if (!order || order.state === 'DONE' || order.state === 'FAILED') return null;
  const file = await readFile(context.db, 'customers', order.fileId);
  invariant(file, 'the file of an import is kept');
  try {
    const [first, ...rest] = await readSpreadsheet(file.bytes, 'input.file');
    const sheet = { head: columnsOf(first, 'input.file'), body: rest.filter(({ cells }) => cells.some(Boolean)) };
    await note(context, importId, { state: 'RUNNING', rowCount: sheet.body.length });
    return sheet;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await note(context, importId, { state: 'FAILED', failure: error.message, finishedAt: context.now() });
    return null;
  }
}

async function note({ db }: JobContext, id: string, change: Partial<AudienceImportRow>): Promise<void> {
  await withTx(db, (tx) => tx.update(audienceImports).set(change).where(eq(audienceImports.id, id)));
}

/** The next hundred rows in one transaction; returns how many are done now. */
async function takeRows(
  { db }: JobContext,
  importId: string,
  head: Sheet['head'],
  body: Sheet['body'],
): Promise<number> {
  return withTx(db, async (tx) => {
    const [order] = await tx.select().from(audienceImports).where(eq(audienceImports.id, importId)).for('update');
    invariant(order, 'an import that runs exists');
    const batch = body.slice(order.doneCount, order.doneCount + ROWS_AT_ONCE);
    const outcomes = { created: 0, changed: 0, refusals: [] as RowResult[] };
    for (const row of batch) {
      const outcome = await takeRow(tx, order.companyId, head, row);
      if (typeof outcome === 'string') outcomes[outcome] += 1;
      else outcomes.refusals.push(outcome);
    }
    const doneCount = order.doneCount + batch.length;
    await tx
      .update(audienceImports)
      .set({
        doneCount,
        createdCount: order.createdCount + outcomes.created,
        changedCount: order.changedCount + outcomes.changed,
        refusedCount: order.refusedCount + outcomes.refusals.length,
        refusals: [...order.refusals, ...outcomes.refusals].slice(0, KEPT_REFUSALS),
      })
      .where(eq(audienceImports.id, importId));
    return doneCount;
  });
}

/** A savepoint for each row: what a refused one began is undone, what others did stays. */
async function takeRow(
  tx: Transaction,
  companyId: string,
  head: Sheet['head'],
  row: SpreadsheetRow,
): Promise<'created' | 'changed' | RowResult> {
  await tx.execute(sql`savepoint row`);
  try {
    const { id, thirdId, facts } = profileOf(head, row);
    const known = await knownProfile(tx, companyId, { id, thirdId, phones: phonesOf(facts).map(plainPhone) });
    const change = { facts: { ...facts }, ...(thirdId !== null && { thirdId }) };
    if (known) await changeProfile(tx, known, change);
    else await makeProfile(tx, { companyId, ...change });
    await tx.execute(sql`release savepoint row`);
    return known ? 'changed' : 'created';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.execute(sql`rollback to savepoint row`);
    const field = error.extensions.field;
    return {
      row: row.number,
      reason: error.reason,
      message: error.message,
      field: typeof field === 'string' ? field : null,
    };
  }
}

/** Who is meant: by identifier, else by the third party's, else by a telephone number that one profile alone has. */
async function knownProfile(
  tx: Transaction,
  companyId: string,
  { id, thirdId, phones }: { id: string | null; thirdId: string | null; phones: string[] },
): Promise<string | null> {
  if (id !== null) return lookupId(id);
  const meant =
    thirdId !== null
      ? eq(audienceProfiles.thirdId, thirdId)
      : sql`${audienceProfiles.phones} && ${`{${phones.map((phone) => JSON.stringify(phone)).join(',')}}`}::text[]`;
  const found = await tx
    .select({ id: audienceProfiles.id })
    .from(audienceProfiles)
    .where(and(eq(audienceProfiles.companyId, companyId), meant))
    .limit(2);
  if (found.length > 1) {
    throw new DomainError('CONFLICT', 'SEVERAL_PROFILES', 'Several profiles have this telephone number.', {
      field: 'phone',
    });
  }
  return found[0]?.id ?? null;
}
