import { defineSubgraph } from '../kit/subgraph';
import { loadDemo } from './demo';
import { invoiceResolvers } from './invoices/resolvers';
import { createLoaders } from './loaders';
import { knowAssignments } from './payments/rate-commands';
import { paymentResolvers } from './payments/resolvers';
import { statementResolvers } from './statements/resolvers';
import { summaryResolvers } from './summary/resolvers';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  resolvers: [walletResolvers, statementResolvers, invoiceResolvers, paymentResolvers, summaryResolvers],
  createLoaders,
  consumes: { 'assignments.changed': knowAssignments },
  loadDemo,
});
