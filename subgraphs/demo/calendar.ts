/**
 * Dates of the demo world in Asia/Shanghai, which has been UTC+8 without summer time since 1992. The world is given its
 * `now`; nothing here reads a clock.
 */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** 2020-01-01T00:00:00Z, where identifiers begin to count. */
export const EPOCH_MS = 1_577_836_800_000;

export function instant(ms: number): Date {
  return new Date(ms);
}

/** The instant `days` days and `hours` hours after another; both may be negative or fractions. */
export function after(at: Date, days: number, hours = 0): Date {
  return instant(Math.round(at.getTime() + days * DAY_MS + hours * HOUR_MS));
}

export function earlier(a: Date, b: Date): Date {
  return a.getTime() <= b.getTime() ? a : b;
}

export function later(a: Date, b: Date): Date {
  return a.getTime() >= b.getTime() ? a : b;
}

/** 'yyyy-MM-dd' in Shanghai. */
export function dayOf(at: Date): string {
  return instant(at.getTime() + SHANGHAI_OFFSET_MS)
    .toISOString()
    .slice(0, 10);
}

/** 'yyyy-MM' in Shanghai. */
export function monthOf(at: Date): string {
  return dayOf(at).slice(0, 7);
}

export function startOfDay(day: string): Date {
  return instant(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}

export function startOfMonth(month: string): Date {
  return startOfDay(`${month}-01`);
}

/** The month `count` months later, or earlier when negative. */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Days from 1970-01-01 in Shanghai; day 0 was a Thursday. */
export function dayNumber(ms: number): number {
  return Math.floor((ms + SHANGHAI_OFFSET_MS) / DAY_MS);
}

export function startOfDayNumber(day: number): number {
  return day * DAY_MS - SHANGHAI_OFFSET_MS;
}
