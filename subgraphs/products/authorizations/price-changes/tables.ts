import { sql } from 'drizzle-orm';
import { check, index, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../../kit/sql/columns';
import { schema } from '../../schema';
import { scheduledChanges } from '../../timetable/tables';
import { authorizations } from '../tables';

export interface ComponentFee {
  productCode: string;
  price: string;
  /** Agreed for the bundle; otherwise it is what the component costs by itself, and follows that. */
  fixed?: boolean;
}

/** The terms a call is charged by. Only a bundle that is charged per component has component prices. */
export interface Terms {
  chargeType: 'PER_COMPONENT' | 'FLAT';
  feeType: 'PER_QUERY' | 'PER_HIT';
  price: string;
  componentPrices: ComponentFee[];
}

/** Rows are added, never changed: a call is charged by the row in force when it was accepted. */
export const pricePeriods = schema.table(
  'price_periods',
  {
    authorizationId: int8('authorization_id')
      .notNull()
      .references(() => authorizations.id),
    effectiveAt: instant('effective_at').notNull(),
    chargeType: text('charge_type', { enum: ['PER_COMPONENT', 'FLAT'] }).notNull(),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    price: fee('price').notNull(),
    componentPrices: jsonb('component_prices').$type<ComponentFee[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.authorizationId, t.effectiveAt] }), check('price_periods_price', sql`price >= 0`)],
);

export const priceChanges = schema.table(
  'price_changes',
  {
    id: id(),
    authorizationId: int8('authorization_id')
      .notNull()
      .references(() => authorizations.id),
    /** Those of the authorisation, which never change; here so that lists need no join. */
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    state: text('state', {
      enum: ['REJECTED', 'CANCELLED', 'NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT', 'IN_EFFECT'],
    }).notNull(),
    before: jsonb('before').$type<Terms>().notNull(),
    after: jsonb('after').$type<Terms>().notNull(),
    plannedAt: instant('planned_at'),
    effectiveAt: instant('effective_at'),
    /** The timed run that carries it out; null when it takes effect at once. */
    scheduledChangeId: int8('scheduled_change_id').references(() => scheduledChanges.id),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('price_changes_waiting')
      .on(t.authorizationId)
      .where(sql`state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT')`),
    index('price_changes_newest').on(t.createdAt, t.id),
    index('price_changes_of_authorization').on(t.authorizationId, t.createdAt, t.id),
    index('price_changes_of_customer').on(t.customerId, t.createdAt, t.id),
    index('price_changes_of_account').on(t.developerAccountId, t.createdAt, t.id),
    index('price_changes_of_schedule').on(t.scheduledChangeId),
  ],
);

export type PriceChangeStateName = (typeof priceChanges.state.enumValues)[number];
export type PricePeriodRow = typeof pricePeriods.$inferSelect;
export type StoredPriceChange = typeof priceChanges.$inferSelect;
