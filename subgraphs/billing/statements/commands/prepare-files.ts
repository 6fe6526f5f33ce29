import { buffer } from 'node:stream/consumers';
import { storeFile } from '../../../kit/documents/files';
import { PDF_MEDIA_TYPE, pdfOf } from '../../../kit/documents/pdf';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../../kit/documents/spreadsheet';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { type PrintedLine, type PrintedStatement, pdfContent, sheetColumns, totalLine } from '../printed';
import { type LockedStatement, lockStatements } from './move';

interface Attachment {
  name: string;
  mediaType: string;
  file: string;
}

interface StatementFiles {
  spreadsheet: Attachment;
  pdf: Attachment;
}

/** Makes the files of a statement unless it has some; always while its lines may change. Returns its identifier. */
export async function prepareFiles(context: Context, statementId: string, rebuild: boolean): Promise<string> {
  const selected = { by: 'id' as const, keys: [statementId], fieldOf: () => 'input.statementId' };
  return withTx(context.db, async (tx) => {
    const [statement] = (await lockStatements(tx, context, selected)) as [LockedStatement];
    await filesOf(tx, context, statement, { rebuild: rebuild || statement.state === 'TO_BE_REVIEWED' });
    return statement.id;
  });
}

export async function filesOf(
  tx: Transaction,
  context: Context,
  { id, customerId, statementNo }: LockedStatement,
  { rebuild }: { rebuild: boolean },
): Promise<StatementFiles> {
  const names = { spreadsheet: `${statementNo}.xlsx`, pdf: `${statementNo}.pdf` };
  const statement = await printedStatement(tx, id);
  if (statement.spreadsheetId && statement.pdfId && !rebuild) {
    return attachments(names, statement.spreadsheetId, statement.pdfId);
  }
  const lines = await printedLines(tx, id);
  const options = { title: statementNo, createdAt: context.now() };
  const [xlsx, pdf] = [
    await buffer(
      xlsxStream(sheetColumns(statement), [...lines, totalLine(statement, lines)], { sheetName: statementNo }),
    ),
    await pdfOf(options, (content) => pdfContent(content, statement, lines)),
  ];
  const own = { customerId };
  const spreadsheetId = await storeFile(tx, 'billing', {
    ...own,
    name: names.spreadsheet,
    mediaType: XLSX_MEDIA_TYPE,
    bytes: xlsx,
  });
  const pdfId = await storeFile(tx, 'billing', { ...own, name: names.pdf, mediaType: PDF_MEDIA_TYPE, bytes: pdf });
  await tx.sql`
    /* keepFiles */ update billing.statements set spreadsheet_id = ${spreadsheetId}, pdf_id = ${pdfId} where id = ${id}`;
  return attachments(names, spreadsheetId, pdfId);
}

const attachments = (names: { spreadsheet: string; pdf: string }, spreadsheetId: string, pdfId: string) => ({
  spreadsheet: { name: names.spreadsheet, mediaType: XLSX_MEDIA_TYPE, file: spreadsheetId },
  pdf: { name: names.pdf, mediaType: PDF_MEDIA_TYPE, file: pdfId },
});

async function printedStatement(tx: Transaction, id: string) {
  const rows = await tx.sql<(PrintedStatement & { spreadsheetId: string | null; pdfId: string | null })[]>`
    /* printedStatement */ select s.statement_no, s.bill_month,
      k.name as "customerName", d.name as "developerAccountName", d.app_id, s.total_amount,
      s.settled_amount, s.receivable_amount,
      s.spreadsheet_id, s.pdf_id
    from billing.statements s
    left join billing.known_customers k on k.customer_id = s.customer_id
    left join billing.known_developer_accounts d on d.developer_account_id = s.developer_account_id
    where s.id = ${id}`;
  return rows[0] as (typeof rows)[number];
}

async function printedLines(tx: Transaction, id: string): Promise<PrintedLine[]> {
  const rows = await tx.sql<PrintedLine[]>`
    /* printedLines */ select usage_month, product_code, product_name,
      tag, price, call_count, free_count, charge_count,
      total_fee
    from billing.statement_lines where statement_id = ${id}
    order by usage_month desc, product_code, tag, price desc, id`;
  return rows;
}
