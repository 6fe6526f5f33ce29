import { sql } from 'drizzle-orm';
import { boolean, check, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { amount, createdAt, day, fileReference, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';
import { statements } from '../statements/tables';

/** What a special invoice says of the buyer beside its name and tax number. */
const buyerDetails = () => ({
  bankName: text('bank_name'),
  bankAccount: text('bank_account'),
  registeredAddress: text('registered_address'),
  registeredPhone: text('registered_phone'),
});

export const invoices = schema.table(
  'invoices',
  {
    id: id(),
    /** Given when issued, without gaps: FP, the year, and what the year's counter says. */
    invoiceNo: text('invoice_no').unique(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    type: text('type', { enum: ['NORMAL', 'SPECIAL'] }).notNull(),
    state: text('state', { enum: ['TO_BE_AUDITED', 'TO_BE_ISSUED', 'ISSUED', 'REJECTED'] }).notNull(),
    amount: amount('amount').notNull(),
    headerName: text('header_name').notNull(),
    taxNumber: text('tax_number').notNull(),
    email: text('email').notNull(),
    ...buyerDetails(),
    fileUrl: fileReference('file_url'),
    /** Number, code and day that the tax authority's system gave it. */
    taxInvoiceNo: text('tax_invoice_no'),
    taxInvoiceCode: text('tax_invoice_code'),
    taxInvoicedOn: day('tax_invoiced_on'),
    rejectReason: text('reject_reason'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    auditedAt: instant('audited_at'),
    auditedById: int8('audited_by_id'),
    issuedAt: instant('issued_at'),
  },
  (t) => [
    index('invoices_newest').on(t.createdAt, t.id),
    index('invoices_customer').on(t.customerId, t.createdAt, t.id),
    index('invoices_developer_account').on(t.developerAccountId, t.createdAt, t.id),
    index('invoices_state').on(t.state, t.createdAt, t.id),
    check('invoices_amount_positive', sql`amount > 0`),
    check('invoices_issued', sql`(state = 'ISSUED') = (issued_at is not null)`),
    check('invoices_numbered', sql`(state = 'ISSUED') = (invoice_no is not null)`),
    check('invoices_rejected', sql`(state = 'REJECTED') = (reject_reason is not null)`),
  ],
);

/** A row is the last number of one series. It is locked from the giving of a number to the commit, so none is left out. */
export const invoiceCounters = schema.table('invoice_counters', {
  series: text('series').primaryKey(),
  lastNumber: int8('last_number').notNull(),
});

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

export const invoiceProfiles = schema.table(
  'invoice_profiles',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    type: text('type', { enum: ['NORMAL', 'SPECIAL'] }).notNull(),
    headerName: text('header_name').notNull(),
    taxNumber: text('tax_number').notNull(),
    email: text('email').notNull(),
    ...buyerDetails(),
    isDefault: boolean('is_default').notNull().default(false),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('invoice_profiles_customer').on(t.customerId, t.id),
    uniqueIndex('invoice_profiles_default').on(t.customerId).where(sql`is_default`),
  ],
);

export type InvoiceRow = typeof invoices.$inferSelect & { developerAccountName: string | null };
export type InvoiceAllocationRow = typeof invoiceAllocations.$inferSelect;
export type InvoiceProfileRow = typeof invoiceProfiles.$inferSelect;
