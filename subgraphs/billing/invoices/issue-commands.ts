import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { invariant, notFound } from '../../kit/errors';
import { keyedRequest, withIdempotency } from '../../kit/idempotency';
import { lookupId } from '../../kit/ids';
import { publish } from '../../kit/outbox';
import type { Context } from '../loaders';
import { checkEmail } from '../rules';
import { demandScope, ownCustomers } from '../scope-commands';
import type { SendInvoiceEmailInput } from '../types.generated';
import { checkSendable, invoiceNumber, type Paper, seriesOf } from './rules';
import { invoices } from './tables';

export type LockedInvoice = typeof invoices.$inferSelect;

/** Issues an invoice that the caller has locked and found ready. The counter is locked last, for the shortest time. */
export async function issueLocked(
  tx: Transaction,
  context: Context,
  { id }: LockedInvoice,
  paper: Paper,
): Promise<void> {
  const now = context.now();
  await tx.execute(sql`
    /* lockInvoicedStatements */ select s.id from billing.statements s
    where s.id in (select statement_id from billing.invoice_allocations where invoice_id = ${id}) order by s.id for update`);
  await tx.execute(sql`
    /* noteInvoicing */ update billing.statements s
    set invoiced_at = greatest(s.invoiced_at, ${now.toISOString()}::timestamptz), updated_at = clock_timestamp()
    where s.id in (select statement_id from billing.invoice_allocations where invoice_id = ${id})`);
  const invoiceNo = await nextNumber(tx, seriesOf(now));
  await tx
    .update(invoices)
    .set({ ...paper, state: 'ISSUED', invoiceNo, issuedAt: now, updatedAt: now })
    .where(eq(invoices.id, id));
}

/** A sequence would leave gaps when transactions fail; this row is given back with them. */
async function nextNumber(tx: Transaction, series: string): Promise<string> {
  const { rows } = await tx.execute<{ last_number: string }>(sql`
    /* nextInvoiceNumber */ insert into billing.invoice_counters as c (series, last_number) values (${series}, 1)
    on conflict (series) do update set last_number = c.last_number + 1 returning last_number`);
  invariant(rows[0], 'a counter that was just moved is returned');
  return invoiceNumber(series, rows[0].last_number);
}

/** An address of a file that this subgraph keeps, see kit/file-links.ts; others are named in the mail, not attached. */
const KEPT_FILE = /^\/files\/billing\/(\d+)(\?|$)/;

/** Asks for a mail with an issued invoice, attached where we keep its file. Throws NOT_FOUND, FAILED_PRECONDITION. Returns its identifier. */
export async function sendInvoiceEmail(context: Context, input: SendInvoiceEmailInput): Promise<string> {
  demandScope(context, 'billing:write', 'billing:collect', 'billing:request');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'sendInvoiceEmail', input), async (tx) => {
    const [invoice] = await tx
      .select()
      .from(invoices)
      .where(and(eq(invoices.id, lookupId(input.invoiceId)), ownCustomers(context, sql`${invoices.customerId}`)));
    if (!invoice) throw notFound('The invoice', 'input.invoiceId');
    checkSendable(invoice.state, invoice.fileUrl);
    const email = checkEmail(input.email, 'input.email');
    await publish(tx, 'billing', 'message.requested', [
      mailOf(invoice, email, context.viewer.accountId, input.idempotencyKey),
    ]);
    return invoice.id;
  });
}

function mailOf(invoice: LockedInvoice, email: string, requestedById: string | null, key: string) {
  const fileUrl = invoice.fileUrl ?? '';
  const file = KEPT_FILE.exec(fileUrl)?.[1];
  const name = `${invoice.invoiceNo}.pdf`;
  return {
    key: invoice.id,
    payload: {
      requestId: `invoice-${invoice.id}-${requestedById}-${key}`,
      channel: 'EMAIL' as const,
      recipients: [email],
      templateCode: 'INVOICE_ISSUED',
      parameters: {
        invoiceNo: invoice.invoiceNo ?? '',
        headerName: invoice.headerName,
        amount: invoice.amount,
        fileUrl,
      },
      ...(file && { attachments: [{ name, mediaType: 'application/pdf', file }] }),
      customerId: invoice.customerId,
      businessNo: invoice.invoiceNo,
      requestedById,
    },
  };
}
