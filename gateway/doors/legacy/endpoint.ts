import { type DocumentNode, parse } from 'graphql';
import type { Column } from '../../../subgraphs/kit/documents/spreadsheet';

/**
 * Fields of a request as the contract check leaves them: int64 and number as decimal text, int32 as number, dates as
 * the checked text (codecs read them), nothing that was absent, null, blank or undocumented.
 */
// biome-ignore lint/suspicious/noExplicitAny: the contract check proves the shape at run time, a table test for every endpoint.
export type LegacyFields = Record<string, any>;

export interface LegacyRequest {
  path: LegacyFields;
  query: LegacyFields;
  body: LegacyFields;
  /** The session token as the client sent it, for the endpoints that give it back. */
  stoken?: string;
  /** Reference of the file that came, at an upload. */
  file?: string;
}

interface Mapping {
  document: string;
  variables?(request: LegacyRequest): Record<string, unknown>;
  /**
   * The `data` of the graph's answer to the `data` of the envelope; never called when the answer carries an error.
   * A download gives its own shape.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the document decides the shape, and a test validates it against the schema.
  result(data: any, request: LegacyRequest): unknown;
  /** One sentence about what is odd in the old interface. */
  note?: string;
  /** How the answer leaves the ordinary: `text` answers the bare text of `result` without an envelope. */
  kind?: 'text';
}

/** Takes one file as multipart, which is kept before the document runs: `variables` finds its reference in `file`. */
interface Upload extends Omit<Mapping, 'kind'> {
  kind: 'upload';
  /** One of PURPOSES of gateway/doors/files. */
  purpose: string;
}

/** Streamed where the contract promises a file; where it promises an envelope, `data` says where the file opens. */
export interface Download {
  kind: 'download';
  /** One named query that takes `$first: Int, $after: String` and selects `pageInfo { hasNextPage endCursor }`. */
  document: string;
  /** Request to the variables of the document but `first` and `after`. */
  variables?(request: LegacyRequest): Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the document decides the shape, and a test validates it against the schema.
  rows(data: any): RowPage;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  columns: readonly Column<any>[];
  fileName: string;
  note?: string;
}

export interface RowPage {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** One legacy endpoint: `post` or `get` holds its path as the contract prints it, `{parameters}` included. */
export type Endpoint = (Mapping | Upload | Download) & ({ post: string; get?: never } | { get: string; post?: never });

export interface LegacyModule {
  /** Name of the module in the contract, e.g. `crm/base`. */
  name: string;
  endpoints: readonly Endpoint[];
}

/** Declares the endpoints of one module in contract order. */
export function legacyModule(name: string, endpoints: readonly Endpoint[]): LegacyModule {
  return { name, endpoints };
}

export function keyOf(endpoint: Endpoint): string {
  return endpoint.post === undefined ? `GET ${endpoint.get}` : `POST ${endpoint.post}`;
}

const parsed = new WeakMap<Endpoint, DocumentNode>();

/** The parsed document, the same object every time, so that plans and compiled queries can be kept by identity. */
export function documentOf(endpoint: Endpoint): DocumentNode {
  let document = parsed.get(endpoint);
  if (!document) {
    document = parse(endpoint.document, { noLocation: true });
    parsed.set(endpoint, document);
  }
  return document;
}
