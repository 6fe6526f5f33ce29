import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { XLSX_MEDIA_TYPE } from '../../../subgraphs/kit/documents/spreadsheet';
import { slot } from '../../../subgraphs/kit/process/slot';
import type { Viewer } from '../../../subgraphs/kit/requests/context';
import { type Caller, callerOf, credentialOf, type Door } from '../kit/door';
import { acceptJson } from '../kit/json';
import { refusalOfRequest, unsupportedMediaType } from '../kit/refusal';
import { checkAudience } from './audience';
import { type ContractEndpoint, contract, endpointKey } from './contract';
import { checkRequest } from './contract-check';
import { registerDocs } from './docs/routes';
import { exportName, exportStream, type KeepFile, keptExport, sendExport } from './downloads';
import { type Download, type Endpoint, keyOf, type LegacyRequest } from './endpoint';
import { writeEnvelope } from './envelope';
import { failureOf, type Origin } from './errors';
import { type AskGraph, askingOf, type Graph } from './execution';
import { noRoute, routePath } from './matching';
import { countCall } from './metrics';
import { implemented } from './modules/index';
import { originOf } from './origin';
import { notServed } from './refusal';
import { acceptUploads, type TakeFile, uploadOf } from './uploads';

interface LegacyDeps extends Graph, Door {
  /** Where clients reach the endpoints, for the OpenAPI document. */
  publicUrl: string;
  /** Where the exports stay that an envelope answers. */
  keepFile: KeepFile;
  /** Where the files stay that come with a request. */
  takeFile: TakeFile;
}

/**
 * Serves the 313 legacy endpoints under /mt, with their documentation at /mt/docs. The order of one call: route,
 * session, body, contract, graph, presentation, envelope; whatever throws on the way becomes a failure envelope.
 */
export async function registerLegacy(app: FastifyInstance, deps: LegacyDeps): Promise<void> {
  const ask = askingOf(deps);
  const byKey = new Map(implemented().map((endpoint) => [keyOf(endpoint), endpoint]));

  await app.register(
    async (scope) => {
      acceptJson(scope, BODY_LIMIT);
      await acceptUploads(scope);
      scope.setErrorHandler((error, request, reply) =>
        sendFailure(deps, refusalOfRequest(error, request) ?? error, request, reply),
      );
      scope.setNotFoundHandler((request) => {
        throw noRoute(request.method, request.url);
      });
      await registerDocs(scope, deps.publicUrl);
      for (const entry of contract()) addRoute(scope, deps, entry, byKey.get(endpointKey(entry)), ask);
    },
    { prefix: '/mt' },
  );
}

const BODY_LIMIT = 1024 * 1024;

/** An upload endpoint takes multipart, every other one JSON; Fastify itself refuses what neither parser reads. */
function checkContentType(given: string | undefined, expected: string): void {
  const isMultipart = given?.toLowerCase().startsWith('multipart/form-data') ?? false;
  if (isMultipart !== (expected === 'multipart/form-data') && given !== undefined) throw unsupportedMediaType(expected);
}

/** What the hooks of one call leave for its handler and for the counters. */
interface Call {
  key: string;
  caller: Caller | undefined;
  /** Set once the request has passed the contract. */
  originOf?: Origin;
}

const calls = slot<Call>('call');

function addRoute(
  scope: FastifyInstance,
  deps: LegacyDeps,
  entry: ContractEndpoint,
  endpoint: Endpoint | undefined,
  ask: AskGraph,
): void {
  const key = endpointKey(entry);
  scope.route({
    method: entry.method,
    url: routePath(entry.path).slice('/mt'.length),
    config: { data: true },
    onRequest: async (request) => {
      const call: Call = { key, caller: undefined };
      calls.set(request, call);
      call.caller = await callerOf(deps, request);
      checkAudience(entry.path, call.caller.viewer);
      checkContentType(request.headers['content-type'], entry.contentType);
    },
    handler: async (request, reply) => {
      if (!endpoint) throw notServed(`接口暂未开通: ${entry.title} ${entry.path}`);
      const checked = checkRequest(entry, { path: request.params, query: request.query, body: request.body });
      const call = calls.get(request) as Call & { caller: Caller };
      const { caller } = call;
      const given: LegacyRequest = { ...checked, stoken: credentialOf(request) };
      call.originOf = (place) => originOf(endpoint, entry, given, place);
      if (endpoint.kind === 'upload') {
        given.file = await uploadOf(deps.takeFile, caller.viewer, endpoint.purpose, request);
      }
      const askWith = (variables: Record<string, unknown>) => ask(endpoint, { variables, ...caller });
      if (endpoint.kind === 'download') {
        return sendDownload(deps, { endpoint, entry, viewer: caller.viewer, given, askWith }, request, reply);
      }
      const data = endpoint.result(await askWith(endpoint.variables?.(given) ?? {}), given);
      return sendSuccess(deps, data, request, reply, endpoint.kind);
    },
  });
}

interface DownloadCall {
  endpoint: Download;
  entry: ContractEndpoint;
  viewer: Viewer;
  given: LegacyRequest;
  askWith(variables: Record<string, unknown>): Promise<unknown>;
}

/** The file itself, or the envelope that says where it is, as the contract has it. */
async function sendDownload(deps: LegacyDeps, call: DownloadCall, request: FastifyRequest, reply: FastifyReply) {
  const { endpoint, entry, viewer, given, askWith } = call;
  const name = exportName(endpoint, deps.now());
  if (entry.response !== 'file') {
    const open = (counted: () => void) => exportStream(endpoint, given, askWith, counted);
    const keep = (bytes: Buffer) => deps.keepFile(viewer, { name, mediaType: XLSX_MEDIA_TYPE, bytes });
    return sendSuccess(deps, await keptExport(open, name, keep, request.raw.socket), request, reply);
  }
  const stream = await exportStream(endpoint, given, askWith);
  stream.on('error', (error) => deps.log.error({ err: error, requestId: request.id }, 'An export broke off.'));
  count(request, 0, deps.now());
  return sendExport(reply, name, stream);
}

function sendSuccess(
  deps: LegacyDeps,
  data: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  kind?: 'upload' | 'text',
) {
  const now = deps.now();
  count(request, 0, now);
  if (kind === 'text') return reply.type('text/plain; charset=utf-8').send(String(data));
  const text = writeEnvelope({ code: 0, msg: '', data }, { now, traceId: request.id });
  return reply.type('application/json; charset=utf-8').send(text);
}

function sendFailure(deps: LegacyDeps, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, code, text, headers, fault } = failureOf(error, calls.get(request)?.originOf);
  if (fault)
    deps.log.error({ err: error, requestId: request.id, path: request.routeOptions.url }, 'A legacy call failed.');
  const now = deps.now();
  count(request, code, now);
  return reply
    .status(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send(writeEnvelope({ code, msg: text }, { now, traceId: request.id }));
}

function count(request: FastifyRequest, code: number, now: Date): void {
  const call = calls.get(request);
  if (call) countCall(call.key, call.caller?.viewer.kind ?? 'anonymous', code, now);
}
