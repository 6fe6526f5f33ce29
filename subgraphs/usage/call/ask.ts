import { keepableJson } from '../../kit/basics/json-text';
import { Money } from '../../kit/basics/money';
import type { AskedOutcome, Route, SourceAdapter, SourceRequest, SourceResult } from '../sources/adapter';
import type { Breakers } from '../sources/breakers';
import { sourceSeconds, sourcesAsked } from './metrics';
import type { NewAttempt } from './records';

/** Asking another source with less time than this left would only buy what nobody waits for. */
const LEAST_MS = 200;
const MOST_KEPT = 16_384;

interface Question extends Omit<SourceRequest, 'route' | 'timeoutMs' | 'atMs'> {
  /** In the order in which they are tried. */
  routes: readonly Route[];
  /** On the clock of performance.now(). */
  deadline: number;
  now(): Date;
}

export interface Answer {
  outcome: AskedOutcome;
  data: string | null;
  phoneRegion: string | null;
  sourceCode: string | null;
  attempts: NewAttempt[];
  /** Why there is no answer: all were too slow, one failed, or none could be asked. */
  failure: 5001 | 5002 | 5003 | null;
}

/**
 * Asks the sources one after the other until one answers, none of them twice. After an attempt of which nobody knows
 * whether the source got it, the route says whether the next one is asked, which may buy the same answer twice.
 */
export async function askSources(
  question: Question,
  adapters: Readonly<Record<string, SourceAdapter | undefined>>,
  breakers: Breakers,
): Promise<Answer> {
  const { routes, deadline, now, ...rest } = question;
  const attempts: NewAttempt[] = [];
  let failure: Answer['failure'] = 5003;
  for (const route of routes) {
    const timeoutMs = Math.min(route.settings.timeoutMs, Math.floor(deadline - performance.now()));
    if (timeoutMs < LEAST_MS) {
      if (attempts.length > 0) failure = 5001;
      break;
    }
    const adapter = adapters[route.adapter];
    if (!adapter) continue;
    const at = now();
    const began = performance.now();
    const result = await breakers.run(route, () => adapter.ask({ ...rest, route, atMs: at.getTime(), timeoutMs }));
    sourcesAsked.inc({ outcome: result ? result.outcome.toLowerCase() : 'not_asked' });
    if (!result) continue;
    const spentMs = Math.round(performance.now() - began);
    sourceSeconds.observe(spentMs / 1_000);
    attempts.push(attemptOf(route, result, { seqNo: question.seqNo, no: attempts.length + 1, at, spentMs }));
    if (result.outcome !== 'FAILED') {
      const { outcome, phoneRegion } = result;
      // The customer is told what the record can hold.
      const data = result.data === null ? null : keepableJson(result.data);
      return { outcome, data, phoneRegion, sourceCode: route.dataSourceCode, attempts, failure: null };
    }
    failure = result.timedOut ? 5001 : 5002;
    if (result.end === 'UNKNOWN' && route.settings.onUnknown === 'stop') break;
  }
  return { outcome: 'FAILED', data: null, phoneRegion: null, sourceCode: null, attempts, failure };
}

interface Attempted {
  seqNo: string;
  no: number;
  at: Date;
  spentMs: number;
}

function attemptOf(route: Route, result: SourceResult, { seqNo, no, at, spentMs }: Attempted): NewAttempt {
  const charged = isCharged(route, result);
  const cost = new Money(route.cost).toFixed(6);
  return {
    seq_no: seqNo,
    attempt_no: no,
    attempted_at: at.toISOString(),
    product_code: route.productCode,
    upstream_route_id: route.upstreamRouteId,
    data_source_id: route.dataSourceId,
    data_source_code: route.dataSourceCode,
    data_source_name: route.dataSourceName,
    third_seq_no: result.thirdSeqNo,
    url: result.url,
    request: result.request?.slice(0, MOST_KEPT) ?? null,
    response: result.response?.slice(0, MOST_KEPT).replaceAll('\0', '') ?? null,
    success: result.outcome !== 'FAILED',
    charged,
    cost: charged ? cost : '0.000000',
    possible_cost: !charged && result.end === 'UNKNOWN' ? cost : '0.000000',
    latency_ms: spentMs,
    error: result.error,
    extra: result.extra,
  };
}

/** Whether the source charges for an attempt: what it says itself, else what was agreed with it. */
function isCharged({ feeType, settings }: Route, { end, outcome, charged, timedOut }: SourceResult): boolean {
  if (end === 'NOT_SENT') return false;
  if (charged !== null) return charged;
  if (outcome === 'FAILED') return timedOut && settings.chargesTimeouts;
  return outcome === 'HIT' || feeType === 'PER_QUERY';
}

/** The customer's own order first, then that of the product; those that take the form in which the subject came. */
export function routesInOrder(
  routes: readonly Route[],
  own: readonly string[],
  encryption: Route['settings']['encryptions'][number],
): Route[] {
  const first = own.flatMap((id) => routes.find(({ upstreamRouteId }) => upstreamRouteId === id) ?? []);
  return [...new Set([...first, ...routes])].filter(({ settings }) => settings.encryptions.includes(encryption));
}
