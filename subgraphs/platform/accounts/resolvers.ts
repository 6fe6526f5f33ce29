import { invariant } from '../../kit/basics/errors';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { changePassword, editOwnAccount, resetPassword } from './commands/own';
import { issuePassword } from './commands/password';
import { accountsByIds, listAccounts } from './queries/accounts';

async function ownAfter(context: Context, id: string) {
  const [account] = await accountsByIds(context, [id]);
  invariant(account, 'the own account can be read');
  return account;
}

export const accountResolvers: Resolvers = {
  Query: {
    signInAccounts: (_, { filter, ...page }, context) => listAccounts(context, filter ?? {}, page),
  },
  Mutation: {
    issuePassword: async (_, { input }, context) => issuePassword(context, input.accountId),
    changePassword: async (_, { input }, context) => ownAfter(context, await changePassword(context, input)),
    resetPassword: (_, { input }, context) => resetPassword(context, input),
    editOwnAccount: async (_, { input }, context) => ownAfter(context, await editOwnAccount(context, input)),
  },
  IssuedPassword: {
    account: async ({ id }, _, context) => (await accountsByIds(context, [id]))[0] ?? null,
  },
  SignInAccount: {
    disabled: ({ disabledAt }) => disabledAt !== null,
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    staffMember: ({ staffId }, _, { loaders }) => (staffId ? loaders.staff.load(staffId) : null),
  },
};
