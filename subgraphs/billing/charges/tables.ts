import { sql } from 'drizzle-orm';
import { boolean, check, index, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import { wallets } from '../wallets/tables';

/**
 * A row is the money of one call: first set aside, then spent or given back. The row of the wallet guards it: every
 * change of a charge runs under the lock of its wallet.
 */
export const charges = schema.table(
  'charges',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    /** Who called; null of what nobody said it of. Its statement is what takes off again what is refunded. */
    developerAccountId: int8('developer_account_id'),
    /** Number of the call; one charge a customer and number, whichever wallet pays. */
    seqNo: text('seq_no').notNull(),
    state: text('state', { enum: ['HELD', 'SETTLED', 'RELEASED', 'EXPIRED'] }).notNull(),
    /** What was set aside, the most that may be settled. */
    amount: fee('amount').notNull(),
    settledAmount: fee('settled_amount'),
    refundedAmount: fee('refunded_amount').notNull().default('0'),
    /** Whether it goes to what a monthly wallet accrues instead of its balance. */
    accrues: boolean('accrues').notNull(),
    feeName: text('fee_name').notNull(),
    appCode: text('app_code'),
    /** By the database's clock, from then on the money may be given back. */
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    unique('charges_seq_no').on(t.customerId, t.seqNo),
    index('charges_expiry').on(t.expiresAt).where(sql`state = 'HELD'`),
    index('charges_held').on(t.walletId).where(sql`state = 'HELD'`),
    check('charges_settled', sql`(state = 'SETTLED') = (settled_amount is not null)`),
    check('charges_within', sql`amount >= 0 and settled_amount >= 0 and settled_amount <= amount`),
    check('charges_refunded', sql`refunded_amount >= 0 and refunded_amount <= coalesce(settled_amount, 0)`),
  ],
);

/** A row is money of one charge that went back; a charge gives under each `refund_id` once. */
export const chargeRefunds = schema.table(
  'charge_refunds',
  {
    id: id(),
    chargeId: int8('charge_id')
      .notNull()
      .references(() => charges.id),
    refundId: text('refund_id').notNull(),
    /** The wallet that it went to: the one that took over, where that of the charge was merged. */
    walletId: int8('wallet_id').notNull(),
    amount: fee('amount').notNull(),
    accrues: boolean('accrues').notNull(),
    reason: text('reason').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('charge_refunds_once').on(t.chargeId, t.refundId),
    index('charge_refunds_accrual').on(t.walletId).where(sql`accrues`),
    check('charge_refunds_positive', sql`amount > 0`),
  ],
);

export type ChargeRow = typeof charges.$inferSelect;
