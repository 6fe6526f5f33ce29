import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, fee, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

const dimensions = () => ({
  customerId: int8('customer_id').notNull(),
  developerAccountId: int8('developer_account_id').notNull(),
  authorizationId: int8('authorization_id').notNull(),
  productCode: text('product_code').notNull(),
  tag: text('tag').notNull(),
  productName: text('product_name').notNull(),
});

const measures = () => ({
  calls: integer('calls').notNull(),
  hitCalls: integer('hit_calls').notNull(),
  /** Including the free ones. */
  chargedCalls: integer('charged_calls').notNull(),
  freeCalls: integer('free_calls').notNull(),
  cachedCalls: integer('cached_calls').notNull(),
  failedCalls: integer('failed_calls').notNull(),
  fee: fee('fee').notNull(),
  cost: fee('cost').notNull(),
  upstreamCalls: integer('upstream_calls').notNull(),
  latencySumMs: int8('latency_sum_ms').notNull(),
});

/** A row is one hour of calls of one authorisation with one tag. Made by rebuildRollups alone. */
export const hourlyRollups = schema.table(
  'hourly_rollups',
  { hour: instant('hour').notNull(), ...dimensions(), ...measures() },
  (t) => [
    primaryKey({ columns: [t.hour, t.developerAccountId, t.authorizationId, t.productCode, t.tag] }),
    index('hourly_rollups_customer').on(t.customerId, t.hour),
  ],
);

/** A row is one business day of the same; the sum of its hours. Made by rebuildRollups alone. */
export const dailyRollups = schema.table(
  'daily_rollups',
  { day: day('day').notNull(), ...dimensions(), ...measures() },
  (t) => [
    primaryKey({ columns: [t.day, t.developerAccountId, t.authorizationId, t.productCode, t.tag] }),
    index('daily_rollups_customer').on(t.customerId, t.day),
  ],
);

/** A row is one business month of the same, named by its first day; the sum of its days. Made by rebuildRollups alone. */
export const monthlyRollups = schema.table(
  'monthly_rollups',
  { month: day('month').notNull(), ...dimensions(), ...measures() },
  (t) => [
    primaryKey({ columns: [t.month, t.developerAccountId, t.authorizationId, t.productCode, t.tag] }),
    index('monthly_rollups_customer').on(t.customerId, t.month),
  ],
);

/** What sums are made of: hours, business days and business months, each named by the instant at which it begins. */
const span = () => ({
  unit: text('unit', { enum: ['HOUR', 'DAY', 'MONTH'] }).notNull(),
  startsAt: instant('starts_at').notNull(),
});

/** A row is all that one customer called during one span. Made by rebuildRollups alone, from what changed in its hours and days. */
export const customerSums = schema.table(
  'customer_sums',
  { ...span(), customerId: int8('customer_id').notNull(), ...measures() },
  (t) => [
    primaryKey({ columns: [t.unit, t.startsAt, t.customerId] }),
    index('customer_sums_customer').on(t.customerId, t.unit, t.startsAt),
  ],
);

/** A row is all that was called of one product with one tag during one span, whoever called it. Made the same way. */
export const productSums = schema.table(
  'product_sums',
  {
    ...span(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    productName: text('product_name').notNull(),
    ...measures(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.startsAt, t.productCode, t.tag] })],
);

const attempts = () => ({
  customerId: int8('customer_id').notNull(),
  upstreamRouteId: int8('upstream_route_id').notNull(),
  dataSourceId: int8('data_source_id').notNull(),
  dataSourceCode: text('data_source_code').notNull(),
  dataSourceName: text('data_source_name').notNull(),
  productCode: text('product_code').notNull(),
  attempts: integer('attempts').notNull(),
  successfulAttempts: integer('successful_attempts').notNull(),
  chargedAttempts: integer('charged_attempts').notNull(),
  cost: fee('cost').notNull(),
  latencySumMs: int8('latency_sum_ms').notNull(),
});

/** A row is one business day of attempts by one route for one customer. Made by rebuildRollups alone. */
export const dailyUpstreamRollups = schema.table(
  'daily_upstream_rollups',
  { day: day('day').notNull(), ...attempts() },
  (t) => [
    primaryKey({ columns: [t.day, t.upstreamRouteId, t.customerId] }),
    index('daily_upstream_rollups_customer').on(t.customerId, t.day),
  ],
);

/** A row is one business month of the same, named by its first day; the sum of its days. Made the same way. */
export const monthlyUpstreamRollups = schema.table(
  'monthly_upstream_rollups',
  { month: day('month').notNull(), ...attempts() },
  (t) => [
    primaryKey({ columns: [t.month, t.upstreamRouteId, t.customerId] }),
    index('monthly_upstream_rollups_customer').on(t.customerId, t.month),
  ],
);

/** A row is all that was asked of one source during one business day or month. Made the same way. */
export const sourceSums = schema.table(
  'source_sums',
  {
    ...span(),
    dataSourceId: int8('data_source_id').notNull(),
    dataSourceCode: text('data_source_code').notNull(),
    dataSourceName: text('data_source_name').notNull(),
    attempts: integer('attempts').notNull(),
    successfulAttempts: integer('successful_attempts').notNull(),
    chargedAttempts: integer('charged_attempts').notNull(),
    cost: fee('cost').notNull(),
    latencySumMs: int8('latency_sum_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.startsAt, t.dataSourceId] })],
);

/**
 * A row is one business day of calls of one developer account for one product, tag and unit price: what bills are made
 * of. Made by rebuildRollups alone; `version` grows with every change, so that readers of the events can tell old from
 * new. Calls that vanished leave a row of zeros, because readers must hear of it.
 */
export const dailyCharges = schema.table(
  'daily_charges',
  {
    day: day('day').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    /** In force when the calls were accepted. */
    price: fee('price').notNull(),
    customerId: int8('customer_id').notNull(),
    productName: text('product_name').notNull(),
    callCount: integer('call_count').notNull(),
    freeCount: integer('free_count').notNull(),
    /** Calls with a fee, which is the price. */
    chargeCount: integer('charge_count').notNull(),
    fee: fee('fee').notNull(),
    cost: fee('cost').notNull(),
    version: int8('version').notNull().default('1'),
  },
  (t) => [primaryKey({ columns: [t.day, t.developerAccountId, t.productCode, t.tag, t.price] })],
);

/** What supplier bills are made of. By rebuildRollups alone; versions and rows of zeros as in daily_charges. */
export const dailySourceCosts = schema.table(
  'daily_source_costs',
  {
    day: day('day').notNull(),
    upstreamRouteId: int8('upstream_route_id').notNull(),
    dataSourceId: int8('data_source_id').notNull(),
    dataSourceCode: text('data_source_code').notNull(),
    dataSourceName: text('data_source_name').notNull(),
    productCode: text('product_code').notNull(),
    callCount: integer('call_count').notNull(),
    /** Attempts that the source charges for. */
    chargeCount: integer('charge_count').notNull(),
    cost: fee('cost').notNull(),
    /** Fees of the calls of the product itself that were answered by this route. */
    sales: fee('sales').notNull(),
    /** Part of the cost that went into calls of bundles, whose fee belongs to no single source. */
    bundleCost: fee('bundle_cost').notNull(),
    version: int8('version').notNull().default('1'),
  },
  (t) => [primaryKey({ columns: [t.day, t.upstreamRouteId] })],
);

export type RollupRow = typeof dailyRollups.$inferSelect;
export type UpstreamRollupRow = typeof dailyUpstreamRollups.$inferSelect;
