import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '../../../subgraphs/kit/basics/errors';
import type { Clock } from '../../../subgraphs/kit/basics/time';
import { slot } from '../../../subgraphs/kit/process/slot';
import type { RequestContext } from '../../../subgraphs/kit/requests/context';
import type { Config } from '../../common/config';
import { errorMasking, maskErrors } from '../../common/error-masking';
import { executedBefore } from '../../executor/gateway';
import { answerType } from '../../graph/answer-type';
import { authorization, type CheckAuthorization } from '../../graph/authorization/authorization';
import { knownQueries } from '../../graph/known-queries';
import { type Door as LimitedDoor, limitedDoor } from '../../graph/limits/limits';
import { similarDocuments } from '../../graph/similar/similar';
import type { Supergraph } from '../../graph/supergraph';
import type { TrustedDocuments } from '../../graph/trusted-documents';
import type { Authentication } from '../authentication';
import { callerOf } from '../kit/door';
import { acceptJson } from '../kit/json';
import { refuseOtherMethods } from '../kit/other-methods';
import { answerRefusals, type HttpRefusal, unsupportedMediaType } from '../kit/refusal';
import { BODY_LIMIT, checkQuery, readGraphQLBody } from './body';
import { namedDocuments } from './named-documents';
import { tellsWhenToRetry } from './retry-after';
import { answerOnce } from './revalidation';

interface GraphQLDoorDeps {
  config: Pick<Config, 'production' | 'introspection' | 'persistedQueries' | 'trustedDocuments'>;
  supergraph: Supergraph;
  trusted: TrustedDocuments;
  authentication: Authentication;
  clock: Clock;
  log: Logger;
}

const ANSWER_HEADERS = { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };

const headersFor = ({ headers }: FastifyRequest) => ({
  ...ANSWER_HEADERS,
  'content-type': answerType(headers.accept) ?? ANSWER_HEADERS['content-type'],
});

const contexts = slot<RequestContext>('context');

/** POST and GET /graphql with all its limits. Returns the check of rights for those who execute documents themselves. */
export async function registerGraphQL(app: FastifyInstance, deps: GraphQLDoorDeps): Promise<CheckAuthorization> {
  const { supergraph, trusted, config, log } = deps;
  const rights = authorization(supergraph);
  const { checkAuthorization } = rights;
  const { options, isAffordable } = limitedDoor({
    supergraph,
    introspection: config.introspection,
    helpful: !config.production,
  });
  const { operations, write } = supergraph;
  const similar = similarDocuments(supergraph.schema, operations);
  const known = write && knownQueries({ operations, similar, write, isAffordable, checkAuthorization });
  const apollo = await startApollo(deps, options, [rights.plugin, ...(known ? [known.plugin] : [])]);
  // Closing the door waits for the requests that are inside; what they used is stopped after them.
  app.addHook('onClose', () => apollo.stop());
  for (const document of trusted.documents) operations.keep(document);
  const namesDocument = namedDocuments({
    only: config.trustedDocuments.mode === 'only',
    trusted,
    sentBefore: config.persistedQueries ? (hash) => operations.textOf(hash) ?? similar.textOf(hash) : null,
  });

  await refuseOtherMethods(app, log, { url: '/graphql', allowed: ['GET', 'POST'], write: writeErrors });
  await app.register(async (scope) => {
    answerRefusals(scope, log, { write: writeErrors });
    takeRequests(scope, deps);
    const throughApollo = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) });
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      // Apollo Server answers none.
      exposeHeadRoute: false,
      config: { data: true },
      async handler(request, reply) {
        if (isVisit(request)) return reply.redirect('/');
        const isNamed = namesDocument(request);
        const context = contextOf(request);
        const answer = await known?.answer(request, context);
        if (typeof answer === 'string') return reply.headers(headersFor(request)).send(answer);
        if (answer) executedBefore.set(context, answer);
        const told = await Reflect.apply(throughApollo, this, [request, reply]);
        return isNamed && request.method === 'GET' ? answerOnce(request, reply, told) : told;
      },
    });
  });
  return checkAuthorization;
}

type Plugins = readonly ApolloServerPlugin<RequestContext>[];

async function startApollo(
  { supergraph, authentication, log }: GraphQLDoorDeps,
  options: LimitedDoor['options'],
  plugins: Plugins,
): Promise<ApolloServer<RequestContext>> {
  const masking = errorMasking(log);
  const apollo = new ApolloServer<RequestContext>({
    ...options,
    gateway: supergraph.gateway,
    formatError: masking.formatError,
    plugins: [
      ...[...options.plugins, masking.plugin, ...plugins],
      ...[tellsWhenToRetry, forgetSessionAfterMutation(authentication), ApolloServerPluginLandingPageDisabled()],
    ],
    documentStore: supergraph.operations.documentStore,
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();
  return apollo;
}

/** Reads what a request asks and on whose behalf. */
function takeRequests(scope: FastifyInstance, { authentication, clock, log }: GraphQLDoorDeps): void {
  acceptJson(scope, BODY_LIMIT, readGraphQLBody);
  // Bodies of other types stay unread: Apollo Server refuses them.
  scope.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(null, undefined);
  });
  scope.addHook('onRequest', async (request, reply) => {
    if (!isUtf8(request.headers['content-type'])) throw unsupportedMediaType('application/json in UTF-8');
    checkQuery(request.query);
    try {
      contexts.set(request, { ...(await callerOf(authentication, request)), now: clock.now, client: reply.raw });
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // A fault of ours that passes: the session could not be read.
      return reply.code(503).send({ errors: maskErrors([error], request.id, log), data: null });
    }
    return undefined;
  });
}

const contextOf = (request: FastifyRequest) => contexts.get(request) as RequestContext;

/** As the graph itself answers what it refuses. */
function writeErrors(reply: FastifyReply, { status, code, message, headers, detail }: HttpRefusal) {
  const { field, details: { reason, ...details } = {} } = detail;
  const extensions = { code, reason, field, ...(Object.keys(details).length > 0 && { details }) };
  return reply
    .code(status)
    .headers({ ...ANSWER_HEADERS, ...headers })
    .send({ errors: [{ message, extensions }], data: null });
}

/** A person who opened the address in a browser; the page to ask from is at `/`. */
function isVisit({ method, headers: { accept = '' }, query }: FastifyRequest): boolean {
  return method === 'GET' && accept.includes('text/html') && !(query as { query?: string }).query;
}

function isUtf8(contentType: string | undefined): boolean {
  const charset = /charset=["']?([^;"'\s]+)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** A mutation may end a session or change what it may do; the next request of the session asks anew. */
function forgetSessionAfterMutation(authentication: Authentication): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, contextValue }) {
          if (operation?.operation === 'mutation' && contextValue.viewer.sessionId) {
            authentication.forget(contextValue.viewer.sessionId);
          }
        },
      };
    },
  };
}
