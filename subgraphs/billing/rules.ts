import { badInput } from '../kit/errors';
import { Money } from '../kit/money';

/** Fits numeric(20,2) and what one transfer can carry. */
const MOST = new Money('1000000000000');

/** An amount of the input as CNY with two digits. Throws BAD_USER_INPUT unless it is above 0 and in whole cents. */
export function checkAmount(amount: string, field: string): string {
  const value = new Money(amount);
  if (!value.gt(0) || value.gt(MOST)) throw badInput(field, `${field} must be above 0 and at most ${MOST}.`);
  if (value.decimalPlaces() > 2) throw badInput(field, `${field} must be in whole cents.`);
  return value.toFixed(2);
}

/** Text of the input without the blanks around it. Throws BAD_USER_INPUT when it is blank or longer than `most`. */
export function checkText(text: string | null | undefined, most: number, field: string): string {
  const kept = text?.trim() ?? '';
  if (kept === '' || kept.length > most || kept.includes('\0')) {
    throw badInput(field, `${field} must have 1 to ${most} characters.`);
  }
  return kept;
}

/** The same for what may be left out: blank is null. */
export function checkOptionalText(text: string | null | undefined, most: number, field: string): string | null {
  return text?.trim() ? checkText(text, most, field) : null;
}

/** Names of hosts are letters of any script, digits and hyphens. */
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@([\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

const MOST_OF_EMAIL = 254;

export const isEmail = (text: string): boolean => text.length <= MOST_OF_EMAIL && EMAIL.test(text);

export function checkEmail(email: string, field: string): string {
  const kept = checkText(email, MOST_OF_EMAIL, field);
  if (!isEmail(kept)) throw badInput(field, `${field} must be one mail address.`);
  return kept;
}

/** Where a file is: an http(s) address, or a path as the uploads of this system give it. */
const ADDRESS = /^(https?:\/\/[^\s/]|\/?[\p{L}\p{N}_.-]+\/)[^\s\\<>"]*$/u;
const MOST_OF_ADDRESS = 1_000;

/** Throws BAD_USER_INPUT for what a browser would not fetch as a file (`javascript:` and the like). */
export function checkFileAddress(address: string, field: string): string {
  const kept = checkText(address, MOST_OF_ADDRESS, field);
  if (!ADDRESS.test(kept)) throw badInput(field, `${field} must be an http(s) address or the path of an upload.`);
  return kept;
}
