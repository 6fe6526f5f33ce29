import { eq, sql } from 'drizzle-orm';
import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { daysBefore } from '../../../kit/basics/time';
import { addJob } from '../../../kit/jobs/jobs';
import type { Reader } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { checkResend, checkTemplate, type TemplateText } from '../rules';
import { messages, messageTemplates } from '../tables';

export async function resendMessage(context: Context, input: { id: string; idempotencyKey: string }): Promise<string> {
  return withIdempotency(context.db, keyedRequest(context, 'platform', 'resendMessage', input), async (tx) => {
    const [message] = await tx
      .select()
      .from(messages)
      .where(eq(messages.id, lookupId(input.id)))
      .for('update');
    if (!message) throw notFound('The message', 'input.id');
    checkResend(message);
    const queued = { state: 'QUEUED' as const, attempts: 0, updatedAt: context.now() };
    await tx.update(messages).set(queued).where(eq(messages.id, message.id));
    await addJob(tx, 'platform', 'sendMessage', { messageId: message.id });
    return message.id;
  });
}

/** Keeps an operator's wording of a template, which counts from the next message on; the last one to save wins. */
export async function saveTemplate(context: Context, template: TemplateText): Promise<void> {
  checkTemplate(template);
  const { code, channel, name, content, isHtml = false, enabled = true } = template;
  const changedById = context.viewer.accountId;
  const text = {
    ...{ name, content, isHtml, enabled, changedById },
    subject: template.subject?.trim() || null,
    providerCode: template.providerCode?.trim() || null,
    signName: template.signName?.trim() || null,
    updatedAt: context.now(),
  };
  await withTx(context.db, (tx) =>
    tx
      .insert(messageTemplates)
      .values({ code, channel, ...text, createdAt: context.now() })
      .onConflictDoUpdate({
        target: [messageTemplates.code, messageTemplates.channel],
        set: { ...text, version: sql`${messageTemplates.version} + 1` },
      }),
  );
}

/** How long a failed message keeps its secrets for who may send it again. */
const SECRET_DAYS = 7;

/** Forgets the secrets of messages that nobody sent again in time; without them they are refused for good. */
export async function forgetSecrets({ db, now }: Reader): Promise<void> {
  const before = daysBefore(now(), SECRET_DAYS);
  await withTx(
    db,
    (tx) =>
      tx.sql`
      /* forgetMessageSecrets */ update platform.messages set sealed_parameters = null
      where sealed_parameters is not null and state = 'FAILED' and updated_at < ${before}`,
  );
}
