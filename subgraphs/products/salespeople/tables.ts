import { boolean, primaryKey, text } from 'drizzle-orm/pg-core';
import { fee, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one salesperson, inner or outer: copy from sales. */
export const knownSalespeople = schema.table('known_salespeople', {
  salespersonId: int8('salesperson_id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['INNER', 'OUTER'] }).notNull(),
  enabled: boolean('enabled').notNull(),
});

/** A row is the price below which one salesperson may not go for one product: copy from sales. */
export const knownFloorPrices = schema.table(
  'known_floor_prices',
  {
    salespersonId: int8('salesperson_id').notNull(),
    productCode: text('product_code').notNull(),
    floorPrice: fee('floor_price').notNull(),
  },
  (t) => [primaryKey({ columns: [t.salespersonId, t.productCode] })],
);

export type KnownFloorPriceRow = typeof knownFloorPrices.$inferSelect;
