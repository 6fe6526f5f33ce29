import { unauthenticated } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { ACCESS_TOKEN_SECONDS, type AccessClaims, signAccessToken } from '../../kit/process/tokens';
import type { Viewer } from '../../kit/requests/context';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import type { ViewerKind } from '../schema.generated';
import { TEMPORARY } from '../temporary-logins/rules';
import { type OpenedSession, rotateToken, signOut } from './commands/open';
import { signIn } from './login';
import { listTemporarySessions, viewerOfSession } from './queries';

async function answerWith(context: Context, opened: OpenedSession) {
  const viewer = await viewerOfSession(context, opened.sessionId);
  // Somebody else may have ended it since, by using the same refresh token.
  if (!viewer?.accountId) throw unauthenticated('The session has ended. Sign in again.');
  const now = context.now();
  const kind = viewer.kind as AccessClaims['kind'];
  // Nothing renews a temporary session, so its token lasts as long as it does.
  const seconds = viewer.temporary ? TEMPORARY.sessionHours * 3600 : ACCESS_TOKEN_SECONDS;
  return {
    accessToken: await signAccessToken(
      context.settings.tokenKey,
      { ...opened, accountId: viewer.accountId, kind },
      now,
      seconds,
    ),
    refreshToken: opened.refreshToken,
    expiresAt: new Date(now.getTime() + seconds * 1000),
    viewer,
  };
}

const kind = ({ kind: name }: Viewer) => name.toUpperCase() as ViewerKind;

export const sessionResolvers: Resolvers = {
  Query: {
    sessionViewer: (_, { id }, context) =>
      context.viewer.kind === 'system' ? viewerOfSession(context, lookupId(id)) : null,
    temporarySessions: (_, page, context) => listTemporarySessions(context, page),
  },
  Mutation: {
    login: async (_, { input }, context) => answerWith(context, await signIn(context, input)),
    refreshSession: async (_, { input }, context) =>
      answerWith(context, await rotateToken(context, input.refreshToken)),
    logout: (_, __, context) => {
      if (!context.viewer.sessionId) throw unauthenticated();
      return signOut(context, context.viewer.sessionId);
    },
  },
  Viewer: { kind },
  SessionViewer: { kind, temporary: ({ temporary }) => temporary ?? false },
  TemporarySession: {
    account: ({ accountId }, _, { loaders }) => loaders.accounts.load(accountId),
    openedBy: ({ openedById }, _, { loaders }) => (openedById ? loaders.accounts.load(openedById) : null),
    startedAt: ({ createdAt }) => createdAt,
    endsAt: ({ expiresAt, revokedAt }) => revokedAt ?? expiresAt,
  },
};
