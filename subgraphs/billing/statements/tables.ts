import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { amount, createdAt, fee, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';
import { wallets } from '../wallets/tables';

/** A row is an account's debt of a month. What follows from amounts is generated, so that it can never contradict them. */
export const statements = schema.table(
  'statements',
  {
    id: id(),
    statementNo: text('statement_no').notNull().unique(),
    /** 0 for the first of its month, then one more each time a void one is replaced. */
    revision: integer('revision').notNull().default(0),
    developerAccountId: int8('developer_account_id').notNull(),
    customerId: int8('customer_id').notNull(),
    walletId: int8('wallet_id').references(() => wallets.id),
    /** yyyy-MM; text and not char(7), because cursors compare it as text and must find it in the indexes. */
    billMonth: text('bill_month').notNull(),
    /** How the calls were paid when the statement was made. */
    overdraftState: text('overdraft_state', { enum: ['PREPAID', 'PREPAID_WITH_OVERDRAFT', 'MONTHLY'] }).notNull(),
    state: text('state', {
      enum: ['TO_BE_REVIEWED', 'REVIEWED', 'SENT', 'CONFIRMED', 'ARCHIVED', 'VOID'],
    }).notNull(),
    totalAmount: amount('total_amount').notNull().default('0'),
    totalCost: fee('total_cost').notNull().default('0'),
    settledAmount: amount('settled_amount').notNull().default('0'),
    invoicedAmount: amount('invoiced_amount').notNull().default('0'),
    /** What may be invoiced in all; null means the total. */
    invoiceLimit: amount('invoice_limit'),
    /** Below zero nothing is owed, and what is given back makes nobody else's debt smaller. */
    receivableAmount: amount('receivable_amount')
      .notNull()
      .generatedAlwaysAs(sql`case when state = 'VOID' then 0 else greatest(total_amount - settled_amount, 0) end`),
    invoiceableAmount: amount('invoiceable_amount')
      .notNull()
      .generatedAlwaysAs(
        sql`case when state = 'VOID' then 0 else coalesce(invoice_limit, total_amount) - invoiced_amount end`,
      ),
    paymentState: text('payment_state', { enum: ['UNPAID', 'PART', 'PAID'] })
      .notNull()
      .generatedAlwaysAs(
        sql`case when settled_amount >= total_amount then 'PAID' when settled_amount = 0 then 'UNPAID' else 'PART' end`,
      ),
    invoiceState: text('invoice_state', { enum: ['NONE', 'PART', 'FULL'] })
      .notNull()
      .generatedAlwaysAs(
        sql`case when invoiced_amount = 0 then 'NONE'
          when invoiced_amount >= coalesce(invoice_limit, total_amount) then 'FULL' else 'PART' end`,
      ),
    emails: text('emails').array().notNull().default([]),
    /** Files made of the lines, by reference of kit/documents/files.ts: a spreadsheet and a PDF. */
    spreadsheetId: int8('spreadsheet_id'),
    pdfId: int8('pdf_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    reviewedAt: instant('reviewed_at'),
    /** First sending; from then on the customer sees the statement. */
    sentAt: instant('sent_at'),
    confirmedAt: instant('confirmed_at'),
    invoicedAt: instant('invoiced_at'),
    archivedAt: instant('archived_at'),
    voidedAt: instant('voided_at'),
  },
  (t) => [
    uniqueIndex('statements_one_a_month').on(t.developerAccountId, t.billMonth).where(sql`state <> 'VOID'`),
    index('statements_month').on(t.billMonth, t.id),
    index('statements_customer').on(t.customerId, t.billMonth, t.id),
    index('statements_developer_account').on(t.developerAccountId, t.billMonth, t.id),
    index('statements_state').on(t.state, t.billMonth, t.id),
    index('statements_payment_state').on(t.paymentState, t.billMonth, t.id),
    index('statements_invoice_state').on(t.invoiceState, t.billMonth, t.id),
    index('statements_overdraft_state').on(t.overdraftState, t.billMonth, t.id),
    index('statements_newest').on(t.createdAt, t.id),
    index('statements_total').on(t.totalAmount, t.id),
    index('statements_receivable').on(t.customerId, t.billMonth, t.id).where(sql`receivable_amount > 0`),
    index('statements_number').using('btree', t.statementNo.op('text_pattern_ops')),
    check('statements_month_shape', sql`bill_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check('statements_number_names_month', sql`starts_with(statement_no, 'ST' || replace(bill_month, '-', ''))`),
    check('statements_settled', sql`settled_amount >= 0 and settled_amount <= greatest(total_amount, 0)`),
    check(
      'statements_invoiced',
      sql`invoiced_amount >= 0 and invoiced_amount <= greatest(coalesce(invoice_limit, total_amount), 0)`,
    ),
    check('statements_invoice_limit', sql`invoice_limit >= 0 and invoice_limit <= greatest(total_amount, 0)`),
  ],
);

/** A row is the calls of one product, tag and unit price on a statement, or what an operator added by hand. */
export const statementLines = schema.table(
  'statement_lines',
  {
    id: id(),
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    customerId: int8('customer_id').notNull(),
    kind: text('kind', { enum: ['CALLS', 'ADJUSTMENT', 'MANUAL'] })
      .notNull()
      .default('CALLS'),
    /** yyyy-MM of the calls; before the statement's month on an adjustment. */
    usageMonth: text('usage_month').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    tag: text('tag').notNull().default(''),
    price: fee('price').notNull(),
    /** Counts are below zero where usage took calls or fees back. */
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull().default(0),
    chargeCount: integer('charge_count').notNull(),
    totalFee: amount('total_fee').notNull(),
    totalCost: fee('total_cost').notNull().default('0'),
    settledAmount: amount('settled_amount').notNull().default('0'),
    receivableAmount: amount('receivable_amount').notNull().generatedAlwaysAs(sql`total_fee - settled_amount`),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('statement_lines_one_a_price')
      .on(t.statementId, t.kind, t.usageMonth, t.productCode, t.tag, t.price)
      .where(sql`kind <> 'MANUAL'`),
    index('statement_lines_statement').on(t.statementId, t.id),
    index('statement_lines_product').on(t.productCode, t.usageMonth),
    check('statement_lines_settled', sql`settled_amount >= 0 and settled_amount <= greatest(total_fee, 0)`),
  ],
);

/**
 * Sums that a trigger keeps, so that nobody adds up all statements while reading: what statements have in common, how
 * many they are and what they amount to. Each is in two of them, once by month and once by developer account. A change
 * appends its differences and locks nothing; a job adds rows of one group together (commands/fold.ts). The sum of the
 * rows is exact at any moment.
 */
export const statementSums = schema.table(
  'statement_sums',
  {
    /** Null in the sums by developer account. */
    billMonth: text('bill_month'),
    /** Null in the sums by month, like the developer account. */
    customerId: int8('customer_id'),
    developerAccountId: int8('developer_account_id'),
    state: text('state').notNull(),
    paymentState: text('payment_state').notNull(),
    invoiceState: text('invoice_state').notNull(),
    overdraftState: text('overdraft_state').notNull(),
    statementCount: int8('statement_count').notNull(),
    totalAmount: amount('total_amount').notNull(),
    settledAmount: amount('settled_amount').notNull(),
    invoicedAmount: amount('invoiced_amount').notNull(),
    invoiceableAmount: amount('invoiceable_amount').notNull(),
    receivableAmount: amount('receivable_amount').notNull(),
  },
  (t) => [
    index('statement_sums_month').on(t.billMonth).where(sql`bill_month is not null`),
    index('statement_sums_customer').on(t.customerId).where(sql`customer_id is not null`),
    check('statement_sums_kind', sql`(bill_month is null) <> (customer_id is null)`),
  ],
);

export const statementSendRecords = schema.table(
  'statement_send_records',
  {
    id: id(),
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    recipients: text('recipients').array().notNull(),
    cc: text('cc').array().notNull().default([]),
    spreadsheetId: int8('spreadsheet_id'),
    state: text('state', { enum: ['SENDING', 'SENT', 'FAILED'] }).notNull(),
    failure: text('failure'),
    sentAt: instant('sent_at').notNull(),
    /** When platform handed the mail over or gave it up. */
    endedAt: instant('ended_at'),
    createdById: int8('created_by_id'),
  },
  (t) => [index('statement_send_records_statement').on(t.statementId, t.sentAt)],
);

/** What a statement took of a month at one price is never billed again, unless it is made void or deleted. */
export const billedUsages = schema.table(
  'billed_usages',
  {
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    usageMonth: text('usage_month').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    price: fee('price').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull(),
    chargeCount: integer('charge_count').notNull(),
    cost: fee('cost').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.usageMonth, t.productCode, t.tag, t.price] }),
    index('billed_usages_month').on(t.developerAccountId, t.usageMonth),
  ],
);

export type StatementRow = typeof statements.$inferSelect & {
  developerAccountName: string | null;
  appId: string | null;
};
export type StatementLineRow = typeof statementLines.$inferSelect;
export type StatementSendRecordRow = typeof statementSendRecords.$inferSelect;
