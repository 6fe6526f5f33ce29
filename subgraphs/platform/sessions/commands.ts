import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Transaction, withTx } from '../../kit/database';
import type { Context } from '../loaders';
import { attemptSucceeded } from './attempt-commands';
import { refreshRefused, SESSION_MS } from './rules';

/** A session and the refresh token to hand out; only the token's hash is kept. */
export interface OpenedSession {
  sessionId: string;
  refreshToken: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session for an account whose password was right in the given attempt. */
export function openSession(context: Context, accountId: string, attemptId: string): Promise<OpenedSession> {
  const now = context.now();
  return withTx(context.db, async (tx) => {
    await attemptSucceeded(tx, attemptId);
    await tx.execute(sql`
      /* forgetEndedSessions */ delete from platform.sessions where account_id = ${accountId} and expires_at < ${now}`);
    const { rows } = await tx.execute<{ id: string }>(sql`
      /* openSession */ insert into platform.sessions (account_id, client_ip, created_at, refreshed_at, expires_at)
      values (${accountId}, ${context.clientIp}, ${now}, ${now}, ${new Date(now.getTime() + SESSION_MS)}) returning id`);
    return handOutToken(tx, (rows[0] as { id: string }).id, now);
  });
}

async function handOutToken(tx: Transaction, sessionId: string, now: Date): Promise<OpenedSession> {
  const refreshToken = randomBytes(32).toString('base64url');
  await tx.execute(sql`
    /* handOutToken */ insert into platform.refresh_tokens (token_hash, session_id, created_at)
    values (${hashOf(refreshToken)}, ${sessionId}, ${now})`);
  return { sessionId, refreshToken };
}

type StoredToken = { session_id: string; used: boolean; open: boolean };

/**
 * Uses up a refresh token and hands out the next. One that was used before is held by two, so the session ends; that
 * must be kept although the request is refused, so the refusal comes after the commit. Throws UNAUTHENTICATED.
 */
export async function rotateToken(context: Context, token: string): Promise<OpenedSession> {
  const now = context.now();
  const opened = await withTx(context.db, async (tx) => {
    const stored = await lockToken(tx, token, now);
    if (!stored?.open) return null;
    if (stored.used) {
      await revoke(tx, stored.session_id, 'REUSED', now);
      return null;
    }
    await tx.execute(sql`
      /* useToken */ update platform.refresh_tokens set used_at = ${now} where token_hash = ${hashOf(token)}`);
    await tx.execute(sql`
      /* sessionRefreshed */ update platform.sessions set refreshed_at = ${now} where id = ${stored.session_id}`);
    return handOutToken(tx, stored.session_id, now);
  });
  if (!opened) throw refreshRefused();
  return opened;
}

async function lockToken(tx: Transaction, token: string, now: Date): Promise<StoredToken | undefined> {
  const { rows } = await tx.execute<StoredToken>(sql`
    /* lockToken */ select t.session_id, t.used_at is not null as used,
      s.revoked_at is null and s.expires_at > ${now} and a.disabled_at is null
        and k.state is distinct from 'DISABLED' as open
    from platform.refresh_tokens t
    join platform.sessions s on s.id = t.session_id
    join platform.accounts a on a.id = s.account_id
    left join platform.known_customers k on k.customer_id = a.customer_id
    where t.token_hash = ${hashOf(token)} for update of t, s`);
  return rows[0];
}

/** Ends a session; false when it had ended before. */
async function revoke(tx: Transaction, id: string, because: 'SIGNED_OUT' | 'REUSED', now: Date): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    /* revokeSession */ update platform.sessions set revoked_at = ${now}, revoked_because = ${because}
    where id = ${id} and revoked_at is null`);
  return rowCount === 1;
}

/** Ends the session of the viewer's own access token. */
export function signOut(context: Context, sessionId: string): Promise<boolean> {
  return withTx(context.db, (tx) => revoke(tx, sessionId, 'SIGNED_OUT', context.now()));
}
