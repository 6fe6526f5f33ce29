import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { EventRefusal } from './refusals';

/** Listeners of one process; each holds a connection and asks for its own pages. */
const MAX_LISTENERS = 100;
/** How long a listener may leave what was sent unread. */
const UNREAD_MS = 30_000;
const RETRY_MS = 1_000;

export interface Page {
  messages: { position: string; message: string }[];
  position: string;
}

/** The next page of the topic, after a wait when there is none; null means from now on. Throws EventRefusal. */
export type NextPage = (after: string | null, waitMs: number) => Promise<Page>;

export interface Streams {
  serve(reply: FastifyReply, lastEventId: string | null, next: NextPage): Promise<void>;
}

/** Longer than a proxy's patience would need, shorter than the deadline of a request between our processes. */
const WAIT_MS = 8_000;

/**
 * Server-sent events of the topic. Every event carries its position, with which a listener that comes back goes on
 * without loss or repetition. Each page is asked for as its listener, so that a session that ended ends the stream.
 */
export function createStreams(app: FastifyInstance): Streams {
  const open = new Set<() => void>();
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    for (const end of open) end();
  });

  async function serve(reply: FastifyReply, lastEventId: string | null, next: NextPage): Promise<void> {
    if (closing || open.size >= MAX_LISTENERS) {
      throw new EventRefusal('RATE_LIMITED', `At most ${MAX_LISTENERS} may listen at once; try again later.`);
    }
    const { raw } = reply;
    const end = () => raw.end();
    open.add(end);
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
      await pump(reply, first, next);
    } finally {
      open.delete(end);
    }
  }

  return { serve };
}

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
