import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listPayments, paymentByNo, paymentTotals } from './queries';

export const paymentResolvers: Resolvers = {
  Query: {
    payment: (_, { paymentNo }, context) => paymentByNo(context, paymentNo),
    payments: (_, { filter, orderBy, ...page }, context) =>
      listPayments(context, filter ?? {}, orderBy?.direction ?? 'DESC', page),
    paymentTotals: (_, { filter }, context) => paymentTotals(context, filter ?? {}),
  },
  Payment: {
    __resolveReference: ({ id }, { loaders }) => loaders.payments.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    salesperson: ({ salespersonId }) => (salespersonId ? { id: salespersonId } : null),
    residueWallet: ({ residueWalletId }, _, { loaders }) =>
      residueWalletId ? loaders.wallets.load(residueWalletId) : null,
    allocations: ({ id }, _, { loaders }) => loaders.allocationsOfPayment.load(id),
  },
  PaymentAllocation: {
    payment: ({ paymentId }, _, { loaders }) => loaders.payments.load(paymentId),
    statement: ({ statementId }, _, { loaders }) => loaders.statements.load(statementId),
  },
};
