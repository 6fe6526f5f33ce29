import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Dispatcher, Pool } from 'undici';
import { type CompiledRoute, compileRoute } from '../../kit/mapping/settings';
import { type OutboundRules, outboundFault, publicLookup } from '../../kit/process/outbound';
import { requestSecretOf, type Secrets } from '../../kit/process/secrets';
import { asking } from '../../kit/process/tracing';
import { maskedParams, type Route, type SourceAdapter, type SourceRequest, type SourceResult } from './adapter';
import { gb18030Bytes } from './gb18030';

const CONNECTIONS = 64;
const CONNECT_MS = 1_000;
const MOST_BYTES = 1024 * 1024;
const MOST_ORIGINS = 500;
/** No question may take longer, whatever its route says. */
const LONGEST_MS = 20_000;

const CONTENT_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain',
} as const;

/** Failures from before a request could leave. */
const NOT_SENT =
  /^(UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPRIVATE|CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|UNENCODABLE)/;

interface Prepared extends CompiledRoute {
  secret: string | null;
}

/** Public addresses alone, checked where the connection is made; no redirect, no compressed answer, a megabyte at most. */
export function httpSource(secrets: Secrets, rules: OutboundRules): SourceAdapter {
  const pools = new LRUCache<string, Pool>({ max: MOST_ORIGINS, dispose: (pool) => void pool.close() });
  const prepared = new WeakMap<object, Prepared>();

  function poolOf(origin: string): Pool {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      connections: CONNECTIONS,
      pipelining: 1,
      connect: { timeout: CONNECT_MS, lookup: publicLookup(rules) },
      headersTimeout: LONGEST_MS,
      bodyTimeout: LONGEST_MS,
      maxResponseSize: MOST_BYTES,
    });
    pools.set(origin, pool);
    return pool;
  }

  function prepare({ settings, sealedSecret, upstreamRouteId }: Route): Prepared {
    const known = prepared.get(settings);
    if (known) return known;
    const secret = sealedSecret === null ? null : secrets.unseal(sealedSecret, requestSecretOf(upstreamRouteId));
    const made = { ...compileRoute(settings), secret };
    prepared.set(settings, made);
    return made;
  }

  return {
    async ask(request) {
      const { route } = request;
      const base = { ...NOTHING, url: shownUrl(route), request: JSON.stringify(maskedParams(request)) };
      const fault = route.requestUrl === null ? 'is missing' : outboundFault(route.requestUrl, rules);
      if (fault !== null) return { ...base, error: `The address of the source ${fault}.` };
      try {
        return { ...base, ...(await exchange(request, prepare(route), poolOf)) };
      } catch (error) {
        return { ...base, ...failureOf(error) };
      }
    },
  };
}

const NOTHING = {
  end: 'NOT_SENT' as const,
  outcome: 'FAILED' as const,
  data: null,
  thirdSeqNo: null,
  charged: null,
  phoneRegion: null,
  response: null,
  error: null,
  timedOut: false,
  extra: null,
};

/** Without a query, which may hold what is secret. */
const shownUrl = ({ requestUrl }: Route): string => (requestUrl ?? '').split('?')[0] as string;

async function exchange(
  { route, params, seqNo, scene, product, atMs, timeoutMs }: SourceRequest,
  { settings, makeRequest, readAnswer, secret }: Prepared,
  poolOf: (origin: string) => Pool,
): Promise<Partial<SourceResult>> {
  const outgoing = makeRequest({
    params,
    key: route.requestKey,
    secret,
    seqNo,
    timestamp: atMs,
    nonce: randomBytes(16).toString('hex'),
    scene,
    productCode: product.code,
  });
  const url = new URL(route.requestUrl as string);
  const query = [url.search.slice(1), outgoing.query].filter((part) => part !== '').join('&');
  const answer = await asking(settings.method, url, async (traced, answered) => {
    const answer = await poolOf(url.origin).request({
      method: settings.method,
      path: `${url.pathname}${outgoing.path}${query && `?${query}`}`,
      headers: {
        'content-type': `${CONTENT_TYPES[settings.contentType]}; charset=${settings.charset}`,
        'accept-encoding': 'identity',
        ...outgoing.headers,
        ...traced,
      },
      body: settings.method === 'GET' ? null : bytesOf(outgoing.body, settings.charset),
      signal: AbortSignal.timeout(timeoutMs),
    });
    answered(answer.statusCode);
    return answer;
  });
  const text = await textOf(answer, settings.charset);
  const extra = { status: answer.statusCode, bytes: text?.length ?? 0 };
  if (text === null) return { end: 'ANSWERED', error: 'The source answered with compressed bytes.', extra };
  const { outcome, data, thirdSeqNo, charged, message } = readAnswer(text, answer.statusCode);
  const found = outcome === 'HIT' && data !== null ? JSON.stringify(data) : null;
  const error = outcome === 'FAILED' ? (message ?? 'The source said that it failed.') : null;
  return { end: 'ANSWERED', outcome, data: found, thirdSeqNo, charged, response: text, error, extra };
}

const bytesOf = (text: string, charset: 'utf-8' | 'gb18030'): Buffer =>
  charset === 'utf-8' ? Buffer.from(text, 'utf8') : gb18030Bytes(text);

/** Null for an answer that is compressed although nobody asked for that. */
async function textOf(answer: Dispatcher.ResponseData, charset: string): Promise<string | null> {
  const encoding = answer.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    answer.body.on('error', () => undefined).destroy();
    return null;
  }
  return new TextDecoder(charset).decode(await answer.body.arrayBuffer());
}

/** What is known of a question that ended without an answer. */
function failureOf(error: unknown): Partial<SourceResult> {
  const { code = '', name = '' } = error as { code?: unknown; name?: string };
  const text = String(code);
  if (NOT_SENT.test(text)) return { end: 'NOT_SENT', error: `The source could not be reached: ${text}.` };
  if (text === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return { end: 'ANSWERED', error: `The source answered with more than ${MOST_BYTES} bytes.` };
  }
  const timedOut = name === 'TimeoutError' || /TIMEOUT/.test(text);
  if (timedOut) return { end: 'UNKNOWN', timedOut, error: 'The source did not answer before its deadline.' };
  return { end: 'UNKNOWN', error: `The connection to the source broke: ${text || 'unknown'}.` };
}
