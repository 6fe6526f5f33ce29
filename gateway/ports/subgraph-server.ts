import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { Config } from '../common/config';
import { maskErrors } from '../common/error-masking';
import { registerFigures } from '../common/figures';
import { type Readiness, registerHealth } from '../common/health';
import { closeConnectionsWhenIdle } from '../common/shutdown';
import { traceRequests } from '../common/traced-requests';
import {
  CALL_BODY,
  FEED_BODY,
  FILE_BODY,
  GRAPHQL_BODY,
  NEW_FILE_BODY,
  SENT_FILE_BODY,
  type Shape,
  wrongFields,
} from './body-shapes';
import { FACTS_HEADER, factsHeader, TRANSFER_LIMIT, unpacked } from './file-transfer';
import type { SubgraphPort } from './port';
import { signatureCheck } from './signature';

/** Of a request with a file of 6 MB, whose bytes travel in base64. */
const CALL_LIMIT = 9 * 1024 * 1024;

interface SubgraphServerDeps {
  port: SubgraphPort;
  key: string;
  log: Logger;
  readiness(): Promise<Readiness>;
  metrics: Config['metrics'];
}

/** Every request must be signed by one of our processes, `_entities` and `_service` included, and counts once. */
export function createSubgraphServer({ port, key, log, readiness, metrics }: SubgraphServerDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 8 * 1024 * 1024,
  });
  // Our processes tell of their trace; a customer's program that a balancer sends here begins one.
  traceRequests(app, (route) => route.startsWith('/api/'));
  closeConnectionsWhenIdle(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof Unanswerable)) throw error;
    log.warn({ route: request.url, status: error.status, fields: error.fields }, error.message);
    const { message, code } = error;
    return reply.code(error.status).send({ errors: [{ message, extensions: { code, fields: error.fields } }] });
  });
  const isNewlySigned = signatureCheck(key);
  const bodyOf = <Body>(request: FastifyRequest, shape: Shape<Body>): Body => {
    const [path, text] = [request.url, typeof request.body === 'string' ? request.body : ''];
    const nowMs = systemClock.now().getTime();
    if (!isNewlySigned({ path, body: text, headers: request.headers, nowMs })) throw unsigned();
    const body = parsed(text);
    const wrong = wrongFields(body, shape);
    if (wrong.length > 0) throw misshapen(wrong);
    return body as Body;
  };

  app.post('/graphql', async (request) => {
    const { query, variables, viewer, requestId, clientIp, now } = bodyOf(request, GRAPHQL_BODY);
    const at = new Date(now);
    const context = { viewer, requestId, clientIp, now: () => at };
    try {
      const result = await port.execute({ document: undefined, query, variables: variables ?? {} }, context);
      return { ...result, ...(result.errors && { errors: maskErrors(result.errors, requestId, log) }) };
    } catch (error) {
      return { data: null, errors: maskErrors([error], requestId, log) };
    }
  });

  app.post('/feed', async (request) => {
    const { after, limit, reader } = bodyOf(request, FEED_BODY);
    return port.feed(after, limit, reader);
  });

  app.post('/files/read', async (request, reply) => {
    const file = await port.readFile(bodyOf(request, FILE_BODY).reference);
    if (!file) return reply.code(404).send({ error: 'There is no such file.' });
    return reply.header(FACTS_HEADER, factsHeader(file)).type('application/octet-stream').send(file.bytes);
  });

  app.post('/files/store', { bodyLimit: TRANSFER_LIMIT }, async (request) => ({
    reference: await port.storeFile(unpacked(bodyOf(request, NEW_FILE_BODY))),
  }));

  app.post('/files/take', { bodyLimit: TRANSFER_LIMIT }, async (request) =>
    port.takeUpload(unpacked(bodyOf(request, SENT_FILE_BODY))),
  );

  app.post('/call', { bodyLimit: CALL_LIMIT }, async (request) => {
    const body = bodyOf(request, CALL_BODY);
    return port.call({ ...body, body: Buffer.from(body.body, 'base64') });
  });

  registerHealth(app, readiness);
  registerFigures(app, metrics);
  return app;
}

/** Why a request of another process is not looked at. */
class Unanswerable extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields?: readonly string[],
  ) {
    super(message);
  }
}

const unsigned = () =>
  new Unanswerable(401, 'UNAUTHENTICATED', 'Only the gateway may ask a subgraph, and each request once.');

const misshapen = (fields: readonly string[]) =>
  new Unanswerable(400, 'BAD_REQUEST', `The body must have ${fields.join(', ')}, each in its form.`, fields);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unanswerable(400, 'BAD_REQUEST', 'The body must be JSON.');
  }
}
