import { badInput, notFound } from '../../../kit/basics/errors';
import { isInt64, lookupId } from '../../../kit/basics/ids';
import { addMonths, businessMonth } from '../../../kit/basics/time';
import { publish } from '../../../kit/exchange/outbox';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { CustomerGradeRow } from '../../grades/tables';
import type { Context } from '../../loaders';
import { creditAgain } from '../../statistics/commands';
import { checkHandovers, everCounts, type Handover, termsOf } from '../rules';
import type { AssignmentRow } from '../tables';

interface AskedHandover extends Omit<Handover, 'customerId'> {
  customerId?: string | null;
  merchantId?: string | null;
}

interface Assigning {
  salespersonId: string;
  customers: readonly AskedHandover[];
  idempotencyKey: string;
}

const MOST_AT_ONCE = 100;

export async function assignCustomers(context: Context, input: Assigning): Promise<string[]> {
  demand(context, 'sales:write');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'assignCustomers', input), async (tx) => {
    const customers = await namedCustomers(tx, input.customers);
    checkHandovers(customers, MOST_AT_ONCE);
    const salespersonId = lookupId(input.salespersonId);
    await checkSalesperson(tx, salespersonId);
    return handOver(
      tx,
      context,
      customers.map((customer) => ({ ...customer, salespersonId })),
    );
  });
}

/** The customers by their identifiers. Throws BAD_USER_INPUT unless each is named once, NOT_FOUND by a wrong merchant. */
async function namedCustomers(tx: Transaction, asked: readonly AskedHandover[]): Promise<Handover[]> {
  const merchantIds = asked.flatMap(({ merchantId }) =>
    merchantId != null && isInt64(merchantId) ? [merchantId] : [],
  );
  const rows = await tx.sql<{ id: string; merchantId: string }[]>`
    /* customersOfMerchants */ select customer_id as id, merchant_id from sales.known_customers
    where merchant_id = any(${merchantIds}::bigint[])`;
  const byMerchant = new Map(rows.map(({ id, merchantId }) => [merchantId, id]));
  return asked.map(({ customerId, merchantId, ...terms }, i) => {
    const field = `input.customers.${i}`;
    if ((customerId == null) === (merchantId == null)) {
      throw badInput(`${field}.customerId`, 'Name the customer by customerId or by merchantId.');
    }
    const id = customerId ?? byMerchant.get(merchantId as string);
    if (id === undefined) throw notFound('The customer', `${field}.merchantId`);
    return { ...terms, customerId: id };
  });
}

async function checkSalesperson(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx.sql`
    /* checkSalesperson */ select id from sales.salespeople where id = ${id}::bigint and enabled for share`;
  if (!found) throw notFound('The salesperson', 'input.salespersonId');
}

/**
 * Writes a new assignment for each customer, ends what was before, and tells the others; returns the identifiers in the
 * order given. A statement each for however many, so that a whole book changes hands in seconds. Throws as termsOf does,
 * and NOT_FOUND for a customer that is not there.
 */
export async function handOver(
  tx: Transaction,
  context: Context,
  handovers: readonly (Handover & { salespersonId: string })[],
): Promise<string[]> {
  const customerIds = handovers.map(({ customerId }) => customerId);
  await lockCustomers(tx, customerIds, (i) => `input.customers.${i}.customerId`);
  const last = await lastAssignments(tx, customerIds);
  const all = await tx.sql<CustomerGradeRow[]>`/* gradesOfHandover */ select * from sales.customer_grades`;
  const grades = new Map(all.map((grade) => [grade.code, grade]));
  const month = businessMonth(context.now());
  const rows = handovers.map((asked, i) => ({
    ...termsOf(asked, { month, last: last.get(asked.customerId), grades, field: `input.customers.${i}` }),
    customerId: asked.customerId,
    salespersonId: asked.salespersonId,
  }));
  const text = JSON.stringify(rows);
  await tx.sql`
    /* endPredecessors */ update sales.assignments a set until_month = greatest(a.effect_month, n."effectMonth")
    from jsonb_to_recordset(${text}::text::jsonb) as n("customerId" bigint, "effectMonth" text)
    where a.customer_id = n."customerId" and (a.until_month is null or a.until_month > n."effectMonth")`;
  const written = await tx.sql<{ id: string; customerId: string }[]>`
    /* assign */ insert into sales.assignments (customer_id, salesperson_id, effect_month, grade_code, commission_rate,
      gain_channel, assigned_at, created_by_id)
    select "customerId", "salespersonId", "effectMonth", "gradeCode", "commissionRate", "gainChannel",
      ${context.now()}::timestamptz, ${context.viewer.accountId}::bigint
    from jsonb_to_recordset(${text}::text::jsonb) as n("customerId" bigint, "salespersonId" bigint, "effectMonth" text,
      "gradeCode" text, "commissionRate" numeric(9,6), "gainChannel" text)
    returning id, customer_id`;
  await creditAgain(tx, customerIds, firstOf(rows));
  await publishAssignments(tx, customerIds);
  const idOf = new Map(written.map((row) => [row.customerId, row.id]));
  return customerIds.map((customerId) => idOf.get(customerId) as string);
}

const firstOf = (rows: readonly { effectMonth: string }[]) =>
  rows.map(({ effectMonth }) => effectMonth).sort()[0] ?? '';

/** One after the other for each customer, in one order everywhere, so that two handovers cannot both be the last. */
export async function lockCustomers(
  tx: Transaction,
  customerIds: readonly string[],
  fieldOf: (i: number) => string,
): Promise<void> {
  const rows = await tx.sql<{ id: string }[]>`
    /* lockCustomers */ select customer_id as id from sales.known_customers
    where customer_id = any(${customerIds.filter(isInt64)}::bigint[]) order by customer_id for no key update`;
  const known = new Set(rows.map(({ id }) => id));
  customerIds.forEach((customerId, i) => {
    if (!known.has(customerId)) throw notFound('The customer', fieldOf(i));
  });
}

/** Without those that never count, such as one planned for somebody who left. */
async function lastAssignments(tx: Transaction, customerIds: readonly string[]): Promise<Map<string, AssignmentRow>> {
  const rows = await tx.sql<AssignmentRow[]>`
    /* lastAssignments */ select distinct on (customer_id) * from sales.assignments
    where customer_id = any(${[...customerIds]}::bigint[]) and (until_month is null or until_month > effect_month)
    order by customer_id, effect_month desc, id desc`;
  return new Map(rows.map((row) => [row.customerId, row]));
}

/** The running month is the last that counts, what was planned never begins. The instant is the event's. */
export async function endAssignments(tx: Transaction, salespersonId: string, at: Date): Promise<void> {
  const next = addMonths(businessMonth(at), 1);
  const ended = await tx.sql<{ customerId: string }[]>`
    /* endAssignments */ update sales.assignments set until_month = greatest(effect_month, ${next}::text)
    where salesperson_id = ${salespersonId} and (until_month is null or until_month > ${next})
    returning customer_id`;
  const customerIds = ended.map(({ customerId }) => customerId);
  await creditAgain(tx, customerIds, next);
  await publishAssignments(tx, customerIds);
}

const CHUNK = 1_000;

interface Told {
  customerId: string;
  salespersonId: string;
  salespersonName: string;
  effectMonth: string;
  untilMonth: string | null;
  commissionRate: string;
}

export async function publishAssignments(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<Told[]>`
    /* assignmentsToTell */ select a.customer_id, a.salesperson_id, s.name as salesperson_name, a.effect_month, a.until_month,
      a.commission_rate
    from sales.assignments a join sales.salespeople s on s.id = a.salesperson_id
    where a.customer_id = any(${[...customerIds]}::bigint[]) order by a.customer_id, a.effect_month, a.id`;
  const spans = new Map<string, Omit<Told, 'customerId'>[]>([...new Set(customerIds)].map((id) => [id, []]));
  for (const { customerId, ...span } of rows) if (everCounts(span)) spans.get(customerId)?.push(span);
  const events = [...spans].map(([customerId, assignments]) => ({
    key: customerId,
    payload: { customerId, assignments },
  }));
  for (let i = 0; i < events.length; i += CHUNK) {
    await publish(tx, 'sales', 'assignments.changed', events.slice(i, i + CHUNK));
  }
}
