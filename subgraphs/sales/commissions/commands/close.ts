import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { businessDate } from '../../../kit/basics/time';
import { storeFile } from '../../../kit/documents/files';
import { XLSX_MEDIA_TYPE } from '../../../kit/documents/spreadsheet';
import { failpoint } from '../../../kit/process/failpoints';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { hashOf, sheetOf } from '../content';
import { checkPaidOn, checkStep } from '../rules';
import type { CommissionLineRow, CommissionStatementRow } from '../tables';
import { lockCommissionStatements } from './make';

const MOST_AT_ONCE = 100;

function checkIds(ids: readonly string[]): void {
  if (ids.length < 1 || ids.length > MOST_AT_ONCE) {
    throw badInput('input.ids', `ids must hold 1 to ${MOST_AT_ONCE} entries.`);
  }
  if (new Set(ids).size < ids.length) throw badInput('input.ids', 'Each statement may be named once.');
}

/** Freezes open statements, the oldest first, with the hash of what they say and its sheet, all or none; returns their identifiers. */
export async function confirmCommission(context: Context, ids: readonly string[]): Promise<string[]> {
  demand(context, 'sales:write');
  checkIds(ids);
  const by = { now: context.now(), accountId: context.viewer.accountId };
  return withTx(context.db, (tx) => confirmStatements(tx, ids, by));
}

interface Closing {
  now: Date;
  accountId: string | null;
}

export async function confirmStatements(
  tx: Transaction,
  ids: readonly string[],
  { now, accountId }: Closing,
): Promise<string[]> {
  await lockEarners(tx, ids);
  const statements = await locked(tx, ids, 'OPEN');
  await checkOldest(tx, statements);
  for (const statement of [...statements].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const lines = await linesOf(tx, statement.id);
    const hash = hashOf(statement, lines);
    const bytes = await sheetOf(lines);
    const sheet = await storeFile(tx, 'sales', {
      name: `提成结算单-${statement.month}-${statement.salespersonId}.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      bytes,
    });
    await tx.sql`
      /* confirmCommission */ update sales.commission_statements set state = 'CONFIRMED', content_hash = ${hash},
        spreadsheet_id = ${sheet}, confirmed_at = ${now}, confirmed_by_id = ${accountId}, updated_at = ${now}
      where id = ${statement.id}`;
    failpoint('commissionConfirmed');
  }
  return statements.map(({ id }) => id);
}

/** Before their statements, as who makes them does: none is made of an older month meanwhile. */
async function lockEarners(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.sql`
    /* lockEarners */ select 1 from sales.salespeople
    where id in (select salesperson_id from sales.commission_statements
      where id = any(${ids.map(lookupId)}::bigint[])) order by id for no key update`;
}

/** What a statement has is not earned again by another: an older open one would lose it. Throws COMMISSION_OLDER_OPEN. */
async function checkOldest(tx: Transaction, statements: readonly CommissionStatementRow[]): Promise<void> {
  const ids = statements.map(({ id }) => id);
  const [older] = await tx.sql<{ id: string; month: string }[]>`
    /* olderOpen */ select s.id, o.month from sales.commission_statements s
    join sales.commission_statements o on o.salesperson_id = s.salesperson_id and o.month < s.month
    where s.id = any(${ids}::bigint[]) and o.state = 'OPEN' and o.id <> all(${ids}::bigint[])
    order by o.month, s.month, s.id limit 1`;
  if (!older) return;
  throw failedPrecondition('COMMISSION_OLDER_OPEN', `Confirm the statement of ${older.month} first.`, {
    field: `input.ids.${ids.indexOf(older.id)}`,
    details: { month: older.month },
  });
}

export async function payCommission(
  context: Context,
  ids: readonly string[],
  paidOn: string | null | undefined,
): Promise<string[]> {
  demand(context, 'sales:write');
  checkIds(ids);
  const now = context.now();
  const by = { paidOn: paidOn ?? businessDate(now), now, accountId: context.viewer.accountId };
  return withTx(context.db, (tx) => payStatements(tx, ids, by));
}

export async function payStatements(
  tx: Transaction,
  ids: readonly string[],
  { paidOn, now, accountId }: Closing & { paidOn: string },
): Promise<string[]> {
  const statements = await locked(tx, ids, 'CONFIRMED');
  checkPaidOn(
    paidOn,
    statements.map(({ confirmedAt }) => confirmedAt),
    now,
  );
  await tx.sql`
    /* payCommission */ update sales.commission_statements set state = 'PAID', paid_on = ${paidOn},
      paid_by_id = ${accountId}, updated_at = ${now}
    where id = any(${[...ids]}::bigint[])`;
  return statements.map(({ id }) => id);
}

async function locked(
  tx: Transaction,
  ids: readonly string[],
  from: 'OPEN' | 'CONFIRMED',
): Promise<CommissionStatementRow[]> {
  const found = await lockCommissionStatements(tx, ids);
  return found.map((statement, i) => {
    if (!statement) throw notFound('The commission statement', `input.ids.${i}`);
    checkStep(statement.state, from, `input.ids.${i}`);
    return statement;
  });
}

async function linesOf(tx: Transaction, statementId: string): Promise<CommissionLineRow[]> {
  return tx.sql<CommissionLineRow[]>`
    /* linesToFreeze */ select * from sales.commission_lines where statement_id = ${statementId}
    order by usage_month, customer_name, product_code, id`;
}
