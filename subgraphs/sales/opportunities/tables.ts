import { sql } from 'drizzle-orm';
import { index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { salespeople } from '../salespeople/tables';
import { schema } from '../schema';

/** A row is one company that may become a customer, kept after it has. */
export const opportunities = schema.table(
  'opportunities',
  {
    id: id(),
    companyName: text('company_name').notNull(),
    contactName: text('contact_name'),
    contactMobile: text('contact_mobile'),
    customerNature: text('customer_nature'),
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    customerId: int8('customer_id'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('opportunities_newest').on(t.createdAt, t.id),
    index('opportunities_salesperson').on(t.salespersonId),
    index('opportunities_customer').on(t.customerId),
    uniqueIndex('opportunities_own_name')
      .on(t.salespersonId, sql`lower(regexp_replace(company_name, '\\s', '', 'g'))`)
      .where(sql`customer_id is null and deleted_at is null`),
  ],
);

export type OpportunityRow = typeof opportunities.$inferSelect;
