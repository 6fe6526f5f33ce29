import { conflict, failedPrecondition } from '../../kit/basics/errors';
import type { ApplicationRow } from './tables';

type Facts = Pick<ApplicationRow, 'state' | 'superseded'>;

/** A pending submission is changed, a rejected one followed by a new one with its number; a passed one is a customer. */
export function editOf({ state, superseded }: Facts): 'CHANGE' | 'RESUBMIT' {
  if (superseded) throw conflict('APPLICATION_SUPERSEDED', 'A later submission took the place of this application.');
  if (state === 'PASSED')
    throw failedPrecondition('APPLICATION_PASSED', 'The application has passed; edit the customer.');
  return state === 'PENDING' ? 'CHANGE' : 'RESUBMIT';
}

/** Throws CONFLICT unless the application waits to be audited: who decides second learns that it was decided. */
export function checkAuditable({ state, superseded }: Facts): void {
  if (superseded) throw conflict('APPLICATION_SUPERSEDED', 'A later submission took the place of this application.');
  if (state !== 'PENDING') {
    throw conflict('APPLICATION_DECIDED', 'The application has been decided already.', { details: { state } });
  }
}

/** AP, the business day, and the last digits of the identifier, which is unique: readable on the telephone. */
export const applyNoOf = (businessDay: string, id: string): string =>
  `AP${businessDay.replaceAll('-', '')}${id.slice(-8)}`;
