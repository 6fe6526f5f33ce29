import { defineSubgraph } from '../kit/subgraph';
import { chargingOf } from './charges/charging';
import { chargeResolvers } from './charges/resolvers';
import { loadDemo } from './demo';
import { departureHandlers } from './departures/commands';
import { checkBooks } from './integrity/commands';
import { checkBooksJob, integrityResolvers } from './integrity/resolvers';
import { invoiceResolvers } from './invoices/resolvers';
import { createLoaders } from './loaders';
import { knowAssignments } from './payments/rate-commands';
import { paymentResolvers } from './payments/resolvers';
import { statementResolvers } from './statements/resolvers';
import { summaryResolvers } from './summary/resolvers';
import { configurePayments, topUpResolvers } from './top-ups/resolvers';
import { walletJobs } from './wallets/jobs';
import { registrationHandlers } from './wallets/registration-handlers';
import { walletResolvers } from './wallets/resolvers';

export const billing = defineSubgraph({
  name: 'billing',
  resolvers: [
    walletResolvers,
    chargeResolvers,
    topUpResolvers,
    statementResolvers,
    invoiceResolvers,
    paymentResolvers,
    summaryResolvers,
    integrityResolvers,
  ],
  createLoaders,
  consumes: { ...registrationHandlers, ...departureHandlers, 'assignments.changed': knowAssignments },
  jobs: { ...walletJobs, checkBooks: checkBooksJob },
  configure: configurePayments,
  charging: chargingOf,
  verify: checkBooks,
  loadDemo,
});
