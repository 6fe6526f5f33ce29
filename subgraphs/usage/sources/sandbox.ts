import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { maskedParams, type SourceAdapter, type SourceRequest, type SourceResult } from './adapter';

/** Mobile numbers that are always answered in one way. */
const MAGIC: Readonly<Record<string, 'SLOW' | 'TIMEOUT' | 'NO_HIT' | 'FAILED' | 'GARBAGE'>> = {
  '13800000001': 'SLOW',
  '13800000002': 'TIMEOUT',
  '13800000003': 'NO_HIT',
  '13800000004': 'FAILED',
  '13800000005': 'GARBAGE',
};
const SLOW_MS = 2_000;
const REGIONS = ['浙江杭州', '上海', '北京', '广东深圳', '四川成都'];

/** Shares of [0, 1), the same for the same text and purpose. */
function share(text: string, purpose: string): number {
  return createHash('sha256').update(`${purpose} ${text}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** The same for the same subject, asking nobody; the route's settings say how often it finds and fails, and how long. */
export const sandbox: SourceAdapter = { ask };

async function ask(request: SourceRequest): Promise<SourceResult> {
  const { route, params, timeoutMs } = request;
  const { hitRate = 0.9, failureRate = 0, latencyMs = [5, 30] } = route.settings;
  const text = `${route.productCode} ${JSON.stringify(Object.entries(params).sort())}`;
  const magic = MAGIC[params.mobile ?? ''];
  const usual = Math.round(latencyMs[0] + share(text, 'latency') * (latencyMs[1] - latencyMs[0]));
  const takesMs = magic === 'SLOW' ? SLOW_MS : magic === 'TIMEOUT' ? Number.POSITIVE_INFINITY : usual;
  await pause(Math.min(takesMs, timeoutMs));
  const base = {
    end: 'ANSWERED' as const,
    outcome: 'FAILED' as const,
    data: null,
    thirdSeqNo: `${route.dataSourceCode}${createHash('sha256').update(request.seqNo).digest('hex').slice(0, 16)}`,
    charged: null,
    phoneRegion: params.mobile && !request.encrypted ? (pick(REGIONS, text) ?? null) : null,
    url: route.requestUrl ?? `sandbox:${route.productCode}`,
    request: JSON.stringify(maskedParams(request)),
    response: null,
    error: null,
    timedOut: false,
    extra: null,
  };
  if (takesMs > timeoutMs) {
    const error = 'The source did not answer before its deadline.';
    return { ...base, end: 'UNKNOWN', thirdSeqNo: null, error, timedOut: true };
  }
  if (magic === 'GARBAGE') return { ...base, response: '<html>', error: 'The source answered something unreadable.' };
  if (magic === 'FAILED' || share(text, 'failure') < failureRate) {
    return { ...base, response: '{"code":"500"}', error: 'The source said that it failed.' };
  }
  const found = magic !== 'NO_HIT' && share(text, 'hit') < hitRate;
  const data = found ? JSON.stringify(found && hitOf(request.product.type, text)) : null;
  return { ...base, outcome: found ? 'HIT' : 'NO_HIT', data, response: `{"code":"200","found":${found}}` };
}

const pick = <T>(list: readonly T[], text: string): T | undefined =>
  list[Math.floor(share(text, 'pick') * list.length)];
const between = (from: number, to: number, text: string): number => from + Math.floor(share(text, 'n') * (to - from));

function hitOf(type: SourceRequest['product']['type'], text: string): Record<string, unknown> {
  switch (type) {
    case 'VERIFICATION':
      return share(text, 'agrees') < 0.93 ? { result: '1', desc: '一致' } : { result: '2', desc: '不一致' };
    case 'MODEL':
      return { score: between(320, 860, text), version: '3.2' };
    case 'BLACKLIST':
      return { hit: true, level: pick(['低', '中', '高'], text), recentMonths: between(1, 24, text) };
    case 'PORTRAIT':
      return { level: pick(['A', 'B', 'C', 'D'], text), stability: between(40, 99, text) };
    case 'TAG':
      return { tag: pick(['T01', 'T02', 'T03', 'T04'], text), confidence: between(60, 99, text) / 100 };
    case 'TOOL':
      return { value: pick(['中国移动', '中国联通', '中国电信'], text) };
    default:
      return { count: between(1, 30, text), recentDays: between(1, 180, text) };
  }
}
