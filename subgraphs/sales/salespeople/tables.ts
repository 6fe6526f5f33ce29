import { boolean, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one person who brings and keeps customers; everyone has a staff record in the platform subgraph. */
export const salespeople = schema.table(
  'salespeople',
  {
    id: id(),
    staffId: int8('staff_id').notNull().unique(),
    name: text('name').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    type: text('type', { enum: ['INNER', 'OUTER'] }).notNull(),
    enabled: boolean('enabled').notNull().default(true),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('salespeople_newest').on(t.createdAt, t.id)],
);

/** A row is the lowest price at which a salesperson may authorise a product. */
export const floorPrices = schema.table(
  'floor_prices',
  {
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    productCode: text('product_code').notNull(),
    floorPrice: fee('floor_price').notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.salespersonId, t.productCode] })],
);

/** A row is somebody who sells and one who leads the department of that person or one above it; follows from the tree. */
export const watchers = schema.table(
  'watchers',
  {
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    watcherId: int8('watcher_id')
      .notNull()
      .references(() => salespeople.id),
  },
  (t) => [primaryKey({ columns: [t.watcherId, t.salespersonId] }), index('watchers_salesperson').on(t.salespersonId)],
);

export type SalespersonRow = typeof salespeople.$inferSelect;
export type FloorPriceRow = typeof floorPrices.$inferSelect;
