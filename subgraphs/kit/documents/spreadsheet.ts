import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import {
  type CellKind,
  type CellValue,
  cellXml,
  columnLetters,
  headerCell,
  STYLES_XML,
  xmlText,
} from './spreadsheet-cells';

export interface Column<Row> {
  title: string;
  value(row: Row): CellValue;
  /** `text` when left out, which keeps every digit of identifiers. */
  kind?: CellKind;
  width?: number;
}

export interface SheetOptions {
  sheetName?: string;
  /** Rows of one sheet with its head; the next ones go to another sheet. */
  rowLimit?: number;
}

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ROW_LIMIT = 1_048_576;

/** Rows that are turned into bytes at once: a few milliseconds of work, a few kilobytes of file. */
const BATCH = 200;

/** Fixed, so that equal rows give equal bytes: 1981-01-01 (a ZIP archive knows no time before 1980). */
const ENTRY_TIME = 347_155_200_000;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WIDTHS: Record<CellKind, number> = { text: 18, count: 12, amount: 16, fee: 16, dateTime: 20, date: 12 };

/**
 * A spreadsheet as a stream of bytes that begins with the first row and never holds more than a few hundred: it asks
 * for rows only as fast as it is read. Destroying the stream ends the iteration of `rows`; a failure of `rows`
 * destroys the stream, so that a cut file is never taken for a whole one.
 */
export function xlsxStream<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: SheetOptions = {},
): Readable {
  return Readable.from(workbook(columns, rows, options), { objectMode: false });
}

async function* workbook<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  { sheetName = 'Sheet', rowLimit = ROW_LIMIT }: SheetOptions,
): AsyncGenerator<Buffer> {
  const archive = openArchive();
  archive.add('[Content_Types].xml', CONTENT_TYPES);
  archive.add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  archive.add('xl/styles.xml', STYLES_XML);
  let sheets = 0;
  let sheet = archive.open(`xl/worksheets/sheet${++sheets}.xml`);
  sheet.write(sheetHead(columns));
  yield archive.take();

  let number = 1;
  let batch = '';
  for await (const row of rows) {
    if (number === rowLimit) {
      sheet.end(`${batch}${SHEET_END}`);
      sheet = archive.open(`xl/worksheets/sheet${++sheets}.xml`);
      sheet.write(sheetHead(columns));
      [number, batch] = [1, ''];
    }
    batch += rowXml(columns, row, ++number);
    if (number % BATCH === 0) {
      sheet.write(batch);
      batch = '';
      const bytes = archive.take();
      if (bytes.length) yield bytes;
      // Rows that are at hand and a reader that never waits must not keep everybody else from their turn.
      await breathe();
    }
  }
  sheet.end(`${batch}${SHEET_END}`);
  archive.add('xl/workbook.xml', workbookXml(sheetName, sheets));
  archive.add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['styles', 'styles.xml'],
      ...Array.from({ length: sheets }, (_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ]),
  );
  archive.end();
  yield archive.take();
}

function openArchive() {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const open = (path: string) => {
    const entry = new ZipDeflate(path, { level: 4 });
    entry.mtime = ENTRY_TIME;
    zip.add(entry);
    return {
      write: (text: string) => entry.push(Buffer.from(text)),
      end: (text: string) => entry.push(Buffer.from(text), true),
    };
  };
  return {
    open,
    add: (path: string, text: string) => open(path).end(text),
    end: () => zip.end(),
    take(): Buffer {
      const bytes = Buffer.concat(ready);
      ready = [];
      return bytes;
    },
  };
}

function rowXml<Row>(columns: readonly Column<Row>[], row: Row, number: number): string {
  const cells = columns.map(({ value, kind = 'text' }, i) => cellXml(`${columnLetters(i)}${number}`, value(row), kind));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function sheetHead(columns: readonly Column<never>[] | readonly Column<unknown>[]): string {
  const widths = columns.map(({ title, kind = 'text', width }, i) => {
    const characters = width ?? Math.max(WIDTHS[kind], displayWidth(title) + 2);
    return `<col min="${i + 1}" max="${i + 1}" width="${characters}" customWidth="1"/>`;
  });
  const titles = columns.map(({ title }, i) => headerCell(`${columnLetters(i)}1`, title));
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

const SHEET_END = '</sheetData></worksheet>';

/** Chinese characters take twice the room of Latin ones. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}

/** Worksheets are the default, so that this part can come first, before it is known how many there will be. */
const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookXml(name: string, count: number): string {
  // Excel refuses these characters in the name of a sheet, and more than 31.
  const legal = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 24);
  const sheets = Array.from({ length: count }, (_, i) => {
    const title = i === 0 ? legal : `${legal} (${i + 1})`;
    return `<sheet name="${xmlText(title)}" sheetId="${i + 1}" r:id="rId${i + 2}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}
