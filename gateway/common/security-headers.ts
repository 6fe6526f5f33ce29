import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route answers programs: what only matters where a browser shows a document is left out. */
    data?: boolean;
  }
}

/** What the OWASP REST security cheat sheet asks of answers that are data. */
const DATA = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** The headers of helmet, or those for data, worked out once; what a route sets itself replaces them. */
export function addSecurityHeaders(app: FastifyInstance): void {
  const documents = helmetHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.routeOptions.config.data ? DATA : documents);
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
