import { sql } from 'drizzle-orm';
import { boolean, check, text } from 'drizzle-orm/pg-core';
import { int8, rate } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one salesperson who may be named at a registration: copy of those of sales, fed by its outbox. */
export const knownSalespeople = schema.table('known_salespeople', {
  salespersonId: int8('salesperson_id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['INNER', 'OUTER'] }).notNull(),
  state: text('state', { enum: ['ENABLED', 'DISABLED'] }).notNull(),
});

/** A row is one grade that a customer may be given: copy of those of sales, fed by its outbox. */
export const knownGrades = schema.table(
  'known_grades',
  {
    code: text('code').primaryKey(),
    commissionRate: rate('commission_rate').notNull(),
    enabled: boolean('enabled').notNull(),
  },
  () => [check('known_grades_rate', sql`commission_rate between 0 and 1`)],
);

export type KnownGradeRow = typeof knownGrades.$inferSelect;
