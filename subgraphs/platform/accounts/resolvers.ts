import type { Resolvers } from '../resolvers.generated';
import { listAccounts } from './queries';

export const accountResolvers: Resolvers = {
  Query: {
    signInAccounts: (_, { filter, ...page }, context) => listAccounts(context, filter ?? {}, page),
  },
  SignInAccount: {
    disabled: ({ disabledAt }) => disabledAt !== null,
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    staffMember: ({ staffId }, _, { loaders }) => (staffId ? loaders.staff.load(staffId) : null),
  },
};
