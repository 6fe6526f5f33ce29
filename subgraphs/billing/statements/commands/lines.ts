import { inArray } from 'drizzle-orm';
import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { visibleStatements } from '../conditions';
import { checkLineIds, type LineEntry, lineOf, mergedLine } from '../line-rules';
import { checkTotal, stateAfter } from '../rules';
import { type StatementLineRow, statementLines } from '../tables';
import { addUpStatements } from './add-up';
import { type LockedStatement, lockStatements } from './move';

interface LineSaved extends LineEntry {
  lineId?: string | null;
  statementNo?: string | null;
  idempotencyKey: string;
}

/** Adds a line by hand, or changes one, which is then no longer that of the calls; returns the statement's identifier. */
export async function saveLine(context: Context, input: LineSaved): Promise<string> {
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'saveStatementLine', input), async (tx) => {
    const { statement, line: before } = await lockTarget(tx, context, input);
    const line = lineOf(input, before);
    const row = { ...line, kind: 'MANUAL' as const, createdById: context.viewer.accountId, updatedAt: context.now() };
    if (before) {
      await tx
        .update(statementLines)
        // What is settled is spread anew over all lines; it must not be more than the new fee until then.
        .set({ ...row, settledAmount: '0' })
        .where(inArray(statementLines.id, [before.id]));
    } else {
      const { id: statementId, customerId, billMonth: usageMonth } = statement;
      await tx.insert(statementLines).values({ ...row, statementId, customerId, usageMonth, createdAt: context.now() });
    }
    await addUp(tx, context, statement, 'input.totalFee');
    return statement.id;
  });
}

async function lockTarget(tx: Transaction, context: Context, { lineId, statementNo }: LineSaved) {
  if (lineId != null) {
    const { statement, lines } = await lockLines(tx, context, [lineId], () => 'input.lineId');
    return { statement, line: lines[0] as StatementLineRow };
  }
  if (statementNo == null) throw badInput('input.statementNo', 'A new line needs a statementNo.');
  const selected = { by: 'no' as const, keys: [statementNo], fieldOf: () => 'input.statementNo' };
  const [statement] = (await lockStatements(tx, context, selected)) as [LockedStatement];
  stateAfter('editLines', statement, 'input.statementNo');
  return { statement, line: null };
}

/** Lines of one statement with the statement locked, in the order named; NOT_FOUND names the first that is not there. */
async function lockLines(
  tx: Transaction,
  context: Context,
  lineIds: readonly string[],
  fieldOf: (i: number) => string,
  statementNo?: string,
) {
  const ids = lineIds.map(lookupId);
  const named = await tx.sql<{ id: string; statementId: string }[]>`
    /* statementsOfLines */ select l.id, l.statement_id from billing.statement_lines l
    join billing.statements s on s.id = l.statement_id
    where l.id = any(${ids}::bigint[]) and ${visibleStatements(context)}`;
  const statementOf = new Map(named.map((line) => [line.id, line.statementId]));
  const statementIds = ids.map((id, i) => {
    const found = statementOf.get(id);
    if (!found) throw notFound('The line', fieldOf(i));
    return found;
  });
  const other = statementIds.findIndex((id) => id !== statementIds[0]);
  const selected = { by: 'id' as const, keys: [statementIds[0] as string], fieldOf: () => fieldOf(0) };
  const [statement] = (await lockStatements(tx, context, selected)) as [LockedStatement];
  if (statementNo !== undefined && statement.statementNo !== statementNo) {
    throw notFound('The statement', 'input.statementNo');
  }
  if (other > 0) throw notFound('The line', fieldOf(other));
  stateAfter('editLines', statement, fieldOf(0));
  // Asked anew behind the lock: somebody may have removed one meanwhile.
  const rows = await tx.select().from(statementLines).where(inArray(statementLines.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = ids.map((id, i) => {
    const line = byId.get(id);
    if (!line) throw notFound('The line', fieldOf(i));
    return line;
  });
  return { statement, lines };
}

async function addUp(tx: Transaction, context: Context, statement: LockedStatement, field: string): Promise<void> {
  const rows = await tx.sql<{ total: string }[]>`
    /* totalOfLines */ select coalesce(sum(total_fee), 0.00) as total from billing.statement_lines
    where statement_id = ${statement.id}`;
  checkTotal(statement, rows[0]?.total ?? '0', field);
  await addUpStatements(tx, [statement.id], context.now());
}

export async function mergeLines(
  context: Context,
  input: {
    statementNo: string;
    lineIds: readonly string[];
    developerAccountId?: string | null;
    idempotencyKey: string;
  },
): Promise<string> {
  checkLineIds(input.lineIds);
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'mergeStatementLines', input), async (tx) => {
    const { statement, lines } = await lockLines(
      tx,
      context,
      input.lineIds,
      (i) => `input.lineIds.${i}`,
      input.statementNo,
    );
    if (input.developerAccountId != null && lookupId(input.developerAccountId) !== statement.developerAccountId) {
      throw notFound('The statement', 'input.developerAccountId');
    }
    const merged = mergedLine(lines);
    await tx.delete(statementLines).where(
      inArray(
        statementLines.id,
        lines.map(({ id }) => id),
      ),
    );
    const [now, createdById] = [context.now(), context.viewer.accountId];
    await tx.insert(statementLines).values({
      ...merged,
      statementId: statement.id,
      customerId: statement.customerId,
      kind: 'MANUAL',
      createdById,
      createdAt: now,
      updatedAt: now,
    });
    await addUp(tx, context, statement, 'input.lineIds');
    return statement.id;
  });
}

export async function removeLines(context: Context, lineIds: readonly string[]): Promise<string> {
  checkLineIds(lineIds);
  return withTx(context.db, async (tx) => {
    const { statement } = await lockLines(tx, context, lineIds, (i) => `input.lineIds.${i}`);
    await tx.delete(statementLines).where(inArray(statementLines.id, [...lineIds]));
    await addUp(tx, context, statement, 'input.lineIds');
    return statement.id;
  });
}
