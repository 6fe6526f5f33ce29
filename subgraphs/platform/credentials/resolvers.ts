import { invariant } from '../../kit/basics/errors';
import { accountsByIds } from '../accounts/queries';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { issuePassword } from './commands/issue';
import { changePassword, editOwnAccount, resetPassword } from './commands/own';

async function ownAfter(context: Context, id: string) {
  const [account] = await accountsByIds(context, [id]);
  invariant(account, 'the own account can be read');
  return account;
}

export const credentialResolvers: Resolvers = {
  Mutation: {
    issuePassword: async (_, { input }, context) => issuePassword(context, input.accountId),
    changePassword: async (_, { input }, context) => ownAfter(context, await changePassword(context, input)),
    resetPassword: (_, { input }, context) => resetPassword(context, input),
    editOwnAccount: async (_, { input }, context) => ownAfter(context, await editOwnAccount(context, input)),
  },
  IssuedPassword: {
    account: async ({ id }, _, context) => (await accountsByIds(context, [id]))[0] ?? null,
  },
};
