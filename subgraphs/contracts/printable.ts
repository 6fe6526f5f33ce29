import { DomainError } from '../kit/basics/errors';
import { unprintable } from '../kit/documents/pdf-font';

/** Throws CHARACTER_NOT_PRINTABLE, naming the character, for text that our fonts have no picture of. */
export function checkTextPrintable(text: string, field: string): void {
  const [character] = unprintable(text);
  if (character === undefined) return;
  const codePoint = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  throw new DomainError('BAD_USER_INPUT', 'CHARACTER_NOT_PRINTABLE', `${character} (${codePoint}) cannot be printed.`, {
    field,
    details: { character, codePoint },
  });
}
