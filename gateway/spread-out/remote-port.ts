import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { OutboxEvent } from '../../subgraphs/kit/outbox';
import { systemClock } from '../../subgraphs/kit/time';
import type { SubgraphPort } from '../subgraph-port';
import { FACTS_HEADER, fileOf, packed } from './file-transfer';
import { sign } from './signature';

const DEADLINE_MS = 20_000;

/** How the planner begins the text of a fetch that must not run twice. */
const MUTATION = /^\s*mutation\b/;

/** Codes of undici and of the operating system for a connection that broke or never was. */
const LOST = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE']);

/** A subgraph in another process: keep-alive connections, one deadline for each request, everything signed. */
export function remotePort(url: string, key: string): SubgraphPort & { close(): Promise<void> } {
  const origin = new URL(url);
  const pool = new Pool(origin.origin, {
    connections: 64,
    pipelining: 1,
    headersTimeout: DEADLINE_MS,
    bodyTimeout: DEADLINE_MS,
  });

  /** A connection that was lost, perhaps one kept alive too long, says nothing about the subgraph: reads ask again. */
  async function twice<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      if (!LOST.has((error as { code?: string }).code ?? '')) throw error;
      return question();
    }
  }

  function send(path: string, payload: unknown) {
    const body = JSON.stringify(payload);
    return pool.request({
      method: 'POST',
      path,
      body,
      headers: { 'content-type': 'application/json', ...sign(key, path, body, systemClock.now().getTime()) },
    });
  }

  async function ask(path: string, payload: unknown): Promise<unknown> {
    const answer = await send(path, payload);
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new Error(`Subgraph answered status ${answer.statusCode} to ${path}`);
    }
    return answer.body.json();
  }

  async function readFile(reference: string) {
    const answer = await send('/files/read', { reference });
    const facts = answer.headers[FACTS_HEADER];
    if (answer.statusCode === 200 && typeof facts === 'string') {
      return fileOf(facts, Buffer.from(await answer.body.arrayBuffer()));
    }
    await answer.body.dump();
    if (answer.statusCode === 404) return null;
    throw new Error(`Subgraph answered status ${answer.statusCode} to /files/read`);
  }

  return {
    async execute({ query, variables }, { viewer, requestId, clientIp, now }) {
      const payload = { query, variables, viewer, requestId, clientIp, now: now() };
      const question = () => ask('/graphql', payload);
      return (await (MUTATION.test(query) ? question() : twice(question))) as ExecutionResult;
    },
    readFile: (reference) => twice(() => readFile(reference)),
    storeFile: async (file) => ((await ask('/files/store', packed(file))) as { reference: string }).reference,
    feed: async (after, limit, reader) => {
      const events = (await ask('/feed', { after, limit, reader })) as OutboxEvent[];
      return events.map((event) => ({ ...event, createdAt: new Date(event.createdAt) }));
    },
    close: () => pool.close(),
  };
}
