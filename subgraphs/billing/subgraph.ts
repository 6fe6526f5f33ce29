import { defineSubgraph } from '../kit/subgraph';
import { chargingOf } from './charges/charging';
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
import { knowAssignments } from './payments/rate-commands';
import { paymentResolvers } from './payments/resolvers';
import { payments } from './payments/tables';
import { productBillResolvers } from './product-bills/resolvers';
import { runStatements } from './statement-runs/commands';
import { statementRunResolvers } from './statement-runs/resolvers';
import { foldStatementSumsJob } from './statements/fold-commands';
import { statementMailHandlers } from './statements/mail-commands';
import { statementMutations } from './statements/mutation-resolvers';
import { statementResolvers } from './statements/resolvers';
import { statementSendRecords, statements } from './statements/tables';
import { summaryResolvers } from './summary/resolvers';
import { supplierBillHandlers } from './supplier-bills/commands';
import { supplierBillResolvers } from './supplier-bills/resolvers';
import { told } from './told';
import { topUpResolvers } from './top-ups/resolvers';
import { usageHandlers } from './usages/commands';
import { contactHandlers } from './wallets/contact-commands';
import { walletJobs } from './wallets/jobs';
import { registrationHandlers } from './wallets/registration-handlers';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  told,
  resolvers: [
    walletResolvers,
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
    ...walletJobs,
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
