import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallDoor } from '../../../subgraphs/kit/exchange/call-door';

interface CallDoorDeps {
  call: CallDoor;
  now(): Date;
}

/** A product that takes a picture takes one of so many bytes; usage knows which do. */
const BODY_LIMIT = 6 * 1024 * 1024;
const OWN_HEADERS = /^x-skep-/;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Bytes, headers and addresses alone; who signed, what is asked and what it comes to is usage's (subgraphs/usage/call). */
export async function registerCalls(app: FastifyInstance, { call, now }: CallDoorDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const asBytes = { parseAs: 'buffer' as const, bodyLimit: BODY_LIMIT };
    scope.addContentTypeParser('*', asBytes, (_request, body, done) => done(null, body));
    scope.setErrorHandler((error, _request, reply) => {
      const { code } = error as { code?: string };
      if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
        return unreadable(reply, 413, `The body has at most ${BODY_LIMIT} bytes.`);
      return unreadable(reply, 400, 'The body could not be read.');
    });
    scope.post('/api/v1/*', async (request, reply) => {
      const { status, headers, body } = await call({
        method: 'POST',
        path: request.raw.url ?? '',
        headers: ownHeaders(request),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        clientIp: request.ip,
        isJson: JSON_TYPE.test(request.headers['content-type'] ?? ''),
      });
      return reply.code(status).headers(headers).headers(ANSWER_HEADERS).send(body);
    });

    function unreadable(reply: FastifyReply, status: number, detail: string) {
      const envelope = {
        code: 1002,
        msg: '请求体无法读取',
        seqNo: null,
        tradeNo: null,
        charged: false,
        fee: '0.000000',
      };
      const rest = { cached: false, data: null, detail, timestamp: now().getTime() };
      return reply
        .code(status)
        .headers(ANSWER_HEADERS)
        .send(JSON.stringify({ ...envelope, ...rest }));
    }
  });
}

const ANSWER_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** Node joins headers that come twice into one, which could mean two things: null says that one did. */
function ownHeaders({ raw }: FastifyRequest): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (let i = 0; i < raw.rawHeaders.length; i += 2) {
    const name = (raw.rawHeaders[i] ?? '').toLowerCase();
    if (OWN_HEADERS.test(name)) found[name] = name in found ? null : (raw.rawHeaders[i + 1] ?? '');
  }
  return found;
}
