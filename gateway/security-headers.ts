import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * Gives every answer the headers of helmet; what a route sets itself replaces them. They never differ, so they are worked
 * out once: for each answer anew they would cost more than any query's text does to look up.
 */
export function addSecurityHeaders(app: FastifyInstance): void {
  const headers = helmetHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function helmetHeaders(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({ crossOriginEmbedderPolicy: false })(request, response, (fault?: unknown) => {
    if (fault) throw fault;
  });
  return { ...response.getHeaders() } as Record<string, string>;
}
