import { fieldsBelow } from '../../kit/asked';
import { fileUrl } from '../../kit/files';
import { lookupId } from '../../kit/ids';
import type { PageArgs } from '../../kit/pagination';
import { soleSourceKey } from '../supplier-bills/queries';
import type { Resolvers, StatementFilter, StatementOrder } from '../types.generated';
import { listStatements, recipientsOf, type StatementArgs, statementByNo } from './queries';
import { statementTotals } from './totals-queries';

interface StatementListArgs extends PageArgs {
  filter?: StatementFilter | null;
  orderBy?: StatementOrder | null;
}

const listArgs = ({ filter, orderBy, ...page }: StatementListArgs): StatementArgs => ({
  filter: filter ?? {},
  order: orderBy ?? { field: 'BILL_MONTH', direction: 'DESC' },
  page,
});

const HOUR_MS = 3600_000;

/**
 * An address that is good for one to two hours: until a full hour, so that whoever asks again gets the same one and a
 * browser need not load the file again.
 */
const linkTo = (fileId: string | null, now: Date) =>
  fileId ? fileUrl('billing', fileId, new Date((Math.ceil(now.getTime() / HOUR_MS) + 1) * HOUR_MS)) : null;

export const statementResolvers: Resolvers = {
  Query: {
    statement: (_, { statementNo }, context) => statementByNo(context, statementNo),
    statements: (_, args, context, info) => listStatements(context, { ...listArgs(args), asked: fieldsBelow(info) }),
    statementTotals: (_, { filter }, context) => statementTotals(context, filter ?? {}),
    statementRecipients: (_, { developerAccountId }, context) => recipientsOf(context, lookupId(developerAccountId)),
  },
  Customer: {
    bills: ({ id }, args, { loaders }, info) =>
      loaders.statementsOfCustomer({ ...listArgs(args), asked: fieldsBelow(info) }).load(lookupId(id)),
  },
  Statement: {
    __resolveReference: ({ id }, { loaders }) => loaders.statements.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    wallet: ({ walletId }, _, { loaders }) => (walletId ? loaders.wallets.load(walletId) : null),
    invoiceLimit: ({ invoiceLimit, totalAmount }) => invoiceLimit ?? totalAmount,
    attachmentUrl: ({ spreadsheetId }, _, { now }) => linkTo(spreadsheetId, now()),
    pdfUrl: ({ pdfId }, _, { now }) => linkTo(pdfId, now()),
    lines: ({ id }, _, { loaders }, info) => loaders.linesOfStatement(fieldsBelow(info)).load(id),
    sendRecords: ({ id }, _, { loaders }) => loaders.sendRecordsOfStatement.load(id),
    invoices: ({ id }, _, { loaders }) => loaders.invoiceAllocationsOfStatement.load(id),
    payments: ({ id }, _, { loaders }) => loaders.paymentAllocationsOfStatement.load(id),
  },
  StatementSendRecord: {
    attachmentUrl: ({ spreadsheetId }, _, { now }) => linkTo(spreadsheetId, now()),
  },
  StatementLine: {
    product: ({ productCode }) => ({ code: productCode }),
    // What an operator wrote need not be of calls.
    soleSource: ({ kind, usageMonth, productCode }, _, { loaders }) =>
      kind === 'MANUAL' ? null : loaders.soleSources.load(soleSourceKey(usageMonth, productCode)),
  },
};
