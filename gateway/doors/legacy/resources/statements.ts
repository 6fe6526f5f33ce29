import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import {
  CustomerBillType,
  OverdraftState,
  StatementInvoiceState,
  StatementPaymentState,
  StatementState,
} from '../enums/billing';
import { MessageState } from '../enums/platform';

/**
 * A statement as customers see it. Legacy promises the lines in a detail; lists have them too, for one SQL statement
 * more a page.
 */
export const statementFields = `fragment LegacyStatement on Statement {
  id statementNo billMonth customer { id } developerAccount { id } developerAccountName appId state invoiceState
  paymentState overdraftState totalAmount invoicedAmount invoiceableAmount settledAmount confirmedAt invoicedAt emails
  attachmentUrl sendRecords { recipients cc attachmentUrl sentAt state }
  lines {
    id usageMonth productCode productName tag callCount freeCount chargeCount price totalFee settledAmount createdAt
  }
}`;

/** The same with what the calls cost us and of whom we had them, for staff. */
export const statementCostFields = `${statementFields}
fragment LegacyStatementCost on Statement {
  ...LegacyStatement lines { id totalCost soleSource { dataSourceName dataSourceCode } }
}`;

/** `StatementFilter` of a list; an empty list is no filter. */
export const statementFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  billMonthFrom: parseMonth(body.billDateGte, 'billDateGte'),
  billMonthUntil: parseMonth(body.billDateLte, 'billDateLte'),
  statementNos: optionalTexts(body.statementNoList),
  developerAccountIds: optionalIds(body.deptIdList),
  states: StatementState.parseAll(body.stateList),
  invoiceStates: StatementInvoiceState.parseAll(body.invoiceStateList),
  paymentStates: StatementPaymentState.parseAll(body.paymentStateList),
  overdraftStates: OverdraftState.parseAll(body.overdraftTypeList),
});

/** What is said of a statement wherever it is named. */
export const statementFacts = (statement: any) => ({
  id: int64(statement.id),
  statementNo: statement.statementNo,
  billDate: statement.billMonth,
  userId: int64(statement.customer.id),
  deptId: int64(statement.developerAccount.id),
  deptName: statement.developerAccountName,
  appId: statement.appId,
  state: StatementState.code(statement.state),
  stateDesc: StatementState.text(statement.state),
  invoiceState: StatementInvoiceState.code(statement.invoiceState),
  totalAmount: amount(statement.totalAmount),
  invoicedAmount: amount(statement.invoicedAmount),
  notInvoicedAmount: amount(statement.invoiceableAmount),
  confirmDate: dateTime(statement.confirmedAt),
  invoiceTime: dateTime(statement.invoicedAt),
});

export const toLegacyStatement = (statement: any) => ({
  ...statementFacts(statement),
  billDetailList: statement.lines.map((line: any) => toLegacyStatementLine(line, statement)),
  emails: statement.emails,
  attachmentUrl: statement.attachmentUrl,
  settledAmount: amount(statement.settledAmount),
  overdraftType: OverdraftState.code(statement.overdraftState),
  sendRecordList: statement.sendRecords.map(toLegacySendRecord),
  paymentStateDesc: StatementPaymentState.text(statement.paymentState),
});

/**
 * Lines are of a month and a product, whichever sources answered: they name the source when it was one alone. Its old
 * identifier and that of its configuration were int32; ours do not fit.
 */
const toLegacyStatementLine = (line: any, statement: any) => ({
  id: int64(line.id),
  billDate: line.usageMonth,
  billType: CustomerBillType.code('MONTHLY'),
  deptId: int64(statement.developerAccount.id),
  deptName: statement.developerAccountName,
  appId: statement.appId,
  checkItem: line.productCode,
  checkItemName: line.productName,
  tag: line.tag,
  dataSource: line.soleSource?.dataSourceName,
  dataSourceCode: line.soleSource?.dataSourceCode,
  count: line.callCount,
  freeCount: line.freeCount,
  chargeCount: line.chargeCount,
  price: amount(line.price),
  totalFee: amount(line.totalFee),
  totalCost: amount(line.totalCost),
  settledAmount: amount(line.settledAmount),
  statementNo: statement.statementNo,
  createDate: dateTime(line.createdAt),
});

/** A statement as a row of a sheet, without its lines. */
export const statementRowFields = `fragment LegacyStatementRow on Statement {
  statementNo billMonth developerAccount { id } developerAccountName appId state invoiceState paymentState
  overdraftState totalAmount invoicedAmount invoiceableAmount settledAmount confirmedAt invoicedAt
}`;

export const statementColumns: readonly Column<any>[] = [
  { title: '账单编号', value: (s) => s.statementNo, width: 24 },
  { title: '账单月份', value: (s) => s.billMonth },
  { title: '机构id', value: (s) => s.developerAccount.id },
  { title: '机构名称', value: (s) => s.developerAccountName, width: 32 },
  { title: 'appid', value: (s) => s.appId },
  { title: '账单状态', value: (s) => StatementState.text(s.state) },
  { title: '开票状态', value: (s) => StatementInvoiceState.text(s.invoiceState) },
  { title: '回款状态', value: (s) => StatementPaymentState.text(s.paymentState) },
  { title: '超支类型', value: (s) => OverdraftState.text(s.overdraftState) },
  { title: '总金额', value: (s) => s.totalAmount, kind: 'amount' },
  { title: '已开票金额', value: (s) => s.invoicedAmount, kind: 'amount' },
  { title: '未开票金额', value: (s) => s.invoiceableAmount, kind: 'amount' },
  { title: '已结算金额', value: (s) => s.settledAmount, kind: 'amount' },
  { title: '确认时间', value: (s) => s.confirmedAt, kind: 'dateTime' },
  { title: '开票时间', value: (s) => s.invoicedAt, kind: 'dateTime' },
];

const toLegacySendRecord = (record: any) => ({
  receiverList: record.recipients,
  ccList: record.cc,
  attachmentUrl: record.attachmentUrl,
  sendTime: dateTime(record.sentAt),
  state: MessageState.code(record.state),
});

export const statementTotalFields = `fragment LegacyStatementTotals on StatementTotals {
  totalAmount invoicedAmount settledAmount receivableAmount
}`;

export const toLegacyStatementTotals = (totals: any) => ({
  totalAmountSum: amount(totals.totalAmount),
  invoicedAmountSum: amount(totals.invoicedAmount),
  settledAmountSum: amount(totals.settledAmount),
  receivableAmountSum: amount(totals.receivableAmount),
});
