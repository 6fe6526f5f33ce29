import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { Upload } from '../../subgraphs/kit/documents/uploads';
import type { CallAnswer } from '../../subgraphs/kit/exchange/call-door';
import type { OutboxEvent } from '../../subgraphs/kit/exchange/topics';
import { slot } from '../../subgraphs/kit/process/slot';
import { traceHeaders } from '../../subgraphs/kit/process/tracing';
import type { Client, RequestContext, Viewer } from '../../subgraphs/kit/requests/context';
import type { SubgraphOperation } from '../executor/plan/run';
import { FACTS_HEADER, fileOf, packed } from './file-transfer';
import { isMutation, type SubgraphPort } from './port';
import { sign } from './signature';

const DEADLINE_MS = 20_000;

/** Codes of undici and of the operating system for a connection that broke or never was. */
const LOST = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE']);

/** JSON text of what many requests send alike: the viewer of a session, the texts of plans. */
const viewerTexts = new WeakMap<Viewer, string>();
const queryTexts = new LRUCache<string, string>({ maxSize: 2_000_000, sizeCalculation: (text) => text.length });

function bodyOf({ query, variables }: SubgraphOperation, request: RequestContext): string {
  const { viewer, requestId, clientIp } = request;
  const viewerText = viewerTexts.get(viewer) ?? JSON.stringify(viewer);
  viewerTexts.set(viewer, viewerText);
  const queryText = queryTexts.get(query) ?? JSON.stringify(query);
  queryTexts.set(query, queryText);
  const rest = JSON.stringify({ variables, requestId, clientIp, now: request.now() });
  return `{"query":${queryText},"viewer":${viewerText},${rest.slice(1)}`;
}

const abortSignals = slot<AbortSignal>('client left');

/** Aborted as soon as the client leaves; one for all that is fetched for it. */
function abortSignalOf(client: Client): AbortSignal {
  const signal = abortSignals.get(client);
  if (signal) return signal;
  const controller = new AbortController();
  client.once('close', () => controller.abort());
  abortSignals.set(client, controller.signal);
  return controller.signal;
}

/** A connection that was lost, perhaps one kept alive too long, says nothing about the subgraph: reads ask again. */
async function twice<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (!LOST.has((error as { code?: string }).code ?? '')) throw error;
    return question();
  }
}

/** A subgraph in another process: keep-alive connections, one deadline for each request, everything signed. */
export function remotePort(url: string, key: string): SubgraphPort & { close(): Promise<void> } {
  const origin = new URL(url);
  const pool = new Pool(origin.origin, {
    connections: 64,
    pipelining: 1,
    headersTimeout: DEADLINE_MS,
    bodyTimeout: DEADLINE_MS,
  });

  function send(path: string, body: string, signal?: AbortSignal) {
    return pool.request({
      method: 'POST',
      path,
      body,
      ...(signal && { signal }),
      headers: {
        'content-type': 'application/json',
        ...sign(key, path, body, systemClock.now().getTime()),
        ...traceHeaders(),
      },
    });
  }

  async function ask(path: string, body: string, signal?: AbortSignal): Promise<unknown> {
    const answer = await send(path, body, signal);
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new Error(`Subgraph answered status ${answer.statusCode} to ${path}`);
    }
    return answer.body.json();
  }

  async function readFile(reference: string) {
    const answer = await send('/files/read', JSON.stringify({ reference }));
    const facts = answer.headers[FACTS_HEADER];
    if (answer.statusCode === 200 && typeof facts === 'string') {
      return fileOf(facts, Buffer.from(await answer.body.arrayBuffer()));
    }
    await answer.body.dump();
    if (answer.statusCode === 404) return null;
    throw new Error(`Subgraph answered status ${answer.statusCode} to /files/read`);
  }

  return {
    execute: async (operation, request) => {
      const body = bodyOf(operation, request);
      if (isMutation(operation)) return (await ask('/graphql', body)) as ExecutionResult;
      const signal = request.client && abortSignalOf(request.client);
      return (await twice(() => ask('/graphql', body, signal))) as ExecutionResult;
    },
    readFile: (reference) => twice(() => readFile(reference)),
    storeFile: async (file) =>
      ((await ask('/files/store', JSON.stringify(packed(file)))) as { reference: string }).reference,
    takeUpload: async (file) => (await ask('/files/take', JSON.stringify(packed(file)))) as Upload,
    call: async ({ body, ...request }) =>
      (await ask('/call', JSON.stringify({ ...request, body: body.toString('base64') }))) as CallAnswer,
    feed: async (after, limit, reader) => {
      const events = (await ask('/feed', JSON.stringify({ after, limit, reader }))) as OutboxEvent[];
      return events.map((event) => ({ ...event, createdAt: new Date(event.createdAt) }));
    },
    isReady: () => isReady(pool),
    close: () => pool.close(),
  };
}

async function isReady(pool: Pool): Promise<boolean> {
  const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready' });
  await body.dump();
  return statusCode === 200;
}
