import { sql } from 'drizzle-orm';
import { check, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { amount, createdAt, id, instant, int8, updatedAt } from '../../kit/columns';
import { schema } from '../schema';
import { statements } from '../statements/tables';

/** A row is one invoice asked for by a customer or made by an operator. */
export const invoices = schema.table(
  'invoices',
  {
    id: id(),
    /** Given when issued, without gaps. */
    invoiceNo: text('invoice_no').unique(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    type: text('type', { enum: ['NORMAL', 'SPECIAL'] }).notNull(),
    state: text('state', { enum: ['TO_BE_AUDITED', 'TO_BE_ISSUED', 'ISSUED', 'REJECTED'] }).notNull(),
    amount: amount('amount').notNull(),
    headerName: text('header_name').notNull(),
    taxNumber: text('tax_number').notNull(),
    email: text('email').notNull(),
    fileUrl: text('file_url'),
    rejectReason: text('reject_reason'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    auditedAt: instant('audited_at'),
    issuedAt: instant('issued_at'),
  },
  (t) => [
    index('invoices_newest').on(t.createdAt, t.id),
    index('invoices_customer').on(t.customerId, t.createdAt, t.id),
    index('invoices_developer_account').on(t.developerAccountId, t.createdAt, t.id),
    index('invoices_state').on(t.state, t.createdAt, t.id),
    check('invoices_amount_positive', sql`amount > 0`),
    check('invoices_issued', sql`(state = 'ISSUED') = (issued_at is not null)`),
  ],
);

/** A row is the part of an invoice that one statement carries; it counts for nothing once the invoice is rejected. */
export const invoiceAllocations = schema.table(
  'invoice_allocations',
  {
    invoiceId: int8('invoice_id')
      .notNull()
      .references(() => invoices.id),
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    amount: amount('amount').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.statementId] }),
    index('invoice_allocations_statement').on(t.statementId),
    check('invoice_allocations_positive', sql`amount > 0`),
  ],
);

/** A row is one heading under which a customer is invoiced. */
export const invoiceProfiles = schema.table(
  'invoice_profiles',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    type: text('type', { enum: ['NORMAL', 'SPECIAL'] }).notNull(),
    headerName: text('header_name').notNull(),
    taxNumber: text('tax_number').notNull(),
    email: text('email').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('invoice_profiles_customer').on(t.customerId, t.id)],
);

/** An invoice with the name that lists show beside it. */
export type InvoiceRow = typeof invoices.$inferSelect & { developerAccountName: string | null };
export type InvoiceAllocationRow = typeof invoiceAllocations.$inferSelect;
export type InvoiceProfileRow = typeof invoiceProfiles.$inferSelect;
