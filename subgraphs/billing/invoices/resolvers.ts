import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { addInvoice, applyInvoice, auditInvoice, issueInvoice } from './commands/apply';
import { sendInvoiceEmail } from './commands/issue';
import { removeInvoiceProfile, saveInvoiceProfile } from './commands/profiles';
import { calculateInvoice } from './queries/calculation';
import { invoicesByIds, listInvoices, profilesByIds } from './queries/invoices';

async function written(context: Context, id: string) {
  const [invoice] = await invoicesByIds(context, [id]);
  invariant(invoice, 'an invoice that the viewer changed can be read');
  return invoice;
}

async function writtenProfile(context: Context, id: string) {
  const [profile] = await profilesByIds(context, [id]);
  invariant(profile, 'a profile that the viewer changed can be read');
  return profile;
}

export const invoiceResolvers: Resolvers = {
  Query: {
    invoice: (_, { id }, { loaders }) => loaders.invoices.load(lookupId(id)),
    invoices: (_, { filter, orderBy, ...page }, context) =>
      listInvoices(context, filter ?? {}, orderBy?.direction ?? 'DESC', page),
    invoiceCalculation: (_, { filter }, context) => calculateInvoice(context, filter ?? {}),
  },
  Mutation: {
    applyInvoice: async (_, { input }, context) => written(context, await applyInvoice(context, input)),
    addInvoice: async (_, { input }, context) => written(context, await addInvoice(context, input)),
    auditInvoice: async (_, { input }, context) => written(context, await auditInvoice(context, input)),
    issueInvoice: async (_, { input }, context) => written(context, await issueInvoice(context, input)),
    sendInvoiceEmail: async (_, { input }, context) => written(context, await sendInvoiceEmail(context, input)),
    saveInvoiceProfile: async (_, { input }, context) =>
      writtenProfile(context, await saveInvoiceProfile(context, input)),
    removeInvoiceProfile: (_, { input }, context) => removeInvoiceProfile(context, input),
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
