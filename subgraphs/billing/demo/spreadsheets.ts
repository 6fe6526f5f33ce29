import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { World } from '../../demo/world';
import type { DemoBooks, DemoStatement, DemoStatementLine } from '../../demo/world-calls';
import { copyRows } from '../../kit/copy';
import type { Database } from '../../kit/database';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../kit/spreadsheet';
import { files } from '../schema';
import { LINE_COLUMNS } from '../statements/printed';

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
  const rows = [];
  for (const statement of chosen.values()) rows.push(await fileOf(statement, lines.get(statement.id) ?? [], names));
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
  { id, statementNo, month, customerId, sentAt }: DemoStatement,
  lines: readonly DemoStatementLine[],
  names: ReadonlyMap<string, string>,
) {
  const printed = lines.map((line) => ({
    ...line,
    usageMonth: month,
    productName: names.get(line.productCode) ?? line.productCode,
    callCount: line.count,
  }));
  const bytes = await buffer(xlsxStream(LINE_COLUMNS, printed, { sheetName: statementNo }));
  return {
    ...{ id, name: `${statementNo}.xlsx`, mediaType: XLSX_MEDIA_TYPE, bytes, customerId },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteSize: bytes.length,
    createdAt: sentAt as Date,
  };
}
