import { optionalIds, optionalTexts } from '../codecs/ids';
import { freshKey } from '../codecs/keys';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { AuditVerdict, InvoiceState, InvoiceType, StatementInvoiceState, StatementState } from '../enums/billing';

export const invoiceFields = `fragment LegacyInvoice on Invoice {
  id developerAccount { id } developerAccountName type state amount headerName taxNumber email issuedAt fileUrl createdAt
  allocations {
    statement {
      id statementNo billMonth developerAccount { id } developerAccountName appId state invoiceState invoicedAmount
      invoicedAt
    }
  }
}`;

/** `InvoiceFilter` of a list; deptId is one more account of deptIdList. */
export const invoiceFilter = ({ deptId, deptIdList = [], stateList }: LegacyFields) => ({
  developerAccountIds: optionalIds(deptId ? [deptId, ...deptIdList] : deptIdList),
  states: InvoiceState.parseAll(stateList),
});

export const toLegacyInvoice = (invoice: any) => ({
  id: int64(invoice.id),
  deptId: int64(invoice.developerAccount.id),
  deptName: invoice.developerAccountName,
  invoiceType: InvoiceType.code(invoice.type),
  state: InvoiceState.code(invoice.state),
  invoiceAmount: amount(invoice.amount),
  statementList: invoice.allocations.flatMap(({ statement }: any) =>
    statement ? [toLegacyInvoicedStatement(statement)] : [],
  ),
  headerName: invoice.headerName,
  tin: invoice.taxNumber,
  email: invoice.email,
  invoiceTime: dateTime(invoice.issuedAt),
  invoiceUrl: invoice.fileUrl,
  createDate: dateTime(invoice.createdAt),
});

const toLegacyInvoicedStatement = (statement: any) => ({
  id: int64(statement.id),
  statementNo: statement.statementNo,
  billDate: statement.billMonth,
  deptId: int64(statement.developerAccount.id),
  deptName: statement.developerAccountName,
  appId: statement.appId,
  state: StatementState.code(statement.state),
  invoiceState: StatementInvoiceState.code(statement.invoiceState),
  invoicedAmount: amount(statement.invoicedAmount),
  invoiceTime: dateTime(statement.invoicedAt),
});

export const calculationFields = `fragment LegacyInvoiceCalculation on InvoiceCalculation {
  totalAmount invoicedAmount invoiceableAmount statements { statementId statementNo amount }
}`;

/** `InvoiceCalculationFilter`; no numbers mean every statement that may be invoiced. */
export const calculationFilter = ({ deptId, statementNoList }: LegacyFields) => ({
  developerAccountId: deptId,
  statementNos: optionalTexts(statementNoList),
});

export const toLegacyCalculation = (calculation: any) => ({
  totalAmountSum: amount(calculation.totalAmount),
  invoicedAmountSum: amount(calculation.invoicedAmount),
  notInvoicedAmountSum: amount(calculation.invoiceableAmount),
  statementDetails: calculation.statements.map((statement: any) => ({
    statementId: int64(statement.statementId),
    statementNo: statement.statementNo,
    invoiceAmount: amount(statement.amount),
  })),
});

/** What `ApplyInvoiceInput` and `AddInvoiceInput` have in common. */
export const invoiceRequest = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  statementNos: optionalTexts(body.statementNoList),
  amount: body.invoiceAmount,
  type: InvoiceType.parse(body.invoiceType),
  headerName: body.headerName,
  taxNumber: body.tin,
  email: body.email,
  idempotencyKey: freshKey(),
});

export const invoiceAudit = (body: LegacyFields) => ({
  invoiceId: body.id,
  verdict: AuditVerdict.parse(body.auditType),
  reason: body.rejectReason,
  fileUrl: body.invoiceUrl,
  idempotencyKey: freshKey(),
});

export const invoicePaper = ({ id, invoiceUrl }: LegacyFields) => ({
  invoiceId: id,
  fileUrl: invoiceUrl,
  idempotencyKey: freshKey(),
});

export const invoiceMail = ({ id, email }: LegacyFields) => ({ invoiceId: id, email, idempotencyKey: freshKey() });

/** The customer of `$id` with its headings of one kind or all. */
export const invoiceHeaderFields = `fragment LegacyInvoiceHeaders on Customer {
  id name invoiceProfiles(type: $type) { id type headerName taxNumber email createdById createdAt updatedAt }
}`;

export const invoiceHeaderVariables = ({ userId, invoiceType }: LegacyFields) => ({
  id: userId,
  type: InvoiceType.parse(invoiceType),
});

export const toLegacyInvoiceHeaders = (customer: any) =>
  customer.invoiceProfiles.map((profile: any) => ({
    id: int64(profile.id),
    createBy: int64(profile.createdById),
    createTime: dateTime(profile.createdAt),
    modifyTime: dateTime(profile.updatedAt),
    userId: int64(customer.id),
    username: customer.name,
    invoiceType: InvoiceType.code(profile.type),
    name: profile.headerName,
    tin: profile.taxNumber,
    email: profile.email,
  }));
