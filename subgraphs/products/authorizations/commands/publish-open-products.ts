import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';

export async function publishOpenProducts(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ customerId: string; productCodes: string[] }[]>`
    /* openProducts */ select c.id as customer_id,
      array(select distinct a.product_code from products.authorizations a
        where a.customer_id = c.id and a.state = 'OPEN' and a.deleted_at is null order by 1) as product_codes
    from unnest(${[...customerIds]}::bigint[]) as c(id)`;
  const events = rows.map((payload) => ({ key: payload.customerId, payload }));
  await publish(tx, 'products', 'openProducts.changed', events);
}
