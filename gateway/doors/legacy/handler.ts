import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { XLSX_MEDIA_TYPE } from '../../../subgraphs/kit/documents/spreadsheet';
import { slot } from '../../../subgraphs/kit/process/slot';
import type { Viewer } from '../../../subgraphs/kit/requests/context';
import type { SubgraphPort } from '../../ports/port';
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
import { askingPlatform } from './platform';
import { notServed, refuseAs } from './refusal';
import { knownSunsets, type Sunsets } from './sunsets';
import { acceptUploads, type TakeFile, uploadOf } from './uploads';
import { type UsageCounts, usageCounts } from './usage/counts';
import { usageReports } from './usage/reports';

interface LegacyDeps extends Graph, Door {
  /** Where clients reach the endpoints, and the chapter about their end. */
  publicUrl: string;
  keepFile: KeepFile;
  takeFile: TakeFile;
  /** Keeps who calls what, and knows what operators decided about it. */
  platform: Pick<SubgraphPort, 'execute'>;
}

interface Shim extends LegacyDeps {
  ask: AskGraph;
  counts: UsageCounts;
  sunsets: Sunsets;
}

/** Route, session, body, contract, graph, presentation, envelope; whatever throws on the way becomes a failure envelope. */
export async function registerLegacy(app: FastifyInstance, deps: LegacyDeps): Promise<void> {
  const askPlatform = askingPlatform(deps.platform, deps);
  const counts = usageCounts(new Map(contract().map((entry) => [endpointKey(entry), entry])));
  const sunsets = knownSunsets(askPlatform, deps.publicUrl, deps.log);
  const shim: Shim = { ...deps, ask: askingOf(deps), counts, sunsets };
  const byKey = new Map(implemented().map((endpoint) => [keyOf(endpoint), endpoint]));
  const reports = usageReports(counts, askPlatform, deps.log);
  app.addHook('onClose', () => reports.stop());

  await app.register(
    async (scope) => {
      acceptJson(scope, BODY_LIMIT);
      await acceptUploads(scope);
      scope.setErrorHandler((error, request, reply) =>
        sendFailure(shim, refusalOfRequest(error, request) ?? error, request, reply),
      );
      scope.setNotFoundHandler((request) => {
        throw noRoute(request.method, request.url);
      });
      await registerDocs(scope, deps.publicUrl, sunsets);
      for (const entry of contract()) addRoute(scope, shim, entry, byKey.get(endpointKey(entry)));
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
  /** Whether its caller may speak to this front end. */
  admitted: boolean;
  /** Set once the request has passed the contract. */
  originOf?: Origin;
}

const calls = slot<Call>('call');

function addRoute(scope: FastifyInstance, shim: Shim, entry: ContractEndpoint, endpoint: Endpoint | undefined): void {
  const key = endpointKey(entry);
  scope.route({
    method: entry.method,
    url: routePath(entry.path).slice('/mt'.length),
    config: { data: true },
    onRequest: async (request, reply) => {
      const call: Call = { key, caller: undefined, admitted: false };
      calls.set(request, call);
      const sunset = (await shim.sunsets()).get(key);
      if (sunset) reply.headers(sunset.headers);
      call.caller = await callerOf(shim, request);
      checkAudience(entry.path, call.caller.viewer);
      call.admitted = true;
      if (sunset?.closed) throw refuseAs(410, `接口已停用:${entry.title}(${entry.path}),请改用新接口`);
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
        given.file = await uploadOf(shim.takeFile, caller.viewer, endpoint.purpose, request);
      }
      const askWith = (variables: Record<string, unknown>) => shim.ask(endpoint, { variables, ...caller });
      if (endpoint.kind === 'download') {
        return sendDownload(shim, { endpoint, entry, viewer: caller.viewer, given, askWith }, request, reply);
      }
      const data = endpoint.result(await askWith(endpoint.variables?.(given) ?? {}), given);
      return sendSuccess(shim, data, request, reply, endpoint.kind);
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
async function sendDownload(shim: Shim, call: DownloadCall, request: FastifyRequest, reply: FastifyReply) {
  const { endpoint, entry, viewer, given, askWith } = call;
  const name = exportName(endpoint, shim.now());
  if (entry.response !== 'file') {
    const open = (counted: () => void) => exportStream(endpoint, given, askWith, counted);
    const keep = (bytes: Buffer) => shim.keepFile(viewer, { name, mediaType: XLSX_MEDIA_TYPE, bytes });
    return sendSuccess(shim, await keptExport(open, name, keep, request.raw.socket), request, reply);
  }
  const stream = await exportStream(endpoint, given, askWith);
  stream.on('error', (error) => shim.log.error({ err: error, requestId: request.id }, 'An export broke off.'));
  count(shim, request, { code: 0, now: shim.now() });
  return sendExport(reply, name, stream);
}

function sendSuccess(
  shim: Shim,
  data: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  kind?: 'upload' | 'text',
) {
  const now = shim.now();
  const text = kind === 'text' ? String(data) : writeEnvelope({ code: 0, msg: '', data }, { now, traceId: request.id });
  count(shim, request, { code: 0, now, data });
  return reply.type(kind === 'text' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8').send(text);
}

function sendFailure(shim: Shim, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, code, text, headers, fault } = failureOf(error, calls.get(request)?.originOf);
  if (fault)
    shim.log.error({ err: error, requestId: request.id, path: request.routeOptions.url }, 'A legacy call failed.');
  const now = shim.now();
  count(shim, request, { code, now });
  return reply
    .status(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send(writeEnvelope({ code, msg: text }, { now, traceId: request.id }));
}

interface Outcome {
  code: number;
  now: Date;
  data?: unknown;
}

/** Of who was not let in only the figures of the process know; a path is not in use because somebody knocks. */
function count({ counts }: Shim, request: FastifyRequest, { code, now, data }: Outcome): void {
  const call = calls.get(request);
  if (!call) return;
  countCall(call.key, call.caller?.viewer.kind ?? 'anonymous', code, now);
  if (!call.admitted || !call.caller) return;
  const client = request.headers['user-agent'];
  counts.count({ endpoint: call.key, viewer: call.caller.viewer, client, code, data, now });
}
