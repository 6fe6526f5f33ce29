import { badInput, type DomainError } from './errors';

export type Text = string | null | undefined;

interface TextRule {
  /** Characters as people count them (code points), 100 unless given. */
  most?: number;
  /** Whether line breaks and tabs are part of it, as in remarks. */
  lines?: boolean;
}

/** Control characters, among them U+0000 that PostgreSQL keeps in no text. */
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]/u;
/** They turn the order of what is read around, so that an export shows another text than the record. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Half of a surrogate pair, which UTF-8 cannot hold. */
const HALF = /\p{Cs}/u;

/**
 * Nothing that anybody sees: blanks, characters of no width, marks of format, fillers. Documents drop the first of these
 * from cells (documents/spreadsheet-values.ts); inside a text they stay, where they may join letters or pictures.
 */
const UNSEEN = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

export const isBlank = (text: string): boolean => UNSEEN.test(text);

/** Why a text cannot be kept as it is; undefined when it can. */
export function unkeepable(text: string, lines = false): string | undefined {
  if (HALF.test(text)) return 'holds half a character';
  if ((lines ? CONTROL_BUT_LINES : CONTROL).test(text)) return 'holds a control character';
  return BIDI.test(text) ? 'holds a mark of writing direction' : undefined;
}

export const unkept = (field: string, fault: string): DomainError =>
  badInput(field, `${field} cannot be kept: it ${fault}.`, 'TEXT_NOT_KEEPABLE');

/** For lookups: a text that PostgreSQL cannot hold names nothing, and answers like a missing one. */
export const lookupText = (text: string): string => (text.includes('\0') ? '' : text);

export const lengthOf = (text: string): number => [...text].length;

/**
 * Text of the input without the blanks around it; null when nothing is left that is seen. Throws BAD_USER_INPUT naming `field` when it
 * is longer than allowed or holds what cannot be kept.
 */
export function optionalText(value: Text, field: string, { most = 100, lines = false }: TextRule = {}): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const fault = unkeepable(text, lines);
  if (fault) throw unkept(field, fault);
  if (isBlank(text)) return null;
  if (lengthOf(text) > most) {
    throw badInput(field, `${field} may have at most ${most} characters.`, 'TEXT_TOO_LONG', { most });
  }
  return text;
}

/** The same of what is saved again: left out it stays as it was; null clears, and so does a blank. */
export const keptText = (value: Text, before: string | null | undefined, field: string, rule?: TextRule) =>
  value === undefined ? (before ?? null) : optionalText(value, field, rule);

export function requiredText(value: Text, field: string, rule: TextRule = {}): string {
  const text = optionalText(value, field, rule);
  if (text === null) throw badInput(field, `${field} must not be empty.`, 'TEXT_MISSING');
  return text;
}

/** Text of a form; null when it is blank. `what` completes the sentence "… must be". */
export function shapedText(value: Text, field: string, shape: RegExp, what: string, most = 100): string | null {
  const text = optionalText(value, field, { most });
  if (text !== null && !shape.test(text))
    throw badInput(field, `${field} must be ${what}.`, 'WRONG_FORM', { form: what });
  return text;
}

const MOBILE = /^1[3-9]\d{9}$/;
const PHONE = /^[0-9+() -]{5,30}$/;

export const isMobile = (text: string): boolean => MOBILE.test(text);

export const isPhone = (text: string): boolean => PHONE.test(text);

export const optionalMobile = (value: Text, field: string): string | null =>
  shapedText(value, field, MOBILE, 'a mobile number of 11 digits');

export const optionalPhone = (value: Text, field: string): string | null =>
  shapedText(value, field, PHONE, 'a telephone number');

/** Names of hosts are letters of any script, digits and hyphens. */
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@([\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
const MOST_OF_EMAIL = 254;

export const isEmail = (text: string): boolean => lengthOf(text) <= MOST_OF_EMAIL && EMAIL.test(text);

export const optionalEmail = (value: Text, field: string): string | null =>
  shapedText(value, field, EMAIL, 'one mail address', MOST_OF_EMAIL);

export const requiredEmail = (value: Text, field: string): string => requiredText(optionalEmail(value, field), field);

export const requiredMobile = (value: Text, field: string): string => requiredText(optionalMobile(value, field), field);

const WEB_ADDRESS = /^https?:\/\/[^\s/\\<>"']+(\/[^\s\\<>"']*)?$/u;
const MOST_OF_ADDRESS = 2_000;

export const isWebAddress = (text: string): boolean => lengthOf(text) <= MOST_OF_ADDRESS && WEB_ADDRESS.test(text);

/** An address of the web: http or https, nothing that a browser would run. */
export const optionalWebAddress = (value: Text, field: string): string | null =>
  shapedText(value, field, WEB_ADDRESS, 'an http or https address', MOST_OF_ADDRESS);
