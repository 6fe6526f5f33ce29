import { badInput } from '../../kit/basics/errors';
import { Money } from '../../kit/basics/money';
import type { SpreadsheetRow } from '../../kit/documents/spreadsheet-reader';
import type { ResultColumn, SubjectColumn } from './tables';

const MOST_ROWS = 100_000;

type Role = SubjectColumn['role'];

export interface Sheet {
  headers: string[];
  rows: SpreadsheetRow[];
}

/** Throws BAD_USER_INPUT: SAMPLE_EMPTY, SAMPLE_TOO_LONG, COLUMN_TWICE. */
export function sheetOf(read: readonly SpreadsheetRow[], field: string): Sheet {
  const [first, ...rows] = read;
  const headers = (first?.cells ?? []).filter((header) => header !== '');
  if (!first || rows.length === 0 || headers.length === 0) {
    throw badInput(field, 'The sample has no rows below its headings.', 'SAMPLE_EMPTY');
  }
  if (rows.length > MOST_ROWS) {
    throw badInput(field, `A sample has at most ${MOST_ROWS} rows.`, 'SAMPLE_TOO_LONG', { most: MOST_ROWS });
  }
  const twice = headers.find((header, i) => headers.indexOf(header) !== i);
  if (twice !== undefined) throw badInput(field, `Two columns are headed ${twice.slice(0, 40)}.`, 'COLUMN_TWICE');
  return { headers: [...first.cells], rows };
}

const TITLES: Readonly<Record<Role, RegExp>> = {
  NAME: /^(name|user_?name|姓名|客户姓名|名字)$/i,
  ID_CARD: /^(id_?card(_?no)?|cert_?no|身份证号?码?|证件号码?)$/i,
  MOBILE: /^(mobile|phone(_?no)?|tel|手机号?码?|电话号?码?|联系电话)$/i,
};

const DIGEST = /^[0-9a-f]{32}$|^[0-9a-f]{64}$/i;
const SHAPES: Readonly<Record<Role, RegExp>> = {
  NAME: /^\p{Script=Han}{2,6}(·\p{Script=Han}{1,10})?$/u,
  ID_CARD: /^\d{17}[\dXx]$/,
  MOBILE: /^1[3-9]\d{9}$/,
};
const ROLES: readonly Role[] = ['NAME', 'ID_CARD', 'MOBILE'];
const LOOKED_AT = 100;

const valuesOf = ({ rows }: Sheet, place: number): string[] =>
  rows.slice(0, LOOKED_AT).flatMap(({ cells }) => (cells[place] ? [cells[place]] : []));

/** Which columns hold which part of a subject: by title, else by the shape of nine tenths of their first values. */
export function guessedColumns(sheet: Sheet): SubjectColumn[] {
  const taken = new Map<Role, string>();
  const free = (header: string) => header !== '' && ![...taken.values()].includes(header);
  for (const role of ROLES) {
    const titled = sheet.headers.find((header) => free(header) && TITLES[role].test(header));
    if (titled !== undefined) taken.set(role, titled);
  }
  for (const role of ROLES.filter((one) => !taken.has(one))) {
    const shaped = sheet.headers.find((header, place) => {
      const values = valuesOf(sheet, place);
      const fitting = values.filter((value) => SHAPES[role].test(value)).length;
      return free(header) && values.length > 0 && fitting >= values.length * 0.9;
    });
    if (shaped !== undefined) taken.set(role, shaped);
  }
  return [...taken].map(([role, header]) => ({ header, role }));
}

/** As spreadsheets and programs write numbers, the exponent of large and small ones included. */
const NUMBER = /^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})([eE][+-]?\d{1,2})?$/;
/** Numbers of more digits before the point are no scores. */
const MOST_SCORE = '9999999999999';

/** Columns of numbers that are no part of a subject. */
export function resultColumns(sheet: Sheet, subject: readonly SubjectColumn[]): string[] {
  const parts = subject.map(({ header }) => header);
  return sheet.headers.filter((header, place) => {
    const values = valuesOf(sheet, place);
    return (
      header !== '' && !parts.includes(header) && values.length > 0 && values.every((value) => scoreOf(value) !== null)
    );
  });
}

/** Decimal text of a score, rounded to six decimals; null where a cell holds none. */
export function scoreOf(cell: string | undefined): string | null {
  if (cell === undefined || !NUMBER.test(cell)) return null;
  const score = new Money(cell);
  return score.abs().gt(MOST_SCORE) ? null : score.toFixed(6);
}

/**
 * Throws BAD_USER_INPUT: a column that is named twice or holds the subject (NAMED_TWICE), or one without a score of anybody
 * (RESULT_COLUMN_EMPTY), by which a backtest of before would be covered with nothing.
 */
export function checkResults(
  { headers, rows }: Sheet,
  subject: readonly SubjectColumn[],
  results: readonly Pick<ResultColumn, 'header'>[],
  field: string,
): void {
  const taken = subject.map(({ header }) => header);
  for (const [i, { header }] of results.entries()) {
    const named = `${field}.${i}.column`;
    if (taken.includes(header)) throw badInput(named, 'A column of the file is named once.', 'NAMED_TWICE');
    taken.push(header);
    const place = headers.indexOf(header);
    const isScored = (row: SpreadsheetRow) => {
      const { idCard, mobile } = subjectIn(headers, subject, row);
      return scoreOf(row.cells[place]) !== null && (idCard !== '' || mobile !== '');
    };
    if (!rows.some(isScored)) throw badInput(named, 'The column holds no score of anybody.', 'RESULT_COLUMN_EMPTY');
  }
}

/** Throws BAD_USER_INPUT, SUBJECT_COLUMNS: unknown, named twice, or neither an identity nor a mobile number among them. */
export function checkColumns(
  headers: readonly string[],
  columns: readonly SubjectColumn[],
  field: string,
): SubjectColumn[] {
  const known = columns.every(({ header }) => header !== '' && headers.includes(header));
  const roles = columns.map(({ role }) => role);
  const single =
    new Set(roles).size === roles.length && new Set(columns.map(({ header }) => header)).size === columns.length;
  if (known && single && (roles.includes('ID_CARD') || roles.includes('MOBILE'))) {
    return columns.map(({ header, role }) => ({ header, role }));
  }
  throw badInput(
    field,
    'Name each part once, by columns of the file, and an identity or a mobile number.',
    'SUBJECT_COLUMNS',
  );
}

/** What a row says of its subject; '' for nothing, and for digests of names, which nothing is compared by. */
export function subjectIn(
  headers: readonly string[],
  columns: readonly SubjectColumn[],
  { cells }: Pick<SpreadsheetRow, 'cells'>,
): { idCard: string; mobile: string } {
  const cellOf = (role: Role) => {
    const column = columns.find((one) => one.role === role);
    return column ? (cells[headers.indexOf(column.header)] ?? '') : '';
  };
  const fitting = (role: Role) => {
    const cell = cellOf(role);
    return SHAPES[role].test(cell) || DIGEST.test(cell) ? cell : '';
  };
  return { idCard: fitting('ID_CARD'), mobile: fitting('MOBILE') };
}

export const nameOfFile = (file: string): string => file.replace(/\.(csv|xlsx)$/i, '').trim();
