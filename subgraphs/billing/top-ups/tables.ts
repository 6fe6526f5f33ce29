import { sql } from 'drizzle-orm';
import { check, index, text } from 'drizzle-orm/pg-core';
import { amount, createdAt, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';
import { payMethods, wallets } from '../wallets/tables';

/** A row is one top-up that was asked of a payment provider. Its wallet entry has the key `topUp:<payNo>`. */
export const topUps = schema.table(
  'top_ups',
  {
    id: id(),
    payNo: text('pay_no').notNull().unique(),
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    customerId: int8('customer_id').notNull(),
    amount: amount('amount').notNull(),
    payMethod: text('pay_method', { enum: payMethods }).notNull(),
    provider: text('provider').notNull(),
    payUrl: text('pay_url').notNull(),
    state: text('state', { enum: ['PENDING', 'PAID', 'EXPIRED'] }).notNull(),
    tradeNo: text('trade_no'),
    flowNo: text('flow_no'),
    expiresAt: instant('expires_at').notNull(),
    paidAt: instant('paid_at'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
  },
  (t) => [
    index('top_ups_wallet').on(t.walletId, t.id),
    index('top_ups_expiry').on(t.expiresAt).where(sql`state = 'PENDING'`),
    check('top_ups_positive', sql`amount > 0`),
    check('top_ups_paid', sql`(state = 'PAID') = (paid_at is not null and flow_no is not null)`),
  ],
);

export const paymentCallbacks = schema.table(
  'payment_callbacks',
  {
    id: id(),
    provider: text('provider').notNull(),
    /** As the callback names it; null when it could not be read. */
    payNo: text('pay_no'),
    outcome: text('outcome').notNull(),
    bodySha256: text('body_sha256').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('payment_callbacks_pay_no').on(t.payNo, t.id)],
);

export type TopUpRow = typeof topUps.$inferSelect;
