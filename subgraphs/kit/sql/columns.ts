import { sql } from 'drizzle-orm';
import { char, customType, date, numeric, text, timestamp } from 'drizzle-orm/pg-core';

/** int64 read and written as text; Drizzle's own number mode rounds silently. */
export const int8 = customType<{ data: string; driverData: string }>({ dataType: () => 'bigint' });

/** An identifier that the database makes when the row is written. */
export const id = (name = 'id') => int8(name).primaryKey().default(sql`skep.next_id()`);

/** Unit prices, fees, costs and wallet entries. */
export const fee = (name: string) => numeric(name, { precision: 20, scale: 6 });

/** What is billed, paid or held. */
export const amount = (name: string) => numeric(name, { precision: 20, scale: 2 });

export const rate = (name: string) => numeric(name, { precision: 9, scale: 6 });

/** Milliseconds, like JavaScript's, so that a cursor made from a value finds its row again. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const day = (name: string) => date(name, { mode: 'string' });

export const month = (name: string) => char(name, { length: 7 });

/** A file that somebody named, as kit/basics/file-reference.ts keeps it. */
export const fileReference = (name: string) => text(name);

export const createdAt = (name = 'created_at') => instant(name).notNull().default(sql`clock_timestamp()`);
export const updatedAt = () => instant('updated_at').notNull().default(sql`clock_timestamp()`);

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
