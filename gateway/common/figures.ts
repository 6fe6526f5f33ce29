import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { measureProcess, registry } from '../../subgraphs/kit/process/metrics';
import type { Config } from './config';
import { portOf } from './port-of';

/** `/metrics` on a server that serves other things too, where the settings let it. */
export function registerFigures(app: FastifyInstance, { beside, token }: Config['metrics']): void {
  if (beside) serveFigures(app, token);
}

interface FiguresServer {
  stop(): Promise<void>;
}

/** `/metrics` at a port of its own, where the settings name one. */
export async function startFigures(
  { metrics, host }: Pick<Config, 'metrics' | 'host'>,
  log: Logger,
): Promise<FiguresServer> {
  if (metrics.port === null) return { stop: async () => undefined };
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
  });
  serveFigures(app, metrics.token);
  await app.listen({ port: metrics.port, host, listenTextResolver: () => 'figures are served' });
  log.info({ metricsPort: portOf(app) }, 'figures have a port of their own');
  return { stop: () => app.close() };
}

function serveFigures(app: FastifyInstance, token: string | null): void {
  measureProcess();
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (token !== null && !isSame(request.headers.authorization, `Bearer ${token}`)) {
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .type('text/plain')
        .send('Send METRICS_TOKEN as a bearer token.\n');
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Hashes are compared, so that neither the length nor the time tells anything of the token. */
const isSame = (given: string | undefined, wanted: string): boolean =>
  timingSafeEqual(sha256(given ?? ''), sha256(wanted));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
