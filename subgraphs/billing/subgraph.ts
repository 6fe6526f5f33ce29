import { defineSubgraph } from '../kit/subgraph';
import { chargingOf } from './charges/charging';
import { expireHolds } from './charges/commands/expire';
import { chargeResolvers } from './charges/resolvers';
import { loadDemo } from './demo';
import { departureHandlers } from './departures/commands';
import { measureMoney } from './figures/metrics';
import { checkBooks } from './integrity/commands';
import { checkBooksJob, integrityResolvers } from './integrity/resolvers';
import { invoiceResolvers } from './invoices/resolvers';
import { invoices } from './invoices/tables';
import { loaders } from './loaders';
import { offsetBalances } from './offsets/commands';
import { knowAssignments } from './payments/commands/know-assignments';
import { paymentResolvers } from './payments/resolvers';
import { payments } from './payments/tables';
import { productBillResolvers } from './product-bills/resolvers';
import { runStatements } from './statement-runs/commands/run';
import { statementRunResolvers } from './statement-runs/resolvers';
import { foldStatementSumsJob } from './statements/commands/fold';
import { statementMailHandlers } from './statements/commands/note-mail';
import { statementMutations } from './statements/mutation-resolvers';
import { statementResolvers } from './statements/resolvers';
import { statementSendRecords, statements } from './statements/tables';
import { summaryResolvers } from './summary/resolvers';
import { supplierBillHandlers } from './supplier-bills/commands';
import { supplierBillResolvers } from './supplier-bills/resolvers';
import { told } from './told';
import { expireTopUps } from './top-ups/commands';
import { topUpResolvers } from './top-ups/resolvers';
import { usageHandlers } from './usages/commands';
import { walletMergerResolvers } from './wallet-mergers/resolvers';
import { contactHandlers } from './wallets/commands/contacts';
import { registrationHandlers } from './wallets/registration-handlers';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  told,
  resolvers: [
    walletResolvers,
    walletMergerResolvers,
    chargeResolvers,
    topUpResolvers,
    statementResolvers,
    statementMutations,
    statementRunResolvers,
    invoiceResolvers,
    paymentResolvers,
    productBillResolvers,
    supplierBillResolvers,
    summaryResolvers,
    integrityResolvers,
  ],
  loaders,
  consumes: {
    ...registrationHandlers,
    ...departureHandlers,
    ...usageHandlers,
    ...contactHandlers,
    ...supplierBillHandlers,
    ...statementMailHandlers,
    'assignments.changed': knowAssignments,
  },
  fileColumns: [
    invoices.fileUrl,
    payments.voucherUrls,
    statements.spreadsheetId,
    statements.pdfId,
    statementSendRecords.spreadsheetId,
  ],
  charging: chargingOf,
  jobs: {
    expireHolds: { run: async (_payload, { db }) => void (await expireHolds(db)), cron: '* * *' },
    expireTopUps: { run: (_payload, { db, now }) => expireTopUps(db, now()), cron: '* * *' },
    checkBooks: checkBooksJob,
    foldStatementSums: foldStatementSumsJob,
    offsetBalances: { run: (_payload, { db }) => offsetBalances(db), cron: '30 3 *' },
    // After the calls of the last evening have been rolled up.
    makeStatements: { run: runStatements, cron: '10 2 1 * *' },
  },
  verify: checkBooks,
  start: measureMoney,
  loadDemo,
});
