import { badInput, conflict, DomainError } from '../../kit/basics/errors';

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

export function codeNeeded(): DomainError {
  return badInput('input.verificationCode', 'Another mobile number needs the code sent to it.', 'SMS_CODE_NEEDED');
}

/** One answer for a wrong, a spent, an old and an unknown code. */
export function codeWrong(field: string): DomainError {
  return badInput(field, 'The code is wrong or not valid any more.', 'SMS_CODE_WRONG');
}

export function loginNameTaken(): DomainError {
  return conflict('ACCOUNT_MOBILE_TAKEN', 'Somebody else signs in with this number.', { field: 'input.mobile' });
}

/** How codes are held back: by number or account, and by the address that asks. */
export const CODE_LIMITS = {
  digits: 6,
  validMinutes: 5,
  wrongTries: 5,
  secondsBetween: 60,
  perDay: 10,
  perAddressAndHour: 30,
} as const;

interface Sent {
  /** Of the same number or account within a day, newest first. */
  ofSubject: readonly Date[];
  /** Asked from the same address within an hour, newest first. */
  ofAddress: readonly Date[];
}

const HOUR_MS = 3600_000;

/** When the next code may be sent; null when it may be now. */
export function codeWaitsUntil({ ofSubject, ofAddress }: Sent, now: Date): Date | null {
  const { secondsBetween, perDay, perAddressAndHour } = CODE_LIMITS;
  const waits = [
    after(ofSubject[0], secondsBetween * 1000),
    after(ofSubject[perDay - 1], 24 * HOUR_MS),
    after(ofAddress[perAddressAndHour - 1], HOUR_MS),
  ].filter((at) => at > now.getTime());
  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}

const after = (at: Date | undefined, ms: number): number => (at ? at.getTime() + ms : 0);

export function codeTooSoon(retryAt: Date): DomainError {
  const until = retryAt.toISOString();
  return new DomainError('RATE_LIMITED', 'SMS_CODE_TOO_SOON', `The next code can be sent at ${until}.`, {
    details: { retryAt: until },
  });
}
