import { type DocumentNode, parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { unauthenticated } from '../../subgraphs/kit/basics/errors';
import type { Clock } from '../../subgraphs/kit/basics/time';
import { type AccessClaims, type VerifiedToken, verifiedToken } from '../../subgraphs/kit/process/tokens';
import { ANONYMOUS, SYSTEM, type Viewer, type ViewerKind } from '../../subgraphs/kit/requests/context';
import type { SubgraphPort } from '../ports/port';

/** How long a process may go on believing a session that another process ended. */
const SESSION_TTL_MS = 1_000;
const MAX_SESSIONS = 20_000;
/** Ours are far shorter; header space makes an equally valid token longer. */
const MAX_KEPT_TOKEN = 1_000;

export interface Authentication {
  /** Anonymous without a token. Throws UNAUTHENTICATED for one that is forged, expired or ended: one answer for all. */
  authenticate(token: string | undefined): Promise<Viewer>;
  /** Makes the next request ask again; called after a mutation, which may have ended or changed the session. */
  forget(sessionId: string): void;
}

const SESSION_QUERY = parse(
  `query GatewaySession($id: ID!) {
    sessionViewer(id: $id) { kind name accountId customerId salespersonId staffId scopes temporary }
  }`,
  { noLocation: true },
);
const SESSION_TEXT = print(SESSION_QUERY);

export function createAuthentication(platform: SubgraphPort, tokenKey: Uint8Array, clock: Clock): Authentication {
  const tokens = new LRUCache<string, VerifiedToken>({ max: MAX_SESSIONS });
  const sessions = new LRUCache<string, Promise<Viewer | null>>({ max: MAX_SESSIONS, ttl: SESSION_TTL_MS });

  function sessionOf(sessionId: string): Promise<Viewer | null> {
    const known = sessions.get(sessionId);
    if (known) return known;
    const asked = askPlatform(platform, SESSION_QUERY, sessionId, clock);
    sessions.set(sessionId, asked);
    asked.catch(() => sessions.delete(sessionId));
    return asked;
  }

  /** A signature that was right stays right: only the end of the token is looked at again. */
  async function claimsOf(token: string): Promise<AccessClaims | null> {
    const now = clock.now();
    const known = tokens.get(token);
    if (known && now.getTime() < known.endsAt) return known.claims;
    const verified = await verifiedToken(tokenKey, token, now);
    if (verified && token.length <= MAX_KEPT_TOKEN) tokens.set(token, verified);
    return verified?.claims ?? null;
  }

  return {
    async authenticate(token) {
      if (!token) return ANONYMOUS;
      const claims = await claimsOf(token);
      const viewer = claims && (await sessionOf(claims.sessionId));
      if (!viewer) throw unauthenticated('The access token is not valid any more. Sign in again or refresh it.');
      return viewer;
    },
    forget: (sessionId) => sessions.delete(sessionId),
  };
}

interface SessionViewer {
  kind: string;
  name: string | null;
  accountId: string;
  customerId: string | null;
  salespersonId: string | null;
  staffId: string | null;
  scopes: string[];
  temporary: boolean;
}

async function askPlatform(
  platform: SubgraphPort,
  document: DocumentNode,
  sessionId: string,
  clock: Clock,
): Promise<Viewer | null> {
  const result = await platform.execute(
    { document, query: SESSION_TEXT, variables: { id: sessionId } },
    { viewer: SYSTEM, requestId: 'session', clientIp: '', now: clock.now },
  );
  if (result.errors?.[0]) throw new Error('The session could not be read.', { cause: result.errors[0] });
  const found = result.data?.sessionViewer as SessionViewer | null;
  return found && { ...found, kind: found.kind.toLowerCase() as ViewerKind, sessionId };
}
