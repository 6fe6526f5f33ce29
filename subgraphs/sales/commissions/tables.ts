import { sql } from 'drizzle-orm';
import { check, index, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { amount, createdAt, day, fee, id, instant, int8, month, rate, updatedAt } from '../../kit/sql/columns';
import type { KpiResult } from '../plans/rules';
import { salespeople } from '../salespeople/tables';
import { schema } from '../schema';

/** A row is how well a salesperson did in a month that is over; it never changes. Without a rate nothing was measured. */
export const commissionMonths = schema.table(
  'commission_months',
  {
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    month: month('month').notNull(),
    kpiRate: rate('kpi_rate'),
    details: jsonb('details').$type<KpiResult[]>().notNull(),
    frozenAt: instant('frozen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.salespersonId, t.month] })],
);

/** A row is what a salesperson is paid for a month; once confirmed nothing of it changes but that it is paid. */
export const commissionStatements = schema.table(
  'commission_statements',
  {
    id: id(),
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    month: month('month').notNull(),
    state: text('state', { enum: ['OPEN', 'CONFIRMED', 'PAID'] })
      .notNull()
      .default('OPEN'),
    earnedAmount: fee('earned_amount').notNull(),
    payoutAmount: amount('payout_amount').notNull(),
    /** What was paid too much so far and is taken off the next one, as a negative amount; else 0. */
    carriedAmount: amount('carried_amount').notNull(),
    /** SHA-256 of the confirmed content; null while open. */
    contentHash: text('content_hash'),
    spreadsheetId: int8('spreadsheet_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    confirmedAt: instant('confirmed_at'),
    confirmedById: int8('confirmed_by_id'),
    paidOn: day('paid_on'),
    paidById: int8('paid_by_id'),
  },
  (t) => [
    unique('commission_statements_one_a_month').on(t.salespersonId, t.month),
    index('commission_statements_month').on(t.month, t.id),
    check('commission_statements_payout', sql`payout_amount >= 0 and carried_amount <= 0`),
    check(
      'commission_statements_confirmed',
      sql`(state = 'OPEN') = (confirmed_at is null) and (state = 'OPEN') = (content_hash is null)`,
    ),
    check('commission_statements_paid', sql`(state = 'PAID') = (paid_on is not null)`),
  ],
);

/** A row is what a salesperson earns on one customer's calls of a month and product, as far as no earlier statement has it. */
export const commissionLines = schema.table(
  'commission_lines',
  {
    id: id(),
    statementId: int8('statement_id')
      .notNull()
      .references(() => commissionStatements.id),
    kind: text('kind', { enum: ['SALES', 'PROMOTION', 'ADJUSTMENT'] }).notNull(),
    /** Why it earns: by keeping the customer, or by a royalty. */
    basis: text('basis', { enum: ['KEPT', 'ROYALTY'] }).notNull(),
    customerId: int8('customer_id').notNull(),
    customerName: text('customer_name').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    usageMonth: month('usage_month').notNull(),
    productCode: text('product_code').notNull(),
    baseAmount: fee('base_amount').notNull(),
    chargedCalls: int8('charged_calls').notNull(),
    rate: rate('rate'),
    price: fee('price'),
    kpiRate: rate('kpi_rate'),
    amount: fee('amount').notNull(),
  },
  (t) => [
    index('commission_lines_statement').on(t.statementId, t.id),
    unique('commission_lines_once').on(t.statementId, t.basis, t.developerAccountId, t.usageMonth, t.productCode),
  ],
);

export type CommissionMonthRow = typeof commissionMonths.$inferSelect;
export type CommissionStatementRow = typeof commissionStatements.$inferSelect;
export type CommissionLineRow = typeof commissionLines.$inferSelect;
