import { DomainError } from '../../subgraphs/kit/errors';

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  FAILED_PRECONDITION: 422,
  RATE_LIMITED: 429,
};

/** Codes whose `field` is a path of the message or a part of the topic. */
const ABOUT_INPUT = new Set<unknown>(['BAD_USER_INPUT', 'CONFLICT']);

/** Why a message was not taken in, as its sender reads it. */
export class EventRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
    readonly reason: string = code,
  ) {
    super(message);
  }

  /** What the graph answered, after masking. */
  static ofGraph(error: { message: string; extensions?: Record<string, unknown> } | undefined): EventRefusal {
    const { code, field, reason } = error?.extensions ?? {};
    return new EventRefusal(
      typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
      error?.message ?? 'Internal error.',
      // Elsewhere it names a place in the graph, which the sender of a message does not know.
      typeof field === 'string' && ABOUT_INPUT.has(code) ? field : undefined,
      typeof reason === 'string' ? reason : undefined,
    );
  }

  get status(): number {
    return STATUS[this.code] ?? 500;
  }

  /** Whether it is ours to repair; the sender may try again. */
  get isFault(): boolean {
    return this.status >= 500;
  }
}

/** The refusal of anything that was thrown on the way: by us, by the graph's rules, or by Fastify while it reads. */
export function refusalOf(error: unknown, bodyLimit: number): EventRefusal {
  if (error instanceof EventRefusal) return error;
  if (error instanceof DomainError) return EventRefusal.ofGraph(error);
  switch ((error as { code?: string } | null)?.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new EventRefusal('PAYLOAD_TOO_LARGE', `A message has at most ${bodyLimit} bytes.`);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return new EventRefusal('UNSUPPORTED_MEDIA_TYPE', 'Send the message as application/json.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new EventRefusal('BAD_USER_INPUT', 'The body is not as long as Content-Length says.', 'message');
    default:
      return new EventRefusal('INTERNAL_SERVER_ERROR', 'Internal error.');
  }
}
