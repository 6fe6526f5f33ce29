import { createHash, randomBytes } from 'node:crypto';
import { pruneInBatches } from '../../kit/exchange/retention';
import { demand, demandKind } from '../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../kit/sql/database';
import { fragment } from '../../kit/sql/sql';
import type { Context } from '../loaders';
import { addressNotAdmitted, inHours, looksTemporary, TEMPORARY, temporaryPassword } from './rules';
import type { TemporaryAddressRow } from './tables';

const hashOf = (password: string) => createHash('sha256').update(password).digest('hex');

/** Lets the operator use temporary passwords from the address of this request for two hours, or two hours longer. */
export function admitOwnAddress(context: Context): Promise<Pick<TemporaryAddressRow, 'address' | 'expiresAt'>> {
  demand(context, 'platform:write');
  demandKind(context, 'operator');
  const { viewer, clientIp: address } = context;
  const expiresAt = inHours(context.now(), TEMPORARY.addressHours);
  return withTx(context.db, async (tx) => {
    await tx.sql`
      /* admitOwnAddress */ insert into platform.temporary_addresses (account_id, address, expires_at)
      values (${viewer.accountId}, ${address}, ${expiresAt})
      on conflict (account_id, address) do update set expires_at = excluded.expires_at`;
    return { address, expiresAt };
  });
}

/** From an admitted address of the operator alone, kept as a hash. @throws FAILED_PRECONDITION from another address. */
export function issueTemporaryPassword(context: Context): Promise<{ password: string; expiresAt: Date }> {
  demand(context, 'platform:write');
  demandKind(context, 'operator');
  const { viewer, clientIp } = context;
  const now = context.now();
  const password = temporaryPassword(randomBytes(TEMPORARY.passwordLength));
  const expiresAt = inHours(now, TEMPORARY.passwordMinutes / 60);
  return withTx(context.db, async (tx) => {
    const [admitted] = await tx.sql`
      /* addressAdmitted */ select 1 from platform.temporary_addresses a
      where a.account_id = ${viewer.accountId} and a.address = ${clientIp} and a.expires_at > ${now}`;
    if (!admitted) throw addressNotAdmitted();
    await tx.sql`
      /* keepTemporaryPassword */ insert into platform.temporary_passwords
        (account_id, session_id, password_hash, created_at, expires_at)
      values (${viewer.accountId}, ${viewer.sessionId}, ${hashOf(password)}, ${now}, ${expiresAt})`;
    return { password, expiresAt };
  });
}

interface Opener {
  accountId: string;
  sessionId: string;
}

/** Uses up a temporary password; null for one that is wrong, spent, old, from elsewhere or whose operator has gone. */
export async function spendTemporaryPassword(
  tx: Transaction,
  { clientIp, now }: Pick<Context, 'clientIp' | 'now'>,
  password: string,
): Promise<Opener | null> {
  if (!looksTemporary(password)) return null;
  const [opener] = await tx.sql<Opener[]>`
    /* spendTemporaryPassword */ update platform.temporary_passwords p set used_at = ${now()}
    from platform.temporary_addresses a, platform.sessions s
    where p.password_hash = ${hashOf(password)} and p.used_at is null and p.expires_at > ${now()}
      and a.account_id = p.account_id and a.address = ${clientIp} and a.expires_at > ${now()}
      and s.id = p.session_id and s.revoked_at is null and s.expires_at > ${now()}
    returning p.account_id, p.session_id`;
  return opener ?? null;
}

/** Days for which the end of a session can be looked up. */
const SESSION_DAYS = 30;

/** Deletes what opens nothing any more: codes, addresses, passwords, sessions. */
export async function pruneAccess({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000).toISOString();
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneCodes */ delete from platform.verification_codes where id in (
        select id from platform.verification_codes where sent_at < ${before(2)} order by sent_at limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneAddresses */ delete from platform.temporary_addresses where (account_id, address) in (
        select account_id, address from platform.temporary_addresses where expires_at < ${before(0)} limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneTemporaryPasswords */ delete from platform.temporary_passwords where id in (
        select id from platform.temporary_passwords where expires_at < ${before(1)} order by expires_at limit ${limit}) returning 1`,
  );
  await pruneInBatches(
    db,
    (limit) => fragment`
      /* pruneSessions */ delete from platform.sessions where id in (
        select id from platform.sessions where least(expires_at, revoked_at) < ${before(SESSION_DAYS)} limit ${limit}) returning 1`,
  );
}
