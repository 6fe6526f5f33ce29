import { defineSubgraph } from '../kit/subgraph';
import { loadDemo } from './demo';
import { departureHandlers } from './departures/commands';
import { checkBooks } from './integrity/commands';
import { checkBooksJob, integrityResolvers } from './integrity/resolvers';
import { invoiceResolvers } from './invoices/resolvers';
import { createLoaders } from './loaders';
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
  consumes: departureHandlers,
  jobs: { checkBooks: checkBooksJob },
  verify: checkBooks,
  loadDemo,
});
