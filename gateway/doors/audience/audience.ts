import type { FastifyInstance, FastifyReply } from 'fastify';
import { parse } from 'graphql';
import { slot } from '../../../subgraphs/kit/process/slot';
import { askGraph, type Caller, type Door, signedInCaller } from '../kit/door';
import { acceptJson, writeJson } from '../kit/json';
import { refuseOtherMethods } from '../kit/other-methods';
import { answerRefusals, type HttpRefusal } from '../kit/refusal';
import { profileFields, toAudience } from './answer';
import { INVALID, readDetailRequest } from './request';

const PATH = '/api/audience/detail';
const BODY_LIMIT = 256 * 1024;

const DETAIL = parse(
  `mutation AudienceDetail($input: AudienceDetailInput!) { readAudienceDetail(input: $input) { ${profileFields} } }`,
  { noLocation: true },
);

const callers = slot<Caller>('caller');

/**
 * POST /api/audience/detail after seeds/audience-detail.txt. The envelope is {code, errorCode, msg, data}: code "0" is
 * success, any other one is the HTTP status, which the document leaves open. The text of a caller that asks twice
 * within a second is the document's.
 */
export async function registerAudience(app: FastifyInstance, door: Door): Promise<void> {
  await refuseOtherMethods(app, door.log, { url: PATH, allowed: ['POST'], write: sendRefusal });
  await app.register(async (scope) => {
    answerRefusals(scope, door.log, { write: sendRefusal });
    acceptJson(scope, BODY_LIMIT);
    scope.addHook('onRequest', async (request) => {
      callers.set(request, await signedInCaller(door, request));
    });
    scope.post(PATH, async (request, reply) => {
      const input = readDetailRequest(request.body ?? {});
      const caller = callers.get(request) as Caller;
      const profiles = await askGraph<Record<string, unknown>[]>(door, DETAIL, { ...caller, variables: { input } });
      return send(reply, 200, { code: '0', errorCode: '0', msg: 'success', data: profiles.map(toAudience) });
    });
  });
}

const TEXTS: Readonly<Record<string, string>> = {
  RATE_LIMITED: '操作频繁,请稍后重试',
  FORBIDDEN: '没有应用权限:用户->用户资料',
  UNAUTHENTICATED: '请先登录',
  BAD_USER_INPUT: '参数不正确',
  TOO_MANY_ASKED_FOR: '一次最多查询200个',
  METHOD_NOT_ALLOWED: '请使用POST',
  PAYLOAD_TOO_LARGE: '请求体过大',
  UNSUPPORTED_MEDIA_TYPE: '请使用application/json',
  MALFORMED_BODY: '请求体不是合法的JSON',
};

function sendRefusal(reply: FastifyReply, { status, code, message, headers, detail }: HttpRefusal) {
  const errorCode = code === 'MALFORMED_BODY' ? INVALID : String(detail.details?.reason ?? code);
  const msg = code === INVALID ? message : (TEXTS[errorCode] ?? TEXTS[code] ?? '系统繁忙,请稍后重试');
  if (status === 429) reply.header('retry-after', '1');
  reply.headers(headers);
  return send(reply, status, { code: String(status), errorCode, msg });
}

function send(reply: FastifyReply, status: number, body: Record<string, unknown>) {
  return reply.code(status).type('application/json; charset=utf-8').send(writeJson(body));
}
