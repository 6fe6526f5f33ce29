import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { businessMonth } from '../../../kit/basics/time';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { creditAgain } from '../../statistics/commands';
import { checkPlanned } from '../rules';
import type { AssignmentRow } from '../tables';
import { lockCustomers, publishAssignments } from './assign';

/** Calls off an assignment that has not begun: who kept the customer before it goes on. Returns the identifier. */
export async function cancelAssignment(context: Context, id: string): Promise<string> {
  demand(context, 'sales:write');
  return withTx(context.db, async (tx) => {
    const planned = await lockAssignment(tx, id);
    checkPlanned(planned, businessMonth(context.now()), 'input.id');
    await tx.sql`
      /* cancelAssignment */ update sales.assignments set until_month = effect_month where id = ${planned.id}`;
    await resumePredecessor(tx, planned);
    await creditAgain(tx, [planned.customerId], planned.effectMonth);
    await publishAssignments(tx, [planned.customerId]);
    return planned.id;
  });
}

/** With its customer, whose handovers take turns. */
async function lockAssignment(tx: Transaction, id: string): Promise<AssignmentRow> {
  const [found] = await tx.sql<{ customerId: string }[]>`
    /* findAssignment */ select customer_id from sales.assignments where id = ${lookupId(id)}`;
  if (!found) throw notFound('The assignment', 'input.id');
  await lockCustomers(tx, [found.customerId], () => 'input.id');
  const [locked] = await tx.sql<AssignmentRow[]>`
    /* lockAssignment */ select * from sales.assignments where id = ${lookupId(id)} for no key update`;
  return locked as AssignmentRow;
}

/** Somebody who has left meanwhile does not go on: the customer is then unassigned, as with all others of that person. */
async function resumePredecessor(
  tx: Transaction,
  { customerId, effectMonth, untilMonth }: AssignmentRow,
): Promise<void> {
  await tx.sql`
    /* resumePredecessor */ update sales.assignments a set until_month = ${untilMonth}
    from sales.salespeople s left join sales.known_staff m on m.staff_id = s.staff_id
    where a.customer_id = ${customerId} and a.until_month = ${effectMonth} and a.effect_month < a.until_month
      and s.id = a.salesperson_id and m.deleted is not true`;
}
