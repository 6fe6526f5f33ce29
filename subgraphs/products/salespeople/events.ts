import type { EventHandlers } from '../../kit/exchange/topics';

/** Keeps the copies of salespeople and their floor prices, by which prices and promoters are refused. */
export const salespeopleHandlers: EventHandlers = {
  'salesperson.changed': async (tx, { payload: s }) => {
    await tx.sql`
      /* knowSalesperson */ insert into products.known_salespeople (salesperson_id, name, kind, enabled)
      values (${s.salespersonId}, ${s.name}, ${s.kind}, ${s.state === 'ENABLED'})
      on conflict (salesperson_id) do update set name = excluded.name, kind = excluded.kind, enabled = excluded.enabled`;
  },
  'floorPrices.changed': async (tx, { payload }) => {
    await tx.sql`
      /* forgetFloorPrices */ delete from products.known_floor_prices where salesperson_id = ${payload.salespersonId}`;
    for (const { productCode, floorPrice } of payload.prices) {
      await tx.sql`
        /* knowFloorPrice */ insert into products.known_floor_prices (salesperson_id, product_code, floor_price)
        values (${payload.salespersonId}, ${productCode}, ${floorPrice})`;
    }
  },
};
