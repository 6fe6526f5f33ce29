import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { badInput, notFound } from '../../kit/errors';
import { keyedRequest, withIdempotency } from '../../kit/idempotency';
import { isInt64, lookupId } from '../../kit/ids';
import { publish } from '../../kit/outbox';
import { businessMonth } from '../../kit/time';
import { customerGrades } from '../grades/tables';
import type { Context } from '../loaders';
import { salespeople } from '../salespeople/tables';
import { knownCustomers } from '../schema';
import { checkHandovers, everCounts, type Handover, termsOf, withEnds } from './rules';
import { type AssignmentRow, assignments } from './tables';

/** A customer of a handover, named by its identifier or by that of its console account. */
export interface AskedHandover extends Omit<Handover, 'customerId'> {
  customerId?: string | null;
  merchantId?: string | null;
}

export interface Assigning<Customer = AskedHandover> {
  salespersonId: string;
  customers: readonly Customer[];
  idempotencyKey: string;
}

/** Hands all the named customers to a salesperson or none; returns the new assignments' identifiers in that order. */
export async function assignCustomers(context: Context, input: Assigning): Promise<string[]> {
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'assignCustomers', input), async (tx) => {
    const customers = await namedCustomers(tx, input.customers);
    checkHandovers(customers);
    return handOver(tx, context, { ...input, customers });
  });
}

/** The customers by their identifiers. Throws BAD_USER_INPUT unless each is named once, NOT_FOUND by a wrong merchant. */
async function namedCustomers(tx: Transaction, asked: readonly AskedHandover[]): Promise<Handover[]> {
  const merchantIds = asked.flatMap(({ merchantId }) =>
    merchantId != null && isInt64(merchantId) ? [merchantId] : [],
  );
  const rows = await tx
    .select({ id: knownCustomers.customerId, merchantId: knownCustomers.merchantId })
    .from(knownCustomers)
    .where(inArray(knownCustomers.merchantId, merchantIds.length > 0 ? merchantIds : ['-1']));
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

async function handOver(tx: Transaction, context: Context, input: Assigning<Handover>): Promise<string[]> {
  const salespersonId = lookupId(input.salespersonId);
  await checkSalesperson(tx, salespersonId);
  await checkCustomers(tx, input.customers);
  const customerIds = input.customers.map(({ customerId }) => customerId);
  await lockCustomers(tx, customerIds);
  const histories = await historiesOf(tx, customerIds);
  const grades = new Map((await tx.select().from(customerGrades)).map((grade) => [grade.code, grade]));
  const now = context.now();
  const rows = input.customers.map((asked, i) => ({
    ...termsOf(asked, {
      month: businessMonth(now),
      last: histories.get(asked.customerId)?.at(-1),
      grades,
      field: `input.customers.${i}`,
    }),
    customerId: asked.customerId,
    salespersonId,
    assignedAt: now,
    createdById: context.viewer.accountId,
  }));
  await endPredecessors(tx, rows);
  const written = await tx
    .insert(assignments)
    .values(rows)
    .returning({ id: assignments.id, of: assignments.customerId });
  await publishAssignments(tx, customerIds);
  const idOf = new Map(written.map((row) => [row.of, row.id]));
  return customerIds.map((customerId) => idOf.get(customerId) as string);
}

async function checkSalesperson(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx
    .select({ id: salespeople.id })
    .from(salespeople)
    .where(and(eq(salespeople.id, id), eq(salespeople.enabled, true)))
    .for('share');
  if (!found) throw notFound('The salesperson', 'input.salespersonId');
}

async function checkCustomers(tx: Transaction, asked: readonly Handover[]): Promise<void> {
  const ids = asked.map(({ customerId }) => customerId).filter(isInt64);
  const rows = await tx
    .select({ id: knownCustomers.customerId })
    .from(knownCustomers)
    .where(inArray(knownCustomers.customerId, ids.length > 0 ? ids : ['-1']));
  const known = new Set(rows.map(({ id }) => id));
  asked.forEach(({ customerId }, i) => {
    if (!known.has(customerId)) throw notFound('The customer', `input.customers.${i}.customerId`);
  });
}

/** One after the other for each customer, in one order everywhere, so that two handovers cannot both be the last. */
async function lockCustomers(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  for (const customerId of [...customerIds].sort()) {
    await tx.execute(sql`
      /* lockAssignments */ select pg_advisory_xact_lock(hashtextextended('sales.assignments:' || ${customerId}, 0))`);
  }
}

/** The assignments of each customer in the order in which they follow each other. */
async function historiesOf(tx: Transaction, customerIds: readonly string[]): Promise<Map<string, AssignmentRow[]>> {
  const rows = await tx
    .select()
    .from(assignments)
    .where(inArray(assignments.customerId, [...customerIds]))
    .orderBy(asc(assignments.customerId), asc(assignments.effectMonth), asc(assignments.id));
  const histories = new Map<string, AssignmentRow[]>();
  for (const row of rows) histories.set(row.customerId, [...(histories.get(row.customerId) ?? []), row]);
  return histories;
}

/** A new assignment is always the last of its customer, so the open one before it ends where it begins. */
async function endPredecessors(
  tx: Transaction,
  rows: readonly { customerId: string; effectMonth: string }[],
): Promise<void> {
  for (const { customerId, effectMonth } of rows) {
    await tx.execute(sql`
      /* endPredecessor */ update sales.assignments set until_month = ${effectMonth}
      where customer_id = ${customerId} and until_month is null`);
  }
}

/** Tells the other subgraphs who keeps the customers, in the transaction that changed it. */
export async function publishAssignments(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const histories = await historiesOf(tx, customerIds);
  const names = new Map(
    (await tx.select({ id: salespeople.id, name: salespeople.name }).from(salespeople)).map((s) => [s.id, s.name]),
  );
  const events = customerIds.map((customerId) => ({
    key: customerId,
    payload: {
      customerId,
      assignments: withEnds(histories.get(customerId) ?? [])
        .filter(everCounts)
        .map(({ salespersonId, effectMonth, untilMonth, commissionRate }) => ({
          salespersonId,
          salespersonName: names.get(salespersonId) ?? '',
          effectMonth,
          untilMonth,
          commissionRate,
        })),
    },
  }));
  await publish(tx, 'sales', 'assignments.changed', events);
}
