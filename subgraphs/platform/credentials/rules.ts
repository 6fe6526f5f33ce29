import { badInput, conflict, type DomainError } from '../../kit/basics/errors';

const SHORTEST = 8;
const LONGEST = 128;
/** From so many characters on a password need not mix kinds of them. */
const LONG_ENOUGH = 14;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u];

/** @throws BAD_USER_INPUT for a password that is soon guessed. */
export function checkPassword(password: string, loginName: string): void {
  const length = [...password].length;
  const mixed = KINDS.filter((kind) => kind.test(password)).length >= 3 || length >= LONG_ENOUGH;
  const named = password.toLowerCase().includes(loginName.toLowerCase());
  if (length >= SHORTEST && length <= LONGEST && mixed && !named) return;
  throw badInput(
    'input.newPassword',
    `newPassword must have ${SHORTEST} to ${LONGEST} characters without the login name: three of small and capital letters, digits and others, or ${LONG_ENOUGH} characters.`,
    'PASSWORD_TOO_WEAK',
  );
}

export function wrongPassword(): DomainError {
  return badInput('input.currentPassword', 'The current password is wrong.', 'WRONG_PASSWORD');
}

export function checkChanges(...values: (string | null | undefined)[]): void {
  if (values.some((value) => value != null)) return;
  throw badInput('input', 'Give a mobile number or a mail address.', 'NOTHING_TO_CHANGE');
}

export function loginNameTaken(): DomainError {
  return conflict('ACCOUNT_MOBILE_TAKEN', 'Somebody else signs in with this number.', { field: 'input.mobile' });
}
