import { badInput, DomainError } from '../../kit/basics/errors';

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

export function codeTooSoon(retryAt: Date, now: Date): DomainError {
  const until = retryAt.toISOString();
  return new DomainError('RATE_LIMITED', 'SMS_CODE_TOO_SOON', `The next code can be sent at ${until}.`, {
    details: { retryAt: until, retryAfterSeconds: Math.ceil((retryAt.getTime() - now.getTime()) / 1000) },
  });
}

export function codeNeeded(): DomainError {
  return badInput('input.verificationCode', 'Another mobile number needs the code sent to it.', 'SMS_CODE_NEEDED');
}

/** One answer for a wrong, a spent, an old and an unknown code. */
export function codeWrong(field: string): DomainError {
  return badInput(field, 'The code is wrong or not valid any more.', 'SMS_CODE_WRONG');
}
