import { badInput } from '../../kit/errors';
import type { SpreadsheetRow } from '../../kit/spreadsheet-reader';

/** Heads of an import file in Chinese, each with the name that the graph gives the field. */
export type Titles = Readonly<Record<string, string>>;

/** Which field each column of the file holds; null for a column without a head. */
export type Head = readonly (string | null)[];

/** Reads the first row: Chinese heads or names of the graph. Refuses a head that names no field, or one twice. */
export function headOf(
  first: SpreadsheetRow | undefined,
  titles: Titles,
  { field, of }: { field: string; of: string },
): Head {
  const names = new Set(Object.values(titles));
  const cells = first?.cells ?? [];
  const head = cells.map((title) =>
    Object.hasOwn(titles, title) ? (titles[title] as string) : names.has(title) ? title : null,
  );
  const unknown = cells.find((title, i) => title !== '' && head[i] === null);
  if (unknown !== undefined) {
    throw badInput(field, `No field of ${of} is called "${unknown.slice(0, 40)}".`, 'UNKNOWN_COLUMN');
  }
  const twice = head.find((name, i) => name !== null && head.indexOf(name) !== i);
  if (twice) throw badInput(field, `Two columns hold ${twice}.`, 'COLUMN_TWICE');
  return head;
}

/** The cells of a row that say something, by field. */
export function cellsOf(head: Head, row: SpreadsheetRow): Map<string, string> {
  const given = new Map<string, string>();
  head.forEach((name, i) => {
    const text = row.cells[i] ?? '';
    if (name && text !== '') given.set(name, text);
  });
  return given;
}

const SEPARATORS = /[,;，；、/]/;

/** Several values in one cell. */
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

/** Yes or no, in one of three ways. Throws BAD_USER_INPUT naming the column. */
export const flagCell = (name: string, text: string): boolean => oneOfCell(FLAGS, name, text);

/** A cell that holds one of some words. Throws BAD_USER_INPUT naming the column. */
export function oneOfCell<T>(words: Readonly<Record<string, T>>, name: string, text: string): T {
  if (Object.hasOwn(words, text)) return words[text] as T;
  throw badInput(name, `${name} is not one of ${Object.keys(words).join(', ')}.`);
}
