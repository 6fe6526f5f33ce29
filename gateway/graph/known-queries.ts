import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import { isObject } from '../executor/plain-object';
import { answerType } from './answer-type';
import type { CheckAuthorization } from './authorization/authorization';
import type { Door } from './limits/limits';
import { operationsRun } from './metrics';
import type { Operation, Operations } from './operations';
import type { SimilarDocuments } from './similar/similar';
import type { Supergraph } from './supergraph';

interface KnownQueries {
  /** Marks the queries that Apollo Server let through: parsed, valid and within the limits of their shape. */
  plugin: ApolloServerPlugin<RequestContext>;
  /**
   * The answer to a query that is known, as text where nothing but data is to be told. null where it is not known or a
   * check that depends on the request does not pass: Apollo Server says why.
   */
  answer(request: FastifyRequest, context: RequestContext): Promise<string | ExecutionResult | null>;
}

interface Deps {
  operations: Operations;
  similar: SimilarDocuments;
  write: NonNullable<Supergraph['write']>;
  isAffordable: Door['isAffordable'];
  checkAuthorization: CheckAuthorization;
}

/**
 * The short way for queries that were asked before. Apollo Server's pipeline hashes, looks up and copies more than the
 * executor does to answer; what it decides for a text, it decides the same way every time. Variables, cost and rights
 * are looked at for each request, here as there.
 */
export function knownQueries(deps: Deps): KnownQueries {
  const { operations, similar, write, isAffordable, checkAuthorization } = deps;
  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      return {
        // After every check: whoever refuses a request does so before it executes.
        async executionDidStart({ document, operation }) {
          if (operation.operation !== 'query') return;
          const known = operations.of(document, operation);
          if (!known.hasPassed) similar.note(document);
          known.hasPassed = true;
        },
      };
    },
  };

  function isAllowed(operation: Operation, asked: PlainBody, { viewer }: RequestContext): boolean {
    if (!operation.hasPassed || !isAffordable(operation, asked.variables)) return false;
    try {
      checkAuthorization(operation.document, asked.operationName, viewer);
      return true;
    } catch {
      return false;
    }
  }

  async function answerKnown(asked: PlainBody, context: RequestContext): Promise<string | ExecutionResult | null> {
    const operation = operations.known(asked.query, asked.operationName);
    if (!operation) return answerSimilar(asked, context);
    if (!isAllowed(operation, asked, context)) return null;
    operationsRun.known.count++;
    return write(operation, asked.variables ?? {}, context);
  }

  /** Nothing but data is told this way: an error would have to name what its document does. */
  async function answerSimilar(asked: PlainBody, context: RequestContext): Promise<string | null> {
    const found = similar.find(asked.query);
    if (!found || (asked.operationName !== undefined && asked.operationName !== found.operationName)) return null;
    const { operation, labels } = found;
    const variables = { ...asked.variables, ...found.variables };
    if (!isAllowed(operation, { query: asked.query, operationName: undefined, variables }, context)) return null;
    const answer = await write(operation, variables, context, labels);
    if (typeof answer !== 'string') return null;
    operationsRun.similar.count++;
    return answer;
  }

  return {
    plugin,
    async answer(request, context) {
      const asked = plainBody(request);
      const answer = asked && (await answerKnown(asked, context));
      if (!answer) operationsRun.checked.count++;
      return answer;
    },
  };
}

interface PlainBody {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

const PLAIN_KEYS = new Set(['query', 'operationName', 'variables', 'extensions']);
const JSON_TYPE = /^application\/json *(;|$)/i;

/**
 * The usual request: POST, JSON, nothing special but what clients tell of themselves in `extensions`. Anything else is
 * for Apollo Server to judge.
 */
function plainBody({ method, headers, body }: FastifyRequest): PlainBody | null {
  if (method !== 'POST' || !JSON_TYPE.test(headers['content-type'] ?? '') || !answerType(headers.accept)) return null;
  if (!isObject(body) || !Object.keys(body).every((key) => PLAIN_KEYS.has(key))) return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || !(operationName == null || typeof operationName === 'string')) return null;
  if (!(variables == null || isObject(variables))) return null;
  if (!(extensions == null || (isObject(extensions) && extensions.persistedQuery == null))) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}
