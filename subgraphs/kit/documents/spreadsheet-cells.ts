import { businessDate, businessDateTime } from '../basics/time';

export type CellValue = string | number | boolean | Date | null | undefined;

/**
 * How the values of a column are written. `text`: as it stands, identifiers included. `count`, `amount` (two decimals)
 * and `fee` (two to six) take decimal text or numbers. `dateTime` and `date` take an instant (Date or ISO text) and
 * show it in the business time zone; `date` also takes yyyy-MM-dd.
 */
export type CellKind = 'text' | 'count' | 'amount' | 'fee' | 'dateTime' | 'date';

const STYLES = { header: 1, text: 2, count: 3, amount: 4, fee: 5 } as const;

export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="#,##0.00####"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Characters that a cell may hold at most; Excel calls a longer one damage. */
const CELL_LIMIT = 32_767;

/** What no XML document may hold, not even escaped, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Spreadsheet programs read `_x000D_` inside a text as an escaped character; the underscore itself is escaped so. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Text for the inside of an XML element or attribute, without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');
}

/** Where a formula may begin: the start of the text or of a later line of it, blanks or not. */
const FORMULA = /^(?=[\t\r]|[\s\u200B]*[=+\-@＝＋－＠])|(?<=[\r\n])(?=[^\S\r\n]*[=+\-@＝＋－＠])/g;

/** What starts like a formula gets an apostrophe (OWASP, CSV injection), full-width signs included. */
export function withoutFormula(text: string): string {
  return text.replace(FORMULA, "'");
}

export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Spreadsheet programs compute with doubles: 15 significant digits are what each of them keeps. */
function keepsEveryDigit(text: string): boolean {
  const digits = text.replace('-', '').replace(/^0+(?=\d)/, '');
  const significant = (digits.includes('.') ? digits.replace(/0+$/, '') : digits).replace('.', '').replace(/^0+/, '');
  return significant.length <= 15;
}

function textCell(reference: string, text: string, style: number): string {
  const legal = text.replace(ILLEGAL, '').slice(0, CELL_LIMIT).replace(LOOKS_ESCAPED, '_x005F_');
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(legal)}</t></is></c>`;
}

export function headerCell(reference: string, title: string): string {
  return textCell(reference, withoutFormula(title), STYLES.header);
}

/** XML of one cell; nothing for null and undefined. A number that a double cannot hold is written as text. */
export function cellXml(reference: string, value: CellValue, kind: CellKind): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'text' || typeof value === 'boolean') return plainText(reference, value);
  if (kind === 'dateTime' || kind === 'date') return textCell(reference, timeText(value, kind), STYLES.text);
  const text = String(value);
  if (!DECIMAL.test(text)) return plainText(reference, value);
  if (!keepsEveryDigit(text)) return textCell(reference, text, STYLES.text);
  return `<c r="${reference}" s="${STYLES[kind]}"><v>${text}</v></c>`;
}

function plainText(reference: string, value: Exclude<CellValue, null | undefined>): string {
  const text = value instanceof Date ? businessDateTime(value) : String(value);
  return textCell(reference, withoutFormula(text), STYLES.text);
}

function timeText(value: string | number | Date, kind: 'dateTime' | 'date'): string {
  const text = String(value);
  if (!(value instanceof Date) && Number.isNaN(Date.parse(text))) return withoutFormula(text);
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const at = value instanceof Date ? value : new Date(text);
  return kind === 'date' ? businessDate(at) : businessDateTime(at);
}
