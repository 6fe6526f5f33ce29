import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listInvoices } from './queries';

export const invoiceResolvers: Resolvers = {
  Query: {
    invoice: (_, { id }, { loaders }) => loaders.invoices.load(lookupId(id)),
    invoices: (_, { filter, orderBy, ...page }, context) =>
      listInvoices(context, filter ?? {}, orderBy?.direction ?? 'DESC', page),
  },
  Customer: {
    invoiceProfiles: async ({ id }, { type }, { loaders }) => {
      const profiles = await loaders.profilesOfCustomer.load(lookupId(id));
      return type ? profiles.filter((profile) => profile.type === type) : profiles;
    },
  },
  Invoice: {
    __resolveReference: ({ id }, { loaders }) => loaders.invoices.load(lookupId(id)),
    number: ({ invoiceNo }) => invoiceNo,
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    allocations: ({ id }, _, { loaders }) => loaders.allocationsOfInvoice.load(id),
  },
  InvoiceAllocation: {
    invoice: ({ invoiceId }, _, { loaders }) => loaders.invoices.load(invoiceId),
    statement: ({ statementId }, _, { loaders }) => loaders.statements.load(statementId),
  },
};
