import { badInput, DomainError } from '../../kit/errors';
import type { AccountRow } from '../accounts/tables';

/** A session ends this long after its password was given, however often it was renewed. */
export const SESSION_MS = 30 * 24 * 3600_000;

/** Failures that are tolerated inside the window, for one account and for one address, behind which many may sit. */
export const ATTEMPT_LIMITS = { windowMinutes: 15, perAccount: 5, perAddress: 100 } as const;

const MAX_LOGIN_NAME_LENGTH = 64;
const MAX_PASSWORD_LENGTH = 256;

/** What customers and salespeople may ask; the row scope narrows it to their own customers. */
const SCOPES_OF_KIND = {
  CUSTOMER: [
    'customers:read',
    'customers:certify',
    'products:read',
    'usage:read',
    'usage:subjects',
    'billing:read',
    'billing:request',
    'contracts:read',
  ],
  SALESPERSON: [
    'customers:read',
    'customers:apply',
    'products:read',
    'usage:read',
    'billing:read',
    'billing:collect',
    'sales:read',
    'contracts:read',
  ],
} as const;

/** Operators hold the scopes of their roles; the other kinds a fixed list. */
export function scopesOf(kind: AccountRow['kind'], roleScopes: readonly string[]): string[] {
  return [...(kind === 'OPERATOR' ? roleScopes : SCOPES_OF_KIND[kind])].sort();
}

/** The name under which an account is looked up and its failures are counted. Throws BAD_USER_INPUT. */
export function checkLogin(input: { account: string; password: string }): string {
  const loginName = input.account.trim().toLowerCase();
  const nameFits = loginName.length > 0 && loginName.length <= MAX_LOGIN_NAME_LENGTH && !loginName.includes('\0');
  if (!nameFits) throw badInput('input.account', `account must have 1 to ${MAX_LOGIN_NAME_LENGTH} characters.`);
  if (input.password.length < 1 || input.password.length > MAX_PASSWORD_LENGTH) {
    throw badInput('input.password', `password must have 1 to ${MAX_PASSWORD_LENGTH} characters.`);
  }
  return loginName;
}

/** Says nothing about which of the two is wrong. */
export function wrongCredentials(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'WRONG_CREDENTIALS', 'The account or the password is wrong.');
}

/** Told only to who gave the right password. */
export function accountDisabled(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'ACCOUNT_DISABLED', 'This account is closed. Ask an operator to open it.');
}

export function tooManyAttempts(retryAt: Date): DomainError {
  const until = retryAt.toISOString();
  return new DomainError(
    'RATE_LIMITED',
    'TOO_MANY_LOGIN_ATTEMPTS',
    `Too many wrong passwords. Try again at ${until}.`,
    {
      details: { retryAt: until },
    },
  );
}

/** Unknown, used, ended and signed out answer alike; the way on is the same: sign in again. */
export function refreshRefused(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    'INVALID_REFRESH_TOKEN',
    'The refresh token is not valid any more. Sign in again.',
  );
}
