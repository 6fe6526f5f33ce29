import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { LosslessNumber, stringify } from 'lossless-json';
import type { Logger } from 'pino';
import { carried } from '../../subgraphs/kit/carried';
import { ANONYMOUS, type Viewer } from '../../subgraphs/kit/context';
import { maskErrors } from '../error-masking';
import { EventRefusal, refusalOf } from './refusals';
import { createStreams, type NextPage, type Page } from './stream';

export interface EventDeps {
  /** Runs a document on the graph, after the check of its scopes. */
  execute(
    document: DocumentNode,
    request: { variables: Record<string, unknown>; viewer: Viewer; requestId: string; clientIp: string },
  ): Promise<ExecutionResult>;
  /** Credential to viewer; anonymous without one. Throws UNAUTHENTICATED for a bad one. */
  authenticate(credential: string | undefined, ip: string): Promise<Viewer>;
  log: Logger;
}

interface Topic {
  tenant: string;
  project: string;
}

interface Receipt {
  msgId: string;
  status: string;
  applied: string[];
  deadLetters: { kind: string; reason: string; field: string | null }[];
}

const BODY_LIMIT = 1024 * 1024;
const PATH = '/events/:tenant/proj_:project/v1-business-customer';

const READ = parse(
  `query ReadMessages($tenant: String!, $projectId: ID!, $after: String, $waitMs: Int) {
    businessCustomerMessages(tenant: $tenant, projectId: $projectId, after: $after, waitMs: $waitMs) {
      position messages { position message }
    }
  }`,
  { noLocation: true },
);

const RECEIVE = parse(
  `mutation ReceiveMessage($input: ReceiveBusinessCustomerMessageInput!) {
    receiveBusinessCustomerMessage(input: $input) {
      msgId status applied deadLetters { kind reason field }
    }
  }`,
  { noLocation: true },
);

const viewers = carried<Viewer>('viewer');

/**
 * The way in for those who cannot publish to a broker: one message of the topic of persons and companies as the body of
 * POST /events/{tenant}/proj_{project}/v1-business-customer. Answers 200 with what became of each event, dead letters
 * included, since the message itself was taken in; 4xx when it was not; 5xx when it should be sent again. GET on the
 * same path is the topic as it leaves us, as server-sent events.
 */
export async function registerEvents(app: FastifyInstance, deps: EventDeps): Promise<void> {
  await app.register(async (scope) => {
    acceptJsonText(scope);
    scope.setErrorHandler((error, request, reply) => {
      const refusal = refusalOf(error, BODY_LIMIT);
      if (refusal.isFault) deps.log.error({ err: error, requestId: request.id }, 'A message was not taken in.');
      return sendRefusal(reply, refusal);
    });
    scope.addHook('onRequest', async (request) => {
      const viewer = await deps.authenticate(credentialOf(request), request.ip);
      if (viewer.kind === 'anonymous') {
        throw new EventRefusal('UNAUTHENTICATED', 'Send an access token in the Authorization or the stoken header.');
      }
      viewers.give(request, viewer);
    });
    const streams = createStreams(scope);
    scope.get<{ Params: Topic }>(PATH, async (request, reply) => {
      const next: NextPage = async (after, waitMs) => {
        const viewer = await deps.authenticate(credentialOf(request), request.ip);
        return readPage(deps, request, viewer, { after, waitMs });
      };
      await streams.serve(reply, lastEventIdOf(request), next);
    });
    scope.post<{ Params: Topic }>(PATH, async (request, reply) => {
      const receipt = await receive(deps, request, viewers.of(request) ?? ANONYMOUS);
      return send(reply, 200, { ...receipt, msgId: new LosslessNumber(receipt.msgId) });
    });
  });
}

/** The body stays text: JSON.parse would round what is beyond 2^53, and identifiers are. */
function acceptJsonText(scope: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (_: unknown, body: Buffer) => {
      try {
        return utf8.decode(body);
      } catch {
        throw new EventRefusal('BAD_USER_INPUT', 'The body must be JSON in UTF-8.', 'message');
      }
    },
  );
}

async function receive(deps: EventDeps, request: FastifyRequest<{ Params: Topic }>, viewer: Viewer): Promise<Receipt> {
  const { tenant, project } = request.params;
  if (typeof request.body !== 'string') throw new EventRefusal('UNSUPPORTED_MEDIA_TYPE', 'Send the message as JSON.');
  const { data, errors } = await deps.execute(RECEIVE, {
    variables: { input: { tenant, projectId: project, message: request.body } },
    viewer,
    requestId: request.id,
    clientIp: request.ip,
  });
  const receipt = data?.receiveBusinessCustomerMessage as Receipt | null | undefined;
  if (receipt) return receipt;
  const [error] = maskErrors(errors ?? [new Error('The graph gave no answer.')], request.id, deps.log);
  const refusal = EventRefusal.ofGraph(error);
  if (refusal.code === 'CONFLICT') {
    const alarm = { alarm: refusal.reason, tenant, project, requestId: request.id };
    deps.log.error(alarm, 'A msgId came again with another content.');
  }
  throw refusal;
}

/** One page of the topic, as the viewer may see it. */
async function readPage(
  deps: EventDeps,
  request: FastifyRequest<{ Params: Topic }>,
  viewer: Viewer,
  asked: { after: string | null; waitMs: number },
): Promise<Page> {
  const { tenant, project } = request.params;
  const { data, errors } = await deps.execute(READ, {
    variables: { tenant, projectId: project, ...asked },
    viewer,
    requestId: request.id,
    clientIp: request.ip,
  });
  const page = data?.businessCustomerMessages as Page | null | undefined;
  if (page) return page;
  const [error] = maskErrors(errors ?? [new Error('The graph gave no answer.')], request.id, deps.log);
  throw EventRefusal.ofGraph(error);
}

/** As a browser sends it when it comes back. */
function lastEventIdOf(request: FastifyRequest): string | null {
  const given = request.headers['last-event-id'];
  return typeof given === 'string' && given !== '' ? given : null;
}

function credentialOf(request: FastifyRequest): string | undefined {
  const { authorization, stoken } = request.headers;
  return authorization ?? (typeof stoken === 'string' ? stoken : undefined);
}

function sendRefusal(reply: FastifyReply, { status, code, message, field }: EventRefusal) {
  return send(reply, status, { error: { code, message, field } });
}

/** lossless-json writes the msgId as the number it came as. */
function send(reply: FastifyReply, status: number, body: unknown) {
  return reply.code(status).type('application/json; charset=utf-8').send(stringify(body));
}
