import { Decimal } from 'decimal.js';
import type { ReadRefusal } from './spreadsheet-reader';

/** A refusal of the whole file, to be answered: no fault of ours. */
export class Refused extends Error {
  constructor(
    readonly refusal: ReadRefusal,
    message: string,
  ) {
    super(message);
  }
}

export const damaged = () => new Refused('FILE_BROKEN', 'The file is damaged or no .xlsx spreadsheet.');

/** What a cell says, or why that cannot be told; the fault goes on the name of the column: `holds the error #N/A`. */
export type Cell = { text: string } | { fault: string };

/** They are seen by nobody and tell two equal values apart: of no width, or turning the order of what is read. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;
/** Digits with their marks and letters, all as wide as Chinese characters or not; other texts keep their marks. */
const CODE_OF_WIDE_DIGITS = /^(?=.*[\uFF10-\uFF19])[\uFF0B-\uFF1A\uFF05\uFF21-\uFF3A\uFF41-\uFF5A\uFF3F\w .:%+\-/]+$/;
const WIDE = /[\uFF01-\uFF5E]/g;
/** `="00123"` is how programs keep digits of a CSV that Excel would take for a number. */
const QUOTED_FORMULA = /^="([^"]*)"$/s;
const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!)$/i;
/** 1.10105E+17: what a spreadsheet program makes of a long number when it saves a CSV. */
const SHORTENED = /^-?\d(\.\d+)?E\+\d+$/i;

const LOST_DIGITS =
  'is a number of more than 15 digits, of which spreadsheets lose the last ones; format the column as text';

export function textCell(given: string): Cell {
  const text = visible(given);
  if (ERRORS.test(text)) return { fault: `holds the error ${text.toUpperCase()}` };
  if (SHORTENED.test(text)) return { fault: LOST_DIGITS };
  return { text };
}

function visible(given: string): string {
  const text = given.replace(INVISIBLE, '').replaceAll('\u00A0', ' ').trim();
  const bare = QUOTED_FORMULA.exec(text)?.[1]?.trim() ?? text;
  if (!CODE_OF_WIDE_DIGITS.test(bare)) return bare;
  return bare.replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Fifteen digits are what a spreadsheet keeps and shows; the two more in the file are noise of the binary fraction. */
const DIGITS = 15;
const FIRST_INEXACT = 10 ** DIGITS;

/** A number as spreadsheet programs show it: 7.0000000000000007E-2 is 0.07, 1.0 is 1. */
export function numberCell(stored: string): Cell {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return { fault: 'holds no number that can be read' };
  if (Math.abs(number) >= FIRST_INEXACT) return { fault: LOST_DIGITS };
  return { text: new Decimal(number.toPrecision(DIGITS)).toFixed() };
}

const DAY_MS = 86_400_000;
/** Serial 1 is 1900-01-01, but 60 is a 1900-02-29 that never was: Lotus 1-2-3 took 1900 for a leap year. */
const NEVER_WAS = 60;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** A number that is shown as a day, or as a moment when it has a fraction: days since an epoch. */
export function dateCell(stored: string, from1904: boolean): Cell {
  const serial = Number(stored);
  if (stored.trim() === '' || !(serial >= 1 && serial < LAST_SERIAL + 1)) return { fault: 'holds no day that exists' };
  const day = Math.floor(serial);
  if (!from1904 && day === NEVER_WAS) return { fault: 'holds no day that exists' };
  const days = serial + (!from1904 && day < NEVER_WAS ? 1 : 0);
  const at = new Date((from1904 ? EPOCH_1904_MS : EPOCH_MS) + Math.round((days * DAY_MS) / 1_000) * 1_000);
  const text = at.toISOString().slice(0, 19).replace('T', ' ');
  return { text: text.replace(/ 00:00:00$/, '') };
}

/** 2026-12-01T08:00:00Z of the strict format: the clock on the wall, whatever zone is written behind it. */
export function isoDateCell(stored: string): Cell {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(stored.trim()) ?? [];
  if (!day) return { fault: 'holds no day that exists' };
  return { text: time && time !== '00:00:00' ? `${day} ${time}` : day };
}
