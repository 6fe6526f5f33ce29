import { badInput } from '../../kit/basics/errors';
import { plainHeading } from '../../kit/basics/heading';
import { Money } from '../../kit/basics/money';
import { isDay, parseMonth } from '../../kit/basics/time';
import type { SpreadsheetRow } from '../../kit/documents/spreadsheet-reader';

/** Heads of an import file in Chinese, each with the name that the graph gives the field. */
export type Titles = Readonly<Record<string, string>>;

/** Which field each column of the file holds; null for a column without a head. */
export type Head = readonly (string | null)[];

function namesIn({ cells }: SpreadsheetRow, titles: Titles): (string | null)[] {
  const names = new Set(Object.values(titles));
  return cells.map((cell) => {
    const title = plainHeading(cell);
    if (Object.hasOwn(titles, title)) return titles[title] as string;
    return names.has(title) ? title : null;
  });
}

export interface Table {
  head: Head;
  body: SpreadsheetRow[];
}

/** Rows that may stand above the headings: a title, who made the table. */
const MOST_ABOVE = 5;

/** A few rows may stand above the headings, of which those that name no field, or one twice, are refused. */
export function tableOf(
  rows: readonly SpreadsheetRow[],
  titles: Titles,
  { field, of }: { field: string; of: string },
): Table {
  const named = rows.slice(0, MOST_ABOVE + 1).findIndex((row) => namesIn(row, titles).some((name) => name !== null));
  const at = Math.max(named, 0);
  const first = rows[at];
  const head = first ? namesIn(first, titles) : [];
  const unknown = first?.cells.find((title, i) => plainHeading(title) !== '' && head[i] === null);
  if (unknown !== undefined) {
    const known = Object.keys(titles).join(', ');
    const message = `No field of ${of} is called "${unknown.slice(0, 40)}". Headings are: ${known}.`;
    throw badInput(field, message, 'UNKNOWN_COLUMN');
  }
  const twice = head.find((name, i) => name !== null && head.indexOf(name) !== i);
  if (twice) throw badInput(field, `Two columns hold ${twice}.`, 'COLUMN_TWICE');
  return { head, body: rows.slice(at + 1) };
}

/** The cells of a row that say something, by field. Throws BAD_USER_INPUT naming the column of one that is unreadable. */
export function cellsOf(head: Head, row: SpreadsheetRow): Map<string, string> {
  const given = new Map<string, string>();
  head.forEach((name, i) => {
    const fault = row.faults?.[i];
    if (name && fault) throw badInput(name, `${name} cannot be read: it ${fault}.`, 'CELL_UNREADABLE');
    const text = row.cells[i] ?? '';
    if (name && text !== '') given.set(name, text);
  });
  return given;
}

const SEPARATORS = /[,;，；、/]/;

export const listCell = (text: string): string[] =>
  text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const FLAGS: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  '1': true,
  '0': false,
  true: true,
  false: false,
};

/** Yes or no; TRUE and FALSE as Excel writes them. Throws BAD_USER_INPUT naming the column. */
export const flagCell = (name: string, text: string): boolean => oneOfCell(FLAGS, name, text.toLowerCase());

const DAY = /^(\d{4})([-/.]|年)(\d{1,2})(?:\2|月)(\d{1,2})日?(?: 00:00(?::00)?)?$/;
const MONTH = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/;

const padded = (...parts: (string | undefined)[]): string => parts.map((part = '') => part.padStart(2, '0')).join('-');

/** A day of the calendar as yyyy-MM-dd, 1990/1/5 or 1990年1月5日. Throws BAD_USER_INPUT naming the column. */
export function dayCell(name: string, text: string): string {
  const [, year, , month, day] = DAY.exec(text) ?? [];
  const given = padded(year, month, day);
  if (!isDay(given)) throw badInput(name, `${name} must be a day that exists, as yyyy-MM-dd.`);
  return given;
}

/** A month as yyyy-MM, 2026/1 or 2026年1月, or any day of it. Throws BAD_USER_INPUT naming the column. */
export function monthCell(name: string, text: string): string {
  const [, year, month] = MONTH.exec(text) ?? [];
  return year ? parseMonth(padded(year, month), name) : parseMonth(dayCell(name, text).slice(0, 7), name);
}

const PERCENTAGE = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/;

export function shareCell(text: string): string {
  const hundredths = PERCENTAGE.exec(text)?.[1];
  return hundredths === undefined ? text : new Money(hundredths).div(100).toFixed();
}

export function oneOfCell<T>(words: Readonly<Record<string, T>>, name: string, text: string): T {
  if (Object.hasOwn(words, text)) return words[text] as T;
  throw badInput(name, `${name} is not one of ${Object.keys(words).join(', ')}.`);
}
