import { badInput, failedPrecondition } from '../../kit/basics/errors';
import type { LegacySunsetRow } from './tables';

const MOST = 400;

export const QUIET_DAYS = { least: 1, usual: 90, most: 700 } as const;

export type LegacyEndpointState = 'SERVED' | 'ANNOUNCED' | 'DEPRECATED' | 'SUNSET' | 'CLOSED';
export type LegacyEndpointUse = 'USED' | 'QUIET' | 'UNSURE';

type Decided = Pick<LegacySunsetRow, 'deprecatedOn' | 'sunsetOn' | 'closedAt'>;

/** @param today a business day. */
export function stateOf(decided: Decided | undefined, today: string): LegacyEndpointState {
  if (!decided) return 'SERVED';
  if (decided.closedAt) return 'CLOSED';
  if (decided.sunsetOn && decided.sunsetOn <= today) return 'SUNSET';
  return decided.deprecatedOn <= today ? 'DEPRECATED' : 'ANNOUNCED';
}

/** Nobody can say so of days before `countedFrom`, the first day of which a call is known. */
export function useOf(calls: number, countedFrom: string | null, since: string): LegacyEndpointUse {
  if (calls > 0) return 'USED';
  return countedFrom !== null && countedFrom <= since ? 'QUIET' : 'UNSURE';
}

/** @throws BAD_USER_INPUT unless 1 to 400 different endpoints are named. */
export function checkNamed(endpoints: readonly string[]): void {
  const field = 'input.endpoints';
  if (endpoints.length === 0 || endpoints.length > MOST) {
    throw badInput(field, `endpoints must name 1 to ${MOST} endpoints.`);
  }
  if (new Set(endpoints).size < endpoints.length) throw badInput(field, 'endpoints must name each endpoint once.');
}

/** What clients are told of a sunset must not be over; from its day on an endpoint may be closed. @throws BAD_USER_INPUT */
export function checkDays(deprecatedOn: string, sunsetOn: string | null, today: string): void {
  if (sunsetOn === null) return;
  if (sunsetOn < deprecatedOn) throw badInput('input.sunsetOn', 'sunsetOn must not lie before deprecatedOn.');
  if (sunsetOn < today) throw badInput('input.sunsetOn', 'sunsetOn must not lie before today.');
}

export function checkQuietDays(days: number, field: string): void {
  const { least, most } = QUIET_DAYS;
  if (days < least || days > most) throw badInput(field, `quietDays must be ${least} to ${most}.`);
}

/** @throws FAILED_PRECONDITION for an endpoint that is closed. */
export function checkOpen(decided: Decided | undefined, field: string): void {
  if (decided?.closedAt) {
    throw failedPrecondition('LEGACY_ENDPOINT_CLOSED', 'The endpoint is closed; reopen it first.', { field });
  }
}

/** Nobody closes what was promised to stay. @throws FAILED_PRECONDITION before the sunset. */
export function checkSunsetCame(decided: Decided | undefined, today: string, field: string): asserts decided {
  const sunsetOn = decided?.sunsetOn ?? null;
  if (sunsetOn !== null && sunsetOn <= today) return;
  throw failedPrecondition('LEGACY_SUNSET_AHEAD', 'An endpoint can be closed from the day of its sunset on.', {
    field,
    details: { sunsetOn },
  });
}
