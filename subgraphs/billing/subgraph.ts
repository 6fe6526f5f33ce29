import { defineSubgraph } from '../kit/subgraph';
import { chargingOf } from './charges/charging';
import { chargeResolvers } from './charges/resolvers';
import { loadDemo } from './demo';
import { invoiceResolvers } from './invoices/resolvers';
import { billingJobs } from './jobs';
import { createLoaders } from './loaders';
import { paymentResolvers } from './payments/resolvers';
import { statementResolvers } from './statements/resolvers';
import { summaryResolvers } from './summary/resolvers';
import { configurePayments, topUpResolvers } from './top-ups/resolvers';
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
  ],
  createLoaders,
  consumes: registrationHandlers,
  jobs: billingJobs,
  configure: configurePayments,
  charging: chargingOf,
  loadDemo,
});
