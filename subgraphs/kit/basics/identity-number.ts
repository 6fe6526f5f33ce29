import { isDay } from './time';

/** Identity cards: eighteen characters after GB 11643-1999, or the fifteen digits of cards issued before that. */
const SHAPE = /^[1-9]\d{5}(\d{8})\d{3}[\dX]$/;
const OLD_SHAPE = /^[1-9]\d{5}(\d{6})\d{3}$/;
const CHECKS = '10X98765432';

const dayOf = (digits: string): string => digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** The check character of the first seventeen: weights are 2^(18 - place) mod 11 (GB 11643-1999, ISO 7064 MOD 11-2). */
export function identityCheckDigit(first17: string): string {
  const sum = [...first17].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  return CHECKS.charAt(sum % 11);
}

/** Whether a text in capitals is a number of eighteen characters: a day of birth that exists, a check that fits. */
export function isIdentityNumber(text: string): boolean {
  const born = SHAPE.exec(text)?.[1];
  return born !== undefined && isDay(dayOf(born)) && identityCheckDigit(text.slice(0, 17)) === text.at(-1);
}

export function isFormerIdentityNumber(text: string): boolean {
  const born = OLD_SHAPE.exec(text)?.[1];
  return born !== undefined && isDay(dayOf(`19${born}`));
}
