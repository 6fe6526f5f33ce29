import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Transaction, withReservedTx } from '../../../kit/sql/database';
import type { Credentials } from '../../accounts/queries';
import type { Context } from '../../loaders';
import { spendTemporaryPassword } from '../../temporary-logins/commands';
import { inHours, TEMPORARY } from '../../temporary-logins/rules';
import { REFRESH_GRACE_MS, refreshRefused, SESSION_MS } from '../rules';
import type { SessionRow } from '../tables';
import { attemptSucceeded } from './count-attempt';

/** A session and the refresh token to hand out; only the token's hash is kept. */
export interface OpenedSession {
  sessionId: string;
  refreshToken: string;
}

interface Entrance {
  id: string;
  kind: SessionRow['kind'];
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The one token that follows another: whoever asks twice gets it twice, and nobody can tell it without our key. */
const successorOf = ({ settings }: Context, token: string) =>
  createHmac('sha256', settings.tokenKey).update(`refresh token after ${token}`).digest('base64url');

export function openSession(
  context: Context,
  { id: accountId, kind }: Entrance,
  attemptId: string,
): Promise<OpenedSession> {
  const now = context.now();
  return withReservedTx(context.db, async (tx) => {
    await attemptSucceeded(tx, attemptId);
    await tx.sql`
      /* forgetEndedSessions */ delete from platform.sessions where account_id = ${accountId} and expires_at < ${now}`;
    const [session] = await tx.sql<{ id: string }[]>`
      /* openSession */ insert into platform.sessions (account_id, kind, client_ip, created_at, refreshed_at, expires_at)
      values (${accountId}, ${kind}, ${context.clientIp}, ${now}, ${now}, ${new Date(now.getTime() + SESSION_MS)})
      returning id`;
    return handOutToken(tx, (session as { id: string }).id, randomBytes(32).toString('base64url'), now);
  });
}

/** If the password is one that an operator was given for that; else null. Nothing renews it: its refresh token is none. */
export function lookOn(
  context: Context,
  { id: accountId, kind }: Pick<Credentials, 'id' | 'kind'>,
  password: string,
  attemptId: string,
): Promise<OpenedSession | null> {
  const now = context.now();
  return withReservedTx(context.db, async (tx) => {
    const opener = await spendTemporaryPassword(tx, context, password);
    if (!opener) return null;
    await attemptSucceeded(tx, attemptId);
    const [session] = await tx.sql<{ id: string }[]>`
      /* lookOn */ insert into platform.sessions (account_id, kind, temporary, opened_by_id, opened_by_session_id,
        client_ip, created_at, refreshed_at, expires_at)
      values (${accountId}, ${kind === 'CUSTOMER' ? null : kind}, true, ${opener.accountId}, ${opener.sessionId}, ${context.clientIp}, ${now}, ${now},
        ${inHours(now, TEMPORARY.sessionHours)}) returning id`;
    return { sessionId: (session as { id: string }).id, refreshToken: randomBytes(32).toString('base64url') };
  });
}

async function handOutToken(
  tx: Transaction,
  sessionId: string,
  refreshToken: string,
  now: Date,
): Promise<OpenedSession> {
  await tx.sql`
    /* handOutToken */ insert into platform.refresh_tokens (token_hash, session_id, created_at)
    values (${hashOf(refreshToken)}, ${sessionId}, ${now})`;
  return { sessionId, refreshToken };
}

type StoredToken = { sessionId: string; usedAt: Date | null; open: boolean };

/**
 * Uses up a refresh token and hands out its successor; the same one again within the grace. A later use of a used token
 * shows a second holder, so the session ends; the refusal comes after the commit, which must keep that. Throws
 * UNAUTHENTICATED.
 */
export async function rotateToken(context: Context, token: string): Promise<OpenedSession> {
  const now = context.now();
  const opened = await withReservedTx(context.db, async (tx) => {
    const stored = await lockToken(tx, token, now);
    if (!stored?.open) return null;
    const next = successorOf(context, token);
    if (stored.usedAt) {
      const isLate = now.getTime() - stored.usedAt.getTime() > REFRESH_GRACE_MS;
      if (!isLate) return { sessionId: stored.sessionId, refreshToken: next };
      await revoke(tx, stored.sessionId, 'REUSED', now);
      return null;
    }
    await tx.sql`
      /* useToken */ update platform.refresh_tokens set used_at = ${now} where token_hash = ${hashOf(token)}`;
    await tx.sql`
      /* sessionRefreshed */ update platform.sessions set refreshed_at = ${now} where id = ${stored.sessionId}`;
    return handOutToken(tx, stored.sessionId, next, now);
  });
  if (!opened) throw refreshRefused();
  return opened;
}

async function lockToken(tx: Transaction, token: string, now: Date): Promise<StoredToken | undefined> {
  const [stored] = await tx.sql<StoredToken[]>`
    /* lockToken */ select t.session_id, t.used_at,
      s.revoked_at is null and s.expires_at > ${now} and a.disabled_at is null
        and (coalesce(s.kind, a.kind) <> 'SALESPERSON' or a.sells) and k.state is distinct from 'DISABLED' as open
    from platform.refresh_tokens t
    join platform.sessions s on s.id = t.session_id
    join platform.accounts a on a.id = s.account_id
    left join platform.known_customers k on k.customer_id = a.customer_id
    where t.token_hash = ${hashOf(token)} for update of t, s`;
  return stored;
}

async function revoke(tx: Transaction, id: string, because: 'SIGNED_OUT' | 'REUSED', now: Date): Promise<boolean> {
  const revoked = await tx.sql`
    /* revokeSession */ update platform.sessions set revoked_at = ${now}, revoked_because = ${because}
    where id = ${id} and revoked_at is null returning id`;
  return revoked.length === 1;
}

export function signOut(context: Context, sessionId: string): Promise<boolean> {
  return withReservedTx(context.db, (tx) => revoke(tx, sessionId, 'SIGNED_OUT', context.now()));
}
