import { buffer } from 'node:stream/consumers';
import { fileRow } from '../../demo/files';
import type { World } from '../../demo/world';
import type { DemoBooks, DemoStatement, DemoStatementLine } from '../../demo/world-calls';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../kit/documents/spreadsheet';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { files } from '../schema';
import { sheetColumns, totalLine } from '../statements/printed';

/** Making one takes milliseconds, so only the statements that somebody will look at have theirs. */
const NEWEST = 25;
const SETTLED_LAST = 10;

/**
 * The spreadsheets of statements that were sent: all of the first customer's, the newest ones, those that the last
 * payments settled, and those that invoices are asked for. Returns the reference of each by statement; a file has the number of its statement.
 */
export async function copySpreadsheets(
  db: Database,
  world: World,
  books: DemoBooks,
  progress: (rows: number) => void,
): Promise<Map<string, string>> {
  const names = new Map(world.products.map(({ code, name }) => [code, name]));
  const chosen = chosenOf(world, books);
  const lines = new Map<string, DemoStatementLine[]>([...chosen.keys()].map((id) => [id, []]));
  for (const line of books.statementLines) lines.get(line.statementId)?.push(line);
  const customers = new Map(world.customers.map(({ id, name }) => [id, name]));
  const rows = [];
  for (const statement of chosen.values()) {
    const customer = customers.get(statement.customerId) ?? null;
    rows.push(await fileOf(statement, lines.get(statement.id) ?? [], names, customer));
  }
  await copyRows(db, files, rows, progress);
  return new Map(rows.map(({ id }) => [id, id]));
}

function chosenOf({ customers }: World, { statements, payments, invoices }: DemoBooks): Map<string, DemoStatement> {
  const sent = statements.filter(({ sentAt }) => sentAt !== null);
  const newest = new Set(sent.slice(-NEWEST).map(({ id }) => id));
  const settled = [...payments]
    .filter(({ state }) => state === 'PASSED')
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(0, SETTLED_LAST)
    .flatMap(({ allocations }) => allocations.map(({ statementId }) => statementId));
  const asked = invoices
    .filter(({ state }) => state === 'TO_BE_AUDITED')
    .flatMap(({ allocations }) => allocations.map(({ statementId }) => statementId));
  const wanted = new Set([...settled, ...asked]);
  const of = sent.filter(({ id, customerId }) => customerId === customers[0]?.id || newest.has(id) || wanted.has(id));
  return new Map(of.map((statement) => [statement.id, statement]));
}

async function fileOf(
  { id, statementNo, month, customerId, sentAt, totalAmount }: DemoStatement,
  lines: readonly DemoStatementLine[],
  names: ReadonlyMap<string, string>,
  customerName: string | null,
) {
  const printed = lines.map((line) => ({
    ...line,
    usageMonth: month,
    productName: names.get(line.productCode) ?? line.productCode,
    callCount: line.count,
  }));
  const statement = { statementNo, customerName, billMonth: month, totalAmount };
  const rows = [...printed, totalLine(statement, printed)];
  const bytes = await buffer(xlsxStream(sheetColumns(statement), rows, { sheetName: statementNo }));
  const name = `${statementNo}.xlsx`;
  return fileRow({ id, name, mediaType: XLSX_MEDIA_TYPE, bytes, customerId, createdAt: sentAt as Date });
}
