import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, day, fee, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** Tells bills apart; their key is what they are a bill of. */
const billId = () => int8('id').notNull().default(sql`skep.next_id()`);

/** A row is a business day of calls: copy of usage.daily_charges, and all that statements are made from. */
export const knownUsages = schema.table(
  'known_usages',
  {
    id: billId(),
    developerAccountId: int8('developer_account_id').notNull(),
    day: day('day').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    price: fee('price').notNull(),
    customerId: int8('customer_id').notNull(),
    productName: text('product_name').notNull(),
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull(),
    chargeCount: integer('charge_count').notNull(),
    fee: fee('fee').notNull(),
    cost: fee('cost').notNull(),
    /** Of the row of usage; what carries an older one comes late and changes nothing. */
    version: int8('version').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.developerAccountId, t.day, t.productCode, t.tag, t.price] }),
    index('known_usages_day').on(t.day, t.id),
    index('known_usages_customer').on(t.customerId, t.day, t.id),
  ],
);

/** Calls of a month came in or went back. Whoever makes statements takes the row away in the same transaction. */
export const unbilledMonths = schema.table(
  'unbilled_months',
  {
    developerAccountId: int8('developer_account_id').notNull(),
    usageMonth: text('usage_month').notNull(),
    customerId: int8('customer_id').notNull(),
    /** Grows with every change, so that whoever writes it holds the row. */
    changes: integer('changes').notNull().default(1),
    /** How the statement was paid that gave calls back; null when none did. */
    walletId: int8('wallet_id'),
    overdraftState: text('overdraft_state'),
  },
  (t) => [
    primaryKey({ columns: [t.developerAccountId, t.usageMonth] }),
    index('unbilled_months_customer').on(t.customerId, t.usageMonth),
  ],
);
