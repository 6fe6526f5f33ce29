import { sql } from 'drizzle-orm';
import { check, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, month, rate, updatedAt } from '../../../kit/sql/columns';
import { schema } from '../../schema';
import { authorizations } from '../tables';

/** A row is what a promoter earns on one authorisation from a month on; an unbound one is kept as history. */
export const promoterRoyalties = schema.table(
  'promoter_royalties',
  {
    id: id(),
    authorizationId: int8('authorization_id')
      .notNull()
      .references(() => authorizations.id),
    customerId: int8('customer_id').notNull(),
    promoterId: int8('promoter_id').notNull(),
    type: text('type', { enum: ['BY_RATE', 'BY_PRICE'] }).notNull(),
    price: fee('price'),
    rate: rate('rate'),
    state: text('state', { enum: ['UNBOUND', 'BOUND'] }).notNull(),
    effectMonth: month('effect_month').notNull(),
    /** First month that no longer counts; null while it lasts. */
    untilMonth: month('until_month'),
    assignedAt: instant('assigned_at').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('promoter_royalties_bound').on(t.authorizationId, t.promoterId).where(sql`state = 'BOUND'`),
    index('promoter_royalties_of_authorization').on(t.authorizationId, t.effectMonth),
    index('promoter_royalties_of_promoter').on(t.promoterId, t.effectMonth),
    check(
      'promoter_royalties_share',
      sql`(type = 'BY_PRICE' and price >= 0 and rate is null) or (type = 'BY_RATE' and rate between 0 and 1 and price is null)`,
    ),
  ],
);

export type PromoterRoyaltyRow = typeof promoterRoyalties.$inferSelect;
