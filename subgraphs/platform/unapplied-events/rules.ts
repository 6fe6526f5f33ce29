import { badInput, failedPrecondition } from '../../kit/basics/errors';

const MOST = 100;

type State = 'WAITING' | 'BEHIND' | 'DEAD' | 'APPLIED' | 'DISCARDED';
export type Decision = 'REPLAY' | 'DISCARD';

export const isSettled = (state: State): boolean => state === 'APPLIED' || state === 'DISCARDED';

export function checkNamed(ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > MOST) throw badInput('input.ids', `ids must name 1 to ${MOST} events.`);
  if (new Set(ids).size < ids.length) throw badInput('input.ids', 'ids must name each event once.');
}

/** @throws FAILED_PRECONDITION when nothing is left to decide, or an earlier event of the same key comes first. */
export function checkDecidable(state: State, decision: Decision, field: string): void {
  if (isSettled(state)) {
    throw failedPrecondition('UNAPPLIED_EVENT_SETTLED', 'The event was applied or discarded before.', { field });
  }
  if (state === 'BEHIND' && decision === 'REPLAY') {
    throw failedPrecondition(
      'UNAPPLIED_EVENT_BEHIND',
      'The event waits for an earlier one of its key; replay that one.',
      {
        field,
      },
    );
  }
}
