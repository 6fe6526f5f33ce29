import type { Reader } from '../../kit/context';
import { visibleCustomers } from '../../kit/directory';
import type { CertificationRow } from './tables';

/** The papers that each customer handed in last. */
export async function certificationsOfCustomers(context: Reader, customerIds: string[]): Promise<CertificationRow[]> {
  return context.db.sql<CertificationRow[]>`
    /* certificationsOfCustomers */ select distinct on (k.customer_id) k.* from customers.certifications k
    where k.customer_id = any(${customerIds}::text[]::bigint[])
      and ${visibleCustomers(context, 'customers', 'k.customer_id')}
    order by k.customer_id, k.created_at desc, k.id desc`;
}
