import { eq } from 'drizzle-orm';
import { invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { amountOf } from '../../../kit/basics/money';
import { requiredText } from '../../../kit/basics/text';
import { requireFiles } from '../../../kit/documents/files';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { MOST_OF_TRANSFER } from '../../rules';
import type { AddInvoiceInput, ApplyInvoiceInput, AuditInvoiceInput, IssueInvoiceInput } from '../../schema.generated';
import { addInvoiced, removeInvoiced } from '../../statements/commands/settle';
import {
  type AskedPaper,
  checkAudit,
  checkHeading,
  checkIssue,
  checkPaper,
  completed,
  isPaper,
  type Paper,
  partsOf,
} from '../rules';
import { invoiceAllocations, invoices } from '../tables';
import { invoicedAccount, lockInvoiceable } from './allocate';
import { issueLocked, type LockedInvoice } from './issue';
import { rememberHeading, savedHeading } from './profiles';

/** A customer's; an operator looks at it first. Returns its identifier. */
export async function applyInvoice(context: Context, input: ApplyInvoiceInput): Promise<string> {
  demand(context, 'billing:request');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'applyInvoice', input), (tx) =>
    askForInvoice(tx, context, input, 'TO_BE_AUDITED'),
  );
}

/** An operator's needs no second look and is issued at once with a file; a salesperson's waits like a customer's own. */
export async function addInvoice(context: Context, input: AddInvoiceInput): Promise<string> {
  demand(context, 'billing:write', 'billing:collect');
  const trusted = context.viewer.kind === 'operator';
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'addInvoice', input), async (tx) => {
    const id = await askForInvoice(tx, context, input, trusted ? 'TO_BE_ISSUED' : 'TO_BE_AUDITED');
    if (!input.fileUrl) return id;
    const paper = await paperOf(tx, context, input);
    if (trusted) await issueLocked(tx, context, await lockInvoice(tx, context, id), paper);
    else await tx.update(invoices).set(paper).where(eq(invoices.id, id));
    return id;
  });
}

async function askForInvoice(
  tx: Transaction,
  context: Context,
  input: ApplyInvoiceInput | AddInvoiceInput,
  state: 'TO_BE_AUDITED' | 'TO_BE_ISSUED',
): Promise<string> {
  const account = await invoicedAccount(tx, context, input);
  const asked = checkHeading(input);
  const amount = amountOf(input.amount, 'input.amount', { most: MOST_OF_TRANSFER });
  const locked = await lockInvoiceable(tx, context, account, input.statementNos);
  const parts = partsOf(amount, locked.chosen, locked.account);
  await addInvoiced(tx, parts);
  const heading = completed(asked, await savedHeading(tx, account.customerId, asked));
  const now = context.now();
  const createdById = context.viewer.accountId;
  const [written] = await tx
    .insert(invoices)
    .values({ ...account, ...heading, amount, state, createdById, createdAt: now, updatedAt: now })
    .returning({ id: invoices.id });
  invariant(written, 'an invoice that was just written is returned');
  await tx.insert(invoiceAllocations).values(parts.map((part) => ({ invoiceId: written.id, ...part })));
  await rememberHeading(tx, context, account.customerId, heading);
  return written.id;
}

/** Passes an invoice or rejects it, which gives its amount back to the statements; passed with a file it is issued. */
export async function auditInvoice(context: Context, input: AuditInvoiceInput): Promise<string> {
  demand(context, 'billing:write');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'auditInvoice', input), async (tx) => {
    const invoice = await lockInvoice(tx, context, input.invoiceId);
    checkAudit(invoice.state, input.verdict);
    const now = context.now();
    const audited = { auditedAt: now, auditedById: context.viewer.accountId, updatedAt: now };
    if (input.verdict === 'REJECT') {
      const rejectReason = requiredText(input.reason, 'input.reason', { most: 500, lines: true });
      await removeInvoiced(tx, await partsOfInvoice(tx, invoice.id));
      await tx
        .update(invoices)
        .set({ ...audited, state: 'REJECTED', rejectReason })
        .where(eq(invoices.id, invoice.id));
      return invoice.id;
    }
    await tx
      .update(invoices)
      .set({ ...audited, state: 'TO_BE_ISSUED' })
      .where(eq(invoices.id, invoice.id));
    // Whoever asked may have brought the file along.
    if (input.fileUrl) await issueLocked(tx, context, invoice, await paperOf(tx, context, input));
    else if (isPaper(invoice)) await issueLocked(tx, context, invoice, invoice);
    return invoice.id;
  });
}

/** Files the paper of a passed invoice and gives it the next number of the year. */
export async function issueInvoice(context: Context, input: IssueInvoiceInput): Promise<string> {
  demand(context, 'billing:write', 'billing:collect');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'issueInvoice', input), async (tx) => {
    const invoice = await lockInvoice(tx, context, input.invoiceId);
    checkIssue(invoice.state);
    await issueLocked(tx, context, invoice, await paperOf(tx, context, input));
    return invoice.id;
  });
}

async function paperOf(tx: Transaction, context: Context, asked: AskedPaper): Promise<Paper> {
  const paper = checkPaper(asked, context.now());
  await requireFiles(tx, 'billing', context.viewer, { 'input.fileUrl': paper.fileUrl });
  return paper;
}

async function lockInvoice(tx: Transaction, context: Context, invoiceId: string): Promise<LockedInvoice> {
  const [invoice] = await tx.sql<LockedInvoice[]>`
    /* lockInvoice */ select i.* from billing.invoices i
    where i.id = ${lookupId(invoiceId)} and ${visibleCustomers(context, 'billing', 'i.customer_id')} for update`;
  if (!invoice) throw notFound('The invoice', 'input.invoiceId');
  return invoice;
}

async function partsOfInvoice(tx: Transaction, invoiceId: string) {
  return tx
    .select({ statementId: invoiceAllocations.statementId, amount: invoiceAllocations.amount })
    .from(invoiceAllocations)
    .where(eq(invoiceAllocations.invoiceId, invoiceId));
}
