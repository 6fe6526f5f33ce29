import { optionalIds } from '../codecs/ids';
import { freshKey } from '../codecs/keys';
import { amount, int64, rate } from '../codecs/numbers';
import { dateTime, parseDate } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { AuditVerdict, PaymentState } from '../enums/billing';
import { statementFacts, toLegacyStatement } from './statements';

/** A payment as lists and details of staff show it; what it settled costs one SQL statement more a page. */
export const paymentFields = `fragment LegacyPayment on Payment {
  id createdById createdAt updatedAt paymentNo customer { id name } salesperson { id name } amount residueAmount
  afterDebtAmount state paidOn auditedAt voucherUrls remark rejectReason commissionRate commissionAmount
  allocations {
    amount
    statement {
      id createdAt updatedAt statementNo billMonth customer { id } developerAccount { id } developerAccountName appId
      state invoiceState totalAmount invoicedAmount invoiceableAmount confirmedAt invoicedAt emails attachmentUrl
      settledAmount
    }
  }
}`;

/** `PaymentFilter` of a list; an empty list is no filter. */
export const paymentFilter = (body: LegacyFields) => ({
  customerIds: optionalIds(body.customerIds),
  salespersonIds: optionalIds(body.salesmanIds),
  states: PaymentState.parseAll(body.stateList),
  paidFrom: parseDate(body.paymentDateGte, 'paymentDateGte'),
  paidUntil: parseDate(body.paymentDateLte, 'paymentDateLte'),
});

export const toLegacyPayment = (payment: any) => ({
  id: int64(payment.id),
  createBy: int64(payment.createdById),
  createTime: dateTime(payment.createdAt),
  modifyTime: dateTime(payment.updatedAt),
  paymentNo: payment.paymentNo,
  customerId: int64(payment.customer.id),
  customerName: payment.customer.name,
  salesmanId: int64(payment.salesperson?.id),
  salesmanName: payment.salesperson?.name,
  amount: amount(payment.amount),
  residueAmount: amount(payment.residueAmount),
  afterDebtAmount: amount(payment.afterDebtAmount),
  state: PaymentState.code(payment.state),
  paymentDate: payment.paidOn,
  auditTime: dateTime(payment.auditedAt),
  certificateList: payment.voucherUrls,
  remark: payment.remark,
  settleDetails: payment.allocations.flatMap((part: any) => (part.statement ? [toLegacySettlement(part)] : [])),
  rejectReason: payment.rejectReason,
  royaltyRate: rate(payment.commissionRate),
  royaltyAmount: amount(payment.commissionAmount),
});

/** Statements are made by a job, so nobody created them. */
const toLegacySettlement = ({ statement, amount: settled }: any) => ({
  createTime: dateTime(statement.createdAt),
  modifyTime: dateTime(statement.updatedAt),
  ...statementFacts(statement),
  emails: statement.emails,
  attachmentUrl: statement.attachmentUrl,
  paymentAmount: amount(statement.settledAmount),
  settleAmount: amount(settled),
});

export const paymentAudit = (body: LegacyFields) => ({
  paymentNo: body.paymentNo,
  verdict: AuditVerdict.parse(body.auditType),
  reason: body.rejectReason,
  idempotencyKey: freshKey(),
});

/** The printed list is of text; a client that joined its vouchers by commas meant several. */
export const reportedPayment = (body: LegacyFields) => ({
  customerId: body.customerId,
  amount: body.amount,
  paidOn: parseDate(body.paymentDate, 'paymentDate'),
  voucherUrls: body.certificateList?.flatMap((voucher: string) => voucher.split(',').filter((url) => url.trim())),
  remark: body.remark,
  idempotencyKey: freshKey(),
});

/** A customer that owes something, with its unpaid statements. */
export const toLegacyReceivable = (receivable: any) => ({
  customerId: int64(receivable.customer.id),
  customerName: receivable.customer.name,
  receivableAmount: amount(receivable.amount),
  receivableCount: receivable.statementCount,
  lastPaymentDate: receivable.lastPaidOn,
  linkman: receivable.customer.contactName,
  linkMobile: receivable.customer.contactMobile,
  statementList: receivable.customer.bills.nodes.map(toLegacyStatement),
});
