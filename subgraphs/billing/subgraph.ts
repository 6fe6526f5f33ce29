import { defineSubgraph } from '../kit/subgraph';
import { loadDemo } from './demo';
import { checkBooks } from './integrity/commands';
import { checkBooksJob, integrityResolvers } from './integrity/resolvers';
import { invoiceResolvers } from './invoices/resolvers';
import { createLoaders } from './loaders';
import { paymentResolvers } from './payments/resolvers';
import { runStatements } from './statement-runs/commands';
import { statementRunResolvers } from './statement-runs/resolvers';
import { statementMutations } from './statements/mutation-resolvers';
import { statementResolvers } from './statements/resolvers';
import { summaryResolvers } from './summary/resolvers';
import { usageHandlers } from './usages/commands';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  resolvers: [
    walletResolvers,
    statementResolvers,
    statementMutations,
    statementRunResolvers,
    invoiceResolvers,
    paymentResolvers,
    summaryResolvers,
    integrityResolvers,
  ],
  createLoaders,
  consumes: usageHandlers,
  jobs: {
    checkBooks: checkBooksJob,
    // After the calls of the last evening have been rolled up.
    makeStatements: { run: runStatements, cron: '10 2 1 * *' },
  },
  verify: checkBooks,
  loadDemo,
});
