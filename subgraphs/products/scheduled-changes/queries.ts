import type { Reader } from '../../kit/context';
import { forOperators } from '../../kit/directory';
import type { ScheduledChangeRow } from './tables';

export type ProductChangeRow = ScheduledChangeRow & { productCode: string };

/** Changes of products that are still to come or running, next first. */
export async function comingChangesOf(context: Reader, productCodes: string[]): Promise<ProductChangeRow[]> {
  return context.db.sql<ProductChangeRow[]>`
    /* comingChangesOf */ select c.* from products.scheduled_changes c
    where c.kind = 'PRODUCT_STATE' and c.product_code = any(${productCodes}) and c.state in ('WAITING', 'RUNNING')
      and ${forOperators(context)}
    order by c.planned_at, c.id`;
}
