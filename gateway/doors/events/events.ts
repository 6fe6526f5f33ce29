import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { LosslessNumber, stringify } from 'lossless-json';
import { slot } from '../../../subgraphs/kit/process/slot';
import { askGraph, type Caller, type Door, signedInCaller } from '../kit/door';
import { acceptJson } from '../kit/json';
import { answerRefusals, HttpRefusal, unsupportedMediaType } from '../kit/refusal';
import { createStreams, type NextPage, type Page } from './stream';

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

const callers = slot<Caller>('caller');

/**
 * The way in for those who cannot publish to a broker: one message of the topic of persons and companies as the body of
 * POST /events/{tenant}/proj_{project}/v1-business-customer. Answers 200 with what became of each event, dead letters
 * included, since the message itself was taken in; 4xx when it was not; 5xx when it should be sent again. GET on the
 * same path is the topic as it leaves us, as server-sent events.
 */
export async function registerEvents(app: FastifyInstance, door: Door): Promise<void> {
  await app.register(async (scope) => {
    answerRefusals(scope, door.log);
    // The body stays text: the graph keeps it as it came.
    acceptJson(scope, BODY_LIMIT, (text) => text);
    scope.addHook('onRequest', async (request) => {
      callers.set(request, await signedInCaller(door, request));
    });
    const streams = createStreams(scope);
    scope.get<{ Params: Topic }>(PATH, async (request, reply) => {
      const next: NextPage = async (after, waitMs) => {
        const caller = await signedInCaller(door, request);
        const page = await askGraph<Page>(door, READ, { ...caller, variables: { ...topicOf(request), after, waitMs } });
        // The session may have ended while the page waited for its first message.
        await signedInCaller(door, request);
        return page;
      };
      const { viewer } = callers.get(request) as Caller;
      await streams.serve(reply, viewer.accountId, lastEventIdOf(request), next);
    });
    scope.post<{ Params: Topic }>(PATH, async (request, reply) => {
      const { msgId, ...receipt } = await receive(door, request, callers.get(request) as Caller);
      // lossless-json writes the msgId as the number it came as.
      const body = stringify({ msgId: new LosslessNumber(msgId), ...receipt });
      return reply.type('application/json; charset=utf-8').send(body);
    });
  });
}

const topicOf = ({ params: { tenant, project } }: { params: Topic }) => ({ tenant, projectId: project });

async function receive(door: Door, request: FastifyRequest<{ Params: Topic }>, caller: Caller): Promise<Receipt> {
  if (typeof request.body !== 'string') throw unsupportedMediaType('application/json');
  const topic = topicOf(request);
  try {
    return await askGraph<Receipt>(door, RECEIVE, {
      ...caller,
      variables: { input: { ...topic, message: request.body } },
    });
  } catch (error) {
    if (error instanceof HttpRefusal && error.code === 'CONFLICT') {
      const alarm = { alarm: error.detail.details?.reason, ...topic, requestId: request.id };
      door.log.error(alarm, 'A msgId came again with another content.');
    }
    throw error;
  }
}

/** As a browser sends it when it comes back. */
function lastEventIdOf(request: FastifyRequest): string | null {
  const given = request.headers['last-event-id'];
  return typeof given === 'string' && given !== '' ? given : null;
}
