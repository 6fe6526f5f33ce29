import { publish } from '../../../kit/exchange/outbox';
import type { Transaction } from '../../../kit/sql/database';

/** Who leads a department watches who sells in it or below it. In the transaction that changed departments or people. */
export async function followTree(tx: Transaction): Promise<void> {
  await tx.sql`/* lockTree */ select pg_advisory_xact_lock(hashtextextended('sales.watchers', 0))`;
  const changed = await tx.sql<{ salespersonId: string }[]>`
    /* followTree */ with recursive above (salesperson_id, department_id) as (
      select s.id, m.department_id from sales.salespeople s join sales.known_staff m on m.staff_id = s.staff_id
      where m.department_id is not null
      union
      select a.salesperson_id, d.parent_id from above a
      join sales.known_departments d on d.department_id = a.department_id where d.parent_id is not null
    ), led as (
      select distinct a.salesperson_id, w.id as watcher_id from above a
      join sales.known_departments d on d.department_id = a.department_id
      join sales.salespeople w on w.staff_id = d.manager_staff_id and w.enabled and w.id <> a.salesperson_id
    ), gone as (
      delete from sales.watchers o where not exists (select from led l
        where l.salesperson_id = o.salesperson_id and l.watcher_id = o.watcher_id) returning o.salesperson_id
    ), come as (
      insert into sales.watchers (salesperson_id, watcher_id) select salesperson_id, watcher_id from led
      on conflict do nothing returning salesperson_id
    )
    select salesperson_id from gone union select salesperson_id from come`;
  if (changed.length === 0) return;
  const told = await tx.sql<{ salespersonId: string; watcherIds: string[] }[]>`
    /* watchersToTell */ select s.id as salesperson_id,
      array(select w.watcher_id::text from sales.watchers w where w.salesperson_id = s.id order by 1) as watcher_ids
    from sales.salespeople s
    where s.id = any(${changed.map(({ salespersonId }) => salespersonId)}::bigint[]) order by s.id`;
  await publish(
    tx,
    'sales',
    'watchers.changed',
    told.map((payload) => ({ key: payload.salespersonId, payload })),
  );
}
