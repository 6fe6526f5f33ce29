import { integer, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

export const integrityResults = schema.table('integrity_results', {
  name: text('name').primaryKey(),
  violationCount: integer('violation_count').notNull(),
  examples: int8('examples').array().notNull(),
  checkedAt: instant('checked_at').notNull(),
  durationMs: integer('duration_ms').notNull(),
});

export type IntegrityResultRow = typeof integrityResults.$inferSelect;
