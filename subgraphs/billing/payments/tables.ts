import { sql } from 'drizzle-orm';
import { check, index, primaryKey, text } from 'drizzle-orm/pg-core';
import {
  amount,
  createdAt,
  day,
  fileReference,
  id,
  instant,
  int8,
  month,
  rate,
  updatedAt,
} from '../../kit/sql/columns';
import { schema } from '../schema';
import { statements } from '../statements/tables';
import { wallets } from '../wallets/tables';

/** A row is money received from a customer; once passed it is spent on statements, and what is left on a wallet. */
export const payments = schema.table(
  'payments',
  {
    id: id(),
    paymentNo: text('payment_no').notNull().unique(),
    customerId: int8('customer_id').notNull(),
    salespersonId: int8('salesperson_id'),
    state: text('state', { enum: ['PENDING', 'PASSED', 'REJECTED'] }).notNull(),
    amount: amount('amount').notNull(),
    paidOn: day('paid_on').notNull(),
    allocatedAmount: amount('allocated_amount').notNull().default('0'),
    /** What was left after the statements and topped up the residue wallet. */
    residueAmount: amount('residue_amount').notNull().default('0'),
    residueWalletId: int8('residue_wallet_id').references(() => wallets.id),
    /** What the customer owed on statements afterwards; null unless passed. */
    afterDebtAmount: amount('after_debt_amount'),
    commissionRate: rate('commission_rate'),
    commissionAmount: amount('commission_amount'),
    voucherUrls: fileReference('voucher_urls').array().notNull().default([]),
    remark: text('remark'),
    rejectReason: text('reject_reason'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    auditedAt: instant('audited_at'),
    auditedById: int8('audited_by_id'),
  },
  (t) => [
    index('payments_newest').on(t.paidOn, t.id),
    index('payments_customer').on(t.customerId, t.paidOn, t.id),
    index('payments_salesperson').on(t.salespersonId, t.paidOn, t.id),
    index('payments_state').on(t.state, t.paidOn, t.id),
    check('payments_amount_positive', sql`amount > 0`),
    check('payments_rate', sql`commission_rate between 0 and 1`),
    check('payments_parts', sql`allocated_amount >= 0 and residue_amount >= 0`),
    check(
      'payments_spent_whole',
      sql`allocated_amount + residue_amount = case when state = 'PASSED' then amount else 0 end`,
    ),
    check('payments_audited', sql`(state = 'PENDING') = (audited_at is null)`),
    check('payments_rejected', sql`(state = 'REJECTED') = (reject_reason is not null)`),
    check('payments_residue_wallet', sql`residue_amount = 0 or residue_wallet_id is not null`),
  ],
);

export const paymentAllocations = schema.table(
  'payment_allocations',
  {
    paymentId: int8('payment_id')
      .notNull()
      .references(() => payments.id),
    statementId: int8('statement_id')
      .notNull()
      .references(() => statements.id),
    amount: amount('amount').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paymentId, t.statementId] }),
    index('payment_allocations_statement').on(t.statementId),
    check('payment_allocations_positive', sql`amount > 0`),
  ],
);

/** A row is the commission rate of one assignment from its first month on: copy of what sales decided. */
export const knownCommissionRates = schema.table(
  'known_commission_rates',
  {
    customerId: int8('customer_id').notNull(),
    effectMonth: month('effect_month').notNull(),
    commissionRate: rate('commission_rate').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.effectMonth] }),
    check('known_commission_rates_rate', sql`commission_rate between 0 and 1`),
  ],
);

export type PaymentRow = typeof payments.$inferSelect;
export type PaymentAllocationRow = typeof paymentAllocations.$inferSelect;
