import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { isInt64 } from '../../../kit/basics/ids';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import type { Context } from '../../loaders';
import { visibleStatements } from '../conditions';
import { publishDeleted, publishStatements } from '../events';
import {
  checkInvoiceLimit,
  inUse,
  MOST_SELECTED,
  type Selected,
  type Selection,
  type Standing,
  selectedBy,
  stateAfter,
} from '../rules';
import { takeBackCredit } from './credit';
import { releaseUsage } from './release';
import { spreadSettled } from './settle';

export type LockedStatement = Standing & {
  id: string;
  developerAccountId: string;
  customerId: string;
  billMonth: string;
  walletId: string | null;
  sentAt: Date | null;
};

/** Locks in the order of identifiers, returns in the order named. NOT_FOUND names the first that is not the viewer's. */
export async function lockStatements(
  tx: Transaction,
  context: Context,
  selected: Selected,
): Promise<LockedStatement[]> {
  const { by, keys, fieldOf } = selected;
  const named =
    by === 'no'
      ? fragment`s.statement_no = any(${[...keys]}::text[])`
      : fragment`s.id = any(${keys.filter(isInt64)}::bigint[])`;
  const rows = await tx.sql<LockedStatement[]>`
    /* lockStatements */ select s.id, s.statement_no, s.state, s.overdraft_state,
      s.settled_amount, s.invoiced_amount, s.total_amount,
      s.developer_account_id, s.customer_id, s.bill_month, s.wallet_id, s.sent_at
    from billing.statements s where ${named} and ${visibleStatements(context)} order by s.id for update`;
  const byKey = new Map(rows.map((row) => [by === 'no' ? row.statementNo : row.id, row]));
  return keys.map((key, i) => {
    const row = byKey.get(key);
    if (!row) throw notFound('The statement', fieldOf(i));
    return row;
  });
}

const STAMPS = { review: 'reviewed_at', confirm: 'confirmed_at', archive: 'archived_at', void: 'voided_at' } as const;

export async function moveStatements(
  context: Context,
  step: keyof typeof STAMPS,
  selection: Selection,
): Promise<string[]> {
  const selected = selectedBy(selection);
  return withTx(context.db, async (tx) => {
    const locked = await lockStatements(tx, context, selected);
    const ids = locked.map(({ id }) => id);
    const [next] = locked.map((statement, i) => stateAfter(step, statement, selected.fieldOf(i)));
    const now = fragment`${context.now().toISOString()}::timestamptz`;
    await tx.sql`
      /* moveStatements */ update billing.statements set state = ${next}, updated_at = ${now},
        ${tx.sql(STAMPS[step])} = ${now}, settled_amount = case when ${next} = 'VOID' then 0 else settled_amount end
      where id = any(${ids}::bigint[])`;
    if (step === 'void') {
      for (const sent of locked.filter(({ sentAt }) => sentAt !== null)) await takeBackCredit(tx, sent);
      await releaseUsage(tx, ids);
      await spreadSettled(tx, ids);
    }
    await publishStatements(tx, ids);
    return ids;
  });
}

/** What is named, or everything that was sent to the customer who asks; all others name what they confirm. */
export async function confirmStatements(
  context: Context,
  { allSent, ...selection }: Selection & { allSent?: boolean | null },
): Promise<string[]> {
  if (!allSent) return moveStatements(context, 'confirm', selection);
  const { customerId } = context.viewer;
  if (customerId === null)
    throw badInput('input.allSent', 'Name the statements; only a customer confirms all its own.');
  if (selection.statementIds || selection.statementNos) {
    throw badInput('input.allSent', 'Name statements or confirm all, not both.');
  }
  const sent = await context.db.sql<{ id: string }[]>`
    /* sentStatements */ select s.id from billing.statements s
    where s.customer_id = ${customerId}::bigint and s.state = 'SENT' and ${visibleStatements(context)} order by s.id`;
  const confirmed: string[] = [];
  for (let from = 0; from < sent.length; from += MOST_SELECTED) {
    const statementIds = sent.slice(from, from + MOST_SELECTED).map(({ id }) => id);
    confirmed.push(...(await moveStatements(context, 'confirm', { statementIds })));
  }
  return confirmed;
}

export async function deleteStatements(context: Context, selection: Selection): Promise<string[]> {
  const selected = selectedBy(selection);
  return withTx(context.db, async (tx) => {
    const locked = await lockStatements(tx, context, selected);
    locked.forEach((statement, i) => {
      stateAfter('delete', statement, selected.fieldOf(i));
      checkNotSent(statement, selected.fieldOf(i));
    });
    await checkNothingRefers(tx, locked, selected);
    const ids = locked.map(({ id }) => id);
    await releaseUsage(tx, ids);
    await publishDeleted(tx, ids);
    for (const table of ['statement_lines', 'statement_send_records']) {
      await tx.sql`/* deleteParts */ delete from billing.${tx.sql(table)}
        where statement_id = any(${ids}::bigint[])`;
    }
    await tx.sql`
      /* deleteStatements */ delete from billing.statements where id = any(${ids}::bigint[])`;
    return locked.map(({ statementNo }) => statementNo);
  });
}

/** The customer has it by mail: it stays as void, and its number is given to no other. */
function checkNotSent({ statementNo, sentAt }: LockedStatement, field: string): void {
  if (sentAt === null) return;
  const message = `Statement ${statementNo} was sent to its customer and stays.`;
  throw failedPrecondition('STATEMENT_WAS_SENT', message, { field, details: { statementNo } });
}

/** Rejected invoices keep what they were for, so what they name stays too. */
async function checkNothingRefers(tx: Transaction, locked: LockedStatement[], selected: Selected): Promise<void> {
  const rows = await tx.sql<{ id: string }[]>`
    /* referredStatements */ select s.id from billing.statements s
    where s.id = any(${locked.map(({ id }) => id)}::bigint[])
      and (exists (select from billing.invoice_allocations a where a.statement_id = s.id)
        or exists (select from billing.payment_allocations a where a.statement_id = s.id)
        or exists (select from billing.wallet_offsets o where o.statement_id = s.id))`;
  const referred = new Set(rows.map(({ id }) => id));
  locked.forEach((statement, i) => {
    if (referred.has(statement.id)) throw inUse(statement, selected.fieldOf(i));
  });
}

export async function changeInvoiceLimit(
  context: Context,
  input: { statementNo: string; invoiceLimit: string },
): Promise<string> {
  const selected = { by: 'no' as const, keys: [input.statementNo], fieldOf: () => 'input.statementNo' };
  return withTx(context.db, async (tx) => {
    const [statement] = (await lockStatements(tx, context, selected)) as [LockedStatement];
    stateAfter('limitInvoices', statement, 'input.statementNo');
    checkInvoiceLimit(statement, input.invoiceLimit, 'input.invoiceLimit');
    await tx.sql`
      /* changeInvoiceLimit */ update billing.statements set invoice_limit = ${input.invoiceLimit},
        updated_at = ${context.now().toISOString()}::timestamptz where id = ${statement.id}`;
    return statement.id;
  });
}
