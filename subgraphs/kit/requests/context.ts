import type { ExecutionResult } from 'graphql';
import type { StoredFile } from '../basics/stored-file';
import type { SubgraphName } from '../basics/subgraph-names';
import type { SubgraphSettings } from '../process/settings';
import type { Database } from '../sql/database';

export type ViewerKind = 'anonymous' | 'customer' | 'operator' | 'salesperson' | 'system';

/** Who asks. Made by the gateway from a credential; subgraphs receive it signed and never trust anything else. */
export interface Viewer {
  kind: ViewerKind;
  accountId: string | null;
  sessionId: string | null;
  name: string | null;
  /** The customer whose data a viewer of kind `customer` may see. */
  customerId: string | null;
  salespersonId: string | null;
  /** Set for operators and inner salespeople. */
  staffId: string | null;
  scopes: readonly string[];
  /** Whether somebody of ours looks on in another's name: reads, writes nothing, and sees no secret of that one. */
  temporary?: boolean;
}

/** Sees the rows of everybody: no statement needs to know who it is. */
interface Overseer {
  kind: 'operator' | 'system';
}

/** Which rows a viewer sees; scopes are checked before. Equal ones may share statements, see kit/lists/batches.ts. */
export type RowViewer =
  | Overseer
  | (Omit<Viewer, 'kind' | 'sessionId' | 'name' | 'scopes' | 'temporary'> & {
      kind: Exclude<ViewerKind, Overseer['kind']>;
    });

export const ANONYMOUS: Viewer = {
  kind: 'anonymous',
  accountId: null,
  sessionId: null,
  name: null,
  customerId: null,
  salespersonId: null,
  staffId: null,
  scopes: [],
};

/** The gateway and the jobs themselves: sees everything, is never made from a credential. */
export const SYSTEM: Viewer = { ...ANONYMOUS, kind: 'system', name: 'system' };

/** The connection that an answer goes to: a response of Node's HTTP server. */
export interface Client {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
}

/** What travels with one request through all subgraphs. */
export interface RequestContext {
  viewer: Viewer;
  requestId: string;
  clientIp: string;
  now(): Date;
  /** Who may leave before the answer; reading goes on for nobody then, what changes something is done all the same. */
  client?: Client;
}

/** What a statement that reads needs to know: whose rows, when, and where they are. */
export interface Reader {
  viewer: RowViewer;
  now(): Date;
  db: Database;
}

/** The subgraphs of the system, wherever each runs; rejects while the one that is asked is away. */
export interface Neighbours {
  execute(
    subgraph: SubgraphName,
    query: string,
    variables: Record<string, unknown>,
    request: RequestContext,
  ): Promise<ExecutionResult>;
  /** A file that a subgraph keeps, whoever's it is; null when there is none. */
  readFile(subgraph: SubgraphName, reference: string): Promise<StoredFile | null>;
}

/** What one subgraph works with, the same for all its requests and jobs. */
export interface Place {
  db: Database;
  settings: SubgraphSettings;
  neighbours: Neighbours;
}

export interface SubgraphRequest extends RequestContext, Place {}

export interface SubgraphContext<Loaders> extends SubgraphRequest {
  loaders: Loaders;
}

/** Whether a viewer sees the rows of everybody, where its scopes let it see such rows at all. */
export function seesAll<Of extends { kind: ViewerKind }>(viewer: Of): viewer is Of & Overseer {
  return viewer.kind === 'operator' || viewer.kind === 'system';
}

/** The customer whose rows alone a viewer sees; null for one who sees others as well. */
export function ownCustomerId(viewer: RowViewer): string | null {
  return viewer.kind === 'customer' ? viewer.customerId : null;
}

export function hasScope(viewer: Pick<Viewer, 'kind' | 'scopes'>, scope: string): boolean {
  return viewer.kind === 'system' || viewer.scopes.includes(scope);
}
