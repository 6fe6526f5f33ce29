import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, day, fee, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

const billed = () => ({
  id: int8('id').notNull().default(sql`skep.next_id()`),
  /** How a product is asked at a source; a source may have several for one product. */
  upstreamRouteId: int8('upstream_route_id').notNull(),
  dataSourceId: int8('data_source_id').notNull(),
  /** As the source was called on the last day of these. */
  dataSourceCode: text('data_source_code').notNull(),
  dataSourceName: text('data_source_name').notNull(),
  productCode: text('product_code').notNull(),
  /** Attempts, answered or not. */
  callCount: integer('call_count').notNull(),
  /** Attempts that the source charges for. */
  chargeCount: integer('charge_count').notNull(),
  cost: fee('cost').notNull(),
  /** Fees of the calls of the product itself that were answered by this route. */
  sales: fee('sales').notNull(),
  /** Part of the cost that went into calls of bundles, whose fee belongs to no single source. */
  bundleCost: fee('bundle_cost').notNull(),
  createdAt: createdAt(),
});

/** A row is one business day of attempts by one route: copy of usage.daily_source_costs, fed by its outbox. */
export const knownSourceCosts = schema.table(
  'known_source_costs',
  {
    ...billed(),
    day: day('day').notNull(),
    /** Of the row of usage; what carries an older one comes late and changes nothing. */
    version: int8('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.upstreamRouteId, t.day] }), index('known_source_costs_day').on(t.day, t.id)],
);

/** A row is one month of the same: the sum of its days, made with them. */
export const monthlySourceCosts = schema.table(
  'monthly_source_costs',
  { ...billed(), month: text('month').notNull() },
  (t) => [primaryKey({ columns: [t.upstreamRouteId, t.month] }), index('monthly_source_costs_month').on(t.month, t.id)],
);

/** A bill of either length; `period` is the day or the month. */
export interface SupplierBillRow extends Omit<typeof monthlySourceCosts.$inferSelect, 'month'> {
  type: 'DAILY' | 'MONTHLY';
  period: string;
  margin: string;
  /** Mean over the attempts that are charged, null without one. */
  unitCost: string | null;
}
