import { type Cell, Refused, textCell } from './spreadsheet-values';

/** Text of a .csv: UTF-8 or UTF-16, with or without a byte order mark, else GB18030, what Chinese programs save. */
export function decodeCsv(file: Buffer): string {
  for (const encoding of encodingsOf(file)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // Not this one.
    }
  }
  throw new Refused('FILE_BROKEN', 'The text of the file is neither UTF-8, UTF-16 nor GB18030.');
}

function encodingsOf(file: Buffer): string[] {
  const mark = file.toString('latin1', 0, 2);
  if (mark === '\xFF\xFE') return ['utf-16le'];
  if (mark === '\xFE\xFF') return ['utf-16be'];
  if (!file.includes(0)) return ['utf-8', 'gb18030'];
  // Without a mark: the comma or the line break of any table shows which half of each unit is empty.
  const isUtf16 = file.length % 2 === 0 && /^(?:..)*?[,;\t\n]\0/s.test(file.toString('latin1', 0, 4_096));
  if (isUtf16) return ['utf-16le'];
  throw new Refused('FILE_TYPE_NOT_SUPPORTED', 'Only .csv (UTF-8, UTF-16 or GB18030) and .xlsx files are read.');
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The mark between the cells that the first line has most often, quoted ones left aside. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const UNCLOSED = 'begins with a quotation mark that is never closed';

/** RFC 4180, without empty rows. A quotation mark within an unquoted cell belongs to it; one never closed is its fault. */
export function* readCsv(text: string): Generator<Cell[]> {
  const [preface, named] = /^sep=(.)\r?\n/.exec(text) ?? [''];
  const delimiter = named ?? delimiterOf(text);
  const closed = new RegExp(`"((?:[^"]|"")*)"[ ]*(?=[\\r\\n${delimiter}]|$)`, 'y');
  const plain = new RegExp(`[^\\r\\n${delimiter}]*`, 'y');
  let row: Cell[] = [];
  let at = preface.length;
  if (preface) yield [];
  while (at < text.length) {
    while (text[at] === ' ') at += 1;
    closed.lastIndex = plain.lastIndex = at;
    const quoted = text[at] === '"' ? closed.exec(text) : null;
    const whole = quoted?.[0] ?? plain.exec(text)?.[0] ?? '';
    row.push(quoted ? textCell((quoted[1] ?? '').replaceAll('""', '"')) : bareCell(whole));
    at += whole.length;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push({ text: '' });
      continue;
    }
    yield row;
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) yield row;
}

/** A cell without quotes around it; "large" shops keep theirs, since they are closed within the cell. */
function bareCell(text: string): Cell {
  const unclosed = text.startsWith('"') && (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return unclosed ? { fault: UNCLOSED } : textCell(text);
}
