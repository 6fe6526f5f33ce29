import { badInput, DomainError } from '../../kit/basics/errors';

/** How long a code is good, how often it may be tried, and how many are sent for one contract. */
export const CODE = { minutes: 10, tries: 5, secondsBetween: 60, perDay: 10 } as const;

const BROWSER = /^[\w-]{22,200}$/;

/** Throws BAD_USER_INPUT for what no browser of our page would send. */
export function checkBrowser(browser: string): void {
  if (!BROWSER.test(browser)) {
    throw badInput('input.browser', 'browser must be a secret of 22 to 200 letters, digits, - and _.');
  }
}

export function checkCodeShape(code: string): void {
  if (!/^\d{6}$/.test(code)) throw badInput('input.code', 'code must have 6 digits.', 'CODE_MALFORMED');
}

/** Throws RATE_LIMITED when a code was sent a moment ago, or too many today. */
export function checkPace({ last, today }: { last: Date | null; today: number }, now: Date): void {
  const wait = last ? Math.ceil((last.getTime() + CODE.secondsBetween * 1000 - now.getTime()) / 1000) : 0;
  if (wait <= 0 && today < CODE.perDay) return;
  const retryAfterSeconds = wait > 0 ? wait : 3600;
  throw new DomainError('RATE_LIMITED', 'CODE_SENT_RECENTLY', `Try again in ${retryAfterSeconds} s.`, {
    details: { retryAfterSeconds },
  });
}
