import { businessDate } from '../../kit/basics/time';

const WARNINGS = [30, 7, 1] as const;

export const EARLIEST_WARNING = WARNINGS[0];

const DAY_MS = 86_400_000;

export const daysUntil = (end: Date, now: Date): number =>
  Math.round((Date.parse(businessDate(end)) - Date.parse(businessDate(now))) / DAY_MS);

/** One that was missed is made up for, but only the nearest of several; null when there is none to give. */
export function dueWarning(daysLeft: number, warned: number | null): number | null {
  const due = WARNINGS.findLast((days) => daysLeft <= days);
  if (daysLeft < 0 || due === undefined) return null;
  return warned === null || due < warned ? due : null;
}
