import { optionalIds } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { InvoiceState, InvoiceType, StatementInvoiceState, StatementState } from '../enums/billing';

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
