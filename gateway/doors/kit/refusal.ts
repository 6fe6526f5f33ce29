import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../subgraphs/kit/basics/errors';
import { retryAfter } from './retry-after';

interface Detail {
  /** What of the request is at fault, as its sender wrote it. */
  field?: string | undefined;
  /** Facts beside the sentence, for a door that words it itself. */
  details?: Readonly<Record<string, unknown>> | undefined;
  headers?: Readonly<Record<string, string>>;
}

/** Why a request was refused; each door writes it in its own shape. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';

  /** @param code names the kind of fault: a code of the graph, or one of HTTP in the same spelling. */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: Detail = {},
  ) {
    super(message);
  }

  get headers(): Readonly<Record<string, string>> {
    return this.detail.headers ?? {};
  }

  /** An error of the graph after masking. */
  static ofGraph({ message, extensions = {} }: GraphError): HttpRefusal {
    const code = String(extensions.code ?? 'INTERNAL_SERVER_ERROR');
    const details = { reason: extensions.reason, ...(extensions.details as object | undefined) };
    // Elsewhere it names a place in the graph, which a client of another door does not know.
    const field = ABOUT_INPUT.has(code) && typeof extensions.field === 'string' ? extensions.field : undefined;
    return new HttpRefusal(STATUS[code] ?? 500, code, message, { field, details, headers: retryAfter(details) });
  }
}

interface GraphError {
  message: string;
  extensions?: Record<string, unknown>;
}

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FAILED_PRECONDITION: 422,
  RATE_LIMITED: 429,
};

const ABOUT_INPUT: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'CONFLICT']);

export const tooLarge = (most: number, what = 'The body'): HttpRefusal =>
  new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', `${what} may have at most ${sizeOf(most)}.`, { details: { most } });

const sizeOf = (bytes: number): string => (bytes >= MB ? `${bytes / MB} MB` : `${bytes / 1024} KB`);

const MB = 1024 * 1024;

export const unsupportedMediaType = (expected: string): HttpRefusal =>
  new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', `Send the body as ${expected}.`, { details: { expected } });

export const malformedBody = (what: string, details?: Record<string, unknown>): HttpRefusal =>
  new HttpRefusal(400, 'MALFORMED_BODY', `The body ${what}.`, { details });

/** What Fastify itself finds wrong with a request, by its code. */
function refusalOfFastify(code: unknown, request: FastifyRequest, expected: string): HttpRefusal | undefined {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge(request.routeOptions.bodyLimit);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return unsupportedMediaType(expected);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return malformedBody('is not as long as Content-Length says', { lengthWrong: true });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return malformedBody('is empty');
    case 'FST_ERR_BAD_URL':
      return new HttpRefusal(400, 'BAD_REQUEST', 'The address is not encoded as it should be.');
    default:
      return undefined;
  }
}

/** The refusal of a request that never reached the graph; undefined for anything else. */
export function refusalOfRequest(
  error: unknown,
  request: FastifyRequest,
  expected = 'application/json',
): HttpRefusal | undefined {
  if (error instanceof HttpRefusal) return error;
  return refusalOfFastify((error as { code?: unknown } | null)?.code, request, expected);
}

const internalError = (requestId: string): HttpRefusal =>
  new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', `Internal error. Request id ${requestId}.`);

export type WriteRefusal = (reply: FastifyReply, refusal: HttpRefusal) => unknown;

/** `{ error: { code, message, field } }`, the shape of every door that has none of its own. */
export const writeRefusal: WriteRefusal = (reply, { status, code, message, headers, detail: { field } }) =>
  reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .send({ error: { code, message, ...(field !== undefined && { field }) } });

interface RefusalOptions {
  write?: WriteRefusal;
  /** The media type that a body should have had. */
  expected?: string;
  /** Faults that a library of the door words in its own way. */
  also?: (error: unknown) => HttpRefusal | undefined;
}

/** Has a door answer whatever is thrown inside it in its own shape; a fault of ours is logged and shows nothing. */
export function answerRefusals(
  scope: FastifyInstance,
  log: Pick<FastifyBaseLogger, 'error'>,
  { write = writeRefusal, expected, also }: RefusalOptions = {},
): void {
  scope.setErrorHandler((error, request, reply) => {
    const known =
      error instanceof DomainError ? HttpRefusal.ofGraph(error) : refusalOfRequest(error, request, expected);
    const refusal = known ?? also?.(error);
    if (!refusal)
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'A request failed.');
    return write(reply, refusal ?? internalError(request.id));
  });
}
