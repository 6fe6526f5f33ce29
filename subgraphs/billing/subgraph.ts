import { defineSubgraph } from '../kit/subgraph';
import { loadDemo } from './demo';
import { checkBooks } from './integrity/commands';
import { checkBooksJob, integrityResolvers } from './integrity/resolvers';
import { invoiceResolvers } from './invoices/resolvers';
import { createLoaders } from './loaders';
import { knowAssignments } from './payments/rate-commands';
import { paymentResolvers } from './payments/resolvers';
import { statementResolvers } from './statements/resolvers';
import { summaryResolvers } from './summary/resolvers';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  resolvers: [
    walletResolvers,
    statementResolvers,
    invoiceResolvers,
    paymentResolvers,
    summaryResolvers,
    integrityResolvers,
  ],
  createLoaders,
  consumes: { 'assignments.changed': knowAssignments },
  jobs: { checkBooks: checkBooksJob },
  verify: checkBooks,
  loadDemo,
});
