import type { FastifyRequest } from 'fastify';
import { isObject } from '../../executor/plain-object';
import { isName, LONGEST_NAME } from '../../graph/manifests';
import { untrustedDocuments } from '../../graph/metrics';
import { hashOf } from '../../graph/operations';
import type { TrustedDocuments } from '../../graph/trusted-documents';
import { HttpRefusal } from '../kit/refusal';

/** Whose text stands for a name. */
interface KnownDocuments {
  /** Whether no other document than the trusted ones is answered. */
  only: boolean;
  trusted: TrustedDocuments;
  /** The text that some client sent before, by its hash; missing where clients cannot name texts that way. */
  sentBefore: ((hash: string) => string | undefined) | null;
}

type Fields = Record<string, unknown>;

interface Name {
  value: string;
  field: string;
  /** By Apollo's protocol, in which the client may send the text as well and learns what to do from a code. */
  automatic: boolean;
}

/** Where clients put a name that is no hash which the server could compute: the draft of GraphQL over HTTP, and Relay. */
const NAME_FIELDS = ['documentId', 'doc_id', 'id'];

/**
 * Puts the text in the place of its name, so that whatever comes behind sees a request that sent the text itself; what a
 * viewer may see is decided there, request by request. Answers whether a name was given.
 * @throws HttpRefusal for a name that stands for nothing, and for every document that is not trusted where only those are.
 */
export function namedDocuments(known: KnownDocuments): (request: FastifyRequest) => boolean {
  const { only, trusted } = known;
  const isWatched = only || trusted.documents.length > 0;

  function watch(text: unknown): void {
    if (!isWatched || typeof text !== 'string' || trusted.has(text)) return;
    if (only) throw notTrusted('query');
    untrustedDocuments.count += 1;
  }

  return (request) => {
    const asked = askedOf(request);
    watch(asked.query);
    const name = nameIn(asked);
    if (!name) return false;
    const text = asked.query == null ? textNamed(known, name) : textConfirmed(known, name, asked.query);
    if (asked.query == null) watch(text);
    if (request.method === 'GET') askByAddress(request, text);
    else request.body = plainRequest(asked, text);
    return true;
  };
}

/** What the request asks, read as Apollo Server reads it. */
function askedOf(request: FastifyRequest): Fields {
  if (request.method !== 'GET') return isObject(request.body) ? request.body : {};
  const parameters = parametersOf(request);
  const of = (name: string) => {
    const [value, ...more] = parameters.getAll(name);
    return more.length > 0 ? [value, ...more] : value;
  };
  const names = ['query', 'extensions', ...NAME_FIELDS];
  const asked = Object.fromEntries(names.map((name) => [name, of(name)]));
  return { ...asked, extensions: jsonIn(asked.extensions) };
}

const parametersOf = ({ url }: FastifyRequest) => new URL(url, 'http://door/').searchParams;

/** What is no JSON is for Apollo Server to refuse. */
function jsonIn(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameIn(asked: Fields): Name | undefined {
  const { query, extensions } = asked;
  const persisted = isObject(extensions) ? extensions.persistedQuery : undefined;
  if (persisted != null) return nameByApollo(persisted);
  if (query != null) return undefined;
  const field = NAME_FIELDS.find((name) => asked[name] != null);
  return field === undefined ? undefined : { value: nameAt(field, asked[field]), field, automatic: false };
}

function nameByApollo(persisted: unknown): Name {
  const place = 'extensions.persistedQuery';
  if (!isObject(persisted)) throw malformed(place, 'must be an object of version and sha256Hash');
  if (persisted.version !== 1) throw malformed(`${place}.version`, 'must be 1');
  const field = `${place}.sha256Hash`;
  return { value: nameAt(field, persisted.sha256Hash), field, automatic: true };
}

function nameAt(field: string, value: unknown): string {
  if (isName(value)) return value;
  throw malformed(field, `must be a text of 1 to ${LONGEST_NAME} characters`);
}

const PREFIX = /^sha256:/;

function textNamed({ only, trusted, sentBefore }: KnownDocuments, { value, field, automatic }: Name): string {
  const bare = value.replace(PREFIX, '');
  const text = trusted.textOf(value) ?? trusted.textOf(bare) ?? (only ? undefined : sentBefore?.(bare));
  if (text !== undefined) return text;
  if (only) throw notTrusted(field);
  if (!automatic) throw refusal('PERSISTED_QUERY_NOT_FOUND', `${field} names no document that is known here.`, field);
  throw sentBefore
    ? refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', field, 200)
    : refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', field, 200);
}

/** A text that came with its name. It is remembered under it once it is known to be valid, as every text is. */
function textConfirmed({ trusted, sentBefore }: KnownDocuments, { value, field }: Name, text: unknown): string {
  if (typeof text !== 'string') throw malformed('query', 'must be a text');
  const trustedText = trusted.textOf(value);
  if (trustedText === text) return text;
  if (trustedText === undefined && !sentBefore) {
    throw refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', field, 200);
  }
  if (trustedText === undefined && hashOf(text) === value) return text;
  throw refusal(
    'PERSISTED_QUERY_HASH_MISMATCH',
    `${field} is not the SHA-256 of the query in hexadecimal digits.`,
    field,
  );
}

function plainRequest({ operationName, variables }: Fields, query: string): Fields {
  return {
    query,
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variables }),
  };
}

function askByAddress(request: FastifyRequest, text: string): void {
  const parameters = parametersOf(request);
  parameters.delete('extensions');
  parameters.set('query', text);
  request.raw.url = `${request.url.replace(/\?.*$/s, '')}?${parameters}`;
}

const refusal = (code: string, message: string, field: string, status = 400) =>
  new HttpRefusal(status, code, message, { field });

const malformed = (field: string, what: string) => refusal('BAD_REQUEST', `${field} ${what}.`, field);

const notTrusted = (field: string) =>
  refusal('DOCUMENT_NOT_TRUSTED', 'Only trusted documents are answered here, and this is none of them.', field);
