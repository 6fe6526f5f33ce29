import type { EventHandlers } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';
import { endAssignments, publishAssignments } from '../../assignments/commands/assign';
import { publishSalespeople } from '../../salespeople/commands/edit';
import { followTree } from '../../salespeople/commands/follow-tree';

/** Keeps the names of customers, also of those who left, and who works here and leads whom. */
export const peopleHandlers: EventHandlers = {
  'customer.changed': async (tx, { payload: { customerId, name } }) => {
    await tx.sql`
      /* nameCustomer */ insert into sales.customer_names (customer_id, name) values (${customerId}, ${name})
      on conflict (customer_id) do update set name = excluded.name`;
  },
  'department.changed': async (tx, { payload: d }) => {
    await tx.sql`
      /* forgetDepartment */ delete from sales.known_departments where department_id = ${d.departmentId}`;
    if (!d.deleted) {
      await tx.sql`
        /* knowDepartment */ insert into sales.known_departments (department_id, parent_id, manager_staff_id)
        values (${d.departmentId}, ${d.parentId}, ${d.managerStaffId})`;
    }
    await followTree(tx);
  },
  'staff.changed': async (tx, { payload: m, createdAt }) => {
    await tx.sql`
      /* knowStaff */ insert into sales.known_staff (staff_id, name, mobile, email, department_id, enabled, deleted)
      values (${m.staffId}, ${m.name}, ${m.mobile}, ${m.email}, ${m.departmentId}, ${m.enabled}, ${m.deleted})
      on conflict (staff_id) do update set name = excluded.name, mobile = excluded.mobile, email = excluded.email,
        department_id = excluded.department_id, enabled = excluded.enabled, deleted = excluded.deleted`;
    const [person] = await tx.sql<{ id: string }[]>`
      /* followStaff */ update sales.salespeople set name = ${m.name}, mobile = ${m.mobile}, email = ${m.email},
        enabled = enabled and not ${m.deleted}::boolean, updated_at = ${createdAt}
      where staff_id = ${m.staffId} and (name, mobile, email, enabled)
        is distinct from (${m.name}, ${m.mobile}, ${m.email}, enabled and not ${m.deleted}::boolean)
      returning id`;
    if (person) {
      await publishSalespeople(tx, [person.id]);
      if (!m.deleted) await publishAssignments(tx, await customersOf(tx, person.id));
    }
    if (m.deleted) await endAssignmentsOf(tx, m.staffId, createdAt);
    await followTree(tx);
  },
};

/** Also of somebody who had been disabled before, of whom nothing changes. */
async function endAssignmentsOf(tx: Transaction, staffId: string, at: Date): Promise<void> {
  const [gone] = await tx.sql<{ id: string }[]>`
    /* salespersonOfStaff */ select id from sales.salespeople where staff_id = ${staffId}`;
  if (gone) await endAssignments(tx, gone.id, at);
}

/** Whose copies elsewhere hold the name of a salesperson. */
async function customersOf(tx: Transaction, salespersonId: string): Promise<string[]> {
  const rows = await tx.sql<{ customerId: string }[]>`
    /* customersOfSalesperson */ select distinct customer_id from sales.assignments where salesperson_id = ${salespersonId}`;
  return rows.map(({ customerId }) => customerId);
}
