import { badInput, conflict, DomainError, failedPrecondition } from '../../kit/basics/errors';
import { isBlank } from '../../kit/basics/text';
import type { CustomerRow } from '../customers/tables';
import type { DeveloperAccountRow } from './tables';

type Environment = DeveloperAccountRow['environment'];

const MAX_NAME_LENGTH = 100;

/** What a new account is: on trial like its customer, named like it unless told. Throws FAILED_PRECONDITION or CONFLICT. */
export function newAccount(
  asked: { environment: Environment; name?: string | null },
  customer: Pick<CustomerRow, 'name' | 'state' | 'customerType'>,
  existing: readonly Environment[],
): Pick<DeveloperAccountRow, 'environment' | 'name' | 'status'> {
  const { environment } = asked;
  if (customer.state !== 'NORMAL') {
    throw failedPrecondition('CUSTOMER_NOT_ACTIVE', 'Developer accounts are opened for customers in state NORMAL.', {
      field: 'input.customerId',
      details: { state: customer.state },
    });
  }
  if (existing.includes(environment)) {
    throw conflict('DEVELOPER_ACCOUNT_EXISTS', `The customer has a developer account for ${environment}.`, {
      field: 'input.environment',
      details: { environment },
    });
  }
  const given = asked.name?.trim();
  if (given && given.length > MAX_NAME_LENGTH) {
    throw badInput('input.name', `name must have ${MAX_NAME_LENGTH} characters at most.`);
  }
  const name = given && !isBlank(given) ? given : environment === 'PROD' ? customer.name : `${customer.name}(测试)`;
  return { environment, name, status: customer.customerType === 'FORMAL' ? 'NORMAL' : 'TRIAL' };
}

export const DEFAULT_OVERLAP_MINUTES = 24 * 60;
const MAX_OVERLAP_MINUTES = 7 * 24 * 60;

/**
 * Until when the secret of before signs calls beside the new one; null when it ends at once. Only two may be good at a
 * time, so a rotation with overlap is refused while another lasts; one without ends all that were before, which a
 * leaked secret calls for. Throws BAD_USER_INPUT or FAILED_PRECONDITION.
 */
export function overlapEnd(overlapMinutes: number, previousValidUntil: Date | null, now: Date): Date | null {
  if (overlapMinutes < 0 || overlapMinutes > MAX_OVERLAP_MINUTES) {
    throw badInput('input.overlapMinutes', `overlapMinutes must be between 0 and ${MAX_OVERLAP_MINUTES}.`);
  }
  if (overlapMinutes === 0) return null;
  if (previousValidUntil && previousValidUntil > now) {
    const until = previousValidUntil.toISOString();
    throw failedPrecondition(
      'SECRET_ROTATION_UNDER_WAY',
      `The secret of before is good until ${until}; without overlap it ends at once.`,
      { field: 'input.overlapMinutes', details: { until } },
    );
  }
  return new Date(now.getTime() + overlapMinutes * 60_000);
}

/** A list that is on and empty would refuse every call. Throws BAD_USER_INPUT. */
export function checkAllowList(enabled: boolean, entries: readonly string[]): void {
  if (enabled && entries.length === 0) {
    throw badInput('input.entries', 'An allow-list that is switched on needs one entry at least.', 'ALLOW_LIST_EMPTY');
  }
}

const MAX_TEMPORARY_DAYS = 30;
const MAX_TEMPORARY_ENTRIES = 20;

/** Temporary means thirty days at most. Throws BAD_USER_INPUT. */
export function checkExpiry(expiresAt: Date, now: Date): void {
  const latest = new Date(now.getTime() + MAX_TEMPORARY_DAYS * 86_400_000);
  if (expiresAt <= now || expiresAt > latest) {
    throw badInput(
      'input.expiresAt',
      `expiresAt must be in the future and within ${MAX_TEMPORARY_DAYS} days.`,
      'TEMPORARY_ENTRY_EXPIRY',
    );
  }
}

/** Throws CONFLICT when an account has as many temporary entries as it may. */
export function checkTemporaryCount(count: number): void {
  if (count < MAX_TEMPORARY_ENTRIES) return;
  throw conflict('TEMPORARY_ENTRIES_FULL', `There are ${MAX_TEMPORARY_ENTRIES} temporary entries already.`, {
    field: 'input.entry',
    details: { most: MAX_TEMPORARY_ENTRIES },
  });
}

export const RESEND_SECONDS = 60;

export function sentRecently(retryAfterSeconds: number): DomainError {
  return new DomainError(
    'RATE_LIMITED',
    'CREDENTIALS_SENT_RECENTLY',
    `They were just sent. Try again in ${retryAfterSeconds} seconds.`,
    { details: { retryAfterSeconds } },
  );
}
