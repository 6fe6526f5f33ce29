import type { FastifyInstance, FastifyReply } from 'fastify';
import { parse } from 'graphql';
import { carried } from '../../subgraphs/kit/carried';
import { ANONYMOUS, type Viewer } from '../../subgraphs/kit/context';
import { DomainError } from '../../subgraphs/kit/errors';
import { maskErrors } from '../error-masking';
import type { EventDeps } from '../events/events';
import { credentialOf } from '../legacy/audience';
import { writeJson } from '../legacy/json';
import { LegacyRefusal } from '../legacy/refusal';
import { profileFields, toAudience } from './answer';
import { AudienceRefusal, readDetailRequest } from './request';

const BODY_LIMIT = 256 * 1024;

const DETAIL = parse(
  `mutation AudienceDetail($input: AudienceDetailInput!) { readAudienceDetail(input: $input) { ${profileFields} } }`,
  { noLocation: true },
);

const viewers = carried<Viewer>('viewer');

/**
 * POST /api/audience/detail after seeds/audience-detail.txt. The envelope is {code, errorCode, msg, data}: code "0" is
 * success, any other one is the HTTP status, which the document leaves open. The text of a caller that asks twice
 * within a second is the document's.
 */
export async function registerAudience(app: FastifyInstance, deps: EventDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      async (_: unknown, text: string) => text,
    );
    scope.setErrorHandler((error, request, reply) => {
      const refusal = refusalOf(error);
      if (refusal.status >= 500) deps.log.error({ err: error, requestId: request.id }, 'Profiles were not given.');
      return sendRefusal(reply, refusal);
    });
    scope.addHook('onRequest', async (request) => {
      const viewer = await deps.authenticate(credentialOf(request), request.ip);
      if (viewer.kind === 'anonymous') throw new AudienceRefusal(401, 'UNAUTHENTICATED', '请先登录');
      viewers.give(request, viewer);
    });
    scope.post('/api/audience/detail', async (request, reply) => {
      const input = readDetailRequest(typeof request.body === 'string' ? request.body : '{}');
      const { data, errors } = await deps.execute(DETAIL, {
        variables: { input },
        viewer: viewers.of(request) ?? ANONYMOUS,
        requestId: request.id,
        clientIp: request.ip,
      });
      const profiles = data?.readAudienceDetail as Record<string, unknown>[] | null | undefined;
      if (!profiles) throw refusalOfGraph(maskErrors(errors ?? [new Error('no answer')], request.id, deps.log)[0]);
      return send(reply, 200, { code: '0', errorCode: '0', msg: 'success', data: profiles.map(toAudience) });
    });
  });
}

const TEXTS: Record<string, readonly [status: number, text: string]> = {
  RATE_LIMITED: [429, '操作频繁,请稍后重试'],
  FORBIDDEN: [403, '没有应用权限:用户->用户资料'],
  UNAUTHENTICATED: [401, '请先登录'],
  BAD_USER_INPUT: [400, '参数不正确'],
};

function refusalOfGraph(error: { message: string; extensions?: Record<string, unknown> } | undefined): AudienceRefusal {
  const { code, reason } = error?.extensions ?? {};
  const [status, text] = TEXTS[String(code)] ?? [500, '系统繁忙,请稍后重试'];
  const detail = reason === 'TOO_MANY_ASKED_FOR' ? '一次最多查询200个' : text;
  return new AudienceRefusal(status, status === 500 ? 'INTERNAL_SERVER_ERROR' : String(reason ?? code), detail);
}

function refusalOf(error: unknown): AudienceRefusal {
  if (error instanceof AudienceRefusal) return error;
  if (error instanceof DomainError) return refusalOfGraph(error);
  if (error instanceof LegacyRefusal) return new AudienceRefusal(400, 'INVALID_PARAMETER', error.message);
  switch ((error as { code?: string } | null)?.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AudienceRefusal(413, 'PAYLOAD_TOO_LARGE', '请求体过大');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return new AudienceRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', '请使用application/json');
    default:
      return new AudienceRefusal(500, 'INTERNAL_SERVER_ERROR', '系统繁忙,请稍后重试');
  }
}

function sendRefusal(reply: FastifyReply, { status, errorCode, message }: AudienceRefusal) {
  if (status === 429) reply.header('retry-after', '1');
  return send(reply, status, { code: String(status), errorCode, msg: message });
}

function send(reply: FastifyReply, status: number, body: Record<string, unknown>) {
  return reply.code(status).type('application/json; charset=utf-8').send(writeJson(body));
}
