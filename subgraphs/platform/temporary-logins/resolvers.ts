import type { Resolvers } from '../resolvers.generated';
import { admitOwnAddress, issueTemporaryPassword } from './commands';

export const temporaryLoginResolvers: Resolvers = {
  Mutation: {
    admitOwnAddress: (_, __, context) => admitOwnAddress(context),
    issueTemporaryPassword: (_, __, context) => issueTemporaryPassword(context),
  },
};
