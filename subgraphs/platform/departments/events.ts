import { publish } from '../../kit/exchange/outbox';
import type { EventPayloads } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';

export async function publishDepartments(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<EventPayloads['department.changed'][]>`
    /* departmentsToTell */ select d.id::text as department_id, d.parent_id::text, d.manager_staff_id::text, false as deleted
    from platform.departments d where d.id = any(${[...ids]}::bigint[]) order by d.id`;
  await publish(
    tx,
    'platform',
    'department.changed',
    rows.map((payload) => ({ key: payload.departmentId, payload })),
  );
}
