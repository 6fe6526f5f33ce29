import { sql } from 'drizzle-orm';
import { boolean, check, text } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, rate, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

export const customerGrades = schema.table(
  'customer_grades',
  {
    id: id(),
    code: text('code').notNull().unique(),
    commissionRate: rate('commission_rate').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    remark: text('remark'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  () => [check('customer_grades_rate', sql`commission_rate between 0 and 1`)],
);

export type CustomerGradeRow = typeof customerGrades.$inferSelect;
