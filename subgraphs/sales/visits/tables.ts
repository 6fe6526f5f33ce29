import { sql } from 'drizzle-orm';
import { index, text } from 'drizzle-orm/pg-core';
import { createdAt, day, id, int8, updatedAt } from '../../kit/sql/columns';
import { opportunities } from '../opportunities/tables';
import { salespeople } from '../salespeople/tables';
import { schema } from '../schema';

export const visits = schema.table(
  'visits',
  {
    id: id(),
    type: text('type', { enum: ['VISIT'] })
      .notNull()
      .default('VISIT'),
    customerId: int8('customer_id'),
    opportunityId: int8('opportunity_id').references(() => opportunities.id),
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    visitedOn: day('visited_on').notNull(),
    contactName: text('contact_name'),
    contactPosition: text('contact_position'),
    contactMobile: text('contact_mobile'),
    content: text('content'),
    companyDescription: text('company_description'),
    feedback: text('feedback'),
    imageUrls: text('image_urls').array().notNull().default(sql`'{}'`),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('visits_latest').on(t.visitedOn, t.id),
    index('visits_customer').on(t.customerId, t.visitedOn),
    index('visits_opportunity').on(t.opportunityId),
    index('visits_salesperson').on(t.salespersonId, t.visitedOn),
  ],
);

export type VisitRow = typeof visits.$inferSelect;
