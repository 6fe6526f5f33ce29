import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { apart } from '../../../subgraphs/kit/process/tracing';
import { HttpRefusal } from '../kit/refusal';

/** Listeners of one process; each holds a connection and asks for its own pages. */
const MAX_LISTENERS = 100;
/** Of one account, so that nobody keeps all others out. */
const MAX_OF_ACCOUNT = 5;
/** How long a listener may leave what was sent unread. */
const UNREAD_MS = 30_000;
const RETRY_MS = 1_000;

export interface Page {
  messages: { position: string; message: string }[];
  position: string;
}

/** The next page of the topic, after a wait when there is none; null means from now on. Throws HttpRefusal. */
export type NextPage = (after: string | null, waitMs: number) => Promise<Page>;

interface Streams {
  serve(reply: FastifyReply, accountId: string | null, lastEventId: string | null, next: NextPage): Promise<void>;
}

/** Longer than a proxy's patience would need, shorter than the deadline of a request between our processes. */
const WAIT_MS = 8_000;

/** Every event carries its position, to go on from. Pages are asked for as their listener: an ended session ends it. */
export function createStreams(app: FastifyInstance): Streams {
  /** How to end each, with the account that listens. */
  const open = new Map<() => void, string | null>();
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    for (const end of open.keys()) end();
  });

  const serve: Streams['serve'] = async (reply, accountId, lastEventId, next) => {
    if (closing || open.size >= MAX_LISTENERS) throw tooMany(MAX_LISTENERS);
    if ([...open.values()].filter((id) => id === accountId).length >= MAX_OF_ACCOUNT) {
      throw tooMany(MAX_OF_ACCOUNT, ' with one account');
    }
    const { raw } = reply;
    const end = () => raw.end();
    open.set(end, accountId);
    raw.once('close', () => open.delete(end));
    try {
      // Asked before anything is sent, so that a refusal is an answer of its own.
      const first = await next(lastEventId, 0);
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write(`retry: ${RETRY_MS}\n`);
      // It lasts for as long as somebody listens: its pages are no part of the request that began it.
      await apart(() => pump(reply, first, next));
    } finally {
      open.delete(end);
    }
  };

  return { serve };
}

const tooMany = (most: number, whose = '') =>
  new HttpRefusal(429, 'RATE_LIMITED', `At most ${most} may listen at once${whose}; try again later.`);

async function pump({ raw }: FastifyReply, first: Page, next: NextPage): Promise<void> {
  const isOpen = () => !raw.writableEnded && !raw.destroyed;
  let page = first;
  // An event without data moves the position of the listener and is not shown to it.
  if (page.messages.length === 0) raw.write(`id: ${page.position}\n\n`);
  try {
    while (isOpen()) {
      const text = page.messages.map(({ position, message }) => `id: ${position}\ndata: ${message}\n\n`).join('');
      if (!raw.write(text || ': nothing new\n\n') && isOpen()) await drained(raw);
      if (isOpen()) page = await next(page.position, WAIT_MS);
    }
  } catch {
    // A session that ended, a subgraph that is away, a listener that does not read: it comes back with its position.
    raw.destroy();
  }
}

async function drained(raw: FastifyReply['raw']): Promise<void> {
  const deadline = AbortSignal.timeout(UNREAD_MS);
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  await once(raw, 'drain', { signal: AbortSignal.any([deadline, gone.signal]) });
}
