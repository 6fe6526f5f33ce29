import { jwtVerify, SignJWT } from 'jose';
import { isInt64 } from '../basics/ids';

/** What an access token says. It grants nothing by itself: the session it names is asked on every request. */
export interface AccessClaims {
  accountId: string;
  sessionId: string;
  kind: 'operator' | 'salesperson' | 'customer';
}

/** Short, because a stolen token can be used until it ends or its session does. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;

const ALGORITHM = 'HS256';
const PARTY = 'skep';
/** RFC 9068's type of an access token, so that no other token signed with the key passes for one. */
const TYPE = 'at+jwt';
const KINDS: readonly unknown[] = ['operator', 'salesperson', 'customer'];

/** A JWT signed with HMAC SHA-256. `key` is 32 bytes or more, shared by the platform and every gateway. */
export function signAccessToken(
  key: Uint8Array,
  claims: AccessClaims,
  now: Date,
  seconds: number = ACCESS_TOKEN_SECONDS,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: claims.sessionId, kind: claims.kind })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setSubject(claims.accountId)
    .setIssuer(PARTY)
    .setAudience(PARTY)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(key);
}

/**
 * The claims of a token that we signed and that has not ended at `now`; null for anything else. The algorithm, the
 * issuer and the audience are ours to say: what the token's header asks for (`alg`, `kid`, `jwk`, `jku`) changes nothing.
 */
export async function verifyAccessToken(key: Uint8Array, token: string, now: Date): Promise<AccessClaims | null> {
  const verified = await verifiedToken(key, token, now);
  return verified?.claims ?? null;
}

export interface VerifiedToken {
  claims: AccessClaims;
  /** Milliseconds since 1970 from which on it is no longer valid; until then its text is proof enough. */
  endsAt: number;
}

export async function verifiedToken(key: Uint8Array, token: string, now: Date): Promise<VerifiedToken | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: PARTY,
      audience: PARTY,
      requiredClaims: ['sub', 'sid', 'kind', 'iat', 'exp'],
      currentDate: now,
    });
    const { sub, sid, kind } = payload;
    if (!isIdentifier(sub) || !isIdentifier(sid) || !KINDS.includes(kind)) return null;
    const claims = { accountId: sub, sessionId: sid, kind: kind as AccessClaims['kind'] };
    return { claims, endsAt: Number(payload.exp) * 1000 };
  } catch {
    return null;
  }
}

function isIdentifier(claim: unknown): claim is string {
  return typeof claim === 'string' && isInt64(claim);
}
