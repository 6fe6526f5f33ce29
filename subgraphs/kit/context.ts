import type { Database } from './database';

export type ViewerKind = 'anonymous' | 'customer' | 'operator' | 'salesperson' | 'system';

/** Who asks. Made by the gateway from a credential; subgraphs receive it signed and never trust anything else. */
export interface Viewer {
  kind: ViewerKind;
  accountId: string | null;
  sessionId: string | null;
  /** Display name of the person behind the account. */
  name: string | null;
  /** The customer whose data a viewer of kind `customer` may see. */
  customerId: string | null;
  /** Set for kind `salesperson`. */
  salespersonId: string | null;
  /** Set for operators and inner salespeople. */
  staffId: string | null;
  scopes: readonly string[];
}

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

/** What a statement of one subgraph needs to know: who asks, when, and where the rows are. */
export interface Reader extends RequestContext {
  db: Database;
}

/** What a resolver of one subgraph gets: the request, its own database and its own loaders. */
export interface SubgraphContext<Loaders> extends Reader {
  loaders: Loaders;
}

export function hasScope(viewer: Viewer, scope: string): boolean {
  return viewer.kind === 'system' || viewer.scopes.includes(scope);
}
