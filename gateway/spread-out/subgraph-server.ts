import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Viewer } from '../../subgraphs/kit/context';
import { registry } from '../../subgraphs/kit/metrics';
import type { FeedPosition } from '../../subgraphs/kit/outbox';
import type { SubgraphName } from '../../subgraphs/kit/subgraph-names';
import { systemClock } from '../../subgraphs/kit/time';
import { maskErrors } from '../error-masking';
import { closeConnectionsWhenIdle } from '../shutdown';
import type { SubgraphPort } from '../subgraph-port';
import { isSigned } from './signature';

interface GraphQLBody {
  query: string;
  variables: Record<string, unknown>;
  viewer: Viewer;
  requestId: string;
  clientIp: string;
  now: string;
}

export interface SubgraphServerDeps {
  port: SubgraphPort;
  key: string;
  log: Logger;
  isReady(): boolean;
}

/**
 * One subgraph over HTTP, for running spread out. Every request must carry the signature of one of our processes,
 * `_entities` and `_service` included; identity comes from the signed body and from nothing else.
 */
export function createSubgraphServer({ port, key, log, isReady }: SubgraphServerDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 8 * 1024 * 1024,
  });
  closeConnectionsWhenIdle(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  const signedBody = <T>(request: FastifyRequest): T | null => {
    const text = request.body as string;
    return isSigned(key, request.url, text, request.headers, systemClock.now().getTime())
      ? (JSON.parse(text) as T)
      : null;
  };

  app.post('/graphql', async (request, reply) => {
    const body = signedBody<GraphQLBody>(request);
    if (!body) return reply.code(401).send({ errors: [{ message: 'Only the gateway may ask a subgraph.' }] });
    const { query, variables, viewer, requestId, clientIp } = body;
    const at = new Date(body.now);
    const context = { viewer, requestId, clientIp, now: () => at };
    try {
      const result = await port.execute({ document: undefined, query, variables }, context);
      return { ...result, ...(result.errors && { errors: maskErrors(result.errors, requestId, log) }) };
    } catch (error) {
      return { data: null, errors: maskErrors([error], requestId, log) };
    }
  });

  app.post('/feed', async (request, reply) => {
    const body = signedBody<{ after: FeedPosition; limit: number; reader: SubgraphName }>(request);
    return body ? port.feed(body.after, body.limit, body.reader) : reply.code(401).send({ error: 'Unsigned.' });
  });

  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', (_request, reply) => reply.code(isReady() ? 200 : 503).send({ ready: isReady() }));
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
}
