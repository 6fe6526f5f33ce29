import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { carried } from '../subgraphs/kit/carried';
import type { RequestContext } from '../subgraphs/kit/context';
import { DomainError } from '../subgraphs/kit/errors';
import { durationOf, registry } from '../subgraphs/kit/metrics';
import type { Clock } from '../subgraphs/kit/time';
import { registerAudience } from './audience/audience';
import type { Authentication } from './authentication';
import { authorization } from './authorization/authorization';
import type { Config } from './config';
import { documentStore } from './document-store';
import { errorMasking, maskErrors } from './error-masking';
import { registerEvents } from './events/events';
import type { ExplorerConfig } from './explorer/config';
import { registerExplorer } from './explorer/explorer';
import { type FileDeps, keepExport, registerFiles } from './files/files';
import { knownQueries } from './known-queries';
import type { ExecutionInput } from './legacy/execution';
import { registerLegacy } from './legacy/handler';
import { limitedDoor } from './limits/limits';
import { registerPayments } from './payments/payments';
import { addSecurityHeaders } from './security-headers';
import { closeConnectionsWhenIdle } from './shutdown';
import type { SubgraphPort } from './subgraph-port';
import type { Supergraph } from './supergraph';

export interface ServerDeps {
  config: Pick<Config, 'production' | 'introspection' | 'allowedOrigins' | 'trustedProxyHops'>;
  supergraph: Supergraph;
  authentication: Authentication;
  /** Answers of payment providers go there, past the graph that clients see. */
  billing: SubgraphPort;
  /** Where files are kept, and what signs the links to them. */
  files: Pick<FileDeps, 'ports' | 'fileKey'>;
  clock: Clock;
  log: Logger;
  explorer: () => Promise<ExplorerConfig>;
  isReady(): boolean;
}

const contexts = carried<RequestContext>('context');

/** Bytes of a GraphQL request; the largest document that passes the token limit is far below. */
const BODY_LIMIT = 256 * 1024;

/** Everything the gateway serves, on one Fastify instance that can be asked without a port. */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { config, log } = deps;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address, hop) => hop < config.trustedProxyHops,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
  });
  addSecurityHeaders(app);
  if (config.allowedOrigins.length > 0) await app.register(cors, { origin: config.allowedOrigins });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    durationOf(route, reply.statusCode).observe(reply.elapsedTime / 1000);
    done();
  });
  closeConnectionsWhenIdle(app);
  registerHealth(app, deps.isReady);
  const checkAuthorization = await registerGraphQL(app, deps);
  const doors = {
    authenticate: deps.authentication.authenticate,
    log,
    async execute(document: DocumentNode, { variables, viewer, requestId, clientIp }: ExecutionInput) {
      checkAuthorization(document, null, viewer);
      return deps.supergraph.execute(document, variables, { viewer, requestId, clientIp, now: deps.clock.now });
    },
  };
  await registerLegacy(app, {
    ...doors,
    schema: deps.supergraph.schema,
    keepFile: keepExport({ ...deps.files, now: deps.clock.now }),
    now: deps.clock.now,
  });
  await registerEvents(app, doors);
  await registerPayments(app, { billing: deps.billing, now: deps.clock.now, log });
  await registerAudience(app, doors);
  await registerFiles(app, { ...doors, ...deps.files, now: deps.clock.now });
  await registerExplorer(app, { config: deps.explorer });
  return app;
}

function registerHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', (_request, reply) => reply.code(isReady() ? 200 : 503).send({ ready: isReady() }));
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}

/** The GraphQL door with all its limits. Returns the authorization check for those who execute documents themselves. */
async function registerGraphQL(app: FastifyInstance, deps: ServerDeps) {
  const { supergraph, authentication, config, log, clock } = deps;
  const rights = authorization(supergraph.sdl);
  const masking = errorMasking(log);
  const door = limitedDoor({
    supergraphSdl: supergraph.sdl,
    introspection: config.introspection,
    helpful: !config.production,
  });
  const { checkAuthorization } = rights;
  const known =
    supergraph.write && knownQueries({ write: supergraph.write, isAffordable: door.isAffordable, checkAuthorization });
  const apollo = new ApolloServer<RequestContext>({
    ...door.options,
    gateway: supergraph.gateway,
    formatError: masking.formatError,
    plugins: [
      ...door.options.plugins,
      rights.plugin,
      masking.plugin,
      forgetSessionAfterMutation(authentication),
      ...(known ? [known.plugin] : []),
    ],
    documentStore: documentStore(),
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();
  // Closing the door waits for the requests that are inside; what they used is stopped after them.
  app.addHook('onClose', () => apollo.stop());

  await app.register(async (scope) => {
    // Bodies of other types stay unread: Apollo Server refuses them as possible cross-site requests.
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume();
      done(null, undefined);
    });
    scope.addHook('onRequest', async (request, reply) => {
      if (!isUtf8(request.headers['content-type'])) {
        return reply
          .code(415)
          .send({ errors: [{ message: 'The body must be UTF-8.', extensions: { code: 'BAD_REQUEST' } }] });
      }
      try {
        const viewer = await authentication.authenticate(request.headers.authorization, request.ip);
        const { id: requestId, ip: clientIp } = request;
        contexts.give(request, { viewer, requestId, clientIp, now: clock.now, client: reply.raw });
      } catch (error) {
        // What is no refusal is a fault of ours that passes: the session could not be read.
        const errors = maskErrors([error], request.id, log);
        return reply.code(error instanceof DomainError ? 401 : 503).send({ errors, data: null });
      }
      return undefined;
    });
    const contextOf = (request: FastifyRequest) => contexts.of(request) as RequestContext;
    const throughApollo = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) });
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      config: { data: true },
      async handler(request, reply) {
        const answer = await known?.answer(request, contextOf(request));
        if (answer == null) return Reflect.apply(throughApollo, this, [request, reply]);
        return reply.headers(ANSWER_HEADERS).send(answer);
      },
    });
  });
  return checkAuthorization;
}

/** What Apollo Server sends with an answer. */
const ANSWER_HEADERS = { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };

function isUtf8(contentType: string | undefined): boolean {
  const charset = /charset=["']?([^;"'\s]+)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** A mutation may end a session or change what it may do; the next request of the session asks anew. */
function forgetSessionAfterMutation(authentication: Authentication) {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({
          operation,
          contextValue,
        }: {
          operation?: { operation: string };
          contextValue: RequestContext;
        }) {
          if (operation?.operation === 'mutation' && contextValue.viewer.sessionId) {
            authentication.forget(contextValue.viewer.sessionId);
          }
        },
      };
    },
  };
}
