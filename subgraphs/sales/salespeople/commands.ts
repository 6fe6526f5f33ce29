import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { publish } from '../../kit/outbox';
import { salespeople } from './tables';

/** Tells the others who may be named as salesperson, in the transaction that changed it. */
export async function publishSalespeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select()
    .from(salespeople)
    .where(inArray(salespeople.id, [...ids]));
  const events = rows.map(({ id, name, type, enabled }) => ({
    key: id,
    payload: {
      salespersonId: id,
      name,
      kind: type,
      state: enabled ? ('ENABLED' as const) : ('DISABLED' as const),
    },
  }));
  await publish(tx, 'sales', 'salesperson.changed', events);
}
