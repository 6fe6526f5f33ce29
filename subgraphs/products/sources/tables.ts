import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { authorizations } from '../authorizations/tables';
import { products } from '../products/tables';
import { schema } from '../schema';

export const dataSources = schema.table(
  'data_sources',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [index('data_sources_newest').on(t.createdAt, t.id)],
);

/** A row is how one supplier is called for one product; the lowest priority number is tried first. */
export const upstreamRoutes = schema.table(
  'upstream_routes',
  {
    id: id(),
    productCode: text('product_code')
      .notNull()
      .references(() => products.code),
    dataSourceId: int8('data_source_id')
      .notNull()
      .references(() => dataSources.id),
    priority: integer('priority').notNull(),
    cost: fee('cost').notNull(),
    /** Costs that depend on the answer, in the supplier's own terms. */
    costDetail: text('cost_detail'),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    /** Name of the program that speaks the supplier's protocol. */
    adapter: text('adapter').notNull(),
    scene: text('scene'),
    requestUrl: text('request_url'),
    requestKey: text('request_key'),
    /** Under the key that encrypts secrets at rest; never stored as it is. */
    encryptedRequestSecret: text('encrypted_request_secret'),
    extra: jsonb('extra'),
    /** The same checked, with every default filled in: RouteSettings of kit/mapping. */
    settings: jsonb('settings').notNull(),
    /** Grows with every change, so that readers of events know what is newer. */
    version: int8('version').notNull().default('1'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('upstream_routes_order').on(t.productCode, t.priority, t.id),
    index('upstream_routes_source').on(t.dataSourceId, t.priority, t.id),
    check('upstream_routes_cost', sql`cost >= 0`),
  ],
);

/** A row is one place in the customer's own order of sources for an authorised product; it goes before the product's. */
export const assignedSources = schema.table(
  'assigned_sources',
  {
    id: id(),
    authorizationId: int8('authorization_id')
      .notNull()
      .references(() => authorizations.id),
    upstreamRouteId: int8('upstream_route_id')
      .notNull()
      .references(() => upstreamRoutes.id),
    priority: integer('priority').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('assigned_sources_once').on(t.authorizationId, t.upstreamRouteId),
    index('assigned_sources_route').on(t.upstreamRouteId),
    check('assigned_sources_priority', sql`priority >= 0`),
  ],
);

/** A row is one question that somebody had a supplier asked to try a route; written before it is asked. */
export const routeTrials = schema.table(
  'route_trials',
  {
    id: id(),
    upstreamRouteId: int8('upstream_route_id')
      .notNull()
      .references(() => upstreamRoutes.id, { onDelete: 'cascade' }),
    askedById: int8('asked_by_id'),
    askedAt: instant('asked_at').notNull(),
    /** Null until it has ended. */
    end: text('end', { enum: ['NOT_SENT', 'ANSWERED', 'UNKNOWN'] }),
    outcome: text('outcome'),
    cost: fee('cost').notNull(),
    latencyMs: integer('latency_ms'),
  },
  (t) => [index('route_trials_newest').on(t.upstreamRouteId, t.id)],
);

export type RouteTrialRow = typeof routeTrials.$inferSelect;
export type DataSourceRow = typeof dataSources.$inferSelect;
export type UpstreamRouteRow = typeof upstreamRoutes.$inferSelect;
export type AssignedSourceRow = typeof assignedSources.$inferSelect;
