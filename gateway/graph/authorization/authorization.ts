import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';
import { DomainError, type ErrorCode } from '../../../subgraphs/kit/basics/errors';
import type { RequestContext, Viewer } from '../../../subgraphs/kit/requests/context';
import { fragmentsOf } from '../../executor/selections';
import type { Supergraph } from '../supergraph';
import { type Need, needsOf } from './operation-requirements';
import { readRequirements } from './requirements';

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

interface Authorization {
  /** For callers that execute validated documents themselves, like the legacy shim. */
  checkAuthorization: CheckAuthorization;
  /** The same for every request through Apollo Server. */
  plugin: ApolloServerPlugin<RequestContext>;
}

type Guarded = Pick<Supergraph, 'sdl' | 'annotated' | 'operations'>;

/** Reads the rights from the supergraph once; each operation is then read once and each request is a set check. */
export function authorization(supergraph: Guarded): Authorization {
  const checkAuthorization = authorizationCheck(supergraph);
  return { checkAuthorization, plugin: authorizationPlugin(checkAuthorization) };
}

function unresolved({ definitions }: DocumentNode, operationName: string | null | undefined): DomainError {
  const several = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  return !operationName && several
    ? new DomainError('BAD_USER_INPUT', 'UNKNOWN_OPERATION', 'Of several operations, operationName must name one.')
    : new DomainError('BAD_USER_INPUT', 'UNKNOWN_OPERATION', 'The document has no operation of this name.');
}

function authorizationCheck({ sdl, annotated, operations }: Guarded): CheckAuthorization {
  const requirements = readRequirements(sdl);
  return (document, operationName, viewer) => {
    const node = getOperationAST(document, operationName);
    // Which operation runs is decided once more behind this check, and not everywhere alike: the gateway takes an empty
    // name for none. What we cannot resolve must therefore not run at all.
    if (!node) throw unresolved(document, operationName);
    if (viewer.kind === 'system') return;
    if (viewer.temporary && !onlyReads(node)) throw readsAlone();
    const operation = operations.of(document, node);
    operation.needs ??= needsOf(node, fragmentsOf(document), annotated, requirements);
    for (const need of operation.needs) refuseUnlessMet(need, viewer);
  };
}

/** Signing out is the only thing that somebody who looks on may do. */
const onlyReads = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation !== 'mutation' ||
  selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value === 'logout');

const readsAlone = () =>
  new DomainError('FORBIDDEN', 'TEMPORARY_SESSION_READS', 'A temporary session reads and changes nothing.');

const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

function authorizationPlugin(check: CheckAuthorization): ApolloServerPlugin<RequestContext> {
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
