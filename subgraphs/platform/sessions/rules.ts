import { badInput, DomainError } from '../../kit/basics/errors';
import { BUTTONS, buttonsAmong } from '../../kit/basics/grants';
import type { AccountRow } from '../accounts/tables';

/** A session ends this long after its password was given, however often it was renewed. */
export const SESSION_MS = 30 * 24 * 3600_000;

/**
 * Failures that are tolerated inside the window: of one account from one address, so that nobody is locked out from
 * elsewhere; of one account from everywhere, so that many addresses cannot guess for long; and from one address, behind
 * which many may sit.
 */
export const ATTEMPT_LIMITS = { windowMinutes: 15, perAccountAndAddress: 5, perAccount: 50, perAddress: 100 } as const;

/** For a second tab, or who lost the answer. A later use shows that a second party holds the token. */
export const REFRESH_GRACE_MS = 10_000;

interface Person {
  kind: AccountRow['kind'];
  sells: boolean;
  operates: boolean;
}

type StaffKind = Exclude<AccountRow['kind'], 'CUSTOMER'>;

/** As the front end says, else operator, else salesperson; null for customers. @throws UNAUTHENTICATED, FORBIDDEN. */
export function kindOfSession({ kind, sells, operates }: Person, appCode: string | null | undefined): StaffKind | null {
  const mayBe: Record<string, boolean> = {
    crm: kind === 'OPERATOR' || (kind !== 'CUSTOMER' && operates),
    sales: kind !== 'CUSTOMER' && sells,
    beeback: kind === 'CUSTOMER',
  };
  if (!Object.values(mayBe).includes(true)) throw accountDisabled();
  if (appCode != null && !mayBe[appCode]) {
    throw new DomainError('FORBIDDEN', 'FRONT_END_NOT_YOURS', 'The account does not use this front end.', {
      field: 'input.appCode',
    });
  }
  if (kind === 'CUSTOMER') return null;
  if (appCode != null) return appCode === 'crm' ? 'OPERATOR' : 'SALESPERSON';
  return operates || !sells ? 'OPERATOR' : 'SALESPERSON';
}

/** Whether an operator may look on in the account's name: of customers' users and salespeople, of nobody who operates. */
export const mayBeLookedAt = ({ kind, sells, operates, closed }: Person & { closed: boolean }): boolean =>
  !closed && (kind === 'CUSTOMER' || (kind === 'SALESPERSON' && sells && !operates));

const MAX_LOGIN_NAME_LENGTH = 64;
const MAX_PASSWORD_LENGTH = 256;

/** What customers and salespeople may ask; the row scope narrows it to their own customers. */
const SCOPES_OF_KIND = {
  CUSTOMER: [
    'customers:read',
    'customers:certify',
    'customers:develop',
    'products:read',
    'products:apply',
    'usage:read',
    'usage:call',
    'usage:subjects',
    'usage:alert',
    'billing:read',
    'billing:request',
    'contracts:read',
    'contracts:sign',
    'platform:webhook',
  ],
  SALESPERSON: [
    'customers:read',
    'customers:apply',
    'customers:support',
    'products:read',
    'products:authorize',
    'usage:read',
    'billing:read',
    'billing:collect',
    'sales:read',
    'sales:record',
    'margins:read',
    'contracts:read',
    'contracts:propose',
  ],
} as const;

/** What reads the same, and writes where somebody does anything who sells or is a customer's user. */
export function scopesToActAs({ kind, sells }: Pick<Person, 'kind' | 'sells'>): string[] {
  if (kind !== 'CUSTOMER' && !sells) return [];
  const theirs = SCOPES_OF_KIND[kind === 'CUSTOMER' ? 'CUSTOMER' : 'SALESPERSON'];
  const asOperator = (scope: string) =>
    scope.endsWith(':read') || scope === 'usage:subjects' ? scope : `${scope.split(':')[0]}:write`;
  // What suppliers take is shown to operators who write products, which is asked anyway.
  return [...new Set(theirs.filter((scope) => scope !== 'margins:read').map(asOperator))];
}

export interface Granted {
  scopes: readonly string[];
  buttons: readonly string[];
  administers: boolean;
}

/** What is left of them to somebody who looks on: what reads, without the people that calls are about. */
export const scopesToLookOn = (scopes: readonly string[]): string[] =>
  scopes.filter((scope) => scope.endsWith(':read'));

/** Mutations name the button beside the scope, so that a scope one button gave opens nothing of another. */
export function scopesOf(kind: AccountRow['kind'], { scopes, buttons, administers }: Granted): string[] {
  if (kind !== 'OPERATOR') return [...SCOPES_OF_KIND[kind]].sort();
  const pressed = administers ? BUTTONS : buttonsAmong(buttons);
  return [...[...scopes].sort(), ...[...pressed].sort()];
}

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

/** When to come back, and how long that is. */
export interface Wait {
  retryAt: Date;
  retryAfterSeconds: number;
}

export function tooManyAttempts({ retryAt, retryAfterSeconds }: Wait): DomainError {
  const until = retryAt.toISOString();
  return new DomainError(
    'RATE_LIMITED',
    'TOO_MANY_LOGIN_ATTEMPTS',
    `Too many wrong passwords. Try again at ${until}.`,
    { details: { retryAt: until, retryAfterSeconds } },
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
