import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { OutboxEvent } from '../../subgraphs/kit/outbox';
import { systemClock } from '../../subgraphs/kit/time';
import type { SubgraphPort } from '../subgraph-port';
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
  async function askAgain(path: string, payload: unknown): Promise<unknown> {
    try {
      return await ask(path, payload);
    } catch (error) {
      if (!LOST.has((error as { code?: string }).code ?? '')) throw error;
      return ask(path, payload);
    }
  }

  async function ask(path: string, payload: unknown): Promise<unknown> {
    const body = JSON.stringify(payload);
    const answer = await pool.request({
      method: 'POST',
      path,
      body,
      headers: { 'content-type': 'application/json', ...sign(key, path, body, systemClock.now().getTime()) },
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new Error(`Subgraph answered status ${answer.statusCode} to ${path}`);
    }
    return answer.body.json();
  }

  return {
    execute: async ({ query, variables }, request) =>
      (await (MUTATION.test(query) ? ask : askAgain)('/graphql', {
        query,
        variables,
        viewer: request.viewer,
        requestId: request.requestId,
        clientIp: request.clientIp,
        now: request.now(),
      })) as ExecutionResult,
    feed: async (after, limit, reader) => {
      const events = (await ask('/feed', { after, limit, reader })) as OutboxEvent[];
      return events.map((event) => ({ ...event, createdAt: new Date(event.createdAt) }));
    },
    close: () => pool.close(),
  };
}
