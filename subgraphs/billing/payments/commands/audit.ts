import { and, eq } from 'drizzle-orm';
import { invariant, notFound } from '../../../kit/basics/errors';
import { fileReferencesOf } from '../../../kit/basics/file-reference';
import { isInt64, lookupId } from '../../../kit/basics/ids';
import { amountOf, compareMoney, Money } from '../../../kit/basics/money';
import { lookupText, optionalText, requiredText } from '../../../kit/basics/text';
import { requireFiles } from '../../../kit/documents/files';
import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import { keyedRequest, withIdempotency, writtenOnce } from '../../../kit/requests/idempotency';
import { assignedIn, demand, visibleCustomers } from '../../../kit/requests/row-scope';
import { onCommit, type Transaction } from '../../../kit/sql/database';
import { unsafeFragment } from '../../../kit/sql/sql';
import { paymentMoney, paymentsDecided } from '../../figures/metrics';
import type { Context } from '../../loaders';
import { MOST_OF_TRANSFER } from '../../rules';
import type { AddPaymentInput, AuditPaymentInput } from '../../schema.generated';
import { type Allocation, settleOldest, unpaidAmountOf } from '../../statements/commands/settle';
import { addEntry } from '../../wallets/commands/enter';
import { wallets } from '../../wallets/tables';
import { publishPayments } from '../events';
import { checkPaidOn, checkPending, noWalletForResidue, residueOf } from '../rules';
import { type PaymentRow, paymentAllocations, payments } from '../tables';

/** Reports money that a customer paid; it counts for nothing until an operator finds it. */
export async function addPayment(context: Context, input: AddPaymentInput): Promise<PaymentRow> {
  demand(context, 'billing:write', 'billing:collect');
  async function add(tx: Transaction): Promise<PaymentRow> {
    const customerId = await ownCustomer(tx, context, input.customerId);
    const now = context.now();
    const reported = {
      amount: amountOf(input.amount, 'input.amount', { most: MOST_OF_TRANSFER }),
      paidOn: checkPaidOn(input.paidOn, now),
      voucherUrls: fileReferencesOf(input.voucherUrls, 'billing', 'input.voucherUrls'),
      remark: optionalText(input.remark, 'input.remark', { most: 500, lines: true }),
    };
    await requireFiles(tx, 'billing', context.viewer, { 'input.voucherUrls': reported.voucherUrls });
    const terms = await termsIn(tx, customerId, reported.paidOn.slice(0, 7));
    const id = await nextId(tx);
    const paymentNo = `HK${id}`;
    const createdById = context.viewer.accountId;
    const [payment] = await tx
      .insert(payments)
      .values({ id, paymentNo, customerId, state: 'PENDING', ...reported, ...terms, createdById, createdAt: now })
      .returning();
    invariant(payment, 'a payment that was just written is returned');
    onCommit(tx, () => paymentsDecided.inc({ state: 'reported' }));
    return payment;
  }
  const read = (id: string) => context.loaders.payments.load(id);
  return writtenOnce(context.db, keyedRequest(context, 'billing', 'addPayment', input), add, read);
}

/** Settles the oldest unpaid statements and tops up a wallet with the rest, or rejects; once. Returns its number. */
export async function auditPayment(context: Context, input: AuditPaymentInput): Promise<string> {
  demand(context, 'billing:write');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'auditPayment', input), async (tx) => {
    const payment = await lockPayment(tx, context, input.paymentNo);
    checkPending(payment.state);
    const outcome = input.verdict === 'PASS' ? await pass(tx, context, payment, input) : rejection(input);
    const now = context.now();
    await tx
      .update(payments)
      .set({ ...outcome, auditedAt: now, auditedById: context.viewer.accountId, updatedAt: now })
      .where(eq(payments.id, payment.id));
    await publishPayments(tx, [payment.id]);
    onCommit(tx, () => noteDecided(input.verdict, payment.amount));
    if (input.verdict === 'PASS') await tellPassed(tx, { ...payment, ...outcome });
    return payment.paymentNo;
  });
}

function noteDecided(verdict: AuditPaymentInput['verdict'], amount: string): void {
  const isPassed = verdict === 'PASS';
  paymentsDecided.inc({ state: isPassed ? 'passed' : 'rejected' });
  if (isPassed) paymentMoney.inc(Number(amount));
}

async function tellPassed(tx: Transaction, payment: PaymentRow): Promise<void> {
  const { id, paymentNo, customerId, paidOn, amount, allocatedAmount, residueAmount } = payment;
  const facts = {
    ...{ paymentId: id, paymentNo, customerId, paidOn, amount },
    ...{ allocatedAmount: allocatedAmount ?? '0.00', residueAmount: residueAmount ?? '0.00' },
  };
  await publish(tx, 'billing', 'webhook.event', [webhookEvent('PAYMENT_PASSED', id, [customerId], facts)]);
}

function rejection({ reason }: AuditPaymentInput): Partial<PaymentRow> {
  return { state: 'REJECTED', rejectReason: requiredText(reason, 'input.reason', { most: 500, lines: true }) };
}

async function pass(
  tx: Transaction,
  context: Context,
  payment: PaymentRow,
  { residueWalletId }: AuditPaymentInput,
): Promise<Partial<PaymentRow>> {
  const { id, customerId, amount } = payment;
  const allocations = await settleOldest(tx, { customerId, amount });
  await keepAllocations(tx, id, allocations);
  const residueAmount = residueOf(amount, allocations);
  return {
    state: 'PASSED',
    allocatedAmount: new Money(amount).minus(residueAmount).toFixed(2),
    residueAmount,
    residueWalletId: await topUp(tx, context, payment, residueAmount, residueWalletId),
    afterDebtAmount: await unpaidAmountOf(tx, customerId),
    commissionAmount: await commissionOn(tx, allocations),
  };
}

/** Whoever kept the customer earns at each month's rate: CNY, rounded half-up once; null when nobody did. */
async function commissionOn(tx: Transaction, allocations: readonly Allocation[]): Promise<string | null> {
  const [earned] = await tx.sql<{ amount: string | null }[]>`
    /* commissionOnAllocations */ select round(sum(part.amount * l.total_fee * r.commission_rate / s.total_amount), 2) as amount
    from jsonb_to_recordset(${JSON.stringify(allocations)}::jsonb) as part("statementId" bigint, amount numeric(20,2))
    join billing.statements s on s.id = part."statementId"
    join billing.statement_lines l on l.statement_id = s.id
    join billing.known_assignments a on a.customer_id = s.customer_id and ${assignedIn(unsafeFragment('l.usage_month'), 'a')}
    join billing.known_commission_rates r on r.customer_id = a.customer_id and r.effect_month = a.effect_month`;
  return earned?.amount ?? null;
}

async function keepAllocations(tx: Transaction, paymentId: string, allocations: readonly Allocation[]): Promise<void> {
  if (allocations.length === 0) return;
  await tx.insert(paymentAllocations).values(allocations.map((part) => ({ paymentId, ...part })));
}

/** Puts the residue on the chosen wallet of the customer, else on its default one; returns which, null for no residue. */
async function topUp(
  tx: Transaction,
  context: Context,
  { customerId, paymentNo }: PaymentRow,
  residue: string,
  chosen: string | null | undefined,
): Promise<string | null> {
  const which = chosen == null ? eq(wallets.isDefault, true) : eq(wallets.id, lookupId(chosen));
  const [wallet] = await tx
    .select({ id: wallets.id })
    .from(wallets)
    .where(and(eq(wallets.customerId, customerId), which));
  if (!wallet && chosen != null) throw notFound('The wallet', 'input.residueWalletId');
  if (compareMoney(residue, '0') === 0) return null;
  if (!wallet) throw noWalletForResidue(residue);
  await addEntry(tx, {
    wallet: wallet.id,
    amount: residue,
    businessType: 'RECHARGE',
    businessNo: paymentNo,
    idempotencyKey: paymentNo,
    feeName: '回款结余充值',
    payMethod: 'BANK_TRANSFER',
    appCode: 'crm',
    createdById: context.viewer.accountId,
  });
  return wallet.id;
}

/** The payment as it is once nobody else changes it. Throws NOT_FOUND, also for somebody else's. */
async function lockPayment(tx: Transaction, context: Context, paymentNo: string): Promise<PaymentRow> {
  const [payment] = await tx.sql<PaymentRow[]>`
    /* lockPayment */ select p.* from billing.payments p
    where p.payment_no = ${lookupText(paymentNo)} and ${visibleCustomers(context, 'billing', 'p.customer_id')} for update`;
  if (!payment) throw notFound('The payment', 'input.paymentNo');
  return payment;
}

async function ownCustomer(tx: Transaction, context: Context, customerId: string): Promise<string> {
  const rows = await tx.sql<{ customerId: string }[]>`
    /* customerOfPayment */ select k.customer_id from billing.known_customers k
    where k.customer_id = ${isInt64(customerId) ? customerId : '-1'}::bigint
      and ${visibleCustomers(context, 'billing', 'k.customer_id')}`;
  if (!rows[0]) throw notFound('The customer', 'input.customerId');
  return rows[0].customerId;
}

/** Who kept the customer in the month of payment, yyyy-MM, and at which rate; nobody and none when nobody did. */
async function termsIn(tx: Transaction, customerId: string, month: string) {
  const rows = await tx.sql<{ salespersonId: string; commissionRate: string | null }[]>`
    /* termsInMonth */ select a.salesperson_id, r.commission_rate from billing.known_assignments a
    left join billing.known_commission_rates r on r.customer_id = a.customer_id and r.effect_month = a.effect_month
    where a.customer_id = ${customerId} and ${assignedIn(month, 'a')}
    order by a.effect_month desc limit 1`;
  return { salespersonId: rows[0]?.salespersonId ?? null, commissionRate: rows[0]?.commissionRate ?? null };
}

async function nextId(tx: Transaction): Promise<string> {
  const rows = await tx.sql<{ id: string }[]>`/* nextPaymentId */ select skep.next_id() as id`;
  invariant(rows[0], 'the database makes identifiers');
  return rows[0].id;
}
