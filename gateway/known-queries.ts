import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../subgraphs/kit/context';
import type { CheckAuthorization } from './authorization/authorization';
import { ANSWER, type Answered } from './executor/gateway';
import type { Door } from './limits/limits';
import type { Supergraph } from './supergraph';

/** Queries that are remembered, and characters of their texts, whatever clients send. */
const MAX_QUERIES = 2_000;
const MAX_CHARACTERS = 1_500_000;

interface KnownQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

export interface KnownQueries {
  /** Remembers the queries that Apollo Server let through: parsed, valid and within the limits of their shape. */
  plugin: ApolloServerPlugin<RequestContext>;
  /**
   * The answer to a query that is known, if the checks that depend on the request pass here too and nothing but data is
   * to be told. Otherwise null, and Apollo Server takes the request; it does not execute again what was executed.
   */
  answer(request: FastifyRequest, context: RequestContext & Answered): Promise<string | null>;
}

interface Deps {
  write: NonNullable<Supergraph['write']>;
  isAffordable: Door['isAffordable'];
  checkAuthorization: CheckAuthorization;
}

/**
 * The short way for queries that were asked before. Apollo Server's pipeline hashes, looks up and copies more than the
 * executor does to answer; what it decides for a text, it decides the same way every time. Variables, cost and rights
 * are looked at for each request, here as there.
 */
export function knownQueries({ write, isAffordable, checkAuthorization }: Deps): KnownQueries {
  const known = new LRUCache<string, KnownQuery>({
    max: MAX_QUERIES,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_query, key) => key.length,
  });

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      return {
        // After every check: whoever refuses a request does so before it executes.
        async executionDidStart({ source, document, operation, request: { operationName } }) {
          if (operation.operation === 'query') known.set(keyOf(source, operationName), { document, operation });
        },
      };
    },
  };

  function isAllowed({ document, operation }: KnownQuery, asked: PlainBody, { viewer }: RequestContext): boolean {
    if (!isAffordable(document, operation, asked.variables)) return false;
    try {
      checkAuthorization(document, asked.operationName, viewer);
      return true;
    } catch {
      return false;
    }
  }

  return {
    plugin,
    async answer(request, context) {
      const asked = plainBody(request);
      const query = asked && known.get(keyOf(asked.query, asked.operationName));
      if (!query || !isAllowed(query, asked, context)) return null;
      const answer = await write(query.document, query.operation, asked.variables ?? {}, context);
      if (typeof answer === 'string') return answer;
      context[ANSWER] = answer as ExecutionResult;
      return null;
    },
  };
}

interface PlainBody {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

const PLAIN_KEYS = new Set(['query', 'operationName', 'variables']);
const JSON_TYPE = /^application\/json *(;|$)/i;
const ACCEPTED = new Set([undefined, '*/*', 'application/json', 'application/json, */*']);

/** The usual request: POST, JSON, nothing special. Anything else is for Apollo Server to judge. */
function plainBody({ method, headers, body }: FastifyRequest): PlainBody | null {
  if (method !== 'POST' || !JSON_TYPE.test(headers['content-type'] ?? '') || !ACCEPTED.has(headers.accept)) return null;
  if (typeof body !== 'object' || body === null || !Object.keys(body).every((key) => PLAIN_KEYS.has(key))) return null;
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string' || !(operationName == null || typeof operationName === 'string')) return null;
  if (!(variables == null || (typeof variables === 'object' && !Array.isArray(variables)))) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
  };
}

/** The length in front keeps names and texts apart, whatever characters they hold. */
const keyOf = (query: string, operationName: string | null | undefined): string =>
  operationName == null ? `0:${query}` : `${operationName.length + 1}:${operationName}${query}`;
