import type { ChargeKey } from '../../kit/exchange/charging';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { Database } from '../../kit/sql/database';
import type { ChargeRow } from './tables';

/** For the system: the charge of a customer's call. */
export async function chargeByKey(db: Database, { customerId, seqNo }: ChargeKey): Promise<ChargeRow | null> {
  const [charge] = await db.sql<ChargeRow[]>`
    /* chargeByKey */ select * from billing.charges
    where customer_id = ${customerId}::bigint and seq_no = ${seqNo}`;
  return charge ?? null;
}

export async function chargesByIds(context: Reader, ids: string[]): Promise<ChargeRow[]> {
  return context.db.sql<ChargeRow[]>`
    /* chargesByIds */ select c.* from billing.charges c
    where c.id = any(${ids}::bigint[]) and ${visibleCustomers(context, 'billing', 'c.customer_id')}`;
}
