/**
 * Unified social credit codes of Chinese organisations, after GB 32100-2015, clauses 4 and 5: eighteen characters from
 * digits and capital letters without I, O, S, V, Z; registering authority, kind of organisation, six digits of area,
 * nine of organisation code, and one check character.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
const BODY_LENGTH = 17;
/** Registering authorities have 1 to 9, A, N and Y: nobody registers under 0, whose code of zeros would check itself. */
const SHAPE = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * The check character of the first seventeen: weights are 3^i mod 31, the check value is 31 minus the weighted sum mod 31
 * (GB 32100-2015, appendix A). Throws a RangeError when a character is outside the alphabet or the length is wrong.
 */
export function socialCreditCheckDigit(first17: string): string {
  if (first17.length !== BODY_LENGTH)
    throw new RangeError('A unified social credit code has 17 characters before its check.');
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError('A unified social credit code has digits and capitals without I, O, S, V, Z.');
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** Whether the text is a well-formed code whose check character fits; GB 11714's inner check is a standard of its own. */
export function isSocialCreditCode(text: string): boolean {
  return SHAPE.test(text) && socialCreditCheckDigit(text.slice(0, BODY_LENGTH)) === text.charAt(BODY_LENGTH);
}
