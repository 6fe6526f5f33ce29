import { parentPort, workerData } from 'node:worker_threads';
import { CsvError, parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import type { ReadAnswer, ReadLimits, ReadOrder, ReadRefusal, SpreadsheetRow } from './spreadsheet-reader';

/** Entry of a thread of its own (gateway/build.mjs bundles it): parses one file, answers, ends. */

/** A refusal to be answered, not a fault. */
class Refused extends Error {
  constructor(
    readonly refusal: ReadRefusal,
    message: string,
  ) {
    super(message);
  }
}

/** More entries than any honest workbook of one sheet has. */
const MAX_ENTRIES = 2_000;

async function read({ bytes, limits }: ReadOrder): Promise<SpreadsheetRow[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = startsWith(file, 'PK\x03\x04') ? await readXlsx(file, limits) : readCsv(file, limits);
  if (rows.length > limits.maxRows) {
    throw new Refused('FILE_TOO_LARGE', `The file has more than ${limits.maxRows} rows.`);
  }
  if (rows.some(({ cells }) => cells.length > limits.maxColumns)) {
    throw new Refused('FILE_TOO_LARGE', `A row has more than ${limits.maxColumns} columns.`);
  }
  return rows;
}

/** Rows with content, counted with the empty ones between them. */
function numbered(rows: readonly string[][]): SpreadsheetRow[] {
  return rows.map((cells, i) => ({ number: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const startsWith = (file: Buffer, magic: string): boolean => file.toString('latin1', 0, magic.length) === magic;

function readCsv(file: Buffer, limits: ReadLimits): SpreadsheetRow[] {
  const text = decode(file);
  try {
    const records = parse(text, {
      relax_column_count: true,
      trim: true,
      to: limits.maxRows + 1,
    });
    return numbered(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused('FILE_BROKEN', `The file is not a CSV that can be read: ${error.message}`);
  }
}

/** UTF-8 when it is that, with or without a byte order mark; else GB18030, what Chinese spreadsheet programs save. */
function decode(file: Buffer): string {
  if (file.includes(0)) {
    throw new Refused('FILE_TYPE_NOT_SUPPORTED', 'Only .csv (UTF-8 or GB18030) and .xlsx files are read.');
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // Not this one.
    }
  }
  throw new Refused('FILE_BROKEN', 'The text of the file is neither UTF-8 nor GB18030.');
}

async function readXlsx(file: Buffer, limits: ReadLimits): Promise<SpreadsheetRow[]> {
  checkArchive(file, limits);
  try {
    const sheet = await readSheet(honestArchive(file), {
      parseNumber: (text: string) => plainNumber(text) as unknown as number,
    });
    return numbered(sheet.map((cells) => cells.map(cellText)));
  } catch {
    throw new Refused('FILE_BROKEN', 'The file is damaged or no .xlsx spreadsheet.');
  }
}

/** A few kilobytes can claim to unfold to gigabytes: the sizes in the directory are added up before anything is. */
function checkArchive(file: Buffer, limits: ReadLimits): void {
  let [entries, unpacked, workbook] = [0, 0, false];
  try {
    unzipSync(file, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        workbook ||= name === 'xl/workbook.xml';
        return false;
      },
    });
  } catch {
    throw new Refused('FILE_BROKEN', 'The file is damaged or no .xlsx spreadsheet.');
  }
  if (entries > MAX_ENTRIES || unpacked > limits.maxUnpackedBytes) {
    throw new Refused('FILE_TOO_LARGE', 'The contents of the file are too large.');
  }
  if (!workbook) throw new Refused('FILE_TYPE_NOT_SUPPORTED', 'The file is a ZIP archive, but no .xlsx spreadsheet.');
}

/**
 * The same archive, unpacked to the sizes that its directory claims and not a byte further, and packed again without
 * compression: a directory that lies cannot make the parser unfold more than was checked.
 */
function honestArchive(file: Buffer): Buffer {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  return Buffer.from(zipSync(parts, { level: 0 }).buffer);
}

/** 1.1E+17 as 110000000000000000: what the file holds, without an exponent. */
function plainNumber(text: string): string {
  return /[eE]/.test(text) ? new Decimal(text).toFixed() : text;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell).trim();
}

async function answer(): Promise<ReadAnswer> {
  try {
    return { rows: await read(workerData as ReadOrder) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal, message: error.message };
    throw error;
  }
}

void answer().then((result) => parentPort?.postMessage(result));
