import { badInput } from './errors';

/** The one clock. Tests move it; everything that depends on time asks it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stood at `start` when the program started and runs on from there; for tests and rehearsals. */
export function clockStartingAt(start: Date): Clock {
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

/** Asia/Shanghai. China has had one offset and no summer time since 1991-09-15, before any date this system keeps. */
const BUSINESS_OFFSET_MS = 8 * 3600_000;

/** yyyy-MM-dd of an instant in the business time zone. */
export function businessDate(at: Date): string {
  return new Date(at.getTime() + BUSINESS_OFFSET_MS).toISOString().slice(0, 10);
}

/** yyyy-MM of an instant in the business time zone. */
export function businessMonth(at: Date): string {
  return businessDate(at).slice(0, 7);
}

/** yyyy-MM-dd HH:mm:ss of an instant in the business time zone. */
export function businessDateTime(at: Date): string {
  return new Date(at.getTime() + BUSINESS_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant at which a business day yyyy-MM-dd begins. */
export function startOfDay(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - BUSINESS_OFFSET_MS);
}

/** The instant at which a business month yyyy-MM begins. */
export function startOfMonth(month: string): Date {
  return startOfDay(`${month}-01`);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, monthNumber = 1] = month.split('-').map(Number);
  const index = year * 12 + (monthNumber - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Checks a yyyy-MM input; throws BAD_USER_INPUT naming the field. */
export function parseMonth(text: string, field: string): string {
  if (!isMonth(text)) throw badInput(field, `${field} must be a month as yyyy-MM.`);
  return text;
}

/** An instant so many times 24 hours back. */
export const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * 86_400_000);
