import { eq, sql } from 'drizzle-orm';
import type { EventHandlers } from '../../kit/consumer';
import type { Transaction } from '../../kit/database';
import type { EventPayloads } from '../../kit/outbox';
import { publishAssignments } from '../assignments/commands';
import { assignments } from '../assignments/tables';
import { salespeople } from '../salespeople/tables';

type Registration = EventPayloads['customer.registered'];

/**
 * A registered customer is assigned from the agreed month on, and the opportunity that it was becomes it. The event
 * comes complete and checked, and history begins with it, so that nothing is left to refuse.
 */
export const registrationHandlers: EventHandlers = {
  'customer.registered': async (tx, { payload, createdAt }) => {
    await assign(tx, payload, createdAt);
    await convert(tx, payload, createdAt);
  },
};

async function assign(tx: Transaction, registration: Registration, assignedAt: Date): Promise<void> {
  const { customerId, salespersonId, gradeCode, royaltyRate, royaltyEffectMonth } = registration;
  if (salespersonId === null || gradeCode === null || royaltyRate === null || royaltyEffectMonth === null) return;
  const [known] = await tx.select({ id: salespeople.id }).from(salespeople).where(eq(salespeople.id, salespersonId));
  if (!known) return;
  await tx.insert(assignments).values({
    customerId,
    salespersonId,
    gradeCode,
    commissionRate: royaltyRate,
    effectMonth: royaltyEffectMonth,
    assignedAt,
  });
  await publishAssignments(tx, [customerId]);
}

/**
 * Converts an opportunity that is nobody's customer yet. Who names it is checked here, where it is known: with an
 * application it must be that salesperson's own, while operators may name any.
 */
async function convert(tx: Transaction, registration: Registration, at: Date): Promise<void> {
  const { customerId, opportunityId, applicationId, salespersonId } = registration;
  if (opportunityId === null || !/^\d{1,18}$/.test(opportunityId)) return;
  await tx.execute(sql`
    /* convertOpportunity */ update sales.opportunities set customer_id = ${customerId}, updated_at = ${at}
    where id = ${opportunityId} and customer_id is null
      and (${applicationId}::bigint is null or salesperson_id = ${salespersonId})`);
}
