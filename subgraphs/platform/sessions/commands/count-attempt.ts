import { type Database, type Transaction, withReservedTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { ATTEMPT_LIMITS, tooManyAttempts, type Wait } from '../rules';

interface Attempt {
  loginName: string;
  /** The sender's network, see senderNetwork. */
  clientIp: string;
}

/**
 * Counts a password that is about to be checked, as a failure until it is known to be right, and returns its
 * identifier. Every try counts, however many one request holds. Throws RATE_LIMITED with the instant at which the next
 * try is possible; a refused try does not count. Time is the database's, which no caller and no process can move.
 */
export function countAttempt(db: Database, attempt: Attempt): Promise<string> {
  return withReservedTx(db, async (tx) => {
    await takeTurn(tx, attempt);
    const wait = await waitOf(tx, attempt);
    if (wait) throw tooManyAttempts(wait);
    const [counted] = await tx.sql<{ id: string }[]>`
      /* countAttempt */ insert into platform.login_attempts (login_name, client_ip)
      values (${attempt.loginName}, ${attempt.clientIp}) returning id`;
    return (counted as { id: string }).id;
  });
}

/** Two counts at once would each see room for one more. The address comes second everywhere, so none waits in a ring. */
async function takeTurn(tx: Transaction, { loginName, clientIp }: Attempt): Promise<void> {
  await tx.sql`
    /* lockAttemptsOfAccount */ select pg_advisory_xact_lock(hashtextextended('platform.login:' || ${loginName}, 0))`;
  await tx.sql`
    /* lockAttemptsOfAddress */ select pg_advisory_xact_lock(hashtextextended('platform.address:' || ${clientIp}, 0))`;
}

/**
 * When enough of the failures have left the window; null when a try is possible now. A right password forgets the
 * failures of its account from its address; neither those from elsewhere, nor those of its address with other accounts,
 * since an attacker may own one.
 */
async function waitOf(tx: Transaction, { loginName, clientIp }: Attempt): Promise<Wait | undefined> {
  const { windowMinutes, perAccountAndAddress, perAccount, perAddress } = ATTEMPT_LIMITS;
  const window = fragment`make_interval(mins => ${windowMinutes})`;
  const [wait] = await tx.sql<Wait[]>`
    /* attemptsWait */ select retry_at, ceil(extract(epoch from retry_at - clock_timestamp()))::int as retry_after_seconds
    from (select greatest(
      (select attempted_at from platform.login_attempts
        where login_name = ${loginName} and client_ip = ${clientIp}
          and not succeeded and attempted_at > clock_timestamp() - ${window}
          and id > coalesce((select max(id) from platform.login_attempts where login_name = ${loginName}
            and client_ip = ${clientIp} and succeeded and attempted_at > clock_timestamp() - ${window}), 0)
        order by id desc offset ${perAccountAndAddress - 1} limit 1),
      (select attempted_at from platform.login_attempts
        where login_name = ${loginName} and not succeeded and attempted_at > clock_timestamp() - ${window}
        order by id desc offset ${perAccount - 1} limit 1),
      (select attempted_at from platform.login_attempts
        where client_ip = ${clientIp} and not succeeded and attempted_at > clock_timestamp() - ${window}
        order by id desc offset ${perAddress - 1} limit 1)) + ${window} as retry_at) waiting
    where retry_at is not null`;
  return wait;
}

/** The counted password was right. Old attempts, which nothing reads any more, go at the same time, some at once. */
export async function attemptSucceeded(tx: Transaction, id: string): Promise<void> {
  await tx.sql`
    /* attemptSucceeded */ update platform.login_attempts set succeeded = true where id = ${id}`;
  await tx.sql`
    /* forgetOldAttempts */ delete from platform.login_attempts where id in (
      select id from platform.login_attempts where attempted_at < clock_timestamp() - interval '1 day' limit 100)`;
}
