import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ReadLimits } from './spreadsheet-reader';
import { RichText, readSheet, readXml, tooMuch } from './spreadsheet-sheet';
import { type Cell, damaged, Refused } from './spreadsheet-values';

/** More entries than any honest workbook has. */
const MAX_ENTRIES = 2_000;
const WORKBOOK = 'xl/workbook.xml';

type Parts = Readonly<Record<string, Uint8Array>>;

export function readWorkbook(file: Buffer, limits: ReadLimits): Map<number, Cell[]> {
  const parts = unpack(file, limits);
  const { sheet, from1904 } = sheetOf(parts);
  const strings = stringsOf(parts);
  return readSheet(xmlOf(parts, sheet), { strings, datesByStyle: datesOf(parts), from1904 }, limits);
}

/** Text of many equal cells folds well, yet no honest sheet a hundredfold. */
const MOST_FOLDED = 100;
const FREE_BYTES = 10 * 1024 * 1024;

/** A few kilobytes can claim gigabytes: sizes are added up before anything unfolds, and hold while it does. */
function unpack(file: Buffer, limits: ReadLimits): Parts {
  let [entries, unpacked, workbook] = [0, 0, false];
  const unzip = (filter: Parameters<typeof unzipSync>[1]) => {
    try {
      return unzipSync(file, filter);
    } catch {
      throw damaged();
    }
  };
  unzip({
    filter: ({ name, originalSize }) => {
      entries += 1;
      unpacked += originalSize;
      workbook ||= name === WORKBOOK;
      return false;
    },
  });
  const most = Math.min(limits.maxUnpackedBytes, Math.max(file.length * MOST_FOLDED, FREE_BYTES));
  if (entries > MAX_ENTRIES || unpacked > most) throw tooMuch();
  if (!workbook) throw new Refused('FILE_TYPE_NOT_SUPPORTED', 'The file is a ZIP archive, but no .xlsx spreadsheet.');
  return unzip({ filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
}

function xmlOf(parts: Parts, name: string): string {
  const part = parts[name];
  if (!part) throw damaged();
  return strFromU8(part);
}

function readPart(parts: Parts, name: string, listeners: Parameters<typeof readXml>[1]): void {
  if (parts[name]) readXml(xmlOf(parts, name), listeners);
}

/** Sheets in the order of their tabs. A chart sheet has no cells, and what is hidden nobody filled in. */
function sheetOf(parts: Parts): { sheet: string; from1904: boolean } {
  const targets = new Map<string, string>();
  readPart(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      const { Id = '', Type = '', Target = '' } = name === 'Relationship' ? attributes() : {};
      if (Type.endsWith('/worksheet'))
        targets.set(Id, posix.join('/xl', posix.resolve('/xl', Target).slice(3)).slice(1));
    },
  });
  const sheets: { part: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(xmlOf(parts, WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const given = attributes();
      const id = Object.entries(given).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const part = targets.get(id ?? '');
      if (part) sheets.push({ part, hidden: given.state === 'hidden' || given.state === 'veryHidden' });
    },
  });
  const chosen = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (!chosen) throw damaged();
  return { sheet: chosen.part, from1904 };
}

function stringsOf(parts: Parts): string[] {
  const strings: string[] = [];
  const text = new RichText();
  readPart(parts, 'xl/sharedStrings.xml', {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Formats that every program knows by number: days and times, those of East Asian versions too. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows days or times: it has one of their letters outside of quotes, colours and conditions. */
const showsDate = (code: string): boolean =>
  /[ymdhse]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|E[+-]/gi, ''));

function datesOf(parts: Parts): boolean[] {
  const formats = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  readPart(parts, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        formats.set(Number(numFmtId), showsDate(formatCode));
      }
      if (name === 'xf' && inCells) {
        const format = Number(attributes().numFmtId ?? 0);
        dates.push(formats.get(format) ?? isBuiltInDate(format));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}
