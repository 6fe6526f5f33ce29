import { decodeCsv, readCsv } from './spreadsheet-csv';
import type { ReadAnswer, ReadLimits, ReadOrder, SpreadsheetRow } from './spreadsheet-reader';
import { tooManyColumns, tooManyRows, tooMuch } from './spreadsheet-sheet';
import { type Cell, Refused } from './spreadsheet-values';
import { readWorkbook } from './spreadsheet-workbook';

/** Entry of a process of its own (gateway/programs/build.mjs bundles it): parses one file, answers, ends. */

function read({ bytes, limits }: ReadOrder): SpreadsheetRow[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isArchive = file.toString('latin1', 0, 4) === 'PK\x03\x04';
  const rows = isArchive ? readWorkbook(file, limits) : rowsOfCsv(file, limits);
  const kept = [...rows]
    .map(([number, cells]) => rowOf(number, cells))
    .filter(({ cells, faults }) => {
      return faults !== undefined || cells.some((cell) => cell !== '');
    });
  checkSize(kept, limits);
  return kept.sort((a, b) => a.number - b.number);
}

function* rowsOfCsv(file: Buffer, limits: ReadLimits): Generator<[number, Cell[]]> {
  let number = 0;
  for (const cells of readCsv(decodeCsv(file))) {
    number += 1;
    if (number > limits.maxRows) throw tooManyRows(limits);
    if (cells.length > limits.maxColumns) throw tooManyColumns(limits);
    yield [number, cells];
  }
}

function rowOf(number: number, cells: readonly Cell[]): SpreadsheetRow {
  const faults = cells.flatMap((cell, i) => ('fault' in cell ? [[i, cell.fault]] : []));
  const texts = cells.map((cell) => ('text' in cell ? cell.text : ''));
  return { number, cells: texts, ...(faults.length > 0 && { faults: Object.fromEntries(faults) }) };
}

/** Who asked takes all of it into its own memory: one long text in many cells is not as small as its file. */
function checkSize(rows: readonly SpreadsheetRow[], { maxCells, maxCharacters }: ReadLimits): void {
  let [count, characters] = [0, 0];
  for (const { cells } of rows) {
    count += cells.length;
    for (const cell of cells) characters += cell.length;
  }
  if (count > maxCells || characters > maxCharacters) throw tooMuch();
}

function answer(order: ReadOrder): ReadAnswer {
  try {
    return { rows: read(order) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal, message: error.message };
    throw error;
  }
}

// A Ctrl-C in a terminal reaches the whole group; who asked ends this process itself, or by ending.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit());
process.once('message', (order: ReadOrder) => process.send?.(answer(order)));
