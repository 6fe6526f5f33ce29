import { failedPrecondition, notFound } from '../../../kit/basics/errors';
import { compareMoney } from '../../../kit/basics/money';
import type { Transaction } from '../../../kit/sql/database';
import { publishStatements } from '../events';

/** What one statement gets of a payment, or gives to an invoice: CNY with two digits, above 0. */
export interface Allocation {
  statementId: string;
  amount: string;
}

interface Settling {
  customerId: string;
  amount: string;
  /** Only statements of this developer account; all of the customer's unless given. */
  developerAccountId?: string | null;
  /** Only statements that the customer was sent. */
  sentOnly?: boolean;
}

/**
 * Pays a customer's statements, oldest first, as far as `amount` goes: locks every unpaid one that is not void in the
 * order of month and identifier, so that two payments at once take turns and settle nothing twice. Returns what each
 * statement got, in that order; what is left of the amount is the caller's. Settled amounts of the lines follow.
 */
export async function settleOldest(tx: Transaction, settling: Settling): Promise<Allocation[]> {
  const { customerId, amount, developerAccountId = null, sentOnly = false } = settling;
  const open = await tx.sql<{ id: string }[]>`
    /* lockUnpaidStatements */ select id from billing.statements
    where customer_id = ${customerId} and state <> 'VOID' and receivable_amount > 0
      and (${developerAccountId}::bigint is null or developer_account_id = ${developerAccountId}::bigint)
      and (sent_at is not null or not ${sentOnly}::boolean)
    order by bill_month, id for update`;
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return [];
  // Asked anew after the locks: what others settled until then is seen.
  const rows = await tx.sql<{ statementId: string; amount: string }[]>`
    /* settleOldest */ with queue as (
      select id, bill_month, receivable_amount as owed,
        sum(receivable_amount) over (order by bill_month, id) - receivable_amount as before
      from billing.statements where id = any(${ids}::bigint[]) and receivable_amount > 0
    ), parts as (
      select id, bill_month, least(owed, ${amount}::numeric(20,2) - before)::numeric(20,2) as part
      from queue where before < ${amount}::numeric(20,2)
    ), settled as (
      update billing.statements s set settled_amount = s.settled_amount + parts.part, updated_at = clock_timestamp()
      from parts where s.id = parts.id returning s.id
    )
    select parts.id as statement_id, parts.part as amount from parts join settled on settled.id = parts.id
    order by parts.bill_month, parts.id`;
  const allocations = rows.map((row) => ({ statementId: row.statementId, amount: row.amount }));
  const settled = allocations.map(({ statementId }) => statementId);
  await spreadSettled(tx, settled);
  await publishStatements(tx, settled);
  return allocations;
}

/** What a customer owes on statements that are not void, CNY with two digits. */
export async function unpaidAmountOf(tx: Transaction, customerId: string): Promise<string> {
  const rows = await tx.sql<{ owed: string }[]>`
    /* unpaidAmount */ select coalesce(sum(receivable_amount), 0.00)::text as owed from billing.statements
    where customer_id = ${customerId} and receivable_amount > 0`;
  return rows[0]?.owed ?? '0.00';
}

/**
 * Puts parts of statements on an invoice. Locks the statements in the order of their identifiers. Throws NOT_FOUND for
 * a missing one and FAILED_PRECONDITION INVOICEABLE_EXCEEDED when a part is more than may still be invoiced, which is
 * nothing on a void statement; `details.statementId` says which. All parts or none, as the transaction is.
 */
export async function addInvoiced(tx: Transaction, allocations: readonly Allocation[]): Promise<void> {
  const locked = await lockStatements(tx, allocations);
  for (const { statementId, amount } of allocations) {
    const statement = locked.get(statementId);
    if (!statement) throw notFound('The statement');
    if (compareMoney(amount, statement.invoiceableAmount) > 0) {
      throw failedPrecondition('INVOICEABLE_EXCEEDED', 'More than the statement leaves to invoice.', {
        details: { statementId, statementNo: statement.statementNo, invoiceableAmount: statement.invoiceableAmount },
      });
    }
  }
  await changeInvoiced(tx, allocations, 1);
}

/** Takes parts of statements off an invoice again, after its rejection. A part that was never put there is our fault. */
export async function removeInvoiced(tx: Transaction, allocations: readonly Allocation[]): Promise<void> {
  await lockStatements(tx, allocations);
  await changeInvoiced(tx, allocations, -1);
}

interface Invoiceable {
  statementNo: string;
  invoiceableAmount: string;
}

async function lockStatements(tx: Transaction, allocations: readonly Allocation[]): Promise<Map<string, Invoiceable>> {
  const ids = allocations.map(({ statementId }) => statementId);
  const rows = await tx.sql<{ id: string; statementNo: string; invoiceableAmount: string }[]>`
    /* lockStatementsOfInvoice */ select id, statement_no, invoiceable_amount from billing.statements
    where id = any(${ids}::bigint[]) order by id for update`;
  return new Map(
    rows.map((row) => [row.id, { statementNo: row.statementNo, invoiceableAmount: row.invoiceableAmount }]),
  );
}

async function changeInvoiced(tx: Transaction, allocations: readonly Allocation[], sign: 1 | -1): Promise<void> {
  const rows = allocations.map(({ statementId, amount }) => ({ statementId, amount }));
  await tx.sql`
    /* changeInvoiced */ update billing.statements s
    set invoiced_amount = s.invoiced_amount + ${sign}::int * a.amount, updated_at = clock_timestamp()
    from (select "statementId" as id, sum(amount) as amount
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("statementId" bigint, amount numeric(20,2))
      group by 1) a
    where s.id = a.id`;
}

/**
 * Spreads what is settled of statements over their lines, in the order in which the lines were made; those of a
 * statement that is paid are all settled, whatever a negative line took off. Called by whoever
 * changes settled amounts or lines, in the same transaction, with the statements locked.
 */
export async function spreadSettled(tx: Transaction, statementIds: readonly string[]): Promise<void> {
  if (statementIds.length === 0) return;
  await tx.sql`
    /* spreadSettled */ with parts as (
      select l.id, case when s.settled_amount >= s.total_amount then greatest(l.total_fee, 0)
        else greatest(least(greatest(l.total_fee, 0), s.settled_amount - (
          sum(greatest(l.total_fee, 0)) over (partition by s.id order by l.id) - greatest(l.total_fee, 0))), 0) end as part
      from billing.statements s join billing.statement_lines l on l.statement_id = s.id
      where s.id = any(${statementIds}::bigint[])
    )
    update billing.statement_lines l set settled_amount = parts.part
    from parts where l.id = parts.id and l.settled_amount <> parts.part`;
}
