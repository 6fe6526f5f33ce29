import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import { badInput, invariant, notFound } from '../../kit/errors';
import { keyedRequest, withIdempotency } from '../../kit/idempotency';
import { isInt64, lookupId } from '../../kit/ids';
import { compareMoney, Money } from '../../kit/money';
import type { Context } from '../loaders';
import { checkAmount, checkOptionalText, checkText } from '../rules';
import { demandScope, ownCustomers } from '../scope-commands';
import { type Allocation, settleOldest, unpaidAmountOf } from '../statements/settlement-commands';
import type { AddPaymentInput, AuditPaymentInput } from '../types.generated';
import { addEntry } from '../wallets/entry-commands';
import { wallets } from '../wallets/tables';
import { checkPaidOn, checkPending, checkVouchers, commissionOf, noWalletForResidue, residueOf } from './rules';
import { type PaymentRow, paymentAllocations, payments } from './tables';

/** Reports money that a customer paid; it counts for nothing until an operator finds it. Returns its number. */
export async function addPayment(context: Context, input: AddPaymentInput): Promise<string> {
  demandScope(context, 'billing:write', 'billing:collect');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'addPayment', input), async (tx) => {
    const customerId = await ownCustomer(tx, context, input.customerId);
    const now = context.now();
    const reported = {
      amount: checkAmount(input.amount, 'input.amount'),
      paidOn: checkPaidOn(input.paidOn, now),
      voucherUrls: checkVouchers(input.voucherUrls),
      remark: checkOptionalText(input.remark, 500, 'input.remark'),
    };
    const terms = await termsIn(tx, customerId, reported.paidOn.slice(0, 7));
    const id = await nextId(tx);
    const paymentNo = `HK${id}`;
    const createdById = context.viewer.accountId;
    await tx
      .insert(payments)
      .values({ id, paymentNo, customerId, state: 'PENDING', ...reported, ...terms, createdById, createdAt: now });
    return paymentNo;
  });
}

/**
 * Passes a payment, which settles the customer's oldest unpaid statements and tops up a wallet with what is left, or
 * rejects it. All or nothing, once. Throws NOT_FOUND, CONFLICT, FAILED_PRECONDITION. Returns its number.
 */
export async function auditPayment(context: Context, input: AuditPaymentInput): Promise<string> {
  demandScope(context, 'billing:write');
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'auditPayment', input), async (tx) => {
    const payment = await lockPayment(tx, context, input.paymentNo);
    checkPending(payment.state);
    const outcome = input.verdict === 'PASS' ? await pass(tx, context, payment, input) : rejection(input);
    const now = context.now();
    await tx
      .update(payments)
      .set({ ...outcome, auditedAt: now, auditedById: context.viewer.accountId, updatedAt: now })
      .where(eq(payments.id, payment.id));
    return payment.paymentNo;
  });
}

function rejection({ reason }: AuditPaymentInput): Partial<PaymentRow> {
  return { state: 'REJECTED', rejectReason: checkText(reason, 500, 'input.reason') };
}

async function pass(
  tx: Transaction,
  context: Context,
  payment: PaymentRow,
  { residueWalletId }: AuditPaymentInput,
): Promise<Partial<PaymentRow>> {
  const { id, customerId, amount, commissionRate } = payment;
  const allocations = await settleOldest(tx, { customerId, amount });
  await keepAllocations(tx, id, allocations);
  const residueAmount = residueOf(amount, allocations);
  return {
    state: 'PASSED',
    allocatedAmount: new Money(amount).minus(residueAmount).toFixed(2),
    residueAmount,
    residueWalletId: await topUp(tx, context, payment, residueAmount, residueWalletId),
    afterDebtAmount: await unpaidAmountOf(tx, customerId),
    commissionAmount: commissionOf(amount, commissionRate),
  };
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
    walletId: wallet.id,
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
  if (paymentNo.includes('\0')) throw badInput('input.paymentNo', 'paymentNo must not hold null characters.');
  const [payment] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.paymentNo, paymentNo), ownCustomers(context, sql`${payments.customerId}`)))
    .for('update');
  if (!payment) throw notFound('The payment', 'input.paymentNo');
  return payment;
}

async function ownCustomer(tx: Transaction, context: Context, customerId: string): Promise<string> {
  const { rows } = await tx.execute<{ customer_id: string }>(sql`
    /* customerOfPayment */ select k.customer_id from billing.known_customers k
    where k.customer_id = ${isInt64(customerId) ? customerId : '-1'}::bigint
      and ${ownCustomers(context, sql`k.customer_id`)}`);
  if (!rows[0]) throw notFound('The customer', 'input.customerId');
  return rows[0].customer_id;
}

/** Who kept the customer in the month of payment, yyyy-MM, and at which rate; nobody and none when nobody did. */
async function termsIn(tx: Transaction, customerId: string, month: string) {
  const { rows } = await tx.execute<{ salesperson_id: string; commission_rate: string | null }>(sql`
    /* termsInMonth */ select a.salesperson_id, r.commission_rate from billing.known_assignments a
    left join billing.known_commission_rates r on r.customer_id = a.customer_id and r.effect_month = a.effect_month
    where a.customer_id = ${customerId} and a.effect_month <= ${month}
      and (a.until_month is null or a.until_month > ${month})
    order by a.effect_month desc limit 1`);
  return { salespersonId: rows[0]?.salesperson_id ?? null, commissionRate: rows[0]?.commission_rate ?? null };
}

async function nextId(tx: Transaction): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`/* nextPaymentId */ select skep.next_id() as id`);
  invariant(rows[0], 'the database makes identifiers');
  return rows[0].id;
}
