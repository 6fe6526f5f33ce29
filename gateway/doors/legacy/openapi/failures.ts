import { byCode } from '../errors';
import type { ComponentBook, Json } from './book';

/** Where a number comes from: HTTP itself, or an envelope of HTTP 200, because old clients read nothing else. */
interface Failure {
  code: number;
  status: number;
  /** Its name, for clients that are generated. */
  name: string;
  text: string;
}

/** Every number that `code` of an envelope can have but 0. */
export function failures(): Failure[] {
  const business = Object.entries(byCode).map(([name, { code, status, text }]) => ({ code, status, name, text }));
  return [...business, ...OF_HTTP].sort((a, b) => a.code - b.code || a.status - b.status);
}

const OF_HTTP: readonly Failure[] = [
  { code: 400, status: 400, name: 'MALFORMED_REQUEST', text: '请求体不是合法的JSON,或请求地址的编码有误' },
  { code: 404, status: 404, name: 'NO_SUCH_PATH', text: '接口不存在' },
  { code: 405, status: 405, name: 'METHOD_NOT_ALLOWED', text: '接口不支持该请求方法' },
  { code: 410, status: 410, name: 'CLOSED', text: '接口已停用' },
  { code: 413, status: 413, name: 'PAYLOAD_TOO_LARGE', text: '请求体超过1024KB的上限' },
  { code: 415, status: 415, name: 'UNSUPPORTED_MEDIA_TYPE', text: '请求的Content-Type不受支持' },
  { code: 501, status: 200, name: 'NOT_SERVED', text: '接口暂未开通' },
];

/** The HTTP statuses that an endpoint can answer beside 200, each with the envelope. */
const STATUSES = [400, 401, 410, 413, 415, 429, 500] as const;
const NAMES: Record<(typeof STATUSES)[number], string> = {
  400: 'Malformed',
  401: 'Unauthenticated',
  410: 'Closed',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'Fault',
};

/** The failures of an operation by status; without a body none can be wrong with it. */
export function failureResponses(responses: ComponentBook, hasBody: boolean): Json {
  const own = STATUSES.filter((status) => hasBody || (status !== 413 && status !== 415));
  return Object.fromEntries(own.map((status) => [status, responses.keep(NAMES[status], failureOf(status))]));
}

function failureOf(status: number): Json {
  const { code, text } = failures().find((failure) => failure.status === status) as Failure;
  return {
    description: text,
    ...(status === 429 && { headers: { 'Retry-After': RETRY_AFTER } }),
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Envelope' },
        example: { code, msg: text, timestamp: 1764550000000, traceId: '6f1d0c1e-8a52-4f0e-9c35-0d7b6a1f2e43' },
      },
    },
  };
}

const RETRY_AFTER = { description: 'Seconds to wait.', schema: { type: 'integer' } };

/** What every answer but a file and the health text is wrapped in. */
export function envelopeSchema(schemas: ComponentBook): Json {
  const codes = [{ code: 0, name: 'OK', text: '成功' }, ...failures()];
  const known = codes.filter(({ code }, at) => codes.findIndex((one) => one.code === code) === at);
  const properties = {
    code: schemas.keep('Code', {
      description: known.map(({ code, text }) => `${code} ${text}`).join(','),
      ...{ type: 'integer', format: 'int32', enum: known.map(({ code }) => code) },
      'x-enum-varnames': known.map(({ name }) => name),
      'x-enum-descriptions': known.map(({ text }) => text),
    }),
    msg: { type: 'string', description: '给人看的中文说明,成功时为空' },
    timestamp: { type: 'integer', format: 'int64', description: 'Milliseconds since 1970.' },
    traceId: { type: 'string', description: 'The request id, as in the log.' },
  };
  return schemas.keep('Envelope', { type: 'object', required: Object.keys(properties), properties });
}
