import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { unauthenticated } from '../../kit/basics/errors';
import { senderNetwork } from '../../kit/basics/ip-ranges';
import { requiredMobile, requiredText } from '../../kit/basics/text';
import { publish } from '../../kit/exchange/outbox';
import { messageSecretsOf } from '../../kit/process/secrets';
import { type Transaction, withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import type { SendVerificationCodeInput } from '../schema.generated';
import { CODE_LIMITS, codeTooSoon, codeWaitsUntil } from './rules';
import type { VerificationCodeRow } from './tables';

type Settled = Pick<Context, 'now' | 'settings'>;
type Scene = VerificationCodeRow['scene'];

interface Recipient {
  accountId: string;
  mobile: string;
}

/**
 * Sends a code: to a number that the viewer would bind, or to the number of the account whose password is lost. An
 * account that nobody has answers like any other. Returns when the code ends.
 * @throws BAD_USER_INPUT, UNAUTHENTICATED, RATE_LIMITED.
 */
export function sendVerificationCode(context: Context, input: SendVerificationCodeInput): Promise<{ expiresAt: Date }> {
  const subject = subjectOf(context, input);
  const now = context.now();
  const clientIp = senderNetwork(context.clientIp);
  return withTx(context.db, async (tx) => {
    await takeTurn(tx, clientIp, subject);
    const retryAt = codeWaitsUntil(await sentBefore(tx, now, { clientIp, scene: input.scene, subject }), now);
    if (retryAt) throw codeTooSoon(retryAt, now);
    const to = input.scene === 'BIND_MOBILE' ? binding(context, subject) : await recipientOf(tx, subject);
    const code = String(randomInt(10 ** CODE_LIMITS.digits)).padStart(CODE_LIMITS.digits, '0');
    const expiresAt = new Date(now.getTime() + CODE_LIMITS.validMinutes * 60_000);
    const [row] = await tx.sql<{ id: string }[]>`
      /* keepCode */ insert into platform.verification_codes
        (scene, subject, account_id, code_hmac, client_ip, sent_at, expires_at)
      values (${input.scene}, ${subject}, ${to?.accountId ?? null}, ${hmacOf(context, input.scene, subject, code)},
        ${clientIp}, ${now}, ${expiresAt}) returning id`;
    if (to) await publishCode(tx, to, (row as { id: string }).id, code);
    return { expiresAt };
  });
}

interface Spent {
  scene: Scene;
  subject: string;
  code: string;
  accountId: string | null;
}

/** Null for a wrong code, which counts: the transaction must be committed even if the request is then refused. */
export async function spendCode(
  tx: Transaction,
  context: Settled,
  { scene, subject, code, accountId }: Spent,
): Promise<{ accountId: string } | null> {
  const [row] = await tx.sql<VerificationCodeRow[]>`
    /* lastCode */ select c.* from platform.verification_codes c
    where c.scene = ${scene} and c.subject = ${subject} and (${accountId}::bigint is null or c.account_id = ${accountId})
    order by c.sent_at desc, c.id desc limit 1 for update`;
  const now = context.now();
  if (!row || row.usedAt || row.expiresAt <= now || row.wrongTries >= CODE_LIMITS.wrongTries) return null;
  const right = timingSafeEqual(Buffer.from(row.codeHmac), Buffer.from(hmacOf(context, scene, subject, code)));
  await tx.sql`
    /* spendCode */ update platform.verification_codes
    set used_at = ${right ? now : null}, wrong_tries = wrong_tries + ${right ? 0 : 1} where id = ${row.id}`;
  return right && row.accountId ? { accountId: row.accountId } : null;
}

function subjectOf(context: Context, { scene, mobile, account }: SendVerificationCodeInput): string {
  if (scene === 'RESET_PASSWORD') return requiredText(account, 'input.account', { most: 64 }).toLowerCase();
  if (!context.viewer.accountId) throw unauthenticated();
  return requiredMobile(mobile, 'input.mobile');
}

const binding = ({ viewer }: Context, mobile: string): Recipient => ({ accountId: viewer.accountId as string, mobile });

async function recipientOf(tx: Transaction, loginName: string): Promise<Recipient | undefined> {
  const [account] = await tx.sql<Recipient[]>`
    /* accountToReset */ select a.id as account_id, a.mobile from platform.accounts a
    where lower(a.login_name) = ${loginName} and a.disabled_at is null`;
  return account;
}

/** Two at once would each see that none was sent before. The address comes second everywhere. */
async function takeTurn(tx: Transaction, clientIp: string, subject: string): Promise<void> {
  for (const key of [`platform.code:${subject}`, `platform.code-address:${clientIp}`]) {
    await tx.sql`/* takeTurnForCode */ select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}

interface Asking {
  clientIp: string;
  scene: Scene;
  subject: string;
}

async function sentBefore(tx: Transaction, now: Date, { clientIp, scene, subject }: Asking) {
  const since = (hours: number) => new Date(now.getTime() - hours * 3600_000);
  const times = (rows: { sentAt: Date }[]) => rows.map(({ sentAt }) => sentAt);
  const ofSubject = await tx.sql<{ sentAt: Date }[]>`
    /* codesOfSubject */ select c.sent_at from platform.verification_codes c
    where c.scene = ${scene} and c.subject = ${subject} and c.sent_at > ${since(24)} order by c.sent_at desc`;
  const ofAddress = await tx.sql<{ sentAt: Date }[]>`
    /* codesOfAddress */ select c.sent_at from platform.verification_codes c
    where c.client_ip = ${clientIp} and c.sent_at > ${since(1)} order by c.sent_at desc`;
  return { ofSubject: times(ofSubject), ofAddress: times(ofAddress) };
}

const hmacOf = ({ settings }: Settled, scene: Scene, subject: string, code: string): string =>
  createHmac('sha256', settings.tokenKey)
    .update(`verification code\n${scene}\n${subject}\n${code}`)
    .digest('base64url');

async function publishCode(tx: Transaction, { accountId, mobile }: Recipient, id: string, code: string): Promise<void> {
  const requestId = `verification-code-${id}`;
  const payload = {
    requestId,
    channel: 'SMS' as const,
    recipients: [mobile],
    templateCode: 'VERIFICATION_CODE' as const,
    parameters: { minutes: String(CODE_LIMITS.validMinutes) },
    sealedParameters: tx.secrets.seal(JSON.stringify({ code }), messageSecretsOf(requestId)),
    customerId: null,
    businessNo: null,
    requestedById: accountId,
  };
  await publish(tx, 'platform', 'message.requested', [{ key: requestId, payload }]);
}
