import { storedReference } from '../../kit/basics/file-reference';
import { lookupId } from '../../kit/basics/ids';
import type { PageArgs } from '../../kit/lists/pagination';
import { selectionOf } from '../../kit/lists/selection';
import type { Resolvers } from '../resolvers.generated';
import type { StatementFilter, StatementOrder } from '../schema.generated';
import { soleSourceKey } from '../supplier-bills/queries';
import { listStatements, recipientsOf, type StatementArgs, statementByNo } from './queries/statements';
import { statementTotals } from './queries/totals';

interface StatementListArgs extends PageArgs {
  filter?: StatementFilter | null;
  orderBy?: StatementOrder | null;
}

const listArgs = ({ filter, orderBy, ...page }: StatementListArgs): StatementArgs => ({
  filter: filter ?? {},
  order: orderBy ?? { field: 'BILL_MONTH', direction: 'DESC' },
  page,
});

export const statementResolvers: Resolvers = {
  Query: {
    statement: (_, { statementNo }, context) => statementByNo(context, statementNo),
    statements: (_, args, context, info) =>
      listStatements(context, { ...listArgs(args), selection: selectionOf(info) }),
    statementTotals: (_, { filter }, context) => statementTotals(context, filter ?? {}),
    statementRecipients: (_, { developerAccountId }, context) => recipientsOf(context, lookupId(developerAccountId)),
  },
  Customer: {
    bills: ({ id }, args, { loaders }, info) =>
      loaders.statementsOfCustomer({ ...listArgs(args), selection: selectionOf(info) }).load(lookupId(id)),
  },
  Statement: {
    __resolveReference: ({ id }, { loaders }) => loaders.statements.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    wallet: ({ walletId }, _, { loaders }) => (walletId ? loaders.wallets.load(walletId) : null),
    invoiceLimit: ({ invoiceLimit, totalAmount }) => invoiceLimit ?? totalAmount,
    attachmentUrl: ({ spreadsheetId }) => spreadsheetId && storedReference(spreadsheetId),
    pdfUrl: ({ pdfId }) => pdfId && storedReference(pdfId),
    lines: ({ id }, _, { loaders }, info) => loaders.linesOfStatement(selectionOf(info)).load(id),
    sendRecords: ({ id }, _, { loaders }) => loaders.sendRecordsOfStatement.load(id),
    invoices: ({ id }, _, { loaders }) => loaders.invoiceAllocationsOfStatement.load(id),
    payments: ({ id }, _, { loaders }) => loaders.paymentAllocationsOfStatement.load(id),
    offsets: ({ id }, _, { loaders }) => loaders.offsetsOfStatement.load(id),
  },
  WalletOffset: {
    wallet: ({ walletId }, _, { loaders }) => loaders.wallets.load(walletId),
  },
  StatementSendRecord: {
    attachmentUrl: ({ spreadsheetId }) => spreadsheetId && storedReference(spreadsheetId),
  },
  StatementLine: {
    product: ({ productCode }) => ({ code: productCode }),
    // What an operator wrote need not be of calls.
    soleSource: ({ kind, usageMonth, productCode }, _, { loaders }) =>
      kind === 'MANUAL' ? null : loaders.soleSources.load(soleSourceKey(usageMonth, productCode)),
  },
};
