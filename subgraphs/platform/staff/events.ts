import { publish } from '../../kit/exchange/outbox';
import type { EventPayloads } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';

/** Tells the others who works here, in the transaction that changed it. Whoever deletes somebody tells that by itself. */
export async function publishStaff(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<EventPayloads['staff.changed'][]>`
    /* staffToTell */ select m.id::text as staff_id, a.id::text as account_id, m.name, m.mobile, m.email,
      m.department_id::text, m.enabled, false as deleted
    from platform.staff_members m left join platform.accounts a on a.staff_id = m.id
    where m.id = any(${[...ids]}::bigint[]) order by m.id`;
  await publish(
    tx,
    'platform',
    'staff.changed',
    rows.map((payload) => ({ key: payload.staffId, payload })),
  );
}
