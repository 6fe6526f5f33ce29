import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from '../../subgraphs/kit/basics/time';
import { durationOf } from '../../subgraphs/kit/process/metrics';
import type { Config } from '../common/config';
import { registerFigures } from '../common/figures';
import { type Readiness, registerHealth } from '../common/health';
import { addSecurityHeaders } from '../common/security-headers';
import { closeConnectionsWhenIdle } from '../common/shutdown';
import { traceRequests } from '../common/traced-requests';
import type { Supergraph } from '../graph/supergraph';
import type { TrustedDocuments } from '../graph/trusted-documents';
import type { SubgraphPort } from '../ports/port';
import { registerAudience } from './audience/audience';
import type { Authentication } from './authentication';
import { registerCalls } from './call/call';
import { registerCallPage } from './call/page';
import { registerDocs } from './docs/docs';
import { registerDocuments } from './documents/documents';
import { registerEvents } from './events/events';
import type { ExplorerConfig } from './explorer/config';
import { registerExplorer } from './explorer/explorer';
import { type FileDeps, keepExport, registerFiles, takeFile } from './files/files';
import { registerGraphQL } from './graphql/graphql';
import type { Door } from './kit/door';
import { answerRefusals, HttpRefusal, writeRefusal } from './kit/refusal';
import { registerLegacy } from './legacy/handler';
import { registerPayments } from './payments/payments';
import { registerSigningPage } from './signing/signing';

interface ServerDeps {
  config: Pick<
    Config,
    | 'production'
    | 'introspection'
    | 'persistedQueries'
    | 'trustedDocuments'
    | 'allowedOrigins'
    | 'trustedProxyHops'
    | 'messages'
    | 'metrics'
  >;
  supergraph: Supergraph;
  /** What front ends are known to ask. */
  trusted: TrustedDocuments;
  authentication: Authentication;
  /** Answers of payment providers go there, past the graph that clients see. */
  billing: SubgraphPort;
  /** Keeps who calls the old paths. */
  platform: Pick<SubgraphPort, 'execute'>;
  /** Where customers' programs call. */
  usage: Pick<SubgraphPort, 'call'>;
  /** Where files are kept, and what signs the links to them. */
  files: Pick<FileDeps, 'ports' | 'fileKey'>;
  clock: Clock;
  log: Logger;
  explorer: () => Promise<ExplorerConfig>;
  readiness(): Promise<Readiness>;
}

/** Who sends slower than this holds connections and nothing else; the largest upload has 10 MB. */
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;
const CHECK_MS = 5_000;
const MAX_CONNECTIONS = 5_000;

/** Everything the gateway serves, on one Fastify instance that can be asked without a port. */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { config, log } = deps;
  const { now } = deps.clock;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxyHops,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_MS },
  });
  traceRequests(app, () => true);
  addSecurityHeaders(app);
  answerOutside(app, log);
  await allowOrigins(app, config);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    durationOf(route, reply.statusCode).observe(reply.elapsedTime / 1000);
    done();
  });
  app.server.maxConnections = MAX_CONNECTIONS;
  closeConnectionsWhenIdle(app);
  registerHealth(app, deps.readiness);
  registerFigures(app, config.metrics);
  const checkAuthorization = await registerGraphQL(app, deps);
  const door: Door = {
    authenticate: deps.authentication.authenticate,
    async execute(document, { variables, ...caller }) {
      checkAuthorization(document, null, caller.viewer);
      return deps.supergraph.execute(document, variables, { ...caller, now });
    },
    now,
    log,
  };
  const { publicUrl } = config.messages;
  await registerLegacy(app, {
    ...door,
    publicUrl,
    schema: deps.supergraph.schema,
    keepFile: keepExport({ ...deps.files, now }),
    takeFile: takeFile(deps.files),
    platform: deps.platform,
  });
  await registerEvents(app, door);
  await registerPayments(app, { billing: deps.billing, now, log });
  await registerAudience(app, door);
  await registerCalls(app, { call: deps.usage.call, now });
  await registerDocuments(app, { ...door, publicUrl });
  await registerFiles(app, { ...door, ...deps.files });
  await registerSigningPage(app);
  await registerCallPage(app);
  await registerDocs(app, config);
  await registerExplorer(app, { config: deps.explorer });
  return app;
}

/** Pages of this machine may call while somebody builds them; elsewhere those that the configuration names. */
const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
const PREFLIGHT_SECONDS = 7_200;

async function allowOrigins(app: FastifyInstance, { allowedOrigins, production }: ServerDeps['config']): Promise<void> {
  const origin = production ? allowedOrigins : [...allowedOrigins, LOOPBACK];
  if (origin.length === 0) return;
  const exposedHeaders = ['content-disposition', 'retry-after', 'deprecation', 'sunset', 'link'];
  await app.register(cors, { origin, maxAge: PREFLIGHT_SECONDS, exposedHeaders });
}

/** What no door takes in is refused in the shape of those that have none of their own. */
function answerOutside(app: FastifyInstance, log: Logger): void {
  answerRefusals(app, log);
  app.setNotFoundHandler((request, reply) =>
    writeRefusal(reply, new HttpRefusal(404, 'NOT_FOUND', `Nothing is served at ${request.method} ${request.url}.`)),
  );
  // Nothing here unpacks a body: read as it came it would be called malformed.
  app.addHook('onRequest', async ({ headers: { 'content-encoding': encoding = 'identity' } }) => {
    if (encoding !== 'identity') {
      throw new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, without a content encoding.');
    }
  });
}
