import { Parser } from 'saxen';
import type { ReadLimits } from './spreadsheet-reader';
import { type Cell, damaged, dateCell, isoDateCell, numberCell, Refused, textCell } from './spreadsheet-values';

interface Workbook {
  strings: readonly string[];
  datesByStyle: readonly boolean[];
  from1904: boolean;
}

interface Listeners {
  open(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads XML piece by piece; names come without the prefix of their namespace. Refuses what is none. */
export function readXml(xml: string, { open, close, text }: Listeners): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser()
    .on('error', (error) => {
      throw error;
    })
    .on('openTag', (name, attributes, decode) =>
      open(bare(name), () =>
        Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])),
      ),
    )
    .on('closeTag', (name) => close?.(bare(name)));
  if (text) parser.on('text', (value, decode) => text(decode(value))).on('cdata', text);
  try {
    parser.parse(xml);
  } catch (error) {
    throw error instanceof Refused ? error : damaged();
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Collects the text of one string: its runs, without how its characters are pronounced. */
export class RichText {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (this.inText && !this.inPhonetic) this.text += text;
  }

  take(): string {
    const text = this.text.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    this.text = '';
    return text;
  }
}

/** What Excel has: no reference goes beyond, with or without content. */
const LAST_ROW = 1_048_576;
const REFERENCE = /^([A-Z]{1,3})[1-9]\d{0,6}$/;

/** Number of a column from 0, of a cell's reference: B5 is 1. */
function columnOf(reference: string): number {
  const letters = REFERENCE.exec(reference)?.[1];
  if (!letters) throw damaged();
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function readSheet(xml: string, workbook: Workbook, limits: ReadLimits): Map<number, Cell[]> {
  const rows = new Rows(limits);
  let row = 0;
  let column = -1;
  let cell: CellReader | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowAfter(row, attributes().r);
        column = -1;
      } else if (name === 'c') {
        const { r, t, s } = attributes();
        column = r === undefined ? column + 1 : columnOf(r);
        cell = new CellReader(t, Number(s ?? 0));
      } else cell?.open(name);
    },
    text: (text) => cell?.add(text),
    close(name) {
      if (name !== 'c') return cell?.close(name);
      const read = cell?.read(workbook);
      cell = null;
      if (read) rows.put(row, column, read);
    },
  });
  return rows.cells;
}

function rowAfter(before: number, given: string | undefined): number {
  const row = given === undefined ? before + 1 : Number(given);
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw damaged();
  return row;
}

const EMPTY: Cell = { text: '' };

/** Cells where they belong; the empty ones before them are counted too, before memory is taken for them. */
class Rows {
  readonly cells = new Map<number, Cell[]>();
  private count = 0;

  constructor(private readonly limits: ReadLimits) {}

  put(row: number, column: number, cell: Cell): void {
    if (row > this.limits.maxRows) throw tooManyRows(this.limits);
    if (column >= this.limits.maxColumns) throw tooManyColumns(this.limits);
    const cells = this.cells.get(row) ?? [];
    this.cells.set(row, cells);
    this.count += Math.max(column + 1 - cells.length, 0);
    if (this.count > this.limits.maxCells) throw tooMuch();
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = cell;
  }
}

export const tooMuch = () => new Refused('FILE_TOO_LARGE', 'The contents of the file are too large.');

export const tooManyRows = ({ maxRows }: ReadLimits) =>
  new Refused('FILE_TOO_LARGE', `The file has more than ${maxRows} rows.`);

export const tooManyColumns = ({ maxColumns }: ReadLimits) =>
  new Refused('FILE_TOO_LARGE', `A row has more than ${maxColumns} columns.`);

class CellReader {
  private readonly inline = new RichText();
  private value: string | null = null;
  private inValue = false;
  private hasFormula = false;

  constructor(
    private readonly type: string | undefined,
    private readonly style: number,
  ) {}

  open(name: string): void {
    if (name === 'v') this.inValue = true;
    if (name === 'f') this.hasFormula = true;
    this.inline.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    this.inline.close(name);
  }

  add(text: string): void {
    if (this.inValue) this.value = (this.value ?? '') + text;
    else this.inline.add(text);
  }

  read({ strings, datesByStyle, from1904 }: Workbook): Cell | null {
    if (this.type === 'inlineStr') return textCell(this.inline.take());
    const { value } = this;
    if (value === null || value.trim() === '') {
      return this.hasFormula && this.type !== 'str' ? { fault: 'holds a formula whose value the file lacks' } : null;
    }
    if (this.type === 'e') return { fault: `holds the error ${value.trim()}` };
    if (this.type === 'b') return { text: value.trim() === '1' ? 'true' : 'false' };
    if (this.type === 'str') return textCell(value);
    if (this.type === 'd') return isoDateCell(value);
    if (this.type !== 's') return datesByStyle[this.style] ? dateCell(value, from1904) : numberCell(value);
    const text = strings[Number(value)];
    if (text === undefined) throw damaged();
    return textCell(text);
  }
}
