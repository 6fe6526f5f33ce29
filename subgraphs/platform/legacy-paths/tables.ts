import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row sums what one caller did at one endpoint of the old paths on one business day, or in one month that is long over. */
export const legacyUsage = schema.table(
  'legacy_usage',
  {
    endpoint: text('endpoint').notNull(),
    callerKind: text('caller_kind', {
      enum: ['ANONYMOUS', 'CUSTOMER', 'OPERATOR', 'SALESPERSON', 'OTHERS'],
    }).notNull(),
    /** 0 where there is none. */
    accountId: int8('account_id').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    calls: int8('calls').notNull(),
    /** Those that were answered with a code other than 0. */
    failures: int8('failures').notNull(),
    lastCalledAt: instant('last_called_at').notNull(),
    /** The program that called last, as its User-Agent begins. */
    client: text('client'),
    /** Fields of the answers that held something. */
    fields: text('fields').array().notNull(),
  },
  (t) => [
    primaryKey({ name: 'legacy_usage_pk', columns: [t.endpoint, t.callerKind, t.accountId, t.firstDay, t.lastDay] }),
    index('legacy_usage_days').on(t.lastDay),
  ],
);

/** A row is one process that tells of calls, with the number of its last report, so that none counts twice. */
export const legacyReporters = schema.table('legacy_reporters', {
  id: text('id').primaryKey(),
  lastNumber: integer('last_number').notNull(),
  reportedAt: instant('reported_at').notNull(),
});

export const legacySunsets = schema.table('legacy_sunsets', {
  endpoint: text('endpoint').primaryKey(),
  deprecatedOn: day('deprecated_on').notNull(),
  /** From this day on it may be gone. */
  sunsetOn: day('sunset_on'),
  /** Since when it answers that it is gone. */
  closedAt: instant('closed_at'),
  decidedById: int8('decided_by_id'),
  decidedAt: instant('decided_at').notNull(),
});

export type LegacyUsageRow = typeof legacyUsage.$inferSelect;
export type LegacySunsetRow = typeof legacySunsets.$inferSelect;
