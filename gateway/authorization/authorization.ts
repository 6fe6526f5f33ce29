import type { ApolloServerPlugin } from '@apollo/server';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { RequestContext, Viewer } from '../../subgraphs/kit/context';
import { DomainError, type ErrorCode } from '../../subgraphs/kit/errors';
import { type Need, needsOf } from './operation-requirements';
import { type Requirements, readRequirements } from './requirements';

/**
 * Refuses the whole operation unless the viewer may have all of it: partial answers would make a missing right look
 * like missing data.
 * @throws DomainError UNAUTHENTICATED for a viewer without a session, FORBIDDEN with the first field and its scopes.
 */
export type CheckAuthorization = (
  document: DocumentNode,
  operationName: string | null | undefined,
  viewer: Viewer,
) => void;

export interface Authorization {
  /** For callers that execute validated documents themselves, like the legacy shim. */
  checkAuthorization: CheckAuthorization;
  /** The same for every request through Apollo Server. */
  plugin: ApolloServerPlugin<RequestContext>;
}

/** Reads the rights from the supergraph once; each document is then read once and each request is a set check. */
export function authorization(supergraphSdl: string): Authorization {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  const checkAuthorization = authorizationCheck(readRequirements(supergraphSdl), schema);
  return { checkAuthorization, plugin: authorizationPlugin(checkAuthorization) };
}

/** @param schema any schema with the types of the supergraph; directives are not looked for here. */
export function authorizationCheck(requirements: Requirements, schema: GraphQLSchema): CheckAuthorization {
  const known = new WeakMap<OperationDefinitionNode, readonly Need[]>();
  const needs = (document: DocumentNode, operation: OperationDefinitionNode): readonly Need[] => {
    let found = known.get(operation);
    if (!found) {
      found = needsOf(operation, fragmentsOf(document), schema, requirements);
      known.set(operation, found);
    }
    return found;
  };
  return (document, operationName, viewer) => {
    const operation = getOperationAST(document, operationName);
    // Which operation runs is decided once more behind this check, and not everywhere alike: the gateway takes an empty
    // name for none. What we cannot resolve must therefore not run at all.
    if (!operation)
      throw new DomainError('BAD_USER_INPUT', 'UNKNOWN_OPERATION', 'The document has no operation of this name.');
    if (viewer.kind === 'system') return;
    for (const need of needs(document, operation)) refuseUnlessMet(need, viewer);
  };
}

const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

export function authorizationPlugin(check: CheckAuthorization): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          try {
            check(document, request.operationName, contextValue.viewer);
          } catch (error) {
            // Without a status of ours, Apollo Server answers 500 to what is thrown before execution.
            if (error instanceof DomainError) {
              error.extensions.http = { status: STATUS[error.code] ?? 400 };
            }
            throw error;
          }
        },
      };
    },
  };
}

function refuseUnlessMet({ coordinate, requirement }: Need, viewer: Viewer): void {
  if (viewer.kind === 'anonymous') {
    throw new DomainError('UNAUTHENTICATED', 'UNAUTHENTICATED', `${coordinate} needs a signed-in viewer.`, {
      field: coordinate,
    });
  }
  const { alternatives } = requirement;
  if (alternatives.length === 0) return;
  const missing = alternatives.map((scopes) => scopes.filter((scope) => !viewer.scopes.includes(scope)));
  if (missing.some((scopes) => scopes.length === 0)) return;
  const text = missing.map((scopes) => scopes.join(' and ')).join(', or ');
  throw new DomainError('FORBIDDEN', 'SCOPE_MISSING', `${coordinate} needs a scope you do not have: ${text}.`, {
    field: coordinate,
    details: { missingScopes: missing },
  });
}

function fragmentsOf(document: DocumentNode) {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
