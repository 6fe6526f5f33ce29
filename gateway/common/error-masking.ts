import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Counter } from 'prom-client';
import { ERROR_CODES } from '../../subgraphs/kit/basics/errors';
import { registry } from '../../subgraphs/kit/process/metrics';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import { describeCause } from './error-cause';

const internalErrors = new Counter({
  name: 'skep_internal_errors_total',
  help: 'Faults of ours that a client was told as an internal error; each has a line in the log.',
  registers: [registry],
});

interface ErrorLog {
  error(fields: Record<string, unknown>, message: string): void;
}

interface ErrorMasking {
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
  /** Tells `formatError`, which Apollo Server calls without a context, which request an error belongs to. */
  plugin: ApolloServerPlugin<RequestContext>;
}

/** What Apollo Server says about the request itself, before anything of ours runs. */
const REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const PUBLIC_KEYS = ['code', 'reason', 'field', 'details', 'validationErrorCode'];

/** Texts of libraries that name the product, its settings or its limits. */
const REPLACED_TEXTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^Syntax Error: Document contains more tha[nt] \d+ tokens/, 'Syntax Error: The document is too long.'],
  [/^GraphQL introspection is not allowed/, 'Introspection is not available here.'],
];

/** How graphql-js words input that a scalar of a subgraph refused; the gateway does not know the rules of our scalars. */
const COERCION =
  /^(Variable "\$\w+" (got|has) invalid value |Argument "\w+" .*has invalid value |Expected value of type ".+", found )/s;

/** For the constructor of Apollo Server: `formatError` and `plugins: [plugin]`. */
export function errorMasking(log: ErrorLog): ErrorMasking {
  const requestIds = new WeakMap<object, string>();
  return {
    formatError: (formatted, error) => {
      const known = typeof error === 'object' && error !== null ? requestIds.get(error) : undefined;
      return mask(formatted, error, known ?? randomUUID(), log);
    },
    plugin: {
      async requestDidStart() {
        return {
          async didEncounterErrors({ errors, contextValue }) {
            for (const error of errors) requestIds.set(error, contextValue.requestId);
          },
        };
      },
    },
  };
}

/** The same for whoever executes a schema without Apollo Server: the legacy shim, a subgraph's own server. */
export function maskErrors(errors: readonly unknown[], requestId: string, log: ErrorLog): GraphQLFormattedError[] {
  return errors.map((error) => {
    const formatted = error instanceof GraphQLError ? error.toJSON() : error;
    return mask(isFormatted(formatted) ? formatted : { message: '' }, error, requestId, log);
  });
}

/** A subgraph that was asked over HTTP sends its errors as plain JSON. */
function isFormatted(error: unknown): error is GraphQLFormattedError {
  if (typeof error !== 'object' || error === null || error instanceof Error) return false;
  return 'message' in error && typeof error.message === 'string';
}

/** Lets pass what was written for clients, key by key; anything else becomes one fixed text and a line in the log. */
function mask(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: ErrorLog,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isPublic(extensions)) return { message: publicText(message), ...place, extensions: publicPart(extensions) };
  if (COERCION.test(message)) {
    return { message, ...place, extensions: { code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' } };
  }
  const masked = {
    message: `Internal error. Request id ${requestId}.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
  // Masked before, beside the subgraph that failed, where its cause was known and logged.
  if (extensions?.requestId === requestId) return masked;
  internalErrors.inc();
  log.error({ requestId, path, subgraph: extensions?.serviceName, ...describeCause(error) }, 'Internal error');
  return masked;
}

/**
 * A code of the request is ours to tell only when no subgraph raised it: there it means that we sent a wrong query,
 * and its text would show the schema inside. INTERNAL_SERVER_ERROR is public only with a reason, as DomainError has it.
 */
function isPublic(extensions: GraphQLFormattedError['extensions']): boolean {
  const code = extensions?.code;
  if (typeof code !== 'string') return false;
  if (REQUEST_CODES.has(code)) return extensions?.serviceName === undefined;
  if (code === 'INTERNAL_SERVER_ERROR') return typeof extensions?.reason === 'string';
  return ERROR_CODES.some((known) => known === code);
}

function publicPart(extensions: Record<string, unknown> = {}): Record<string, unknown> {
  const present = PUBLIC_KEYS.filter((key) => extensions[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, extensions[key]]));
}

function publicText(message: string): string {
  return REPLACED_TEXTS.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}
