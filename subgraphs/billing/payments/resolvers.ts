import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { selectionOf } from '../../kit/lists/selection';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { addPayment, auditPayment } from './commands/audit';
import { listPayments, paymentByNo, paymentTotals } from './queries/payments';
import { listReceivables } from './queries/receivables';

async function written(context: Context, paymentNo: string) {
  const payment = await paymentByNo(context, paymentNo);
  invariant(payment, 'a payment that the viewer changed can be read');
  return payment;
}

export const paymentResolvers: Resolvers = {
  Query: {
    payment: (_, { paymentNo }, context) => paymentByNo(context, paymentNo),
    payments: (_, { filter, orderBy, ...page }, context, info) =>
      listPayments(context, filter ?? {}, orderBy?.direction ?? 'DESC', page, selectionOf(info)),
    paymentTotals: (_, { filter }, context) => paymentTotals(context, filter ?? {}),
    receivables: (_, { filter, ...page }, context) => listReceivables(context, filter ?? {}, page),
  },
  Mutation: {
    addPayment: (_, { input }, context) => addPayment(context, input),
    auditPayment: async (_, { input }, context) => written(context, await auditPayment(context, input)),
  },
  Payment: {
    __resolveReference: ({ id }, { loaders }) => loaders.payments.load(lookupId(id)),
    customer: ({ customerId }) => ({ id: customerId }),
    salesperson: ({ salespersonId }) => (salespersonId ? { id: salespersonId } : null),
    residueWallet: ({ residueWalletId }, _, { loaders }) =>
      residueWalletId ? loaders.wallets.load(residueWalletId) : null,
    allocations: ({ id }, _, { loaders }) => loaders.allocationsOfPayment.load(id),
  },
  Receivable: {
    customer: ({ customerId }) => ({ id: customerId }),
  },
  PaymentAllocation: {
    payment: ({ paymentId }, _, { loaders }) => loaders.payments.load(paymentId),
    statement: ({ statementId }, _, { loaders }) => loaders.statements.load(statementId),
  },
};
