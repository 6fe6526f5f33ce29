import { eq } from 'drizzle-orm';
import { invariant, notFound } from '../../../kit/basics/errors';
import { storedFileId } from '../../../kit/basics/file-reference';
import { lookupId } from '../../../kit/basics/ids';
import { requiredEmail } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { SendInvoiceEmailInput } from '../../schema.generated';
import { checkSendable, invoiceNumber, type Paper, seriesOf } from '../rules';
import { invoices } from '../tables';

export type LockedInvoice = typeof invoices.$inferSelect;

/** Issues an invoice that the caller has locked and found ready. The counter is locked last, for the shortest time. */
export async function issueLocked(
  tx: Transaction,
  context: Context,
  { id, customerId, amount }: LockedInvoice,
  { fileUrl, taxInvoiceNo, taxInvoiceCode, taxInvoicedOn }: Paper,
): Promise<void> {
  const now = context.now();
  await tx.sql`
    /* lockInvoicedStatements */ select s.id from billing.statements s
    where s.id in (select statement_id from billing.invoice_allocations where invoice_id = ${id}) order by s.id for update`;
  await tx.sql`
    /* noteInvoicing */ update billing.statements s
    set invoiced_at = greatest(s.invoiced_at, ${now.toISOString()}::timestamptz), updated_at = clock_timestamp()
    where s.id in (select statement_id from billing.invoice_allocations where invoice_id = ${id})`;
  const invoiceNo = await nextNumber(tx, seriesOf(now));
  await tx
    .update(invoices)
    .set({
      fileUrl,
      taxInvoiceNo,
      taxInvoiceCode,
      taxInvoicedOn,
      state: 'ISSUED',
      invoiceNo,
      issuedAt: now,
      updatedAt: now,
    })
    .where(eq(invoices.id, id));
  const facts = { invoiceId: id, invoiceNo, customerId, amount };
  await publish(tx, 'billing', 'webhook.event', [webhookEvent('INVOICE_ISSUED', id, [customerId], facts)]);
}

/** A sequence would leave gaps when transactions fail; this row is given back with them. */
async function nextNumber(tx: Transaction, series: string): Promise<string> {
  const rows = await tx.sql<{ lastNumber: string }[]>`
    /* nextInvoiceNumber */ insert into billing.invoice_counters as c (series, last_number) values (${series}, 1)
    on conflict (series) do update set last_number = c.last_number + 1 returning last_number`;
  invariant(rows[0], 'a counter that was just moved is returned');
  return invoiceNumber(series, rows[0].lastNumber);
}

/** Asks for a mail with an issued invoice, attached where we keep its file. Throws NOT_FOUND, FAILED_PRECONDITION. Returns its identifier. */
export async function sendInvoiceEmail(context: Context, input: SendInvoiceEmailInput): Promise<string> {
  demand(context, 'billing:write', 'billing:collect', 'billing:request');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'sendInvoiceEmail', input), async (tx) => {
    const [invoice] = await tx.sql<LockedInvoice[]>`
      /* invoiceToSend */ select i.* from billing.invoices i
      where i.id = ${lookupId(input.invoiceId)} and ${visibleCustomers(context, 'billing', 'i.customer_id')}`;
    if (!invoice) throw notFound('The invoice', 'input.invoiceId');
    checkSendable(invoice.state, invoice.fileUrl);
    const email = requiredEmail(input.email, 'input.email');
    await publish(tx, 'billing', 'message.requested', [
      mailOf(invoice, email, context.viewer.accountId, input.idempotencyKey),
    ]);
    return invoice.id;
  });
}

function mailOf(invoice: LockedInvoice, email: string, requestedById: string | null, key: string) {
  const reference = invoice.fileUrl ?? '';
  const file = storedFileId(reference);
  const name = `${invoice.invoiceNo}.pdf`;
  return {
    key: invoice.id,
    payload: {
      requestId: `invoice-${invoice.id}-${requestedById}-${key}`,
      channel: 'EMAIL' as const,
      recipients: [email],
      templateCode: 'INVOICE_ISSUED' as const,
      parameters: {
        invoiceNo: invoice.invoiceNo ?? '',
        headerName: invoice.headerName,
        amount: invoice.amount,
        // A stored file is attached; a foreign one is named.
        fileUrl: file ? '见附件' : reference,
      },
      ...(file && { attachments: [{ name, mediaType: 'application/pdf', file }] }),
      customerId: invoice.customerId,
      businessNo: invoice.invoiceNo,
      requestedById,
    },
  };
}
