import { sql } from 'drizzle-orm';
import { publish } from '../../kit/exchange/outbox';
import type { Transaction } from '../../kit/sql/database';

/** Tells the other subgraphs what customers may call, in the transaction that changed it. */
export async function publishOpenProducts(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const { rows } = await tx.execute<{ customerId: string; productCodes: string[] }>(sql`
    /* openProducts */ select c.id as "customerId",
      array(select distinct a.product_code from products.authorizations a
        where a.customer_id = c.id and a.state = 'OPEN' and a.deleted_at is null order by 1) as "productCodes"
    from unnest(${sql.param([...customerIds])}::text[]::bigint[]) as c(id)`);
  const events = rows.map((payload) => ({ key: payload.customerId, payload }));
  await publish(tx, 'products', 'openProducts.changed', events);
}
