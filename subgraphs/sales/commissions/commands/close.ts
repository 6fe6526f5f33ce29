import { badInput, notFound } from '../../../kit/basics/errors';
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

/** Freezes open statements with the hash of what they say and the sheet of it, all or none; returns their identifiers. */
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
  const statements = await locked(tx, ids, 'OPEN');
  for (const statement of statements) {
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

export async function payCommission(
  context: Context,
  ids: readonly string[],
  paidOn: string | null | undefined,
): Promise<string[]> {
  demand(context, 'sales:write');
  checkIds(ids);
  const day = checkPaidOn(paidOn, context.now());
  const by = { paidOn: day, now: context.now(), accountId: context.viewer.accountId };
  return withTx(context.db, (tx) => payStatements(tx, ids, by));
}

export async function payStatements(
  tx: Transaction,
  ids: readonly string[],
  { paidOn, now, accountId }: Closing & { paidOn: string },
): Promise<string[]> {
  const statements = await locked(tx, ids, 'CONFIRMED');
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
