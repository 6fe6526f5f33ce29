import { badInput } from '../../../kit/basics/errors';
import { isInt64, lookupId } from '../../../kit/basics/ids';
import { oldestRunning } from '../../../kit/exchange/outbox';
import type { FeedPosition } from '../../../kit/exchange/topics';
import { pageSize } from '../../../kit/lists/page-window';
import type { Reader } from '../../../kit/requests/context';
import { forOperators } from '../../../kit/requests/row-scope';
import type { Database } from '../../../kit/sql/database';
import { onAnnounced } from '../announcements';

export interface PublishedMessage {
  id: string;
  transactionId: string;
  tenant: string;
  projectId: string;
  message: string;
}

interface MessagePage {
  messages: { position: string; message: string }[];
  position: string;
}

interface MessagesAfter {
  tenant: string;
  projectId: string;
  /** null: from now on; "0": from the beginning. */
  after: string | null;
  first: number;
  waitMs: number;
}

const MAX_PAGE = 200;
const MAX_PAGE_CHARACTERS = 4 * 1024 * 1024;
const MAX_WAIT_MS = 10_000;
/** How often to look while waiting, for what other processes took in. */
const LOOK_MS = 500;

/** In the commit-safe order of kit/exchange/outbox.ts: going on from the position of each page loses and repeats nothing. */
export async function messagesAfter(context: Reader, asked: MessagesAfter, now: () => number): Promise<MessagePage> {
  const size = pageSize(asked.first, 'first', MAX_PAGE);
  const after = asked.after === null ? await presentPosition(context.db) : readPosition(asked.after);
  const deadline = now() + Math.min(Math.max(asked.waitMs, 0), MAX_WAIT_MS);
  for (;;) {
    const messages = await pageAfter(context, { ...asked, first: size }, after);
    if (messages.length > 0 || now() >= deadline) {
      const rows = messages.map((row) => ({ position: positionText(row.transactionId, row.id), message: row.message }));
      return { messages: rows, position: rows.at(-1)?.position ?? positionText(after.transactionId, after.eventId) };
    }
    await somethingPublished(Math.min(LOOK_MS, deadline - now()));
  }
}

const positionText = (transactionId: string, id: string) => `${transactionId}-${id}`;

function readPosition(text: string): FeedPosition {
  if (text === '0') return { transactionId: '0', eventId: '0' };
  const [transactionId = '', eventId = '', ...rest] = text.split('-');
  if (!isInt64(transactionId) || !isInt64(eventId) || rest.length > 0) {
    throw badInput('after', 'after must be the position of a message, or 0 for the beginning.', 'INVALID_POSITION');
  }
  return { transactionId, eventId };
}

/** Everything from the oldest transaction on that still runs: what it publishes is yet to come. */
async function presentPosition(db: Database): Promise<FeedPosition> {
  return { transactionId: await oldestRunning(db), eventId: '0' };
}

async function pageAfter(context: Reader, asked: MessagesAfter, after: FeedPosition): Promise<PublishedMessage[]> {
  const read = (before: string, limit: number) => context.db.sql<PublishedMessage[]>`
    /* messagesAfter */ select m.id, m.transaction_id, m.message from (
      select m.id, m.transaction_id, m.message,
        sum(length(m.message)) over (order by m.transaction_id, m.id) - length(m.message) as before
      from (
        select * from customers.published_messages
        where tenant = ${asked.tenant} and project_id = ${lookupId(asked.projectId)}::bigint
          and (transaction_id, id) > (${after.transactionId}::bigint, ${after.eventId}::bigint)
          and transaction_id < ${before}::bigint and ${forOperators(context)}
        order by transaction_id, id limit ${limit}
      ) m
    ) m where m.before < ${MAX_PAGE_CHARACTERS} order by m.transaction_id, m.id`;
  const [any] = asked.first > 0 ? await read(NO_BOUND, 1) : [];
  return any ? read(await oldestRunning(context.db), asked.first) : [];
}

const NO_BOUND = String(2n ** 63n - 1n);

function somethingPublished(waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopListening();
      resolve();
    };
    const timer = setTimeout(done, Math.max(waitMs, 1));
    const stopListening = onAnnounced(done);
  });
}
