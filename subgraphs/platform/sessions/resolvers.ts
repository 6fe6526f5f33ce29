import type { Viewer } from '../../kit/context';
import { unauthenticated } from '../../kit/errors';
import { lookupId } from '../../kit/ids';
import { ACCESS_TOKEN_SECONDS, type AccessClaims, signAccessToken } from '../../kit/tokens';
import type { Context } from '../loaders';
import { tokenKey } from '../tokens';
import type { Resolvers, ViewerKind } from '../types.generated';
import { type OpenedSession, rotateToken, signOut } from './commands';
import { signIn } from './login';
import { viewerOfSession } from './queries';

/** What the client keeps: the two tokens, and who it is now. */
async function answerWith(context: Context, opened: OpenedSession) {
  const viewer = await viewerOfSession(context, opened.sessionId);
  // Somebody else may have ended it since, by using the same refresh token.
  if (!viewer?.accountId) throw unauthenticated('The session has ended. Sign in again.');
  const now = context.now();
  const kind = viewer.kind as AccessClaims['kind'];
  return {
    accessToken: await signAccessToken(tokenKey(), { ...opened, accountId: viewer.accountId, kind }, now),
    refreshToken: opened.refreshToken,
    expiresAt: new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1000),
    viewer,
  };
}

const kind = ({ kind: name }: Viewer) => name.toUpperCase() as ViewerKind;

export const sessionResolvers: Resolvers = {
  Query: {
    sessionViewer: (_, { id }, context) =>
      context.viewer.kind === 'system' ? viewerOfSession(context, lookupId(id)) : null,
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
  SessionViewer: { kind },
};
