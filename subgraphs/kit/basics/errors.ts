import { GraphQLError } from 'graphql';
import type { Reason } from './reasons';

/** The closed list of what can go wrong, as clients see it in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'FAILED_PRECONDITION',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is told by its code, its field and its sentence alone. */
type GeneralReason = ErrorCode | 'INVALID_INPUT' | 'WRONG_FORM' | 'SCOPE_MISSING' | 'UNKNOWN_OPERATION' | 'CLIENT_LEFT';

export type AnyReason = Reason | GeneralReason;

interface ErrorDetail {
  field?: string;
  /** Facts a program can use: limits, current values, identifiers. Never secrets or personal data. */
  details?: Record<string, unknown>;
}

/** A refusal the caller may read: `code` its class, `reason` the fact, `message` public prose. Doors mask all else. */
export class DomainError extends GraphQLError {
  readonly code: ErrorCode;
  readonly reason: AnyReason;

  constructor(code: ErrorCode, reason: AnyReason, message: string, detail: ErrorDetail = {}) {
    super(message, { extensions: { code, reason, ...detail } });
    this.name = 'DomainError';
    this.code = code;
    this.reason = reason;
  }
}

/** Somebody else's object and a missing one get this same answer, so that identifiers reveal nothing. */
export function notFound(what: string, field?: string): DomainError {
  return new DomainError('NOT_FOUND', 'NOT_FOUND', `${what} was not found.`, field ? { field } : {});
}

/** Input that its own shape or rule forbids; `field` is the path the client sent, `details` the bound that was passed. */
export function badInput(
  field: string,
  message: string,
  reason: AnyReason = 'INVALID_INPUT',
  details?: Record<string, unknown>,
): DomainError {
  return new DomainError('BAD_USER_INPUT', reason, message, details ? { field, details } : { field });
}

export function unauthenticated(
  message = 'Sign in first: send an access token in the Authorization header.',
): DomainError {
  return new DomainError('UNAUTHENTICATED', 'UNAUTHENTICATED', message);
}

export function forbidden(message: string): DomainError {
  return new DomainError('FORBIDDEN', 'FORBIDDEN', message);
}

/** The same key came with another payload, or an object is in a state that the request contradicts. */
export function conflict(reason: AnyReason, message: string, detail: ErrorDetail = {}): DomainError {
  return new DomainError('CONFLICT', reason, message, detail);
}

export function failedPrecondition(reason: AnyReason, message: string, detail: ErrorDetail = {}): DomainError {
  return new DomainError('FAILED_PRECONDITION', reason, message, detail);
}

/** For what the program itself guarantees; reaching it is a fault of ours, never of the caller. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
