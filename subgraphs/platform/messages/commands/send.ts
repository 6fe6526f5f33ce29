import { and, eq, inArray, sql } from 'drizzle-orm';
import type { StoredFile } from '../../../kit/basics/stored-file';
import { fileUrl } from '../../../kit/documents/files';
import { publish } from '../../../kit/exchange/outbox';
import { addJob, type JobContext } from '../../../kit/jobs/jobs';
import { messageSecretsOf } from '../../../kit/process/secrets';
import type { Reader } from '../../../kit/requests/context';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Template } from '../default-templates';
import { providersFor } from '../providers';
import { templateOf } from '../queries';
import { masked, type Rendered, render, Unsendable, waitSeconds } from '../rules';
import { type MessageRow, messages } from '../tables';

type Sending = Reader & Pick<JobContext, 'settings' | 'neighbours'>;

/**
 * Hands one message to its provider and keeps what became of it. The claim comes first and the result last, each in a
 * transaction of its own: who dies in between leaves it SENDING, and the job that is run again sends it once more under
 * the same id. Never more than once in the database, at least once to the provider.
 */
export async function sendMessage(context: Sending, messageId: string): Promise<void> {
  const message = await claim(context, messageId);
  if (!message) return;
  try {
    const template = await templateOf(context, message.templateCode, message.channel);
    const provider = providersFor(context.settings.messages)[message.channel];
    const along = provider.carriesFiles ? await filesAlong(context, message) : new Map<string, StoredFile>();
    const { kept, sent } = renderBoth(message, template, context, along);
    const { id, recipients, cc, templateCode } = message;
    const { isHtml, providerCode, signName } = template;
    const outgoing = { id, recipients, cc, templateCode, isHtml, providerCode, signName, files: [...along.values()] };
    const providerReference = await provider.send({ ...outgoing, ...sent }, context.now());
    await keepSent(context, message, { ...kept, isHtml, provider: provider.name, providerReference });
  } catch (error) {
    await keepFailure(context, message, error);
  }
}

async function claim({ db, now }: Reader, id: string): Promise<MessageRow | undefined> {
  const [row] = await withTx(db, (tx) =>
    tx
      .update(messages)
      .set({ state: 'SENDING', attempts: sql`${messages.attempts} + 1`, updatedAt: now() })
      .where(and(eq(messages.id, id), inArray(messages.state, ['QUEUED', 'SENDING'])))
      .returning(),
  );
  return row;
}

/** Bytes of all files of a mail: encoded they grow by a third, and many mail servers take no more than ten millions. */
const MOST_ALONG = 7_000_000;

/** The files that go along with a message, by reference, read when it goes. What is too large for that, or gone, is left out. */
async function filesAlong(
  { neighbours }: Sending,
  { attachments, askedBy }: MessageRow,
): Promise<Map<string, StoredFile>> {
  const along = new Map<string, StoredFile>();
  let room = MOST_ALONG;
  for (const { file } of attachments) {
    const stored = await neighbours.readFile(askedBy, file);
    if (!stored || stored.byteSize > room) continue;
    along.set(file, stored);
    room -= stored.byteSize;
  }
  return along;
}

const LINK_DAYS = 30;

/** Secrets, and links to files that do not go along, which open to whoever has them, are in what goes out alone. */
function renderBoth(
  message: MessageRow,
  template: Template,
  { now, settings, db: { secrets: keys } }: Sending,
  along: ReadonlyMap<string, unknown>,
): { kept: Rendered; sent: Rendered } {
  const { requestId, parameters, sealedParameters, attachments, askedBy } = message;
  const until = new Date(now().getTime() + LINK_DAYS * 86_400_000);
  const secrets: Record<string, string> = sealedParameters
    ? JSON.parse(keys.unseal(sealedParameters, messageSecretsOf(requestId)))
    : {};
  const withFiles = (
    rendered: Rendered,
    files: MessageRow['attachments'],
    line: (file: MessageRow['attachments'][number]) => string,
  ): Rendered => ({
    ...rendered,
    content: [rendered.content, ...files.map(line)].join(template.isHtml ? '<br>' : '\n'),
  });
  return {
    kept: withFiles(render(template, { ...parameters, ...masked(secrets) }), attachments, ({ name }) => `附件:${name}`),
    sent: withFiles(
      render(template, { ...parameters, ...secrets }),
      attachments.filter(({ file }) => !along.has(file)),
      ({ name, file }) =>
        `附件:${name} ${new URL(fileUrl(settings, askedBy, file, until), settings.messages.publicUrl)}`,
    ),
  };
}

type Outcome = Pick<MessageRow, 'subject' | 'content' | 'isHtml' | 'provider' | 'providerReference'>;

async function keepSent({ db, now }: Reader, message: MessageRow, outcome: Outcome): Promise<void> {
  const at = now();
  const sent = { ...outcome, state: 'SENT' as const, error: null, sealedParameters: null, sentAt: at, updatedAt: at };
  await withTx(db, async (tx) => {
    await tx.update(messages).set(sent).where(eq(messages.id, message.id));
    await tellEnd(tx, message, { state: 'SENT', reason: null, at });
  });
}

async function tellEnd(
  tx: Transaction,
  { requestId, askedBy, businessNo }: MessageRow,
  { at, ...end }: { state: 'SENT' | 'FAILED'; reason: string | null; at: Date },
): Promise<void> {
  const payload = { requestId, askedBy, businessNo, ...end, at: at.toISOString() };
  await publish(tx, 'platform', 'message.ended', [{ key: requestId, payload }]);
}

/** Tries again later what another attempt may mend, and gives the rest up. Secrets stay for who sends it again. */
async function keepFailure(
  { db, now, settings: { messages: sending } }: Sending,
  message: MessageRow,
  error: unknown,
): Promise<void> {
  const { id, channel, attempts } = message;
  const at = now();
  const wait = error instanceof Unsendable ? null : waitSeconds(attempts, sending.retryMs);
  const failure = {
    state: wait === null ? ('FAILED' as const) : ('QUEUED' as const),
    error: reasonOf(error),
    provider: providersFor(sending)[channel].name,
    updatedAt: at,
  };
  await withTx(db, async (tx) => {
    const { rowCount } = await tx
      .update(messages)
      .set(failure)
      .where(and(eq(messages.id, id), eq(messages.state, 'SENDING')));
    if (wait === null && rowCount) await tellEnd(tx, message, { state: 'FAILED', reason: failure.error, at });
    if (wait !== null) await addJob(tx, 'platform', 'sendMessage', { messageId: id }, { runAt: await after(tx, wait) });
  });
}

const MAX_REASON = 500;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'The message could not be sent.').slice(0, MAX_REASON);

/** The queue goes by the database's clock. */
async function after(tx: Transaction, seconds: number): Promise<Date> {
  const [row] = await tx.sql<{ at: Date }[]>`
    /* instantAfter */ select clock_timestamp() + make_interval(secs => ${seconds}) as at`;
  return (row as { at: Date }).at;
}
