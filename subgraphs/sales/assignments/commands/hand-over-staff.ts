import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { businessMonth } from '../../../kit/basics/time';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { assignedIn, demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { nameTaken } from '../../opportunities/commands';
import type { HandOverStaffInput } from '../../schema.generated';
import { beginOf, checkHandovers } from '../rules';
import { handOver } from './assign';

const MOST_OF_A_BOOK = 10_000;

/** All of them or none, and with them the open opportunities when somebody is named for these. */
export async function handOverStaff(context: Context, input: HandOverStaffInput): Promise<string[]> {
  demand(context, 'sales:write');
  if (input.customers.length === 0 && input.opportunityTargetStaffId == null) {
    throw badInput('input.customers', 'Name the customers that are handed over.', 'HANDOVER_EMPTY');
  }
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'handOverStaff', input), async (tx) => {
    const month = beginOf(input.effectMonth, businessMonth(context.now()), 'input.effectMonth');
    const leaver = await salespersonOfStaff(tx, input.staffId);
    if (!leaver) throw notFound('The salesperson', 'input.staffId');
    const targets = await targetsOf(tx, input);
    const ids = input.customers.length === 0 ? [] : await moveCustomers(tx, context, input, { month, leaver, targets });
    if (input.opportunityTargetStaffId != null) {
      await tx.sql`
        /* handOverOpportunities */ update sales.opportunities o set updated_at = ${context.now()},
          salesperson_id = ${targets.get(input.opportunityTargetStaffId) as string}
        where o.salesperson_id = ${leaver} and o.customer_id is null and o.deleted_at is null`.then(
        undefined,
        nameTaken('input.opportunityTargetStaffId'),
      );
    }
    return ids;
  });
}

async function moveCustomers(
  tx: Transaction,
  context: Context,
  { customers }: HandOverStaffInput,
  { month, leaver, targets }: { month: string; leaver: string; targets: Map<string, string> },
): Promise<string[]> {
  const handovers = customers.map(({ targetStaffId, ...customer }) => ({
    ...customer,
    effectMonth: month,
    salespersonId: targets.get(targetStaffId) as string,
  }));
  checkHandovers(handovers, MOST_OF_A_BOOK);
  await checkKept(tx, leaver, month, handovers);
  return handOver(tx, context, handovers);
}

async function salespersonOfStaff(tx: Transaction, staffId: string): Promise<string | undefined> {
  const [found] = await tx.sql<{ id: string }[]>`
    /* salespersonOfStaff */ select id from sales.salespeople where staff_id = ${lookupId(staffId)} for share`;
  return found?.id;
}

async function targetsOf(
  tx: Transaction,
  { staffId, customers, opportunityTargetStaffId }: HandOverStaffInput,
): Promise<Map<string, string>> {
  const asked = customers.map(({ targetStaffId }, i) => ({
    id: targetStaffId,
    field: `input.customers.${i}.targetStaffId`,
  }));
  if (opportunityTargetStaffId != null) {
    asked.push({ id: opportunityTargetStaffId, field: 'input.opportunityTargetStaffId' });
  }
  const rows = await tx.sql<{ id: string; staffId: string }[]>`
    /* targetsOfHandover */ select id, staff_id from sales.salespeople
    where staff_id = any(${[...new Set(asked.map(({ id }) => lookupId(id)))]}::bigint[]) and enabled for share`;
  const byStaff = new Map(rows.map((row) => [row.staffId, row.id]));
  for (const { id, field } of asked) {
    if (id === staffId) throw badInput(field, 'Nobody can take over from oneself.', 'HANDOVER_TO_SELF');
    if (!byStaff.has(id)) throw failedPrecondition('TARGET_NOT_SALESPERSON', 'Who takes over must sell.', { field });
  }
  return byStaff;
}

async function checkKept(
  tx: Transaction,
  leaver: string,
  month: string,
  handovers: readonly { customerId: string }[],
): Promise<void> {
  const rows = await tx.sql<{ customerId: string }[]>`
    /* keptByLeaver */ select a.customer_id from sales.assignments a where a.salesperson_id = ${leaver}
      and ${assignedIn(month, 'a')}`;
  const kept = new Set(rows.map(({ customerId }) => customerId));
  handovers.forEach(({ customerId }, i) => {
    if (kept.has(customerId)) return;
    throw failedPrecondition('CUSTOMER_NOT_KEPT', 'The customer is not kept by the one who leaves.', {
      field: `input.customers.${i}.customerId`,
    });
  });
}
