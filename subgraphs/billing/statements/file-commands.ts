import { buffer } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { type Transaction, withTx } from '../../kit/database';
import { storeFile } from '../../kit/files';
import { PDF_MEDIA_TYPE, pdfOf } from '../../kit/pdf';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../kit/spreadsheet';
import type { Context } from '../loaders';
import { type LockedStatement, lockStatements } from './lifecycle-commands';
import { LINE_COLUMNS, type PrintedLine, type PrintedStatement, pdfContent } from './printed';

/** A file as messages carry it. */
interface Attachment {
  name: string;
  mediaType: string;
  /** Reference of kit/files.ts. */
  file: string;
}

export interface StatementFiles {
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

/** The files of a locked statement, made of its lines when there are none or `rebuild` asks for it. */
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
    await buffer(xlsxStream(LINE_COLUMNS, lines, { sheetName: statementNo })),
    await pdfOf(options, (content) => pdfContent(content, statement, lines)),
  ];
  const own = { customerId, createdById: context.viewer.accountId };
  const spreadsheetId = await storeFile(tx, 'billing', {
    ...own,
    name: names.spreadsheet,
    mediaType: XLSX_MEDIA_TYPE,
    bytes: xlsx,
  });
  const pdfId = await storeFile(tx, 'billing', { ...own, name: names.pdf, mediaType: PDF_MEDIA_TYPE, bytes: pdf });
  await tx.execute(sql`
    /* keepFiles */ update billing.statements set spreadsheet_id = ${spreadsheetId}, pdf_id = ${pdfId} where id = ${id}`);
  return attachments(names, spreadsheetId, pdfId);
}

const attachments = (names: { spreadsheet: string; pdf: string }, spreadsheetId: string, pdfId: string) => ({
  spreadsheet: { name: names.spreadsheet, mediaType: XLSX_MEDIA_TYPE, file: spreadsheetId },
  pdf: { name: names.pdf, mediaType: PDF_MEDIA_TYPE, file: pdfId },
});

async function printedStatement(tx: Transaction, id: string) {
  const { rows } = await tx.execute<PrintedStatement & { spreadsheetId: string | null; pdfId: string | null }>(sql`
    /* printedStatement */ select s.statement_no as "statementNo", s.bill_month as "billMonth",
      k.name as "customerName", d.name as "developerAccountName", d.app_id as "appId", s.total_amount as "totalAmount",
      s.settled_amount as "settledAmount", s.receivable_amount as "receivableAmount",
      s.spreadsheet_id as "spreadsheetId", s.pdf_id as "pdfId"
    from billing.statements s
    left join billing.known_customers k on k.customer_id = s.customer_id
    left join billing.known_developer_accounts d on d.developer_account_id = s.developer_account_id
    where s.id = ${id}`);
  return rows[0] as (typeof rows)[number];
}

async function printedLines(tx: Transaction, id: string): Promise<PrintedLine[]> {
  const { rows } = await tx.execute<PrintedLine & Record<string, unknown>>(sql`
    /* printedLines */ select usage_month as "usageMonth", product_code as "productCode", product_name as "productName",
      tag, price, call_count as "callCount", free_count as "freeCount", charge_count as "chargeCount",
      total_fee as "totalFee"
    from billing.statement_lines where statement_id = ${id}
    order by usage_month desc, product_code, tag, price desc, id`);
  return rows;
}
