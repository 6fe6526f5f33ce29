import type { EventHandlers, EventPayloads } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';
import { publishAssignments } from '../assignments/commands/assign';
import { creditAgain } from '../statistics/commands';

type Registration = EventPayloads['customer.registered'];

/** The event comes complete and checked, and history begins with it, so that nothing is left to refuse. */
export const registrationHandlers: EventHandlers = {
  'customer.registered': async (tx, { payload, createdAt }) => {
    await assign(tx, payload, createdAt);
    await convert(tx, payload, createdAt);
  },
};

async function assign(tx: Transaction, registration: Registration, assignedAt: Date): Promise<void> {
  const { customerId, salespersonId, gradeCode, royaltyRate, royaltyEffectMonth } = registration;
  if (salespersonId === null || gradeCode === null || royaltyRate === null || royaltyEffectMonth === null) return;
  const [made] = await tx.sql`
    /* assignRegistered */ insert into sales.assignments (customer_id, salesperson_id, effect_month, grade_code,
      commission_rate, assigned_at)
    select ${customerId}::bigint, s.id, ${royaltyEffectMonth}, ${gradeCode}, ${royaltyRate}::numeric,
      ${assignedAt}::timestamptz
    from sales.salespeople s where s.id = ${salespersonId}::bigint
      and not exists (select from sales.assignments a where a.customer_id = ${customerId}::bigint)
    returning id`;
  if (!made) return;
  await creditAgain(tx, [customerId], royaltyEffectMonth);
  await publishAssignments(tx, [customerId]);
}

/** With an application it must be that salesperson's own, while operators may name any. */
async function convert(tx: Transaction, registration: Registration, at: Date): Promise<void> {
  const { customerId, opportunityId, applicationId, salespersonId } = registration;
  if (opportunityId === null || !/^\d{1,18}$/.test(opportunityId)) return;
  await tx.sql`
    /* convertOpportunity */ update sales.opportunities set customer_id = ${customerId}, updated_at = ${at}
    where id = ${opportunityId} and customer_id is null and deleted_at is null
      and (${applicationId}::text is null or salesperson_id = ${salespersonId}::bigint)`;
}
