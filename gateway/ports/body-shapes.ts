import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import type { SentFile } from '../../subgraphs/kit/documents/uploads';
import type { CallRequest } from '../../subgraphs/kit/exchange/call-door';
import type { FeedPosition } from '../../subgraphs/kit/exchange/topics';
import type { Viewer } from '../../subgraphs/kit/requests/context';
import type { PackedFile } from './file-transfer';

/** Which fields a body must have, each with what its value must be. */
export type Shape<Body> = { readonly [Name in keyof Body]-?: (value: unknown) => boolean };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isFilled = (value: unknown) => isText(value) && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMissingOr = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value);

const KINDS: ReadonlySet<unknown> = new Set<Viewer['kind']>([
  'anonymous',
  'customer',
  'operator',
  'salesperson',
  'system',
]);

const VIEWER: Shape<Viewer> = {
  kind: (value) => KINDS.has(value),
  accountId: isTextOrNull,
  sessionId: isMissingOr(isTextOrNull),
  name: isTextOrNull,
  customerId: isTextOrNull,
  salespersonId: isTextOrNull,
  staffId: isTextOrNull,
  scopes: (value) => Array.isArray(value) && value.every(isText),
  temporary: isMissingOr((value) => typeof value === 'boolean'),
};

interface GraphQLBody {
  query: string;
  variables?: Record<string, unknown> | null;
  viewer: Viewer;
  requestId: string;
  clientIp: string;
  now: string;
}

export const GRAPHQL_BODY: Shape<GraphQLBody> = {
  query: isFilled,
  variables: (value) => value === undefined || value === null || isObject(value),
  viewer: (value) => wrongFields(value, VIEWER).length === 0,
  requestId: isFilled,
  clientIp: isText,
  now: (value) => isText(value) && !Number.isNaN(Date.parse(value)),
};

export const FEED_BODY: Shape<{ after: FeedPosition; limit: number; reader: SubgraphName }> = {
  after: (value) => isObject(value) && isText(value.transactionId) && isText(value.eventId),
  limit: Number.isInteger,
  reader: isFilled,
};

export const FILE_BODY: Shape<{ reference: string }> = { reference: isText };

export const NEW_FILE_BODY: Shape<PackedFile> = {
  name: isText,
  mediaType: isFilled,
  base64: isText,
  customerId: isMissingOr(isTextOrNull),
  createdById: isMissingOr(isTextOrNull),
};

export const SENT_FILE_BODY: Shape<PackedFile<SentFile>> = { ...NEW_FILE_BODY, createdById: isFilled };

export const CALL_BODY: Shape<Omit<CallRequest, 'body'> & { body: string }> = {
  method: (value) => value === 'POST',
  path: isFilled,
  headers: isObject,
  body: isText,
  clientIp: isText,
  isJson: (value) => typeof value === 'boolean',
};

/** The names of the fields that a body lacks or has wrong; all of them where it is no object. */
export function wrongFields<Body>(body: unknown, shape: Shape<Body>): string[] {
  const fields = Object.entries(shape) as [string, (value: unknown) => boolean][];
  return fields.filter(([name, fits]) => !isObject(body) || !fits(body[name])).map(([name]) => name);
}
