import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import type { Submission } from '../registration/rules';
import { schema } from '../schema';

/** A row is one submission of an application to register a customer; a resubmission keeps applyNo. */
export const applications = schema.table(
  'applications',
  {
    id: id(),
    applyNo: text('apply_no').notNull(),
    companyName: text('company_name').notNull(),
    salespersonId: int8('salesperson_id').notNull(),
    state: text('state', { enum: ['PENDING', 'PASSED', 'REJECTED'] }).notNull(),
    superseded: boolean('superseded').notNull().default(false),
    customerId: int8('customer_id'),
    opportunityId: int8('opportunity_id'),
    submission: jsonb('submission').notNull().$type<Submission>(),
    submitRemark: text('submit_remark'),
    auditRemark: text('audit_remark'),
    auditImageUrls: text('audit_image_urls').array().notNull().default([]),
    auditedAt: instant('audited_at'),
    auditedById: int8('audited_by_id'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('applications_current').on(t.applyNo).where(sql`not superseded`),
    index('applications_of_number').on(t.applyNo, t.id),
    index('applications_newest').on(t.createdAt, t.id),
    index('applications_salesperson').on(t.salespersonId, t.createdAt, t.id),
  ],
);

export type ApplicationRow = typeof applications.$inferSelect;
