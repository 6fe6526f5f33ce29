import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SUCCESS = 200;
const NOT_MODIFIED = 304;

/** Whose answer it is, and how it is told. */
const VARIES_BY = ['authorization', 'stoken', 'accept'];

/** The client's cache may keep an answer and asks each time whether it still is: nobody sees what is not theirs. */
export function answerOnce(request: FastifyRequest, reply: FastifyReply, answer: unknown): unknown {
  if (typeof answer !== 'string' || reply.statusCode !== SUCCESS) return answer;
  const tag = `"${createHash('sha256').update(answer).digest('base64url')}"`;
  const varies = [reply.getHeader('vary') ?? [], VARIES_BY].flat().join(', ');
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache', vary: varies });
  return holdsStill(request.headers['if-none-match'], tag) ? reply.code(NOT_MODIFIED).send() : answer;
}

/** Proxies that pack an answer call its tag weak. */
const holdsStill = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
