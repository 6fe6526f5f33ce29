import { fieldsOf, isObject, join, listOf, MappingFault, oneOf, truth, whole } from './fault';
import type { Uses } from './leaves';
import { type ContentType, compileRequest, type MakeRequest } from './request';
import { compileResponse, type ReadAnswer, type ResponseType } from './response';

type SubjectEncryption = 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';

/** How one supplier is asked for one product, every default filled in: data and JMESPath, no programming language. */
export interface RouteSettings {
  method: 'GET' | 'POST' | 'PUT';
  timeoutMs: number;
  encryptions: SubjectEncryption[];
  contentType: ContentType;
  responseType: ResponseType;
  charset: 'utf-8' | 'gb18030';
  /** Whether the supplier charges for what it did not answer in time. */
  chargesTimeouts: boolean;
  /** What to do when it is not known whether the supplier got a request: ask the next source, which may buy twice, or stop. */
  onUnknown: 'next' | 'stop';
  maxInFlight: number;
  /** Skeleton of the request; absent: the parameters as JSON. */
  request?: unknown;
  /** How the answer is read; absent: `{code, data}`, code 0 a hit, 1 none. */
  response?: unknown;
  /** Of the adapter `sandbox`: the share of subjects that it finds, 0 to 1. */
  hitRate?: number;
  /** Of the adapter `sandbox`: the shortest and longest time it takes. */
  latencyMs?: [number, number];
  /** Of the adapter `sandbox`: the share of subjects at which it fails, 0 to 1. */
  failureRate?: number;
}

export interface CompiledRoute {
  settings: RouteSettings;
  makeRequest: MakeRequest;
  readAnswer: ReadAnswer;
}

const FIELDS = [
  'method',
  'timeoutMs',
  'encryptions',
  'contentType',
  'responseType',
  'charset',
  'chargesTimeouts',
  'onUnknown',
  'maxInFlight',
  'request',
  'response',
  'hitRate',
  'latencyMs',
  'failureRate',
] as const;

const ENCRYPTIONS = ['PLAIN', 'MD5', 'SHA256', 'SM3'] as const;
/** In characters of JSON: what a person can still read. */
const MOST_SETTINGS = 20_000;

/**
 * Checks what an operator wrote and fills in the defaults. `feeType` is what the supplier charges for: one that charges
 * hits alone may be followed by the next source even when it is unknown what became of a request, and so may one that
 * takes our number as its own key. @throws MappingFault that names the place.
 */
export function routeSettings(written: unknown, feeType: 'PER_QUERY' | 'PER_HIT'): RouteSettings {
  const given = fieldsOf(written ?? {}, '', FIELDS);
  if (JSON.stringify(given).length > MOST_SETTINGS) {
    throw new MappingFault('', `must have at most ${MOST_SETTINGS} characters`);
  }
  const settings: RouteSettings = {
    method: optional(given.method, (value) => oneOf(value, 'method', ['GET', 'POST', 'PUT'] as const)) ?? 'POST',
    timeoutMs: optional(given.timeoutMs, (value) => whole(value, 'timeoutMs', 200, 20_000)) ?? 3_000,
    encryptions: optional(given.encryptions, encryptionsOf) ?? ['PLAIN'],
    contentType:
      optional(given.contentType, (value) => oneOf(value, 'contentType', ['json', 'form', 'text'] as const)) ?? 'json',
    responseType:
      optional(given.responseType, (value) => oneOf(value, 'responseType', ['json', 'text'] as const)) ?? 'json',
    charset: optional(given.charset, (value) => oneOf(value, 'charset', ['utf-8', 'gb18030'] as const)) ?? 'utf-8',
    chargesTimeouts: optional(given.chargesTimeouts, (value) => truth(value, 'chargesTimeouts')) ?? false,
    onUnknown: 'stop',
    maxInFlight: optional(given.maxInFlight, (value) => whole(value, 'maxInFlight', 1, 1_000)) ?? 100,
    ...sandboxOf(given),
  };
  const uses: Uses = { sources: new Set() };
  if (given.request !== undefined) {
    compileRequest(given.request, settings.contentType, uses);
    settings.request = given.request;
  }
  if (given.response !== undefined) {
    compileResponse(given.response, settings.responseType);
    settings.response = given.response;
  }
  if (settings.method === 'GET' && hasBody(settings)) throw new MappingFault('method', 'must not be GET with a body');
  const safe = feeType === 'PER_HIT' || uses.sources.has('seqNo');
  settings.onUnknown =
    optional(given.onUnknown, (value) => oneOf(value, 'onUnknown', ['next', 'stop'] as const)) ??
    (safe ? 'next' : 'stop');
  return settings;
}

export function compileRoute(settings: RouteSettings): CompiledRoute {
  return {
    settings,
    makeRequest: compileRequest(settings.request, settings.contentType, { sources: new Set() }),
    readAnswer: compileResponse(settings.response, settings.responseType),
  };
}

const optional = <T>(value: unknown, read: (value: unknown) => T): T | undefined =>
  value === undefined || value === null ? undefined : read(value);

function encryptionsOf(value: unknown): SubjectEncryption[] {
  const list = listOf(value, 'encryptions', 4).map((one, i) => oneOf(one, `encryptions[${i}]`, ENCRYPTIONS));
  if (list.length === 0) throw new MappingFault('encryptions', 'must not be empty');
  return [...new Set(list)];
}

function hasBody({ request, contentType }: RouteSettings): boolean {
  return isObject(request) && request[contentType] !== undefined;
}

function sandboxOf(given: Record<string, unknown>): Pick<RouteSettings, 'hitRate' | 'latencyMs' | 'failureRate'> {
  return {
    ...(given.hitRate !== undefined && { hitRate: share(given.hitRate, 'hitRate') }),
    ...(given.latencyMs !== undefined && { latencyMs: spanOf(given.latencyMs) }),
    ...(given.failureRate !== undefined && { failureRate: share(given.failureRate, 'failureRate') }),
  };
}

function share(value: unknown, place: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new MappingFault(place, 'must be a number from 0 to 1');
}

function spanOf(value: unknown): [number, number] {
  const [from, until] = listOf(value, 'latencyMs', 2).map((one, i) => whole(one, `latencyMs[${i}]`, 0, 20_000));
  if (from === undefined || until === undefined || from > until) {
    throw new MappingFault(join('latencyMs', ''), 'must be the shortest and the longest time');
  }
  return [from, until];
}

/** Programs that speak suppliers' protocols, by the name that routes give; usage has one of each. */
export const ADAPTERS = ['http', 'sandbox'] as const;

type AdapterName = (typeof ADAPTERS)[number];

export const isAdapter = (name: string): name is AdapterName => (ADAPTERS as readonly string[]).includes(name);
