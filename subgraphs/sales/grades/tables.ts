import { boolean, text } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, rate, updatedAt } from '../../kit/columns';
import { schema } from '../schema';

/** A row is one grade of customers with the commission that it earns. */
export const customerGrades = schema.table('customer_grades', {
  id: id(),
  code: text('code').notNull().unique(),
  commissionRate: rate('commission_rate').notNull(),
  enabled: boolean('enabled').notNull().default(true),
  remark: text('remark'),
  createdById: int8('created_by_id'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type CustomerGradeRow = typeof customerGrades.$inferSelect;
