import type { Resolvers } from '../resolvers.generated';
import { admitOwnAddress, issueTemporaryPassword } from './commands';
import { listTemporarySessions } from './queries';

export const temporaryLoginResolvers: Resolvers = {
  Query: {
    temporarySessions: (_, page, context) => listTemporarySessions(context, page),
  },
  Mutation: {
    admitOwnAddress: (_, __, context) => admitOwnAddress(context),
    issueTemporaryPassword: (_, __, context) => issueTemporaryPassword(context),
  },
  TemporarySession: {
    account: ({ accountId }, _, { loaders }) => loaders.accounts.load(accountId),
    openedBy: ({ openedById }, _, { loaders }) => (openedById ? loaders.accounts.load(openedById) : null),
    startedAt: ({ createdAt }) => createdAt,
    endsAt: ({ expiresAt, revokedAt }) => revokedAt ?? expiresAt,
  },
};
