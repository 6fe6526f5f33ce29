import { UnusableEvent } from '../reports/field-rules';

/** The events in the documented order, in which those of one message are applied. */
export const EVENT_KINDS = [
  'customerAdd',
  'customerUpdate',
  'customerBindCompany',
  'customerUnbindCompany',
  'customerDelete',
  'companyAdd',
  'companyUpdate',
  'companyDelete',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

const FIRST_REPORT = new Date('2015-01-01T00:00:00+08:00');
const AHEAD_MS = 5 * 60_000;

/** Later than a clock may run ahead, it would hide what comes afterwards; too early, seconds were sent for milliseconds. */
export function checkReportedAt(at: Date, now: Date): void {
  if (at >= FIRST_REPORT && at.getTime() <= now.getTime() + AHEAD_MS) return;
  const what = 'milliseconds since 1970, from 2015 on and at most five minutes ahead';
  throw new UnusableEvent('INVALID_VALUE', 'reportTs', `reportTs must be ${what}.`);
}
